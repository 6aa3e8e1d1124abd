"""What a learner can do with a card, declared once for every face: id, key, title, help."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, assert_never

from ocrequiz.records import record
from ocrequiz.study.view import Answered, Asking, AskingCertainty, Closing, Phase


class When(StrEnum):
    """In which phases a command can be given."""

    ASKING = "before the answer"
    CERTAINTY = "when you are asked how sure you are"
    ANSWERED = "after the answer"
    CARD = "while a card is shown"
    ALWAYS = "always"
    CLOSING = "at the end"

    def fits(self, phase: Phase) -> bool:
        """Tell whether such a command can be given now."""
        match self:
            case When.ASKING:
                return isinstance(phase, Asking)
            case When.CERTAINTY:
                return isinstance(phase, AskingCertainty)
            case When.ANSWERED:
                return isinstance(phase, Answered)
            case When.CARD:
                return not isinstance(phase, Closing)
            case When.CLOSING:
                return isinstance(phase, Closing)
            case When.ALWAYS:
                return True
            case _:
                assert_never(self)


@record
class Command:
    """One command; faces bind it, list it and explain it from here."""

    id: str
    """Stable; settings rebind keys by it."""
    key: str
    """The key in the terminal, as Textual names it; plain's word is a colon and the character."""
    letter: str
    """The character a learner types and reads."""
    title: str
    """Two or three words, for the palette and the footer."""
    help: str
    """One sentence."""
    when: When
    in_footer: bool = False


LINKS: Final = Command(
    "study.links",
    "l",
    "l",
    "Links",
    "See where the links lead, and open or copy one.",
    When.ANSWERED,
    in_footer=True,
)
"""Wherever something is read that bears links; nothing is opened before it was seen where to."""

STUDY_COMMANDS: Final = (
    Command("study.hint", "h", "h", "Hint", "Show the author's hint.", When.ASKING, in_footer=True),
    Command(
        "study.passage",
        "c",
        "c",
        "Cited passage",
        "Open the document at the passage this question tests.",
        When.ANSWERED,
        in_footer=True,
    ),
    LINKS,
    Command(
        "study.undo",
        "u",
        "u",
        "Undo",
        "Take back the last thing you did, as often as you like.",
        When.ALWAYS,
        in_footer=True,
    ),
    Command("study.bury", "minus", "-", "Bury card", "Put this card away until tomorrow.", When.CARD),
    Command(
        "study.bury_question",
        "equals_sign",
        "=",
        "Bury question",
        "Put this card and its siblings away until tomorrow.",
        When.CARD,
    ),
    Command(
        "study.suspend", "at", "@", "Suspend card", "Put this card away until you take it back.", When.CARD
    ),
    Command(
        "study.suspend_question",
        "exclamation_mark",
        "!",
        "Suspend question",
        "Put this card and its siblings away until you take them back.",
        When.CARD,
    ),
    Command(
        "study.flag",
        "asterisk",
        "*",
        "Flag",
        "Mark this card to find it again, or take the mark away.",
        When.CARD,
    ),
    Command(
        "study.remark",
        "n",
        "n",
        "Remark",
        "Write a remark on the question, to keep or to send its author.",
        When.CARD,
    ),
    Command(
        "study.accept",
        "a",
        "a",
        "Accept from now on",
        "Propose to the author to accept what you typed, which the verdict did not.",
        When.ALWAYS,
        in_footer=True,
    ),
    Command(
        "study.info",
        "i",
        "i",
        "Card info",
        "Show the card's history, its memory and when it comes back.",
        When.CARD,
    ),
    Command(
        "study.edit",
        "e",
        "e",
        "Edit",
        "Open the question in your editor; a deck that came along is copied first.",
        When.CARD,
    ),
    Command(
        "study.more_new", "m", "m", "More new cards", "Add ten new cards beyond today's limit.", When.CLOSING
    ),
    Command(
        "study.tomorrow", "t", "t", "Tomorrow's cards", "Study now what becomes due tomorrow.", When.CLOSING
    ),
)
"""In the order a help screen lists them."""

CERTAINTY_COMMANDS: Final = (
    Command("quiz.guess", "1", "1", "A guess", "Say that your response is a guess, where you are asked how sure you "
            "are.", When.CERTAINTY, in_footer=True),
    Command("quiz.think", "2", "2", "Think so", "Say that you think it is right.", When.CERTAINTY, in_footer=True),
    Command("quiz.sure", "3", "3", "Sure", "Say that you are sure of it.", When.CERTAINTY, in_footer=True),
)  # fmt: skip
"""How sure one is, asked before the verdict: in a quiz where it counts, in study where the learner has set it."""

"""What can be asked of the screen, declared once: keys, help, palette and key line are made from here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from textual.keys import REPLACED_KEYS, format_key, key_to_character

from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.commands import CERTAINTY_COMMANDS, STUDY_COMMANDS, Command, When
from ocrequiz.study.quiz.commands import QUIZ_COMMANDS
from ocrequiz.tui.ahead_commands import EXAM_COMMANDS, RETENTION_COMMANDS
from ocrequiz.tui.browse_commands import (
    ASKER_COMMANDS,
    BROWSE_COMMANDS,
    CARD_COMMANDS,
    DOCUMENT_COMMANDS,
    TAG_COMMANDS,
)
from ocrequiz.tui.preview_commands import PREVIEW_COMMANDS
from ocrequiz.tui.quiz_commands import (
    ASIDE_COMMANDS,
    HISTORY_COMMANDS,
    RESULT_COMMANDS,
    SETUP_COMMANDS,
    SEVERAL_COMMANDS,
    SITTING_COMMANDS,
)
from ocrequiz.tui.statistics_commands import STATISTICS_COMMANDS

APP_COMMANDS: Final = (
    Command("app.help", "question_mark", "?", "Help", "Show what every key does.", When.ALWAYS, in_footer=True),
    Command("app.palette", "ctrl+p", "ctrl+p", "All commands", "Find a command by its name.", When.ALWAYS),
    Command("app.settings", "s,ctrl+s", "s", "Settings", "See and change every setting and every key.",
            When.ALWAYS),
    Command("app.theme", "", "", "Theme", "Look at the screen in other colours, until you quit.", When.ALWAYS),
    Command("app.back", "escape", "esc", "Back", "Leave the text field, or go back to the screen before.",
            When.ALWAYS),
    Command("app.quit", "q,ctrl+q", "q", "Quit", "Leave ocrequiz. Everything you rated is saved.", When.ALWAYS,
            in_footer=True),
)  # fmt: skip
"""On every screen."""

HOME_COMMANDS: Final = (
    Command("home.study", "enter", "enter", "Study", "Study the decks you chose, or what is under the cursor.",
            When.ALWAYS, in_footer=True),
    Command("home.study_all", "a", "a", "All due", "Study everything that is due, of all decks.", When.ALWAYS,
            in_footer=True),
    Command("home.choose", "space", "space", "Choose", "Choose this deck or folder, to study several at once.",
            When.ALWAYS, in_footer=True),
    Command("home.filter", "slash", "/", "Filter", "Show only decks with these words in title or description.",
            When.ALWAYS, in_footer=True),
    Command("home.problems", "p", "p", "Problems", "Show what is wrong in the deck files, and where.", When.ALWAYS,
            in_footer=True),
    Command("home.browse", "b", "b", "Browse", "Search, sort and change all cards of all decks.", When.ALWAYS,
            in_footer=True),
    Command("home.document", "d", "d", "Document", "Read the deck's document, with who asks about each sentence.",
            When.ALWAYS, in_footer=True),
    Command("home.statistics", "t", "t", "Statistics", "See how much you answered, what you know, and what comes back "
            "when.", When.ALWAYS, in_footer=True),
    Command("home.exam", "x", "x", "Exam", "Set the day of the deck's exam, and see how ready you are.", When.ALWAYS),
    Command("home.retention", "w", "w", "Help me decide", "Compare what desired retentions cost and keep.",
            When.ALWAYS),
    Command("home.quiz", "z", "z", "Quiz", "Sit a quiz on the decks you chose, or what is under the cursor.",
            When.ALWAYS),
    Command("home.resume_quiz", "R", "R", "Go on with the quiz", "Go on with the quiz that was left.", When.ALWAYS),
    Command("home.quizzes", "Z", "Z", "All quizzes", "See what earlier quizzes came to, and open one again.",
            When.ALWAYS),
    Command("home.tutorial", "T", "T", "Tutorial", "Learn the keys by studying a small deck about them.", When.ALWAYS),
    Command("home.refresh", "r", "r", "Refresh", "Look at the deck files again; they are also noticed by themselves.",
            When.ALWAYS),
    Command("home.down", "j", "j", "Down", "Go to the next deck; the arrow keys do the same.", When.ALWAYS),
    Command("home.up", "k", "k", "Up", "Go to the deck before.", When.ALWAYS),
    Command("home.close", "left", "←", "Close folder", "Hide the decks of this folder.", When.ALWAYS),
    Command("home.open", "right", "→", "Open folder", "Show the decks of this folder.", When.ALWAYS),
)  # fmt: skip
"""On the list of decks."""

ANSWER_COMMANDS: Final = (
    Command("answer.mark", "space", "space", "Show answer",
            "Show the answer; where several options can be picked, pick the one under the cursor.", When.ASKING),
    Command("answer.give", "enter", "enter", "Give answer", "Show the answer, or give the response as it stands.",
            When.ASKING),
    Command("answer.dont_know", "0", "0", "Don't know", "Say that you don't know, instead of guessing.", When.ASKING),
    Command("rate.offered", "space,enter", "space", "Take the offered rating",
            "Take the rating that is marked; enter does the same.", When.ANSWERED),
    Command("rate.again", "1", "1", "Again", "You did not know it; it comes back in this sitting.", When.ANSWERED),
    Command("rate.hard", "2", "2", "Hard", "You knew it, with effort.", When.ANSWERED),
    Command("rate.good", "3", "3", "Good", "You knew it.", When.ANSWERED),
    Command("rate.easy", "4", "4", "Easy", "You knew it at once.", When.ANSWERED),
    Command("rate.fail", "1", "1", "Fail", "You did not know it; where you set two ratings.", When.ANSWERED),
    Command("rate.pass", "2", "2", "Pass", "You knew it; where you set two ratings.", When.ANSWERED),
    Command("answer.up", "up", "↑", "Up", "Go up among the options, or scroll.", When.ALWAYS),
    Command("answer.down", "down", "↓", "Down", "Go down among the options, or scroll.", When.ALWAYS),
    Command("answer.left", "left", "←", "Earlier", "Move the item under the cursor up; or take the right side before.",
            When.ASKING),
    Command("answer.right", "right", "→", "Later", "Move the item under the cursor down; or take the next right side.",
            When.ASKING),
    Command("answer.page_up", "pageup", "pgup", "Page up", "Scroll a long card up.", When.ALWAYS),
    Command("answer.page_down", "pagedown", "pgdn", "Page down", "Scroll a long card down.", When.ALWAYS),
    Command("answer.back", "backspace", "bksp", "Take back", "Take back the item you placed last.", When.ASKING),
    Command("certainty.unsaid", "space,enter", "space", "Rather not say", "Pass over the question how sure you are.",
            When.CERTAINTY, in_footer=True),
)  # fmt: skip
"""How a card is answered and rated; the digits 1 to 9 before the answer pick what bears them."""

RATINGS: Final[Mapping[str, Rating | None]] = {
    "rate.offered": None,
    "rate.again": Rating.AGAIN,
    "rate.hard": Rating.HARD,
    "rate.good": Rating.GOOD,
    "rate.easy": Rating.EASY,
    "rate.fail": Rating.AGAIN,
    "rate.pass": Rating.GOOD,
}
"""The rating that each command takes; None takes the one offered."""

DIGITS: Final = Command(
    "answer.pick", "", "1–9", "Pick", "Pick the option or item with that number.", When.ASKING
)
"""Not to be rebound: the number stands beside the option."""

PASSAGE_COMMANDS: Final = (
    Command("passage.next", "right,n", "→", "Next passage", "Go to the next passage the question cites.", When.ALWAYS,
            in_footer=True),
    Command("passage.previous", "left,p", "←", "Passage before", "Go to the passage before.", When.ALWAYS,
            in_footer=True),
    Command("passage.document", "d", "d", "Whole document", "Open the document with who asks about each sentence.",
            When.ALWAYS, in_footer=True),
    Command("passage.close", "c,space,enter", "c", "Back to the card", "Close the document; esc does the same.",
            When.ALWAYS, in_footer=True),
)  # fmt: skip
"""In the document, opened at a cited passage."""

LINK_COMMANDS: Final = (
    Command("links.open", "o", "o", "Open", "Open the link in your browser; of several, the one you "
            "chose.", When.ALWAYS, in_footer=True),
    Command("links.copy", "y", "y", "Copy address", "Copy the address of the link, where your terminal allows that.",
            When.ALWAYS, in_footer=True),
    Command("links.take", "enter", "enter", "Open chosen", "Open the link under the cursor in your browser.",
            When.ALWAYS),
    Command("links.down", "down,j", "↓", "Choose", "Choose the next link; j does the same.", When.ALWAYS,
            in_footer=True),
    Command("links.up", "up,k", "↑", "Link before", "Choose the link before; k does the same.", When.ALWAYS),
)  # fmt: skip
"""Where it is asked whether a link is to be followed."""

SETTINGS_COMMANDS: Final = (
    Command("settings.change", "enter,space", "enter", "Change",
            "Switch it, go to its next value, type a value, or press another key.", When.ALWAYS, in_footer=True),
    Command("settings.less", "left", "←", "Less", "Go to the value before.", When.ALWAYS, in_footer=True),
    Command("settings.more", "right", "→", "More", "Go to the next value.", When.ALWAYS, in_footer=True),
    Command("settings.reset", "backspace,delete", "bksp", "As usual", "Take your own value or key away.", When.ALWAYS,
            in_footer=True),
    Command("settings.filter", "slash", "/", "Filter", "Show only settings and keys with these words.", When.ALWAYS,
            in_footer=True),
    Command("settings.down", "j", "j", "Down", "Go to the next setting; the arrow keys do the same.", When.ALWAYS),
    Command("settings.up", "k", "k", "Up", "Go to the setting before.", When.ALWAYS),
)  # fmt: skip
"""Among the settings."""

INFO_COMMANDS: Final = (
    Command("info.close", "i,space,enter", "i", "Back to the card", "Close the card's history; esc does the same.",
            When.ALWAYS, in_footer=True),
)  # fmt: skip
"""In what is known of a card."""

REMARK_COMMANDS: Final = (
    Command("remark.keep", "enter", "enter", "Keep remark", "Keep what you wrote; `u` takes it back.", When.ALWAYS,
            in_footer=True),
    Command("remark.leave", "escape", "esc", "Leave it", "Go back to the card; nothing is kept.", When.ALWAYS,
            in_footer=True),
)  # fmt: skip
"""While a remark is written."""

NEWS_COMMANDS: Final = (
    Command("news.relearn", "l", "l", "Relearn", "Let the cards whose answer has changed be due now.", When.ALWAYS,
            in_footer=True),
    Command("news.close", "enter,space", "enter", "Go on", "Go on to the decks; esc does the same.", When.ALWAYS,
            in_footer=True),
)  # fmt: skip
"""Where home tells, once, that decks have changed."""

SCROLL_COMMANDS: Final = (
    Command("scroll.up", "up,k", "↑", "Up", "Scroll up; k does the same.", When.ALWAYS),
    Command("scroll.down", "down,j", "↓", "Down", "Scroll down; j does the same.", When.ALWAYS),
    Command("scroll.page_up", "pageup", "pgup", "Page up", "Scroll a page up.", When.ALWAYS),
    Command("scroll.page_down", "pagedown", "pgdn", "Page down", "Scroll a page down.", When.ALWAYS),
    Command("scroll.home", "home,g", "home", "Beginning", "Scroll to the beginning.", When.ALWAYS),
    Command("scroll.end", "end,G", "end", "End", "Scroll to the end.", When.ALWAYS),
)  # fmt: skip
"""On every screen that is there to be read."""

SECTIONS: Final[Mapping[str, tuple[Command, ...]]] = {
    "Answering": (DIGITS, *ANSWER_COMMANDS, *CERTAINTY_COMMANDS),
    "The card": STUDY_COMMANDS,
    "Decks": HOME_COMMANDS,
    "The cited passage": PASSAGE_COMMANDS,
    "Where a link leads": LINK_COMMANDS,
    "Browsing": BROWSE_COMMANDS,
    "A card of the list": CARD_COMMANDS,
    "Selecting a tag": TAG_COMMANDS,
    "A document": DOCUMENT_COMMANDS,
    "The questions of a sentence": ASKER_COMMANDS,
    "Statistics": STATISTICS_COMMANDS,
    "Settings": SETTINGS_COMMANDS,
    "Card info": INFO_COMMANDS,
    "A remark": REMARK_COMMANDS,
    "Before a quiz": (*SETUP_COMMANDS, *SEVERAL_COMMANDS),
    "A quiz": (*QUIZ_COMMANDS, *SITTING_COMMANDS),
    "The result of a quiz": RESULT_COMMANDS,
    "All quizzes": HISTORY_COMMANDS,
    "Dialogs of a quiz": ASIDE_COMMANDS,
    "An exam": EXAM_COMMANDS,
    "Help me decide": RETENTION_COMMANDS,
    "Looking at a deck": PREVIEW_COMMANDS,
    "Decks that have changed": NEWS_COMMANDS,
    "Reading": SCROLL_COMMANDS,
    "Everywhere": APP_COMMANDS,
}
"""Every command of the screen, in the order help lists them."""


def every_command() -> tuple[Command, ...]:
    """Return all commands of the screen."""
    return tuple(command for commands in SECTIONS.values() for command in commands)


def keys_of(command: Command, own: Mapping[str, str]) -> tuple[str, ...]:
    """Return the keys that give a command, as Textual names them, with the learner's own keys in force."""
    return tuple(key.strip() for key in own.get(command.id, command.key).split(",") if key.strip())


def letter(command: Command, own: Mapping[str, str]) -> str:
    """Return what to press for a command as a learner reads it, with the learner's own keys in force."""
    if command.id in own:
        return ", ".join(format_key(key) for key in keys_of(command, own))
    return command.letter


def pressed(
    commands: Iterable[Command], key: str, character: str | None, own: Mapping[str, str]
) -> Command | None:
    """Return the command that a key press gives; a key the learner has set goes before those that came with it.

    Keys are compared by name and by character, since terminals differ in how they report `@` or `!`.
    """
    by_wish = sorted(commands, key=lambda command: command.id not in own) if own else commands
    for command in by_wish:
        for name in keys_of(command, own):
            if name == key or (
                character is not None and character == key_to_character(REPLACED_KEYS.get(name, name))
            ):
                return command
    return None


def find(command_id: str) -> Command:
    """Return a command by its id.

    Raises KeyError for an id that no command has.
    """
    return _BY_ID[command_id]


_BY_ID: Final = {command.id: command for command in every_command()}

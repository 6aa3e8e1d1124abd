"""What stands beneath a question of a quiz before its answer is shown, and its picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from textual.content import Content

from ocrequiz.scheduling.events import Certainty
from ocrequiz.study.certainty import SAID
from ocrequiz.study.quiz.view import Answered, Asking, Judging, QuizView
from ocrequiz.text import one_line
from ocrequiz.tui.commands import find, letter
from ocrequiz.tui.widgets.how_sure import how_sure_blocks
from ocrequiz.tui.widgets.page import Block, Paragraph
from ocrequiz.tui.widgets.response import response_words

if TYPE_CHECKING:
    from ocrequiz.questions.card import Card
    from ocrequiz.questions.question import Picture
    from ocrequiz.tui.face import Face
    from ocrequiz.workspace.pictures import Which


WORTH: Final = {
    Certainty.GUESS: "right counts once, wrong nothing",
    Certainty.THINK: "right counts twice, wrong takes away twice",
    Certainty.SURE: "right counts three times, wrong takes away six times",
}
"""What an answer counts by how sure one was of it."""


def picture_of(face: Face, card: Card | None, picture: Picture | None, which: Which) -> list[Block]:
    """Lay out a picture of a card; where it cannot be drawn, its words say what it shows."""
    if picture is None or card is None:
        return []
    from ocrequiz.tui.widgets.picture import card_picture

    return card_picture(face, card, picture, which)


def given_blocks(phase: Asking, own: Mapping[str, str]) -> list[Block]:
    """Lay out the response as it stands."""
    if phase.response is None:
        return []
    given = one_line(response_words(phase.response), 200)
    sure = "" if phase.certainty is None else f" ({SAID[phase.certainty]})"
    clear, on_ = letter(find("quiz.clear"), own), letter(find("quiz.next"), own)
    return [
        Paragraph(
            Content.assemble(
                ("● Your response: ", "$text-success bold"), given, (sure, "$foreground-muted italic")
            )
        ),
        Paragraph(
            Content.styled(
                f"Answer again to change it; {clear} clears it, {on_} goes on.", "$foreground-muted"
            )
        ),
    ]


def certainty_blocks(phase: Asking, own: Mapping[str, str]) -> Iterator[Block]:
    """Ask how sure the learner is, and say what each answer is worth."""
    return how_sure_blocks(phase.response, own, WORTH)


def what_is_drawn(view: QuizView) -> object:
    """Return what decides whether a question is drawn anew: neither a mark nor the clock."""
    match view.phase:
        case Asking() as asking:
            return view.position, asking.prompt, asking.response, asking.certainty, asking.asks_certainty
        case Answered() | Judging() as shown:
            return view.position, shown
        case phase:
            return type(phase)

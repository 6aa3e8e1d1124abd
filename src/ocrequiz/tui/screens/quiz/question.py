"""What stands beneath a question of a quiz before its answer is shown, and its picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from textual.content import Content

from ocrequiz.study.quiz.view import Answered, Asking, Judging, QuizView
from ocrequiz.text import one_line
from ocrequiz.tui.commands import find, letter
from ocrequiz.tui.screens.quiz.answer import SURE, response_words
from ocrequiz.tui.widgets.page import Block, Gap, Paragraph

if TYPE_CHECKING:
    from ocrequiz.questions.card import Card
    from ocrequiz.questions.question import Picture
    from ocrequiz.tui.app import OcrequizApp
    from ocrequiz.workspace.pictures import Which


def picture_of(face: OcrequizApp, card: Card | None, picture: Picture | None, which: Which) -> list[Block]:
    """Lay out a picture of a card; where it cannot be drawn, its words say what it shows."""
    if picture is None or card is None:
        return []
    from ocrequiz.tui.widgets.picture import picture_blocks

    if face.no_color:
        return picture_blocks(picture, None)
    read = face.workspace.picture(card, which)
    if isinstance(read, bytes):
        return picture_blocks(picture, read, most_lines=max(6, face.size.height * 2 // 5))
    return picture_blocks(picture, None, read.reason)


def given_blocks(phase: Asking, own: Mapping[str, str]) -> list[Block]:
    """Lay out the response as it stands."""
    if phase.response is None:
        return []
    given = one_line(response_words(phase.response), 200)
    sure = "" if phase.certainty is None else f" ({SURE[phase.certainty]})"
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
    if phase.response is not None:
        given = one_line(response_words(phase.response), 200)
        yield Paragraph(Content.assemble(("● Your response: ", "$text-success bold"), given))
        yield Gap()
    yield Paragraph(Content.styled("How sure are you?", "bold"))
    for command, words, worth in (
        ("quiz.guess", "a guess", "right counts once, wrong nothing"),
        ("quiz.think", "I think so", "right counts twice, wrong takes away twice"),
        ("quiz.sure", "I am sure", "right counts three times, wrong takes away six times"),
    ):
        key = Content.styled(f"  {letter(find(command), own)}  ", "$primary bold")
        yield Paragraph(
            Content.assemble(f"{words:<12}", (worth, "$foreground-muted")), key, Content(" " * 17)
        )


def what_is_drawn(view: QuizView) -> object:
    """Return what decides whether a question is drawn anew: neither a mark nor the clock."""
    match view.phase:
        case Asking() as asking:
            return view.position, asking.prompt, asking.response, asking.certainty, asking.asks_certainty
        case Answered() | Judging() as shown:
            return view.position, shown
        case phase:
            return type(phase)

"""Why an answer was right or wrong: what the learner reads once a response is given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from textual.content import Content

from ocrequiz.questions.question import Picture
from ocrequiz.questions.response import Arranged, DontKnow, Matched, Picked, Response, Revealed, Typed
from ocrequiz.questions.verdict import Verdict
from ocrequiz.study.certainty import SAID
from ocrequiz.study.view import PASSAGE_HAS_CHANGED, Answered
from ocrequiz.tui.widgets.difference import difference_blocks
from ocrequiz.tui.widgets.marked import blocks_of, inline, labelled
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paragraph


def outcome(answered: Answered, picture: Sequence[Block] = ()) -> Page:
    """Lay out the verdict, the answer, what the author says to this response, and the explanation.

    `picture` is that of the answer as it is drawn; without it there are its words.
    """
    sections = [section for section in _sections(answered, picture) if section]
    blocks: list[Block] = []
    for section in sections:
        if blocks:
            blocks.append(Gap())
        blocks += section
    return Page(blocks)


def picture_line(picture: Picture) -> Paragraph:
    """Put a picture into words."""
    return Paragraph(Content.assemble(("Picture: ", "$foreground-muted"), (picture.alt, "italic")))


def _sections(answered: Answered, picture: Sequence[Block]) -> Iterator[Sequence[Block]]:
    feedback = blocks_of(answered.verdict.feedback) if answered.verdict is not None else ()
    yield [*_verdict(answered), *feedback]
    if not _is_among_options(answered):
        yield _answer(answered)
    if answered.answer_image is not None:
        yield picture or [picture_line(answered.answer_image)]
    yield blocks_of(answered.explanation)
    if answered.passage_has_changed:
        yield [Paragraph(Content.styled(PASSAGE_HAS_CHANGED, "$text-warning"))]


def _verdict(answered: Answered) -> list[Block]:
    verdict, response = answered.verdict, answered.response
    if isinstance(response, DontKnow):
        return [Paragraph(Content.styled("– You said that you don't know.", "$text-warning bold"))]
    if verdict is None:
        return []
    if verdict.is_right:
        words = Content.styled("✓ Right", "$text-success bold")
    elif verdict.score > 0:
        words = Content.styled(f"◐ Partly right, {round(100 * verdict.score)} %", "$text-warning bold")
    else:
        words = Content.styled("✗ Not right", "$text-error bold")
    sure = "" if answered.certainty is None else f"   {SAID[answered.certainty]}"
    return [
        Paragraph(Content.assemble(words, (sure, "$foreground-muted italic"))),
        *_given(response),
        *difference_blocks(verdict.difference),
        *_reason(verdict),
    ]


def _reason(verdict: Verdict) -> list[Block]:
    """Lay out which rule accepted or refused the response."""
    return [Paragraph(Content.styled(verdict.reason, "$foreground-muted"))] if verdict.reason else []


def _given(response: Response) -> list[Block]:
    """Lay out what was given, where the answering widget does not show it."""
    match response:
        case Typed(text):
            return [Paragraph(Content.assemble(("You wrote: ", "$foreground-muted"), text))]
        case Revealed() | Picked() | Arranged() | Matched() | DontKnow():
            return []
        case _:
            assert_never(response)


def _answer(answered: Answered) -> Sequence[Block]:
    """Lay out the answer; beside what the learner wrote it needs a name, and over an explanation it stands out."""
    blocks = blocks_of(answered.answer)
    if isinstance(answered.solution, Typed):
        return labelled("Answer", "$text-success", blocks)
    return [
        replace(block, text=block.text.stylize("bold")) if isinstance(block, Paragraph) else block
        for block in blocks
    ]


def _is_among_options(answered: Answered) -> bool:
    """Whether the list above shows the answer already."""
    match answered.solution:
        case Picked(options):
            return len(options) > 1 or inline(answered.answer).plain in {
                inline(option).plain for option in options
            }
        case Arranged() | Matched():
            return True
        case Revealed() | Typed() | DontKnow():
            return False
        case _:
            assert_never(answered.solution)

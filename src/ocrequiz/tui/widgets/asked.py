"""What stands on a card before it is answered: the question, its picture in words, and the hint once asked for."""

from __future__ import annotations

from collections.abc import Sequence

from ocrequiz.study.view import Answered, Asking, AskingCertainty
from ocrequiz.tui.widgets.marked import blocks_of, labelled
from ocrequiz.tui.widgets.outcome import picture_line
from ocrequiz.tui.widgets.page import Block, Gap, Page


def asked_page(phase: Asking | AskingCertainty | Answered, picture: Sequence[Block] = ()) -> Page:
    """Lay out what is asked; `picture` is its picture as it is drawn, and without it there are its words."""
    blocks: list[Block] = [*blocks_of(phase.prompt.question)]
    if phase.card.image is not None:
        blocks += [Gap(), *(picture or [picture_line(phase.card.image)])]
    if phase.hint is not None:
        blocks += [Gap(), *labelled("Hint", "$text-accent", blocks_of(phase.hint))]
    return Page(blocks)

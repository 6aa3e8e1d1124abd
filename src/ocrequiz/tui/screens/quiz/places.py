"""Which questions of the paper are answered, open and marked: a list with a cursor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from ocrequiz.records import record
from ocrequiz.study.quiz.view import Overview, PlaceView, QuizView, percent
from ocrequiz.tui.widgets.marked import inline
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paragraph


@record
class PlaceLine:
    """One line of the list; what does not fit is left out."""

    start: Content
    stem: Content
    fill: str = ""

    def lines(self, width: int) -> list[Content]:
        """Return the line."""
        line = (self.start + self.stem).truncate(max(1, width), ellipsis=True)
        line = line.pad_right(max(0, width - line.cell_length))
        return [line.stylize_before(self.fill) if self.fill else line]


def places_page(view: QuizView, cursor: int | None) -> Page:
    """Lay out the paper; the question at the cursor stands in block `cursor` + 2."""
    return Page([*_counts(view), *_lines(view.places, cursor)])


def counts(view: QuizView) -> str:
    """Count what is answered, open and marked."""
    marked = sum(place.marked for place in view.places)
    open_ones = len(view.places) - view.answered
    return f"{view.answered} answered, {open_ones} open, {marked} marked"


def first_open(view: QuizView) -> int:
    """Return the first place without a response; where there is none, the first."""
    return next((position for position, place in enumerate(view.places) if not place.answered), 0)


def _counts(view: QuizView) -> Iterator[Block]:
    style = "bold" if isinstance(view.phase, Overview) else "$foreground-muted"
    yield Paragraph(Content.styled(counts(view), style))
    yield Gap()


def _lines(places: Sequence[PlaceView], cursor: int | None) -> Iterator[Block]:
    for position, place in enumerate(places):
        is_here = position == cursor
        start = Content.assemble(
            ("❯ " if is_here else "  ", "$primary"),
            (f"{position + 1:>3} ", "bold" if is_here else ""),
            _state(place),
            (" ⚑ " if place.marked else "   ", "$text-warning bold"),
        )
        yield PlaceLine(start, inline(place.stem), "on $block-cursor-background" if is_here else "")


def _state(place: PlaceView) -> tuple[str, str]:
    if place.score is not None:
        return f"{percent(place.score):>8}", "$text-success" if place.score >= 1 else "$text-error"
    return ("answered", "$text-success") if place.answered else ("open    ", "$text-warning")

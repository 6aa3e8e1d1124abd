"""How is a page of graphs and tables laid out: beneath each other, or in two columns where there is room?"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final, assert_never

from textual.content import Content

from ocrequiz.records import record
from ocrequiz.reports.graph import Graph, Grid, Part, Sheet
from ocrequiz.text import one_line
from ocrequiz.tui.widgets.page import NOTHING, Block, Gap, Page, Paragraph
from ocrequiz.tui.widgets.plot import Plot
from ocrequiz.tui.widgets.table import Table

TWO_COLUMNS: Final = 124
"""From so many cells on, graphs stand in two columns."""
BETWEEN: Final = 4
MOST: Final = 100
"""The most cells of a column."""
CELL: Final = 44
"""The most characters of a cell of a table."""


def statistics_page(sheet: Sheet, marked: int) -> Page:
    """Lay out a sheet; each block of the page holds two parts, or one where the number is odd."""
    parts = [tuple(_blocks(part, is_marked=number == marked)) for number, part in enumerate(sheet.parts)]
    return Page([Pair(*pair) for pair in zip_longest(parts[::2], parts[1::2], fillvalue=())])


@record
class Pair:
    """Two columns, or one beneath the other."""

    left: Sequence[Block]
    right: Sequence[Block]

    def lines(self, width: int) -> list[Content]:
        """Lay out both at `width` cells."""
        if width < TWO_COLUMNS or not self.right:
            return [line for block in (*self.left, *self.right) for line in block.lines(min(width, MOST))]
        half = (width - BETWEEN) // 2
        columns = [[line for block in side for line in block.lines(half)] for side in (self.left, self.right)]
        return [
            left.pad_right(max(0, half + BETWEEN - left.cell_length)) + right
            for left, right in zip_longest(*columns, fillvalue=NOTHING)
        ]

    def starts_right(self, width: int) -> int:
        """Return at which line of these the second part begins."""
        if width >= TWO_COLUMNS:
            return 0
        return sum(len(block.lines(min(width, MOST))) for block in self.left)


def line_of(page: Page, part: int, width: int) -> int:
    """Return the line of a page at which one of its parts begins."""
    pair = page.blocks[part // 2]
    assert isinstance(pair, Pair)
    return page.line_of(part // 2, width) + (pair.starts_right(width) if part % 2 else 0)


def _blocks(part: Part, *, is_marked: bool) -> list[Block]:
    mark = Content.styled("▌ " if is_marked else "  ", "$primary")
    space = Content("  ")
    title = Paragraph(Content.styled(part.title, "bold $text-accent"), mark, space)
    words = Paragraph(Content(one_line(part.words, 600)), space, space)
    return [title, words, Gap(), Indented(_drawing(part)), Gap()]


def _drawing(part: Part) -> Block:
    match part:
        case Graph():
            return Plot(part)
        case Grid():
            rows = [part.columns, *part.rows] if part.rows else []
            return Table([[Content(one_line(cell, CELL)) for cell in row] for row in rows])
        case _:
            assert_never(part)


@record
class Indented:
    """A block two cells further to the right."""

    block: Block

    def lines(self, width: int) -> list[Content]:
        """Lay out the block in what room is left."""
        return [Content("  ") + line for line in self.block.lines(max(1, width - 2))]

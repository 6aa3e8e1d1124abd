"""How a table is laid out: columns side by side where they fit, else one cell beneath the other."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from ocrequiz.records import record
from ocrequiz.tui.widgets.page import NOTHING, Paragraph

BETWEEN = "   "
"""What stands between two columns."""


@record
class Table:
    """Rows of cells; the first row names the columns."""

    rows: Sequence[Sequence[Content]]

    def lines(self, width: int) -> list[Content]:
        """Return the table side by side, or, where it is too wide for that, row by row."""
        if not self.rows:
            return []
        across = max(len(row) for row in self.rows)
        rows = [[*row, *[NOTHING] * (across - len(row))] for row in self.rows]
        widths = [max(row[column].cell_length for row in rows) for column in range(across)]
        total = sum(widths) + len(BETWEEN) * (across - 1)
        return _side_by_side(rows, widths, total) if total <= width else _beneath(rows, width)


def _side_by_side(rows: list[list[Content]], widths: list[int], total: int) -> list[Content]:
    lines = [
        Content(BETWEEN).join(
            cell + " " * (wide - cell.cell_length) for cell, wide in zip(row, widths, strict=True)
        )
        for row in rows
    ]
    return [lines[0].stylize("bold"), Content.styled("─" * total, "$foreground-muted"), *lines[1:]]


def _beneath(rows: list[list[Content]], width: int) -> list[Content]:
    names, *others = rows
    lines: list[Content] = []
    for number, row in enumerate(others):
        if number:
            lines.append(NOTHING)
        for name, cell in zip(names, row, strict=True):
            if not name and not cell:
                continue
            label = Content.assemble((f"{name.plain}: ", "bold")) if name else NOTHING
            lines += Paragraph(label + cell, rest=NOTHING).lines(width)
    return lines

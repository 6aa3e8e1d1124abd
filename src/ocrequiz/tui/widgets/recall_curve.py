"""How recall falls with time, drawn with block characters."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from textual.content import Content

from ocrequiz.records import record
from ocrequiz.workspace.card_info import Recall

ROWS: Final = 6
MOST_COLUMNS: Final = 60
EIGHTHS: Final = " ▁▂▃▄▅▆▇█"
AXIS: Final = 6
"""Cells for the percentages on the left."""


@record
class RecallCurve:
    """A block of a page; today and the due day are marked beneath it by arrows."""

    recall: Recall

    def lines(self, width: int) -> list[Content]:
        """Draw the curve as wide as there is room for."""
        columns = max(10, min(MOST_COLUMNS, width - AXIS))
        values = [self._value(column / (columns - 1)) for column in range(columns)]
        return [
            *(self._row(row, values) for row in reversed(range(ROWS))),
            Content.styled(" " * (AXIS - 1) + "└" + "─" * columns, "$foreground-muted"),
            self._marks(columns),
            self._dates(columns),
        ]

    def _value(self, share: float) -> float:
        values = self.recall.values
        return values[round(share * (len(values) - 1))]

    def _row(self, row: int, values: list[float]) -> Content:
        """Draw the part of the columns between `row` and the next; what is past is brighter than what may come."""
        label = {ROWS - 1: "100 %", ROWS // 2: " 50 %", 0: "  0 %"}.get(row, "     ")
        cells = "".join(EIGHTHS[max(0, min(8, round((value * ROWS - row) * 8)))] for value in values)
        past = self._column(self.recall.today, len(values)) + 1
        return Content.assemble(
            (label, "$foreground-muted"),
            (" ", ""),
            (cells[:past], "$primary"),
            (cells[past:], "$foreground-muted"),
        )

    def _marks(self, columns: int) -> Content:
        """Mark today and the due day; where both fall together, one mark says so."""
        today = self._column(self.recall.today, columns)
        marks = {today: f"▲ today {self.recall.now:.0%}"}
        if self.recall.due is not None and self.recall.due <= self.recall.days:
            due = self._column(self.recall.due, columns)
            marks[due] = f"{marks[due]}, due" if due == today else "▲ due"
        line = " " * AXIS
        for column, words in sorted(marks.items()):
            at = AXIS + column
            if at + len(words) > AXIS + columns:
                words, at = f"{words[2:]} ▲", at - len(words) + 1
            line = f"{line:<{at}}{words}" if len(line) < at else f"{line}  {words}"
        return Content.styled(line, "$text-primary")

    def _dates(self, columns: int) -> Content:
        begin, end = self.recall.begin, self.recall.begin + timedelta(days=self.recall.days)
        room = max(1, columns - len(begin.isoformat()) - len(end.isoformat()))
        return Content.styled(f"{' ' * AXIS}{begin}{' ' * room}{end}", "$foreground-muted")

    def _column(self, day: int, columns: int) -> int:
        return min(columns - 1, round(day / self.recall.days * (columns - 1)))

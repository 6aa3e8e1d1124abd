"""How is a quiz put into a line? When it was, on what, how much of it was right, and how long it took."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from ocrequiz.records import record
from ocrequiz.scheduling.timespan import on_a_clock
from ocrequiz.study.quiz.view import QuizRecord, percent
from ocrequiz.text import one_line
from ocrequiz.tui.widgets.page import NOTHING, columns

LEFT: Final = "left"
"""What stands in the place of the score where a quiz is not marked."""
CURSOR: Final = "❯ "


@record
class Column:
    """One of the columns at the right."""

    title: str
    cells: int
    least: int
    """The width of a line from which on there is room for it."""


QUESTIONS: Final = Column("questions", 11, 0)
POINTS: Final = Column("points", 14, 88)
TIME: Final = Column("time", 9, 72)
SCORE: Final = Column("score", 7, 0)
COLUMNS: Final = (QUESTIONS, POINTS, TIME, SCORE)


@record
class RecordLine:
    """One quiz; where a line is narrow, points and time give way."""

    record: QuizRecord
    is_left: bool = False
    """Whether it is not marked yet."""
    is_here: bool = False
    """Whether the cursor is on it."""

    def lines(self, width: int) -> list[Content]:
        """Return the line."""
        record, cells = self.record, self._cells()
        start = Content.styled(CURSOR if self.is_here else "  ", "$primary")
        when = Content.styled(f"{record.begun.as_datetime():%Y-%m-%d %H:%M}  ", "$foreground-muted")
        style = "$text-warning" if self.is_left else "bold" if self.is_here else ""
        title = Content.styled(one_line(record.title, 200), style)
        right = [_cell(column, *cells[column]) for column in COLUMNS if width >= column.least]
        line = columns(start + when + title, NOTHING.join(right), width)
        return [line.stylize_before("on $block-cursor-background") if self.is_here else line]

    def _cells(self) -> dict[Column, tuple[str, str]]:
        record = self.record
        if self.is_left:
            answered = f"{record.answered} of {record.items}"
            time = on_a_clock(record.took_ms)
            return {
                QUESTIONS: (answered, ""), POINTS: ("", ""), TIME: (time, "$foreground-muted"),
                SCORE: (LEFT, "$text-warning bold"),
            }  # fmt: skip
        return {
            QUESTIONS: (str(record.items), ""),
            POINTS: (f"{number(record.points)} of {number(record.worth)}", "$foreground-muted"),
            TIME: (on_a_clock(record.took_ms), "$foreground-muted"),
            SCORE: (percent(record.score), "bold"),
        }


class RecordTitles:
    """The line above quizzes."""

    def lines(self, width: int) -> list[Content]:
        """Return the line."""
        right = [_cell(column, column.title, "") for column in COLUMNS if width >= column.least]
        line = columns(Content(f"  {'when':<18}quiz"), NOTHING.join(right), width)
        return [line.stylize_before("$foreground-muted")]


def number(points: float) -> str:
    """Write points as short as they are."""
    # Adding zero takes the sign off a zero.
    return f"{round(points, 2) + 0.0:g}"


def _cell(column: Column, words: str, style: str) -> Content:
    return Content.styled(words, style).pad_left(max(0, column.cells - len(words)))

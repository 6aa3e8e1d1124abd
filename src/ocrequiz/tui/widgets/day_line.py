"""How it is going, in one line: what tomorrow holds, the days in a row, the last sitting, and the last two weeks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

if TYPE_CHECKING:
    from ocrequiz.workspace.home import Activity

_BARS: Final = "▁▂▃▄▅▆▇█"
BETWEEN: Final = 4
"""Cells between two facts."""


class DayLine(Widget):
    """As many of the facts as fit; the first ones matter most."""

    DEFAULT_CSS = """
    DayLine { height: 1; padding: 0 2; color: $foreground-muted; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._facts: tuple[Content, ...] = ()

    def show(self, activity: Activity) -> None:
        """Show how it is going."""
        self._facts = tuple(_facts(activity))
        self.refresh()

    def render(self) -> RenderResult:
        return Content(" " * BETWEEN).join(self._fitting(self.content_size.width))

    def _fitting(self, room: int) -> list[Content]:
        fitting: list[Content] = []
        for fact in self._facts:
            room -= fact.cell_length + (BETWEEN if fitting else 0)
            if room < 0:
                break
            fitting.append(fact)
        return fitting


def _facts(activity: Activity) -> Iterator[Content]:
    tomorrow, last = activity.tomorrow, activity.last
    parts = [f"{count} {word}" for count, word in ((tomorrow.due, "due"), (tomorrow.new, "new")) if count]
    yield _fact("Tomorrow", " · ".join(parts) or "nothing")
    if activity.streak:
        days = "1 day" if activity.streak == 1 else f"{activity.streak} days"
        yield _fact("Streak", days if activity.studied_today else f"{days}, study today to keep it")
    if last is not None:
        when = {0: "today", 1: "yesterday"}.get(last.days_ago, f"{last.days_ago} days ago")
        yield _fact("Last sitting", f"{last.right} of {last.answers} right, {when}")
    if any(activity.by_day):
        yield _fact("Two weeks", _bars(activity.by_day))


def _fact(label: str, words: str) -> Content:
    return Content.assemble((f"{label} ", "$foreground-muted"), (words, "$foreground"))


def _bars(counts: Sequence[int]) -> str:
    """Draw a bar for each count; a day without an answer has a dot."""
    most = max(counts)
    return "".join(_BARS[(count * len(_BARS) - 1) // most] if count else "·" for count in counts)

"""What is a graph, before anybody draws it? Numbers with names, and the words that say what they show."""

from __future__ import annotations

from enum import Enum

from ocrequiz.records import record


class Kind(Enum):
    """How a graph is drawn."""

    BARS = "bars"
    """A bar for each label, one series beside the other."""
    LINES = "lines"
    """A line for each series, from label to label."""
    CALENDAR = "calendar"
    """A field for each day; labels are ISO dates, one after the other."""


@record
class Series:
    """Numbers that belong together."""

    name: str
    values: tuple[float | None, ...]
    """One for each label; None where there is nothing to tell."""


@record
class Graph:
    """Something to be drawn, written as CSV, or read."""

    id: str
    """By which a file is named."""
    title: str
    words: str
    """What it shows, for those who do not see it."""
    kind: Kind
    x: str
    """What the labels are."""
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    is_share: bool = False
    """Whether the numbers are shares, 0 to 1, shown as percentages."""

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw."""
        return not any(value for series in self.series for value in series.values)

    @property
    def most(self) -> float:
        """The greatest number."""
        return max(
            (value for series in self.series for value in series.values if value is not None), default=0.0
        )


@record
class Grid:
    """A table with a title."""

    id: str
    title: str
    words: str
    """What it shows, or why it is empty."""
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def is_empty(self) -> bool:
        """Whether it has no row."""
        return not self.rows


Part = Graph | Grid


@record
class Sheet:
    """Graphs and tables that are looked at together."""

    id: str
    title: str
    parts: tuple[Part, ...]

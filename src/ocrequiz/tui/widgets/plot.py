"""How is a graph drawn in a terminal? plotext draws bars and lines; a calendar is drawn here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final, assert_never

from rich.cells import cell_len
from textual.content import Content

from ocrequiz.records import record
from ocrequiz.reports.graph import Graph, Kind, Series
from ocrequiz.tui.widgets.page import NOTHING

ROWS: Final = 11
MOST_COLUMNS: Final = 100
STYLES: Final = ("$text-primary", "$text-warning", "$text-success", "$text-accent")
POINTS: Final = "●◆▲■"
"""Each series has a point of its own, so that nobody has to tell colours apart."""
MUTED: Final = "$foreground-muted"
SHADES: Final = "·░▒▓█"
"""A day without an answer, and days with few to many."""
WEEKDAYS: Final = ("Mon", "", "Wed", "", "Fri", "", "Sun")
YEAR: Final = 53
"""The most weeks of a calendar that stand beside each other."""
SIDE: Final = 4
"""Cells for the weekdays."""
_COLOURED: Final = re.compile(r"\x1b\[([0-9;]*)m")
_OURS: Final = re.compile(r"38;5;([0-9]+)")
_ESCAPES: Final = re.compile("\x1b\\[[0-9;]*m")


@record
class Plot:
    """A block of a page, as wide as there is room for."""

    graph: Graph

    def lines(self, width: int) -> list[Content]:
        """Draw the graph; nothing where it is empty."""
        graph = self.graph
        if graph.is_empty:
            return []
        match graph.kind:
            case Kind.BARS:
                return _drawn(_bars(graph, min(width, MOST_COLUMNS)))
            case Kind.LINES:
                return [
                    *_drawn(_curves(graph, min(width, MOST_COLUMNS))),
                    _legend(graph.series).truncate(width, ellipsis=True),
                ]
            case Kind.CALENDAR:
                return list(_calendar(graph, width))
            case _:
                assert_never(graph.kind)


def _bars(graph: Graph, width: int) -> str:
    # The library takes a tenth of a second to load, and keeps one drawing for the whole program.
    import plotext

    _begin(width)
    values = [value or 0.0 for value in graph.series[0].values]
    top = 1.0 if graph.is_share else _top(graph.most)
    plotext.bar(range(len(values)), values, marker="█", color=0, width=0.7, minimum=0)
    plotext.xlim(-0.6, len(values) - 0.4)
    return _labelled(graph, top, width)


def _curves(graph: Graph, width: int) -> str:
    import plotext

    _begin(width)
    for number, series in enumerate(graph.series):
        points = [(place, value) for place, value in enumerate(series.values) if value is not None]
        for run in _runs(points):
            plotext.plot([x for x, _ in run], [y for _, y in run], marker="braille", color=number)
        plotext.scatter(
            [x for x, _ in points], [y for _, y in points], marker=POINTS[number % len(POINTS)], color=number
        )
    plotext.xlim(-0.5, len(graph.labels) - 0.5)
    return _labelled(graph, 1.0 if graph.is_share else _top(graph.most), width)


def _begin(width: int) -> None:
    import plotext

    plotext.clear_figure()
    plotext.theme("clear")
    # It would otherwise ask the terminal how large it is.
    plotext.limit_size(False, False)
    plotext.plot_size(width, ROWS)
    plotext.xaxes(True, False)
    plotext.yaxes(True, False)


def _labelled(graph: Graph, top: float, width: int) -> str:
    """Return the drawing with its axes labelled."""
    import plotext

    plotext.ylim(0, top)
    steps = [top * step / 4 for step in range(5)] if graph.is_share or top >= 4 else [0.0, top]
    plotext.yticks(steps, [f"{step:.0%}" if graph.is_share else f"{step:.0f}" for step in steps])
    longest = max(map(len, graph.labels), default=1)
    every = max(1, -(-len(graph.labels) * (longest + 1) // max(1, width - 6)))
    places = range(0, len(graph.labels), every)
    # The library's own words would stand here or there by the hashes of one start of Python.
    plotext.xticks(list(places), [" "] * len(places))
    *drawn, axis, _ = str(plotext.build()).splitlines()
    marks = [column for column, sign in enumerate(_ESCAPES.sub("", axis)) if sign == "┬"]
    return "\n".join([*drawn, axis, _beneath(marks, [graph.labels[place] for place in places], width)])


def _beneath(marks: Sequence[int], labels: Sequence[str], width: int) -> str:
    """Write each label beneath its mark, a space apart, and none beyond the width."""
    line, end = "", 0
    for mark, label in zip(marks, labels, strict=False):
        cells = cell_len(label)
        start = max(min(mark - cells // 2, width - cells), end + bool(end))
        line += " " * (start - end) + label
        end = start + cells
    return line


def _top(most: float) -> float:
    """Return a number that four steps lead to, not below `most`."""
    step = 1
    while step * 4 < most:
        step = step * 2 if str(step)[0] == "1" else step * 5 // 2 if str(step)[0] == "2" else step * 2
    return step * 4.0


def _runs(points: Sequence[tuple[int, float]]) -> Iterator[list[tuple[int, float]]]:
    """Cut points where one is missing between two."""
    run: list[tuple[int, float]] = []
    for point in points:
        if run and point[0] != run[-1][0] + 1:
            yield run
            run = []
        run.append(point)
    if run:
        yield run


def _drawn(text: str) -> list[Content]:
    """Turn what the library drew into content in the colours of the theme; no escape sequence is left."""
    lines = []
    for line in text.rstrip("\n").splitlines():
        parts = _COLOURED.split(line)
        style, pieces = MUTED, []
        for place, part in enumerate(parts):
            if place % 2:
                found = _OURS.search(part)
                style = STYLES[int(found[1]) % len(STYLES)] if found else MUTED
            elif part:
                pieces.append((part, style))
        lines.append(Content.assemble(*pieces).rstrip())
    return lines


def _legend(series: Sequence[Series]) -> Content:
    return Content("   ").join(
        Content.styled(f"{POINTS[number % len(POINTS)]} {each.name}", STYLES[number % len(STYLES)])
        for number, each in enumerate(series)
    )


def _calendar(graph: Graph, width: int) -> Iterator[Content]:
    """Draw a week in a column and a year in a block, the latest year first."""
    values = {
        date.fromisoformat(label): value or 0.0
        for label, value in zip(graph.labels, graph.series[0].values, strict=True)
    }
    most = max(values.values())
    first, end = min(values), max(values)
    needed = min(YEAR, 2 + (end - first).days // 7)
    cells = 2 if width >= SIDE + needed * 2 else 1
    weeks = max(4, min(YEAR, (width - SIDE) // cells))
    while True:
        monday = end - timedelta(days=end.weekday() + 7 * (weeks - 1))
        monday = max(monday, first - timedelta(days=first.weekday()))
        yield _months(monday, end, cells)
        for weekday, name in enumerate(WEEKDAYS):
            yield _weekday(values, monday + timedelta(days=weekday), end, most, cells, name)
        if monday <= first:
            break
        end = monday - timedelta(days=1)
        yield NOTHING
    scale = "  ".join(f"{sign} {words}" for sign, words in scale_of(round(most)))
    yield Content.styled(f"{' ' * SIDE}{scale}", MUTED).truncate(width, ellipsis=True)


def _weekday(values: dict[date, float], day: date, end: date, most: float, cells: int, name: str) -> Content:
    signs = ""
    while day <= end:
        value = values.get(day)
        signs += (" " if value is None else SHADES[shade_of(value, most)]) * cells
        day += timedelta(days=7)
    return Content.assemble((f"{name:<{SIDE}}", MUTED), (signs, STYLES[0]))


def shade_of(value: float, most: float) -> int:
    """Return how dark a day is: 0 without anything, else 1 to 4."""
    return 0 if value <= 0 else min(4, 1 + int(4 * value / most)) if value < most else 4


def scale_of(most: int) -> Iterator[tuple[str, str]]:
    """Say which numbers each shade means; where few are possible, some shades mean none."""
    yield SHADES[0], "none"
    for shade in range(1, 5):
        least = max(1, -(-most * (shade - 1) // 4))
        greatest = most if shade == 4 else -(-most * shade // 4) - 1
        if least <= greatest:
            yield SHADES[shade], f"{least}–{greatest}" if least < greatest else f"{least}"


def _months(monday: date, end: date, cells: int) -> Content:
    line = " " * SIDE
    column, day = 0, monday
    while day <= end:
        sunday = day + timedelta(days=6)
        if sunday.day <= 7:
            name = f"{sunday:%b}" if sunday.month > 1 else f"{sunday:%b %Y}"
            at = SIDE + column * cells
            if len(line) <= at:
                line = f"{line:<{at}}{name} "
        column, day = column + 1, day + timedelta(days=7)
    return Content.styled(line, MUTED)

"""How is a graph drawn as a picture of its own, to be put into a letter or a report?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final, assert_never

from ocrequiz.reports.graph import Graph, Grid, Kind, Part, Series
from ocrequiz.reports.markup import Html, element, joined, text
from ocrequiz.text import one_line

WIDTH, HEIGHT = 720, 360
LEFT, RIGHT, TOP, BOTTOM = 64, 20, 96, 44
COLOURS: Final = ("#1f6fb2", "#c2571a", "#2e8b57", "#8b3fa0", "#777777")
DASHES: Final = ("none", "7 4", "2 3", "9 3 2 3", "4 4")
"""Series differ in their dashes too, so that nobody has to tell colours apart."""
CELL: Final = 12
"""The side of a day in a calendar."""
WEEKS: Final = 53
YEAR: Final = 9 * CELL
"""The height of a year in a calendar."""
ROW: Final = 22
"""The height of a row of a table."""
LINE: Final = 104
"""Characters on a line of words."""


def graph_svg(part: Part) -> str:
    """Draw a graph or a table as SVG: one file, with its words as description, that loads nothing."""
    match part:
        case Grid():
            return _picture(part, TOP + ROW * (len(part.rows) + 1) + 10, _table(part))
        case Graph():
            return _graph(part)
        case _:
            assert_never(part)


def _graph(graph: Graph) -> str:
    match graph.kind:
        case Kind.CALENDAR:
            years = _years(graph)
            return _picture(graph, TOP + len(years) * YEAR + 20, _calendar(years))
        case Kind.BARS:
            return _picture(graph, HEIGHT, _framed(graph, _bars(graph)))
        case Kind.LINES:
            return _picture(graph, HEIGHT, _framed(graph, _curves(graph)))
        case _:
            assert_never(graph.kind)


def _picture(part: Part, height: int, inside: Iterator[Html]) -> str:
    title, words = text(one_line(part.title)), text(one_line(part.words))
    return str(
        element(
            "svg",
            element("title", title),
            element("desc", words),
            element("rect", width=str(WIDTH), height=str(height), fill="#ffffff"),
            _words(RIGHT, 26, part.title, font_size="17", font_weight="600"),
            *(
                _words(RIGHT, 46 + 16 * number, line, fill="#555555")
                for number, line in enumerate(_lines(part.words))
            ),
            *inside,
            xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {WIDTH} {height}",
            width=str(WIDTH),
            height=str(height),
            role="img",
            font_family="system-ui, sans-serif",
            font_size="12",
        )
    )


def _lines(words: str) -> list[str]:
    """Break what a graph shows into two lines at most."""
    lines = [""]
    for word in words.split():
        if len(lines[-1]) + len(word) >= LINE:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return lines[:2]


def _framed(graph: Graph, inside: Iterator[Html]) -> Iterator[Html]:
    top = _top(graph)
    for step in range(5):
        y = _y(top * step / 4, top)
        yield element("path", d=f"M{LEFT} {y:.1f}H{WIDTH - RIGHT}", stroke="#dddddd")
        yield _words(LEFT - 6, y + 4, said(top * step / 4, is_share=graph.is_share), text_anchor="end")
    yield from inside
    every = max(1, -(-len(graph.labels) // 12))
    for place, label in enumerate(graph.labels[::every]):
        yield _words(_x(graph, place * every), HEIGHT - BOTTOM + 16, label, text_anchor="middle")
    yield _words((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, graph.x, text_anchor="middle", fill="#555555")
    if len(graph.series) > 1:
        yield from _legend(graph)


def _legend(graph: Graph) -> Iterator[Html]:
    x = LEFT
    for number, series in enumerate(graph.series):
        yield _stroke(f"M{x} {TOP - 12}h24", number)
        yield _words(x + 30, TOP - 8, series.name)
        x += 44 + 7 * len(series.name)


def _bars(graph: Graph) -> Iterator[Html]:
    top, slot = _top(graph), (WIDTH - LEFT - RIGHT) / max(1, len(graph.labels))
    wide = slot * 0.8 / len(graph.series)
    for number, series in enumerate(graph.series):
        for place, value in enumerate(series.values):
            if value:
                x, y = LEFT + slot * place + slot * 0.1 + wide * number, _y(value, top)
                tip = f"{graph.labels[place]}: {said(value, is_share=graph.is_share)}"
                yield _box(x, y, wide, HEIGHT - BOTTOM - y, tip, fill=_colour(number))


def _curves(graph: Graph) -> Iterator[Html]:
    for number, series in enumerate(graph.series):
        points = list(_points(graph, series))
        yield _stroke("".join(f"{'L' if joins else 'M'}{x:.1f} {y:.1f}" for x, y, joins in points), number)
        for x, y, _ in points:
            yield element("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="2.5", fill=_colour(number))


def _points(graph: Graph, series: Series) -> Iterator[tuple[float, float, bool]]:
    """Yield each point, and whether a line leads to it from the one before."""
    top, joins = _top(graph), False
    for place, value in enumerate(series.values):
        if value is not None:
            yield _x(graph, place), _y(value, top), joins
        joins = value is not None


def _years(graph: Graph) -> list[list[tuple[date, float]]]:
    """Cut the days of a calendar into pieces of a year, the latest first."""
    days = [
        (date.fromisoformat(label), value or 0.0)
        for label, value in zip(graph.labels, graph.series[0].values, strict=True)
    ]
    pieces = []
    while days:
        last = days[-1][0]
        held = min(len(days), (WEEKS - 1) * 7 + last.weekday() + 1)
        pieces.append(days[-held:])
        days = days[:-held]
    return pieces


def _calendar(years: list[list[tuple[date, float]]]) -> Iterator[Html]:
    most = max((value for year in years for _, value in year), default=0.0) or 1.0
    for number, year in enumerate(years):
        top, begin = TOP + 14 + number * YEAR, year[0][0].toordinal() - year[0][0].weekday()
        for day, value in year:
            column, row = divmod(day.toordinal() - begin, 7)
            x, y, shade = (
                LEFT + column * CELL,
                top + row * CELL,
                0.25 + 0.75 * value / most if value else 0.06,
            )
            tip = f"{day.isoformat()}: {value:g}"
            yield _box(x, y, CELL - 2, CELL - 2, tip, fill=COLOURS[0], fill_opacity=f"{shade:.2f}")
            if day.day == 1:
                yield _words(x, top - 3, f"{day:%b %Y}" if day.month == 1 else f"{day:%b}", font_size="9")


def _table(grid: Grid) -> Iterator[Html]:
    share = (WIDTH - 2 * RIGHT) / max(1, len(grid.columns))
    for row, cells in enumerate((grid.columns, *grid.rows)):
        for column, cell in enumerate(cells):
            yield _words(
                RIGHT + share * column, TOP + ROW * row + 14, one_line(cell, int(share / 7)),
                font_weight="400" if row else "600",
            )  # fmt: skip


def _top(graph: Graph) -> float:
    return 1.0 if graph.is_share else max(4.0, -(-graph.most // 4) * 4)


def _x(graph: Graph, place: int) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) / max(1, len(graph.labels)) * (place + 0.5)


def _y(value: float, top: float) -> float:
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * min(1.0, value / top)


def said(value: float, *, is_share: bool) -> str:
    """Write a number as it stands beside a graph."""
    return f"{value:.0%}" if is_share else f"{value:.4g}"


def _colour(number: int) -> str:
    return COLOURS[number % len(COLOURS)]


def _stroke(path: str, number: int) -> Html:
    dash = DASHES[number % len(DASHES)]
    return element(
        "path", d=path, fill="none", stroke=_colour(number), stroke_width="2", stroke_dasharray=dash
    )


def _box(x: float, y: float, width: float, height: float, tip: str, **more: str) -> Html:
    return element(
        "rect", element("title", text(one_line(tip))),
        x=f"{x:.1f}", y=f"{y:.1f}", width=f"{width:.1f}", height=f"{height:.1f}", **more,
    )  # fmt: skip


def _words(x: float, y: float, words: str, **more: str) -> Html:
    return joined(
        element("text", text(one_line(words)), x=f"{x:.1f}", y=f"{y:.1f}", **{"fill": "#222222", **more})
    )

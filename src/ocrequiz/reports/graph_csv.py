"""How is a graph or a table written as CSV?"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Final, assert_never

from ocrequiz.reports.graph import Graph, Grid, Part

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")
"""With these a spreadsheet begins to calculate; words of a deck must not."""


def graph_csv(part: Part) -> str:
    """Write the numbers of a graph, or the cells of a table, with a line that names the columns."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(_lines(part))
    return written.getvalue()


def _lines(part: Part) -> Iterator[tuple[str, ...]]:
    match part:
        case Graph():
            yield (part.x, *(series.name for series in part.series))
            for place, label in enumerate(part.labels):
                yield (_harmless(label), *(_number(series.values[place]) for series in part.series))
        case Grid():
            yield part.columns
            yield from (tuple(map(_harmless, row)) for row in part.rows)
        case _:
            assert_never(part)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.6g}"


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text

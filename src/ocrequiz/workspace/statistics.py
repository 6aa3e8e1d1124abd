"""How does a face ask for statistics? Numbers first; graphs only for who looks at them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING

from ocrequiz.library.holdings import Holdings
from ocrequiz.library.shelf import Shelf
from ocrequiz.scheduling.days import Moment
from ocrequiz.stats.statistics import Statistics, statistics
from ocrequiz.store.tallies import Tallies
from ocrequiz.workspace.places import Places

if TYPE_CHECKING:
    from ocrequiz.reports.graph import Part, Sheet

__all__ = ["Statistics", "counting", "export", "gather", "pages"]


def gather(holdings: Holdings, decks: Sequence[str], now: Moment, days: int | None = None) -> Statistics:
    """Gather the statistics of some decks, or of all, over the last `days`, or all of time."""
    return statistics(holdings, decks, now, days)


def counting(
    holdings: Holdings, places: Places, decks: Sequence[str], now: Moment, days: int | None
) -> Callable[[], Statistics]:
    """Return what gathers the same over files that it opens itself, so that another thread may call it."""
    settings, searched = holdings.settings, holdings.shelf.places

    def count() -> Statistics:
        with ExitStack() as opened:
            tallies = opened.enter_context(Tallies.open(places.progress, holdings.tallies.device))
            shelf = opened.enter_context(closing(Shelf(places.index, searched)))
            shelf.refresh()
            return statistics(Holdings(shelf, tallies, settings), decks, now, days)

    return count


def pages(found: Statistics) -> tuple[Sheet, ...]:
    """Turn statistics into pages of graphs and tables."""
    from ocrequiz.workspace.graphs import sheets

    return sheets(found)


def export(part: Part, path: Path) -> None:
    """Write a graph or a table as its file's name asks for: .csv or .svg.

    Raises WrongUse for another ending, EnvironmentFailed where the file cannot be written.
    """
    from ocrequiz.errors import WrongUse
    from ocrequiz.reports.graph_csv import graph_csv
    from ocrequiz.reports.graph_svg import graph_svg
    from ocrequiz.text import one_line
    from ocrequiz.workspace.files import write_whole

    ways = {".csv": graph_csv, ".svg": graph_svg}
    way = ways.get(path.suffix.lower())
    if way is None:
        raise WrongUse(f"{one_line(str(path))} is neither.", "Let its name end in .svg or .csv.")
    write_whole(path, way(part))

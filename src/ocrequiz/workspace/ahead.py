"""How is a look ahead shown? As graphs and tables, with words that say what they show."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from ocrequiz.reports.graph import Graph, Grid, Kind, Series
from ocrequiz.workspace.exam_date import Readiness
from ocrequiz.workspace.retention import Choice

MOST_BARS: Final = 60
"""Of more days, some stand in one bar."""


def minutes_until_exam(ready: Readiness) -> Graph:
    """Draw the minutes of each day until an exam."""
    days = -(-len(ready.minutes) // MOST_BARS) or 1
    parts = [ready.minutes[start : start + days] for start in range(0, len(ready.minutes), days)]
    first = ready.exam - timedelta(days=ready.days_left)
    labels = [(first + timedelta(days=start)).isoformat()[5:] for start in range(0, len(ready.minutes), days)]
    each = "on each day" if days == 1 else f"a day, {days} days a bar"
    return Graph(
        id="exam-minutes",
        title="Minutes a day until the exam",
        words=f"Minutes {each}: {ready.minutes_a_day:.0f} on average, {max(ready.minutes, default=0):.0f} at most.",
        kind=Kind.BARS,
        x="day",
        labels=tuple(labels),
        series=(Series("minutes", tuple(sum(part) / len(part) for part in parts)),),
    )


def costs_graph(choice: Choice) -> Graph:
    """Draw the minutes a day of each desired retention."""
    low, high = choice.costs[0], choice.costs[-1]
    return Graph(
        id="retention-minutes",
        title="Minutes a day by desired retention",
        words=f"From {low.minutes_a_day:.1f} minutes a day at {low.retention:.2f} to {high.minutes_a_day:.1f} at "
        f"{high.retention:.2f}.",
        kind=Kind.BARS,
        x="desired retention",
        labels=tuple(f"{cost.retention:.2f}" for cost in choice.costs),
        series=(Series("minutes", tuple(cost.minutes_a_day for cost in choice.costs)),),
    )


def known_graph(choice: Choice) -> Graph:
    """Draw what each desired retention keeps."""
    low, high = choice.costs[0], choice.costs[-1]
    return Graph(
        id="retention-known",
        title="Known at the end of the year",
        words=f"From {low.known:.0%} of all cards at {low.retention:.2f} to {high.known:.0%} at {high.retention:.2f}.",
        kind=Kind.BARS,
        x="desired retention",
        labels=tuple(f"{cost.retention:.2f}" for cost in choice.costs),
        series=(Series("known", tuple(cost.known for cost in choice.costs)),),
        is_share=True,
    )


def costs_grid(choice: Choice) -> Grid:
    """List what each desired retention costs and keeps; the one nearest to what is set is marked."""
    nearest = min(choice.costs, key=lambda cost: abs(cost.retention - choice.retention))
    return Grid(
        id="retention",
        title="What each keeps",
        words="What is known at the end of the year, of all cards.",
        columns=("retention", "minutes a day", "known", "cards", ""),
        rows=tuple(
            (
                f"{cost.retention:.2f}",
                f"{cost.minutes_a_day:.1f}",
                f"{cost.known:.0%}",
                str(cost.known_cards),
                f"◀ near yours, {choice.retention:.2f}" if cost is nearest else "",
            )
            for cost in choice.costs
        ),
    )

"""Whether the benchmark can be run: one row of each kind, once and with little to do."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

pytest.importorskip("pty", reason="the benchmark starts programs in a terminal of Unix")

from answers import one_answer
from figures import Fact, Figure, Ratio, Unmeasured, line
from lints import checked
from loads import cold_load
from starts import due_today, first_card
from tallied import flat, stats_today

ROWS: dict[str, Callable[[Path], Iterator[Figure]]] = {
    "first card": partial(first_card, rounds=1),
    "due": partial(due_today, rounds=1),
    "load": partial(cold_load, rounds=1, questions=40),
    "lint": partial(checked, rounds=1, questions=40),
    "answer": partial(one_answer, rounds=1),
    "statistics": partial(flat, rounds=1, few=10_000, many=20_000),
    "stats": partial(stats_today, rounds=1),
}


@pytest.mark.parametrize("row", ROWS)
def test_each_row_finds_figures(row: str, tmp_path: Path) -> None:
    """Every row of the benchmark finds ratios of two real costs; only where Anki is missing does it say so instead."""
    found = list(ROWS[row](tmp_path))
    ratios = [figure for figure in found if isinstance(figure, Ratio)]
    assert all(math.isfinite(ratio.value) and ratio.value > 0 for ratio in ratios)
    assert ratios or [figure.what for figure in found] == ["one answer"]


@pytest.mark.parametrize(
    ("figure", "verdict"),
    [
        (Ratio("a start", "another", 110.0, 100.0, "ms", 1.15), "holds"),
        (Ratio("a start", "another", 120.0, 100.0, "ms", 1.15), "OVER"),
        (Fact("nothing is loaded", "none", holds=True), "holds"),
        (Fact("nothing is loaded", "yaml", holds=False), "WRONG"),
        (Unmeasured("an answer", "no reference"), "SKIPPED, not passed"),
    ],
)
def test_a_figure_says_first_whether_it_holds(figure: Figure, verdict: str) -> None:
    """What is within its budget holds, what is above does not, and what was not measured is not passed."""
    assert line(figure).startswith(verdict)
    assert figure.holds == (verdict == "holds")

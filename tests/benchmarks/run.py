"""Are the budgets held? Prints each ratio against a reference of the same run; exit code 1 where one is not held."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from answers import one_answer
from children import compile_all, disk_folder
from figures import Figure, line
from keys import next_card
from lints import checked
from loads import cold_load
from queues import next_due
from replays import replay
from schedulers import schedulers
from starts import due_today, first_card, large_deck
from tallied import flat, stats_today

LARGE = 100_000
DECK = 10_000


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table of budgets."""

    title: str
    measure: Callable[[Path, int], Iterator[Figure]]
    """Takes a folder of its own, and how often to measure."""
    rounds: int
    """How often it is measured where nobody says."""
    is_quick: bool = True
    """Whether it is measured without `--full`."""


ROWS: Mapping[str, Row] = {
    "first-card": Row("First card visible, warm", first_card, 15),
    "large-deck": Row(
        "Warm start with a large deck", lambda folder, rounds: large_deck(folder, rounds, LARGE), 25
    ),
    "due": Row("What is due", due_today, 15),
    "load": Row("Cold load", lambda folder, rounds: cold_load(folder, rounds, LARGE), 3),
    "lint": Row("Check", lambda folder, rounds: checked(folder, rounds, DECK), 5),
    "answer": Row("One answer", one_answer, 20),
    "key": Row("Key press to next card", next_card, 30, is_quick=False),
    "replay": Row("Replay", replay, 3, is_quick=False),
    "schedulers": Row("Scheduling", schedulers, 24, is_quick=False),
    "statistics": Row("Statistics after many answers", flat, 5, is_quick=False),
    "stats": Row("Statistics from the shell", stats_today, 15),
    "next-due": Row("Next due card", next_due, 20, is_quick=False),
}


def main() -> int:
    """Measure the rows asked for, print what was found, and return the exit code."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument(
        "rows",
        nargs="*",
        metavar="ROW",
        help=f"only these: {', '.join(ROWS)}; or `evaluate PATH`, with a review log, for how well recall is predicted",
    )
    asked.add_argument("--full", action="store_true", help="measure all rows, not only the quick ones")
    asked.add_argument("--rounds", type=int, help="measure each row so many times")
    chosen = asked.parse_args()
    if chosen.rows[:1] == ["evaluate"]:
        from evaluation import main as evaluate

        if len(chosen.rows) != 2:
            asked.error("evaluate takes one PATH")
        return evaluate(Path(chosen.rows[1]))
    if unknown := [name for name in chosen.rows if name not in ROWS]:
        asked.error(f"there is no row {unknown[0]}; there are {', '.join(ROWS)}")
    names = chosen.rows or [name for name, row in ROWS.items() if row.is_quick or chosen.full]
    print("Compiling …", file=sys.stderr)
    compile_all()
    folder = Path(tempfile.mkdtemp(prefix="ocrequiz-bench-", dir=disk_folder()))
    try:
        figures = [figure for name in names for figure in measured(name, folder / name, chosen.rounds)]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    over = sum(not figure.holds for figure in figures)
    print(f"\n{len(figures) - over} of {len(figures)} budgets are held.")
    return 1 if over else 0


def measured(name: str, folder: Path, rounds: int | None) -> Iterator[Figure]:
    """Measure a row and print its figures as they come."""
    row = ROWS[name]
    folder.mkdir()
    print(f"\n{row.title} [{name}]", flush=True)
    for figure in row.measure(folder, rounds or row.rounds):
        print(f"  {line(figure)}", flush=True)
        yield figure


if __name__ == "__main__":
    sys.exit(main())

"""What does it cost to look for weak questions in a deck, on top of loading it?

Both sides are processes of their own, with the CPU of their whole lives: one loads the deck for a
learner, the other for its author, and asks every rule.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from children import interleaved, program, run
from figures import Figure, compared, cpu
from made_decks import write_deck


def checked(folder: Path, rounds: int, questions: int) -> Iterator[Figure]:
    """Measure loading and linting against loading alone."""
    file = folder / "large.yaml"
    write_deck(file, "large", questions)
    found = interleaved(
        rounds,
        {
            "check": partial(run, program("lint_ours", str(file), str(questions)), folder),
            "load": partial(run, program("load_ours", str(file), str(questions)), folder),
        },
    )
    subject, reference = cpu(found["check"]), ("loading them", cpu(found["load"]))
    yield compared(f"checking {questions:,} questions with every rule, CPU", subject, reference, 2.0)

"""What does one answer cost: marked, scheduled, logged, remembered, with the next card ready to be drawn?

Both sides take typed answers to cards that are due, one in ten of them Again, each committed to the same disk
with synchronous=FULL; they take turns, some answers at a time.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

from children import Block, Stepper, program
from figures import Fact, Figure, Unmeasured, compared

REFERENCE = "Anki's library"
ANSWERS = 20
"""Answers taken in one turn."""


def one_answer(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure answers through a session against answers through Anki's library."""
    if importlib.util.find_spec("anki") is None:
        yield Unmeasured("one answer", "Anki's library is missing: pip install -e '.[bench]'")
        return
    cards = str((rounds + 2) * ANSWERS)
    ours = Stepper(program("answer_ours", cards), folder / "ours")
    reference = Stepper(program("answer_anki", str(folder / "anki"), cards), folder)
    yield Fact(
        "the disk is waited for alike", f"{ours.about}, Anki {reference.about}", _is_alike(ours, reference)
    )
    pairs = turns(ours, reference, rounds, ANSWERS)
    yield compared(
        "one answer, CPU",
        [block.cpu_s / ANSWERS for block, _ in pairs],
        (REFERENCE, [block.cpu_s / ANSWERS for _, block in pairs]),
        0.75,
    )
    yield compared(
        "one answer, wall",
        [wall for block, _ in pairs for wall in block.walls_s],
        (REFERENCE, [wall for _, block in pairs for wall in block.walls_s]),
        1.25,
    )


def turns(subject: Stepper, reference: Stepper, rounds: int, steps: int) -> list[tuple[Block, Block]]:
    """Let two processes take steps in turn, after one turn that does not count."""
    found = []
    for number in range(rounds + 1):
        if number % 2:
            second, first = reference.step(steps), subject.step(steps)
        else:
            first, second = subject.step(steps), reference.step(steps)
        found.append((first, second))
    subject.end()
    reference.end()
    return found[1:]


def _is_alike(ours: Stepper, reference: Stepper) -> bool:
    return {"FULL", "EXTRA"} >= {about.about.rpartition(" ")[2] for about in (ours, reference)}

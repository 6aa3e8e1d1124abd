"""Does the next due card come as fast from a million cards as from a thousand?"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from answers import turns
from children import Stepper, program
from figures import Figure, compared

FEW, MANY = 1_000, 1_000_000
STEPS = 100
"""Cards found in one turn."""


def next_due(folder: Path, rounds: int) -> Iterator[Figure]:
    """Measure finding the next due card in a large progress file against a small one."""
    many, few = (
        Stepper(program("take_next_due", str(folder / f"{cards}.db"), str(cards)), folder)
        for cards in (MANY, FEW)
    )
    pairs = turns(many, few, rounds, STEPS)
    yield compared(
        f"next due card of {MANY:,}, CPU",
        [block.cpu_s / STEPS for block, _ in pairs],
        (f"{FEW:,} cards", [block.cpu_s / STEPS for _, block in pairs]),
        1.5,
    )
    yield compared(
        f"next due card of {MANY:,}, wall",
        [wall for block, _ in pairs for wall in block.walls_s],
        (f"{FEW:,} cards", [wall for _, block in pairs for wall in block.walls_s]),
        1.5,
    )

"""What does it cost to load and validate a large deck?

Each load is a process of its own; its CPU and its peak of memory are those of its whole life, imports included,
and nothing is subtracted from either side.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from children import interleaved, program, run
from figures import Figure, compared, cpu, peak
from made_decks import write_deck

REFERENCE = "CSafeLoader alone"


def cold_load(folder: Path, rounds: int, questions: int) -> Iterator[Figure]:
    """Measure loading with validation and positions against bare loading of the same file."""
    file = folder / "large.yaml"
    write_deck(file, "large", questions)
    found = interleaved(
        rounds,
        {
            "ours": partial(run, program("load_ours", str(file), str(questions)), folder),
            "reference": partial(run, program("load_reference", str(file), str(questions)), folder),
        },
    )
    ours, reference = found["ours"], found["reference"]
    yield compared(f"loading {questions:,} questions, CPU", cpu(ours), (REFERENCE, cpu(reference)), 0.5)
    yield compared(
        f"loading {questions:,} questions, memory", peak(ours), (REFERENCE, peak(reference)), 0.5, unit="MB"
    )

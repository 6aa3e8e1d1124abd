"""By which rules cards are scheduled: everything the scheduler may depend on but the card itself."""

from __future__ import annotations

from typing import Final

from ocrequiz.records import record

SCHEDULER_VERSION: Final = 1
"""Raised when the same history would give other due dates."""

FSRS6_PARAMETERS: Final = (
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)  # fmt: skip
"""The default parameters w[0]…w[20] of FSRS-6 (Open Spaced Repetition, 2025)."""


@record
class Policy:
    """The rules in force for a deck; each different one is a row of the progress file."""

    parameters: tuple[float, ...] = FSRS6_PARAMETERS
    """The 21 parameters of FSRS-6."""
    desired_retention: float = 0.9
    """The predicted recall at which a card becomes due."""
    learning_steps: tuple[int, ...] = (60, 600)
    """Seconds."""
    relearning_steps: tuple[int, ...] = (600,)
    """Seconds."""
    maximum_interval: int = 36_500
    """Days."""
    fuzz: bool = True
    """Whether intervals are spread a little, so that cards learned together do not stay together."""
    version: int = SCHEDULER_VERSION

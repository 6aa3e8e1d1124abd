"""How far along was a card when it was answered? What retention is told apart by."""

from __future__ import annotations

from enum import IntEnum
from typing import Final, assert_never

from ocrequiz.scheduling.memory import Due, DueAt, DueDay

MATURE_DAYS: Final = 21
"""From an interval of so many days on, a card counts as mature."""


class Stage(IntEnum):
    """How a card stood before an answer; the numbers stand in the progress file."""

    FIRST = 0
    """It had never been answered."""
    STEPS = 1
    """It was being learned, or learned again."""
    YOUNG = 2
    """It was in review, after an interval shorter than that of a mature card."""
    MATURE = 3
    """It was in review, after a long interval."""
    ASIDE = 4
    """The answer left the schedule alone, as in cram and quiz."""


def stage_of(due: Due | None, last_day: int) -> Stage:
    """Return the stage of a card by when it is due and the study day of its last answer; None was never due."""
    match due:
        case None:
            return Stage.FIRST
        case DueAt():
            return Stage.STEPS
        case DueDay(day):
            return Stage.MATURE if day - last_day >= MATURE_DAYS else Stage.YOUNG
        case _:
            assert_never(due)

"""Is a card due, and how long is it until then?"""

from __future__ import annotations

from typing import assert_never

from ocrequiz.scheduling.days import DAY_MS, Moment
from ocrequiz.scheduling.memory import Due, DueAt, DueDay, Memory, State


def is_due(due: Due, at: Moment, study_day: int) -> bool:
    """Tell whether a card with this due may be asked at that moment of that study day."""
    return wait_ms(due, at, study_day) <= 0


def wait_ms(due: Due, at: Moment, study_day: int) -> int:
    """Return the milliseconds until `due`, negative where it is past.

    A study day counts as 24 hours, from any moment of the one to any moment of the next.
    """
    match due:
        case DueAt(ms):
            return ms - at.utc_ms
        case DueDay(day):
            return (day - study_day) * DAY_MS
        case _:
            assert_never(due)


def due_at_once(memory: Memory, at: Moment, study_day: int) -> Due:
    """Return the due that brings a card back now: a study day in review, a moment on the steps."""
    return DueDay(study_day) if memory.state is State.REVIEW else DueAt(at.utc_ms)

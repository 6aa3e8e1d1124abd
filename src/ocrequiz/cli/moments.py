"""How do verbs write when something was, or will be? As ISO 8601, which every script reads."""

from __future__ import annotations

from datetime import UTC
from typing import assert_never

from ocrequiz.scheduling.days import Moment, day_as_date
from ocrequiz.scheduling.memory import Due, DueAt, DueDay


def in_utc(at: Moment) -> str:
    """Return a moment as `2027-01-15T09:30:00.000Z`."""
    return at.as_datetime().astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def due_in_iso(due: Due) -> str:
    """Return the moment that something is due at, or the date of the study day."""
    match due:
        case DueAt(ms):
            return in_utc(Moment(ms))
        case DueDay(day):
            return day_as_date(day).isoformat()
        case _:
            assert_never(due)

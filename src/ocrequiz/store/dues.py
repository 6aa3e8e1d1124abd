"""How is it written when a card is due?"""

from __future__ import annotations

from typing import assert_never

from ocrequiz.scheduling.memory import Due, DueAt, DueDay
from ocrequiz.store.rows import integer


def due_columns(due: Due | None) -> tuple[int | None, int | None]:
    """Return the moment and the study day of a due, one of them None at least."""
    match due:
        case DueAt(ms):
            return ms, None
        case DueDay(day):
            return None, day
        case None:
            return None, None
        case _:
            assert_never(due)


def due_of(due_at: object, due_day: object) -> Due | None:
    """Return the due written in two columns."""
    if due_at is not None:
        return DueAt(integer(due_at))
    return None if due_day is None else DueDay(integer(due_day))

"""How is what happened written as a row of the log, and read again?"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Final, assert_never

from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import (
    Adopted,
    Buried,
    Certainty,
    Entry,
    Event,
    Flagged,
    Mode,
    Relearn,
    Remarked,
    Renamed,
    Rescheduled,
    Reset,
    Reviewed,
    Suspended,
    Undone,
)
from ocrequiz.scheduling.memory import Due
from ocrequiz.scheduling.policy import Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.store.checksums import Value
from ocrequiz.store.dues import due_columns, due_of
from ocrequiz.store.engine import Row
from ocrequiz.store.rows import Damaged, integer, member, optional_real, optional_text, real, reals, text

CHECKSUM: Final = 27
"""Where the checksum stands in a row; the entry is what stands before it."""


def to_columns(event: Event, policy_id: Callable[[Policy], str]) -> tuple[Value, ...]:
    """Return the columns `kind` to `detail` of an event."""
    match event:
        case Reviewed():
            return _review_columns(event, policy_id(event.policy))
        case Suspended(on):
            return _columns("suspended", detail=json.dumps(on))
        case Buried(on):
            return _columns("buried", detail=json.dumps(on))
        case Flagged(on):
            return _columns("flagged", detail=json.dumps(on))
        case Remarked(remark):
            return _columns("remarked", detail=remark)
        case Reset():
            return _columns("reset")
        case Relearn(due):
            return _columns("relearn", due=due)
        case Rescheduled(due):
            return _columns("rescheduled", due=due)
        case Renamed(old):
            return _columns("renamed", target=old)
        case Adopted(parameters):
            return _columns("adopted", detail=json.dumps([float(parameter) for parameter in parameters]))
        case Undone(row):
            return _columns("undone", target=row)
        case _:
            assert_never(event)


def _review_columns(review: Reviewed, policy_id: str) -> tuple[Value, ...]:
    due_at, due_day = due_columns(review.due)
    return (
        "reviewed",
        None,
        review.mode.value,
        int(review.schedules),
        review.question_type,
        _number(review.guess_chance),
        None if review.score is None else _number(review.score),
        int(review.offered),
        int(review.overruled),
        None if review.certainty is None else review.certainty.value,
        int(review.rating),
        int(review.hint_used),
        review.response,
        int(review.took_ms),
        None if review.retrievability is None else _number(review.retrievability),
        due_at,
        due_day,
        policy_id,
        None,
    )


def _columns(
    kind: str, target: str | None = None, due: Due | None = None, detail: str | None = None
) -> tuple[Value, ...]:
    return (kind, target, *(None,) * 13, *due_columns(due), None, detail)


def _number(value: float) -> float:
    # SQLite does not keep the sign of a zero.
    return float(value) + 0.0


def to_entry(row: Row, policy_of: Callable[[str], Policy]) -> Entry:
    """Return the entry written in a row of the log."""
    sequence, entry_id, card, _deck, at, zone, day, device = row[:8]
    return Entry(
        integer(sequence),
        text(entry_id),
        text(card),
        Moment(integer(at), integer(zone)),
        integer(day),
        text(device),
        _event(row[8:CHECKSUM], policy_of),
    )


def _event(row: Row, policy_of: Callable[[str], Policy]) -> Event:
    kind, target, due, detail = row[0], row[1], due_of(row[15], row[16]), row[18]
    match kind:
        case "reviewed":
            return _review(row, due, policy_of)
        case "suspended":
            return Suspended(_is_on(detail))
        case "buried":
            return Buried(_is_on(detail))
        case "flagged":
            return Flagged(_is_on(detail))
        case "remarked":
            return Remarked(text(detail))
        case "reset":
            return Reset()
        case "relearn":
            return Relearn(_present(due))
        case "rescheduled":
            return Rescheduled(_present(due))
        case "renamed":
            return Renamed(text(target))
        case "adopted":
            return Adopted(reals(detail))
        case "undone":
            return Undone(text(target))
        case _:
            raise Damaged("an event of a kind that does not exist")


def _review(row: Row, due: Due | None, policy_of: Callable[[str], Policy]) -> Reviewed:
    certainty = optional_text(row[9])
    return Reviewed(
        mode=member(Mode, row[2]),
        schedules=integer(row[3]) == 1,
        question_type=text(row[4]),
        guess_chance=real(row[5]),
        score=optional_real(row[6]),
        offered=member(Rating, row[7]),
        overruled=integer(row[8]) == 1,
        certainty=None if certainty is None else member(Certainty, certainty),
        rating=member(Rating, row[10]),
        hint_used=integer(row[11]) == 1,
        response=text(row[12]),
        took_ms=integer(row[13]),
        retrievability=optional_real(row[14]),
        due=due,
        policy=policy_of(text(row[17])),
    )


def _present(due: Due | None) -> Due:
    if due is None:
        raise Damaged("a card without its due")
    return due


def _is_on(detail: object) -> bool:
    return text(detail) == "true"

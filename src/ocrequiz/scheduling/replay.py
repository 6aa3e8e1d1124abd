"""What does the log make of a card? The one fold from events to standing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import assert_never

from ocrequiz.scheduling.events import (
    Adopted,
    Buried,
    Entry,
    Flagged,
    Relearn,
    Remarked,
    Renamed,
    Rescheduled,
    Reset,
    Reviewed,
    Suspended,
    Undone,
)
from ocrequiz.scheduling.memory import Due, Memory, Standing
from ocrequiz.scheduling.policy import Policy
from ocrequiz.scheduling.scheduler import Scheduler


def replay(entries: Iterable[Entry], parameters: tuple[float, ...] | None = None) -> Standing:
    """Return the standing of a card, from the live entries about it in their sequence.

    Entries undone are left out by the caller. Stability and difficulty follow `parameters`, or with None
    those that each answer was given under; steps follow the policy of each answer, and due is the one logged.
    """
    standing = Standing()
    for entry in entries:
        standing = after(standing, entry, parameters)
    return standing


def after(standing: Standing, entry: Entry, parameters: tuple[float, ...] | None = None) -> Standing:
    """Return the standing after one more entry, on the terms of `replay`."""
    event = entry.event
    match event:
        case Reviewed():
            return replace(standing, memory=_answered(standing.memory, entry, event, parameters))
        case Suspended(on):
            return replace(standing, suspended=on)
        case Buried(on):
            return replace(standing, buried_on=entry.study_day if on else None)
        case Flagged(on):
            return replace(standing, flagged=on)
        case Reset():
            return replace(standing, memory=None)
        case Relearn(due) | Rescheduled(due):
            return replace(standing, memory=_moved(standing.memory, due))
        case Remarked() | Renamed() | Adopted() | Undone():
            return standing
        case _:
            assert_never(event)


def _answered(
    memory: Memory | None, entry: Entry, review: Reviewed, parameters: tuple[float, ...] | None
) -> Memory | None:
    """Return the memory after a review; the same where it does not schedule, or has no due to go by."""
    if not review.schedules or review.due is None:
        return memory
    scheduler = _scheduler(review.policy, parameters)
    return scheduler.advanced(
        memory, review.rating, review.due, entry.at, entry.study_day, review.guess_chance
    )


def _moved(memory: Memory | None, due: Due) -> Memory | None:
    """Return the memory with another due; its state, its step and its strength stay as they are."""
    return None if memory is None else replace(memory, due=due)


@lru_cache(maxsize=64)
def _scheduler(policy: Policy, parameters: tuple[float, ...] | None) -> Scheduler:
    return Scheduler(policy if parameters is None else replace(policy, parameters=parameters))

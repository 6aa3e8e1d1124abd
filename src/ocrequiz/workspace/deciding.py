"""What can be decided about many cards at once, and which events say so."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import assert_never

from ocrequiz.questions.card import CardId
from ocrequiz.records import record
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Buried, Event, Flagged, Relearn, Reset, Suspended
from ocrequiz.scheduling.memory import DueAt, DueDay, Memory, Standing, State


class Decision(StrEnum):
    """What the learner decides; the first three are taken back where they hold for all of the cards already."""

    SUSPEND = "suspend"
    BURY = "bury"
    FLAG = "flag"
    RESET = "reset"
    RELEARN = "relearn"


@record
class Decided:
    """What is to be written."""

    title: str
    """What it does, in words that `cards` completes, such as `Suspended {cards}`."""
    events: tuple[tuple[Event, CardId], ...]
    """None where the cards stand so already."""


def decided(decision: Decision, standings: Mapping[CardId, Standing], now: Moment, study_day: int) -> Decided:
    """Say what a decision about some cards comes to."""
    match decision:
        case Decision.SUSPEND:
            on = not all(each.suspended for each in standings.values())
            changed = [card for card, each in standings.items() if each.suspended != on]
            title = "Suspended {cards}" if on else "Unsuspended {cards}"
            return _every(title, Suspended(on), changed)
        case Decision.BURY:
            on = not all(each.is_buried(study_day) for each in standings.values())
            changed = [card for card, each in standings.items() if each.is_buried(study_day) != on]
            title = "Buried {cards} until tomorrow" if on else "Unburied {cards}"
            return _every(title, Buried(on), changed)
        case Decision.FLAG:
            on = not all(each.flagged for each in standings.values())
            changed = [card for card, each in standings.items() if each.flagged != on]
            return _every("Flagged {cards}" if on else "Unflagged {cards}", Flagged(on), changed)
        case Decision.RESET:
            return _every(
                "Reset {cards} to new", Reset(), [card for card in standings if standings[card].memory]
            )
        case Decision.RELEARN:
            known = [(card, each.memory) for card, each in standings.items() if each.memory is not None]
            events = tuple((_at_once(memory, now, study_day), card) for card, memory in known)
            return Decided("Made {cards} due now", events)
        case _:
            assert_never(decision)


def _every(title: str, event: Event, cards: list[CardId]) -> Decided:
    return Decided(title, tuple((event, card) for card in cards))


def _at_once(memory: Memory, now: Moment, study_day: int) -> Relearn:
    """Let a card be due now: in review by the day, on its steps by the minute."""
    return Relearn(DueDay(study_day) if memory.state is State.REVIEW else DueAt(now.utc_ms))

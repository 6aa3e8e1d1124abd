"""Whether replaying many cards at once gives what replaying them one by one gives."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.scheduling.batch import replay_each
from ocrequiz.scheduling.days import DAY_MS, Moment
from ocrequiz.scheduling.events import Entry, Event, Flagged, Relearn, Rescheduled, Reset, Reviewed, Suspended
from ocrequiz.scheduling.memory import Due, DueAt, DueDay
from ocrequiz.scheduling.policy import FSRS6_PARAMETERS, Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.replay import replay

Review = Callable[..., Reviewed]
Write = Callable[..., Entry]

TODAY = 20_000
FITTED = tuple(parameter * 1.05 for parameter in FSRS6_PARAMETERS)
POLICIES = (Policy(), Policy(learning_steps=(), relearning_steps=()), Policy(parameters=FITTED))
DUES: tuple[Due, ...] = (DueDay(TODAY + 9), DueAt(TODAY * DAY_MS))

happenings = st.lists(
    st.tuples(
        st.sampled_from([*Rating, *Rating, "reset", "flag", "suspend", "relearn", "reschedule", "cram"]),
        st.integers(-2, 40),
        st.sampled_from([0.0, 0.0, 0.0, 0.25]),
        st.sampled_from((POLICIES[0], *POLICIES)),
        st.sampled_from(DUES),
    ),
    max_size=10,
)
Happenings = list[tuple[Rating | str, int, float, Policy, Due]]


@pytest.fixture(scope="session")
def log_of(reviewed: Review, written: Write) -> Callable[[Happenings], list[Entry]]:
    """Return what writes down the rows of one card."""

    def event_of(what: Rating | str, chance: float, policy: Policy, due: Due) -> Event:
        events: dict[str, Event] = {
            "reset": Reset(),
            "flag": Flagged(on=True),
            "suspend": Suspended(on=True),
            "relearn": Relearn(due),
            "reschedule": Rescheduled(due),
            "cram": reviewed(Rating.GOOD, None, schedules=False),
        }
        if isinstance(what, Rating):
            return reviewed(what, due, guess_chance=chance, policy=policy)
        return events[what]

    def write(happened: Happenings) -> list[Entry]:
        day, entries = TODAY, []
        for sequence, (what, days, chance, policy, due) in enumerate(happened):
            day += days
            entries.append(written(event_of(what, chance, policy, due), Moment(day * DAY_MS), day, sequence))
        return entries

    return write


@pytest.mark.parametrize("parameters", [None, FITTED])
@given(cards=st.lists(happenings, max_size=4))
def test_many_cards_stand_as_each_does_alone(
    parameters: tuple[float, ...] | None,
    cards: list[Happenings],
    log_of: Callable[[Happenings], list[Entry]],
) -> None:
    """Replayed together, cards stand to the bit as the fold has them: blended or not, reset, moved or put away."""
    histories = [log_of(happened) for happened in cards]
    assert replay_each(histories, parameters) == [replay(entries, parameters) for entries in histories]

"""Whether memory develops as in py-fsrs, an implementation by other hands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from math import isclose
from random import Random

import fsrs
import pytest

from ocrequiz.scheduling.days import Moment, date_as_day
from ocrequiz.scheduling.memory import DueAt, DueDay, Memory, State
from ocrequiz.scheduling.policy import FSRS6_PARAMETERS, Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.scheduler import Scheduler

STATES = {
    State.LEARNING: fsrs.State.Learning,
    State.REVIEW: fsrs.State.Review,
    State.RELEARNING: fsrs.State.Relearning,
}
START = datetime(2026, 1, 1, 9, tzinfo=UTC)
LONGEST_STABILITY = 36_500.0
"""Days; our library lets none grow longer, py-fsrs does."""


@dataclass(frozen=True, slots=True)
class Case:
    """One way of scheduling."""

    learning: tuple[int, ...]
    relearning: tuple[int, ...]
    retention: float = 0.9
    parameters: tuple[float, ...] = FSRS6_PARAMETERS


FITTED = (
    0.4, 1.8, 4.2, 15.0, 7.1, 0.6, 2.2, 0.02, 1.5, 0.25, 1.1,
    1.9, 0.09, 0.32, 1.2, 0.4, 2.4, 0.8, 0.3, 0.12, 0.4,
)  # fmt: skip
CASES = (
    Case((60, 600), (600,)),
    Case((), (), 0.85),
    Case((60,), (), 0.95, FITTED),
    Case((60, 600, 3600), (60, 600), 0.8),
    Case((), (300, 900, 3600), 0.92, FITTED),
)


@pytest.mark.parametrize("case", CASES)
def test_memory_develops_as_in_py_fsrs(case: Case) -> None:
    """After each answer of 600 histories, stability, difficulty, state, step and due agree with py-fsrs."""
    policy = Policy(
        parameters=case.parameters,
        desired_retention=case.retention,
        learning_steps=case.learning,
        relearning_steps=case.relearning,
        fuzz=False,
    )
    oracle = fsrs.Scheduler(
        parameters=case.parameters,
        desired_retention=case.retention,
        learning_steps=[timedelta(seconds=step) for step in case.learning],
        relearning_steps=[timedelta(seconds=step) for step in case.relearning],
        enable_fuzzing=False,
    )
    for seed in range(600):
        compare(Scheduler(policy), oracle, Random(seed))


def compare(scheduler: Scheduler, oracle: fsrs.Scheduler, dice: Random) -> None:
    """Answer one card up to twelve times in both, on whole days or within minutes of one another."""
    when = START
    card = fsrs.Card()
    memory: Memory | None = None
    for _ in range(dice.randint(1, 12)):
        rating = dice.choice(list(Rating))
        at = Moment.of(when)
        day = date_as_day(when.date())
        if memory is not None:
            expected = oracle.get_card_retrievability(card, when)
            assert isclose(scheduler.retrievability(memory, day), expected, rel_tol=1e-4)
        futures = scheduler.futures("deck/question#main", memory, at, day)
        card, _log = oracle.review_card(card, fsrs.Rating(rating), when)
        memory = futures[rating]
        assert_agreement(memory, card, when, day)
        if memory.stability >= LONGEST_STABILITY:
            break
        # Py-fsrs counts elapsed days in full 24 hours: only these gaps are the same in study days.
        if dice.random() < 0.3:
            when += timedelta(minutes=1)
        else:
            when += timedelta(days=dice.choice((1, 2, 3, 7, 20, 90, 400)))


def assert_agreement(memory: Memory, card: fsrs.Card, when: datetime, day: int) -> None:
    """Fail unless both know the same of the card."""
    assert card.stability is not None
    assert card.difficulty is not None
    assert isclose(memory.stability, min(card.stability, LONGEST_STABILITY), rel_tol=1e-4)
    assert isclose(memory.difficulty, card.difficulty, rel_tol=1e-4)
    assert STATES[memory.state] is card.state
    assert memory.step == (card.step or 0)
    match memory.due:
        case DueAt(ms):
            assert ms == Moment.of(card.due).utc_ms
        case DueDay(due):
            # Intervals are rounded from stabilities that differ in the fifth digit.
            assert isclose(due - day, (card.due - when).days, abs_tol=1, rel_tol=1e-4)

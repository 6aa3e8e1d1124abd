"""Whether a deck is studied little at first and all of it, the weakest first, in the days before its exam."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.scheduling.days import DAY_MS, Moment
from ocrequiz.scheduling.exam import (
    EARLY_RETENTION,
    LAST_DAYS,
    Examinee,
    Stage,
    day_before_exam,
    futures_before_exam,
    retention_towards,
    share_of_day,
    stage,
)
from ocrequiz.scheduling.memory import DueDay
from ocrequiz.scheduling.policy import Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.scheduler import Scheduler

EXAM = 20_100


def test_the_stages_follow_one_another() -> None:
    """The last week and the day itself are the last days; the day after, the exam is past."""
    found = [stage(EXAM - before, EXAM) for before in (8, 7, 0, -1)]
    assert found == [Stage.EARLY, Stage.LAST_DAYS, Stage.LAST_DAYS, Stage.PAST]


@pytest.mark.parametrize(
    ("wanted", "at", "holds"),
    [
        (0.9, Stage.EARLY, EARLY_RETENTION),
        (0.75, Stage.EARLY, 0.75),
        (0.9, Stage.LAST_DAYS, 0.9),
        (0.9, Stage.PAST, 0.9),
        (0.9, None, 0.9),
    ],
)
def test_less_is_asked_only_before_the_last_days(wanted: float, at: Stage | None, holds: float) -> None:
    """A desired retention that is lower already stays as it is."""
    assert retention_towards(wanted, at) == holds


@given(due=st.integers(EXAM - 40, EXAM + 500), today=st.integers(EXAM - 60, EXAM), card=st.text(max_size=5))
def test_no_card_waits_until_after_the_exam(due: int, today: int, card: str) -> None:
    """What is due by then stays; the rest is spread over the last days, and never lies in the past."""
    day = day_before_exam(card, due, today, EXAM)
    assert day == due if due <= EXAM else max(today, EXAM - LAST_DAYS) <= day <= EXAM


def test_a_better_rating_brings_a_card_back_no_sooner_before_an_exam() -> None:
    """Whatever is rated, no due lies after the exam, and they still rise from Again to Easy."""
    today, scheduler = EXAM - 20, Scheduler(Policy(learning_steps=(), relearning_steps=()))
    before = scheduler.futures("d/q#main", None, Moment((today - 9) * DAY_MS), today - 9).good
    futures = futures_before_exam(
        scheduler.futures("d/q#main", before, Moment(today * DAY_MS), today), "d/q#main", today, EXAM
    )
    days = [due.day for rating in Rating if isinstance(due := futures[rating].due, DueDay)]
    assert len(days) == len(Rating)
    assert days == sorted(days)
    assert days[-1] <= EXAM
    steps = Scheduler(Policy()).futures("d/q#main", None, Moment(today * DAY_MS), today)
    assert futures_before_exam(steps, "d/q#main", today, EXAM).again == steps.again


def test_every_card_is_asked_once_in_the_last_days_the_weakest_first() -> None:
    """By the evening before the exam as many were asked as there are cards; what is weak may come twice."""
    cards = {f"c{number:02}": Examinee(f"c{number:02}", number / 40, EXAM - 30) for number in range(35)}
    asked: list[str] = []
    for day in range(EXAM - LAST_DAYS, EXAM):
        share = share_of_day(list(cards.values()), day, EXAM)
        assert share == share_of_day(list(cards.values()), day, EXAM)
        asked += share
        for card in share:
            cards[card] = Examinee(card, 0.97, day)
    assert asked == sorted(cards)
    assert share_of_day(list(cards.values()), EXAM, EXAM) == []


def test_what_was_answered_today_counts_for_today() -> None:
    """A share that is dealt anew in the middle of a day asks for no more than is left of it."""
    waiting = [Examinee(f"c{number}", 0.5, EXAM - 30) for number in range(12)]
    done = [Examinee("done1", 0.9, EXAM - 7), Examinee("done2", 0.9, EXAM - 7)]
    assert len(share_of_day([*waiting, *done], EXAM - 7, EXAM)) == 0
    assert len(share_of_day([*waiting, *done[:1]], EXAM - 7, EXAM)) == 1
    assert len(share_of_day(waiting, EXAM - 7, EXAM)) == 2

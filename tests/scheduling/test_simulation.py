"""Whether a look ahead follows from how cards stand, how someone answers, and what they plan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocrequiz.scheduling.exam import LAST_DAYS
from ocrequiz.scheduling.policy import Policy
from ocrequiz.scheduling.scheduler import Scheduler
from ocrequiz.scheduling.simulation import USUAL_PACE, Ahead, Begun, Pace, Plan, simulate

TODAY = 20_000
PLAN = Plan(days=60, new=60, new_per_day=10)
CARDS = [Begun(10.0, 5.0, TODAY - 20, TODAY - number) for number in range(20)]


def ahead(retention: float = 0.9, plan: Plan = PLAN, pace: Pace = USUAL_PACE, seed: int = 1) -> Ahead:
    """Look ahead."""
    return simulate(Scheduler(Policy(desired_retention=retention)), CARDS, plan, pace, TODAY, seed)


def test_the_same_seed_looks_at_the_same_days() -> None:
    """Nothing but what is given decides; another seed is another luck."""
    assert ahead() == ahead()
    assert ahead(seed=2) != ahead()


def test_a_higher_retention_costs_more_and_keeps_more() -> None:
    """Minutes and knowledge both rise with it."""
    found = [ahead(retention) for retention in (0.75, 0.9, 0.97)]
    assert sorted(sum(each.minutes) for each in found) == [sum(each.minutes) for each in found]
    assert [round(each.recall, 2) for each in found] == pytest.approx([0.86, 0.95, 0.98], abs=0.05)
    assert sorted(each.recall for each in found) == [each.recall for each in found]


def test_new_cards_come_as_planned_and_the_rest_stay_unmet() -> None:
    """Those never met count as not remembered."""
    found = ahead(plan=replace(PLAN, days=2, new=50))
    assert found.unmet == 30
    assert found.recall <= 40 / 70
    assert ahead(plan=Plan(days=1, new=0, new_per_day=0)).unmet == 0


def test_a_limit_of_reviews_holds_back_the_least_overdue() -> None:
    """No day asks more than the limit."""
    found = ahead(plan=replace(PLAN, reviews_per_day=5))
    assert max(found.answers) == 5
    assert ahead(plan=PLAN).answers[0] == 20


def test_the_pace_is_the_learners() -> None:
    """Twice the seconds are twice the minutes; a card that is Easy at first needs no second answer."""
    slow = Pace(seconds=(36.0, 32.0, 26.0, 18.0))
    assert sum(ahead(pace=slow).minutes) == pytest.approx(2 * sum(ahead().minutes))
    easy = Pace(first=(0.0, 0.0, 0.0, 0.5), passed=(0.0, 0.0, 0.5))
    plan = Plan(days=1, new=10, new_per_day=10)
    assert simulate(Scheduler(Policy()), [], plan, easy, TODAY, 1).minutes[0] == pytest.approx(1.5)


def test_nothing_to_study_takes_no_time() -> None:
    """An empty deck is known to nobody."""
    plan = Plan(days=3, new=0, new_per_day=5)
    assert simulate(Scheduler(Policy()), [], plan, USUAL_PACE, TODAY, 1) == Ahead(
        (0.0,) * 3, (0,) * 3, 0.0, 0
    )


def test_towards_an_exam_more_is_known_for_less() -> None:
    """Low early and everything in the last week beats a constant 0.90 on the day, at no more minutes."""
    exam = ahead(0.8, replace(PLAN, new=200, exam_day=TODAY + 60))
    constant = ahead(0.9, replace(PLAN, new=200))
    assert exam.recall > constant.recall
    assert sum(exam.minutes) <= sum(constant.minutes)
    assert all(exam.answers[-LAST_DAYS:])

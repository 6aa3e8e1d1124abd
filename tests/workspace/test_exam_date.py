"""The exam of a deck: its date, the dues it moves, and how ready the learner is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from learner import Learner, asked, finish
from past import live

from ocrequiz.errors import WrongUse
from ocrequiz.scheduling.events import Rescheduled, Reviewed
from ocrequiz.scheduling.exam import EARLY_RETENTION, LAST_DAYS, Stage
from ocrequiz.scheduling.memory import DueDay
from ocrequiz.store.health import examine
from ocrequiz.store.progress import Progress
from ocrequiz.workspace.exam_date import Readiness

CARDS = [f"many/q{number}#main" for number in range(1, 71)]


@pytest.fixture
def learner(learner: Learner) -> Learner:
    """A learner who has studied a deck of seventy cards for two months."""
    learner.write_basics(len(CARDS))
    live(learner, CARDS, 60, new_per_day=5)
    return learner


def day_in(learner: Learner, days: int) -> date:
    """Return the date so many days from now."""
    return learner.when.date() + timedelta(days=days)


def dues(learner: Learner) -> list[int]:
    """Read when the cards are due, in days from now."""
    today, memories = learner.clock().study_day(4), [learner.standing(card).memory for card in CARDS]
    return [m.due.day - today for m in memories if m is not None and isinstance(m.due, DueDay)]


def set_exam(learner: Learner, days: int) -> None:
    """Set the exam of the deck."""
    with learner.open() as workspace:
        workspace.exams.set_exam("many", day_in(learner, days), learner.clock())


def test_setting_a_date_leaves_no_card_due_after_it(learner: Learner) -> None:
    """At once, and each move is a row of the log; those that reach into the last week are spread over it."""
    before = dues(learner)
    assert max(before) > 20
    set_exam(learner, 20)
    after = dues(learner)
    assert max(after) <= 20
    assert all(new == old for old, new in zip(before, after, strict=True) if old <= 20)
    late = {new for old, new in zip(before, after, strict=True) if old > 20}
    assert late == set(range(20 - LAST_DAYS, 20))
    moved = [row for row in learner.rows() if isinstance(row.event, Rescheduled)]
    assert len(moved) == sum(new != old for old, new in zip(before, after, strict=True)) > 0
    with Progress.open(learner.progress, "test") as progress:
        assert examine(progress).is_well


def test_the_deck_is_as_before_once_its_exam_is_taken_away(learner: Learner) -> None:
    """Cards go back to where their answers had them due."""
    before = dues(learner)
    set_exam(learner, 20)
    with learner.open() as workspace:
        workspace.exams.clear_exam("many", learner.clock())
        assert workspace.exams.exams(learner.clock()) == []
        assert workspace.exams.readiness("many", learner.clock()) is None
    after = dues(learner)
    assert after == before


def test_a_later_date_lets_go_of_what_the_earlier_one_held(learner: Learner) -> None:
    """What is due before the new day is due as it was; an edit of the deck moves nothing."""
    before = dues(learner)
    set_exam(learner, 20)
    set_exam(learner, 60)
    moved = dues(learner)
    assert max(moved) <= 60
    assert all(new == old for old, new in zip(before, moved, strict=True) if old <= 60)
    learner.write_basics(len(CARDS), extra="description: Edited\n")
    with learner.open():
        assert dues(learner) == moved


def test_after_the_exam_the_deck_is_as_before(learner: Learner) -> None:
    """When the day is over, what need not be asked yet waits again, as soon as the trainer is opened."""
    set_exam(learner, 20)
    learner.wait(days=21)
    with learner.open() as workspace:
        (_, _, counts) = workspace.due(["many"])[0]
        assert workspace.exams.exams(learner.clock()) == []
    after = dues(learner)
    assert counts.due == sum(day <= 0 for day in after) < len(CARDS)
    assert max(after) > 3


def test_before_the_last_week_answers_follow_a_lower_retention(learner: Learner) -> None:
    """A card comes back later than it otherwise would, but never after the exam."""
    set_exam(learner, 100)
    with learner.open() as workspace:
        asked_now = finish(workspace.study(["many"], for_exam=True, limit=5), learner)
    answers = [row.event for row in learner.rows() if isinstance(row.event, Reviewed)][-len(asked_now) :]
    assert {event.policy.desired_retention for event in answers} == {EARLY_RETENTION}
    assert max(dues(learner)) <= 100


def test_in_the_last_week_a_share_is_asked_each_day_the_weakest_first(learner: Learner) -> None:
    """Home, `due` and the sitting agree on it; whoever studies each day has asked all cards before the exam."""
    set_exam(learner, LAST_DAYS)
    counted: list[int] = []
    ready: Readiness | None = None
    for _ in range(LAST_DAYS):
        with learner.open() as workspace:
            counted.append(workspace.due(["many"])[0][2].due)
            session = workspace.study(["many"])
            recalls = []
            while session.card is not None:
                recalls.append(workspace.card_info(session.card).recall)
                session.respond(session.card.question.solution("main"), learner.clock())
                session.rate(None, learner.clock())
            assert len(recalls) == counted[-1]
            ready = workspace.exams.readiness("many", learner.clock())
        learner.wait(days=1)
    assert ready is not None
    assert len(CARDS) <= sum(counted) <= 1.2 * len(CARDS)
    assert counted[0] == len(CARDS) // LAST_DAYS
    assert (ready.stage, ready.days_left) == (Stage.LAST_DAYS, 1)
    assert ready.recall > 0.9


def test_a_sitting_for_the_exam_asks_the_weakest_due_or_not(learner: Learner) -> None:
    """Least likely to be remembered on the day first, whatever the schedule says; answers count as any other."""
    set_exam(learner, 30)
    with learner.open() as workspace:
        recall = {}
        session = workspace.study(["many"], for_exam=True, limit=6)
        while session.card is not None:
            info = workspace.card_info(session.card)
            assert info.memory is not None
            exam_day = learner.clock().study_day(4) + 30
            recall[asked(session)] = info.memory.stability / (exam_day - info.memory.last_day)
            session.respond(session.card.question.solution("main"), learner.clock())
            session.rate(None, learner.clock())
        assert len(recall) == 6
        assert list(recall.values()) == sorted(recall.values())
        again = workspace.study(["many"], for_exam=True, limit=6)
        assert asked(again) not in recall


def test_readiness_is_the_mean_recall_on_the_day_of_the_exam(learner: Learner) -> None:
    """If nothing is studied; with the forecast of the plan, and the minutes it takes."""
    set_exam(learner, 30)
    with learner.open() as workspace:
        ready = workspace.exams.readiness("many", learner.clock())
        sitting = workspace.study(["many"])
        assert sitting.card is not None
        info = workspace.card_info(sitting.card)
    assert ready is not None
    assert info.recall is not None
    assert (ready.cards, ready.met, ready.is_own, ready.days_left) == (70, 70, True, 30)
    assert 0.5 < ready.recall < ready.forecast < 1.0
    assert len(ready.minutes) == len(ready.answers) == 30
    assert 70 <= sum(ready.answers[-LAST_DAYS:]) <= 1.5 * 70
    assert ready.warnings == ()
    assert ready.minutes_a_day > 0


def test_what_cannot_be_learned_in_time_is_said_with_what_to_drop(learner: Learner) -> None:
    """How many stay unseen, how many a day it takes, and where they lie."""
    questions = "".join(
        f"  - {{id: n{number}, type: basic, question: Q{number}?, answer: A, tags: [part{number // 60}]}}\n"
        for number in range(120)
    )
    learner.write(
        "late.yaml",
        f"format: 1\nid: late\ntitle: Late\nstudy: {{exam_date: 2026-03-06}}\nquestions:\n{questions}",
    )
    with learner.open() as workspace:
        ready = workspace.exams.readiness("late", learner.clock())
        assert workspace.exams.exams(learner.clock()) == ["late"]
    assert ready is not None
    assert (ready.is_own, ready.new_per_day, ready.new_needed, ready.unmet) == (False, 20, 30, 40)
    assert [(drop.tag, drop.cards) for drop in ready.drops] == [("part1", 40)]
    assert "40 of 120 will be unseen" in ready.warnings[0]
    assert "Learn 30 a day" in ready.warnings[0]


def test_the_learners_own_date_wins_over_the_decks(learner: Learner) -> None:
    """Also where it says that there is none; a day that is past is refused, as is a deck that is not there."""
    learner.write_basics(2, deck="few", extra="study: {exam_date: 2026-04-01}\n")
    with learner.open() as workspace:
        now, desk = learner.clock(), workspace.exams
        assert desk.exams(now) == ["few"]
        desk.set_exam("few", date(2026, 3, 20), now)
        desk.set_exam("many", date(2026, 3, 10), now)
        assert desk.exams(now) == ["many", "few"]
        desk.clear_exam("few", now)
        assert desk.exams(now) == ["many"]
        with pytest.raises(WrongUse, match=r"2026-03-01 is past\. Choose a day from 2026-03-02 on\."):
            desk.set_exam("many", date(2026, 3, 1), now)
        with pytest.raises(WrongUse, match="no deck"):
            desk.set_exam("nowhere", date(2026, 4, 1), now)
    with learner.open() as workspace:
        assert workspace.settings.exams == {"few": None, "many": date(2026, 3, 10)}

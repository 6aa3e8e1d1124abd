"""The memory model, fitted to the learner."""

from __future__ import annotations

from dataclasses import replace

import pytest
from learner import Learner
from past import live

from ocrequiz.fitting.trial import LEAST_SCORED, TooFew, Trial
from ocrequiz.scheduling.events import Adopted, Rescheduled
from ocrequiz.scheduling.memory import Memory
from ocrequiz.scheduling.policy import FSRS6_PARAMETERS, Policy
from ocrequiz.scheduling.scheduler import Scheduler
from ocrequiz.store.health import examine
from ocrequiz.store.progress import Progress
from ocrequiz.workspace.fitting import good_intervals

CARDS = [f"many/q{number}#main" for number in range(1, 241)]


@pytest.fixture
def learner(learner: Learner) -> Learner:
    """A learner with a deck of 240 cards."""
    learner.write_basics(len(CARDS))
    return learner


def memories(learner: Learner) -> list[Memory]:
    """Read what is remembered of every card."""
    found = [learner.standing(card).memory for card in CARDS]
    return [memory for memory in found if memory is not None]


def test_a_short_history_is_declined_with_the_reason(learner: Learner) -> None:
    """With about 800 answers nothing is fitted, and the log stays as it is."""
    live(learner, CARDS[:200], 40)
    before = learner.rows()
    with learner.open() as workspace:
        report = workspace.fits.fit(learner.clock())
        assert not workspace.fits.take_back(learner.clock())
    assert isinstance(report.outcome, TooFew)
    assert 500 < report.outcome.scored < LEAST_SCORED
    assert (report.is_adopted, report.before, report.after) == (False, None, None)
    assert learner.rows() == before


def test_a_fit_is_adopted_taken_back_and_found_again_to_the_bit(learner: Learner) -> None:
    """Someone who forgets slowly gets longer intervals; dues stay; the log gives the same memory as the file has."""
    live(learner, CARDS, 90)
    published = memories(learner)
    with learner.open() as workspace:
        tried = workspace.fits.fit(learner.clock(), dry_run=True)
        assert memories(learner) == published
        report = workspace.fits.fit(learner.clock())
    assert isinstance(report.outcome, Trial)
    assert tried == replace(report, is_adopted=False)
    assert report.is_adopted
    assert report.outcome.fitted.log_loss < report.outcome.current.log_loss
    assert report.outcome.learned_from == pytest.approx(4 * report.outcome.judged_on, abs=4)
    assert report.before is not None
    assert report.after is not None
    assert report.after.intervals > report.before.intervals == good_intervals(Scheduler(Policy()))
    assert report.after.load.reviews == pytest.approx(report.before.load.reviews, rel=0.9)

    fitted = memories(learner)
    assert [memory.due for memory in fitted] == [memory.due for memory in published]
    assert [memory.stability for memory in fitted] != [memory.stability for memory in published]
    assert isinstance(learner.rows()[-1].event, Adopted)
    with Progress.open(learner.progress, "test") as progress:
        assert examine(progress).is_well
        progress.rebuild()
    assert memories(learner) == fitted

    with learner.open() as workspace:
        assert workspace.fits.take_back(learner.clock())
        assert not workspace.fits.take_back(learner.clock())
    assert memories(learner) == published
    with Progress.open(learner.progress, "test") as progress:
        assert progress.adopted_parameters() == FSRS6_PARAMETERS
        assert examine(progress).is_well


def test_dues_move_only_where_that_is_asked(learner: Learner) -> None:
    """With it each card in review is due when its new strength says, and an event says so."""
    live(learner, CARDS, 90)
    with learner.open() as workspace:
        report = workspace.fits.fit(learner.clock(), reschedule=True)
    moved = [row for row in learner.rows() if isinstance(row.event, Rescheduled)]
    assert report.moved == len(moved) > 100
    today = learner.clock().study_day(4)
    assert all(row.event.due.day >= today for row in moved)  # type: ignore[union-attr]


def test_cards_that_can_be_guessed_are_left_out(learner: Learner) -> None:
    """The report says how many; they alone do not make a fit."""
    live(learner, CARDS[:30], 40, chance=0.25)
    with learner.open() as workspace:
        report = workspace.fits.fit(learner.clock())
    assert (report.outcome, report.guessable, report.cards) == (TooFew(0), 30, 30)

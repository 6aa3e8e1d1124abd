"""How it is going: the days in a row, the last sitting, and tomorrow."""

from __future__ import annotations

import pytest
from learner import Learner, answer, begin, finish

from ocrequiz.library.activity import DAYS_SHOWN, LastSitting
from ocrequiz.library.holdings import Counts
from ocrequiz.scheduling.events import Mode
from ocrequiz.scheduling.rating import Rating
from ocrequiz.workspace.workspace import Workspace


def study(workspace: Workspace, learner: Learner, *ratings: Rating) -> None:
    """Answer a few cards, ten seconds each."""
    session = begin(workspace, mode=Mode.CRAM)
    for rating in ratings:
        learner.wait(seconds=10)
        answer(session, learner, rating)


def test_before_the_first_answer_there_is_nothing_to_tell(learner: Learner) -> None:
    """No streak, no sitting, no day with an answer; tomorrow brings what today's limit leaves."""
    learner.write_basics(30)
    with learner.open() as workspace:
        activity = workspace.activity()
    assert activity.streak == 0
    assert activity.last is None
    assert activity.by_day == (0,) * DAYS_SHOWN
    assert activity.tomorrow == Counts(new=10, learning=0, due=0)


def test_a_streak_counts_days_in_a_row_and_lives_until_tomorrow(learner: Learner) -> None:
    """Each study day with an answer counts, the practised ones too; one day without ends it."""
    learner.write_basics(30)
    with learner.open() as workspace:
        streaks = []
        for days in (1, 1, 1, 2, 1):
            study(workspace, learner, Rating.GOOD)
            streaks.append(workspace.activity().streak)
            learner.wait(days=days)
        assert streaks == [1, 2, 3, 4, 1]
        before = workspace.activity()
        assert (before.streak, before.studied_today) == (1, False)
        learner.wait(days=1)
        assert workspace.activity().streak == 0


def test_a_day_begins_at_the_rollover_hour(learner: Learner) -> None:
    """Who studies at one in the morning studies late, not early."""
    learner.write_basics(5)
    with learner.open() as workspace:
        learner.wait(hours=16)
        study(workspace, learner, Rating.GOOD)
        assert workspace.activity().by_day[-1] == 1
        learner.wait(hours=4)
        assert workspace.activity().by_day[-2:] == (1, 0)


def test_what_was_undone_does_not_count(learner: Learner) -> None:
    """A slip of the finger makes no streak."""
    learner.write_basics(5)
    with learner.open() as workspace:
        session = begin(workspace)
        answer(session, learner, Rating.GOOD)
        session.undo(learner.clock())
        activity = workspace.activity()
    assert (activity.streak, activity.last, sum(activity.by_day)) == (0, None, 0)


def test_the_last_sitting_ends_where_a_long_pause_begins(learner: Learner) -> None:
    """Answers half an hour apart belong to two sittings; whatever was not rated Again was right."""
    learner.write_basics(5)
    with learner.open() as workspace:
        study(workspace, learner, Rating.GOOD, Rating.GOOD)
        learner.wait(minutes=45)
        study(workspace, learner, Rating.AGAIN, Rating.HARD, Rating.EASY)
        last = workspace.activity().last
        assert last is not None
        assert (last.days_ago, last.answers, last.right) == (0, 3, 2)
        learner.wait(days=3)
        later = workspace.activity().last
        assert later == LastSitting(3, last.answers, last.right, last.took_ms)


@pytest.mark.parametrize("limit", [200, 3])
def test_tomorrow_holds_what_becomes_due_within_its_limit(learner: Learner, limit: int) -> None:
    """What is learned today and due tomorrow is announced, as far as tomorrow's limit goes."""
    learner.write_settings(
        f'[study]\nreviews_per_day = {limit}\nnew_per_day = 5\nlearning_steps = ["1m"]\nfuzz = false\n'
        "desired_retention = 0.99\nmaximum_interval = 1\n"
    )
    learner.write_basics(8)
    with learner.open() as workspace:
        finish(begin(workspace), learner)
        assert workspace.activity().tomorrow == Counts(new=3, learning=0, due=min(5, limit))

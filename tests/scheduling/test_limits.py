"""Whether a day brings as many cards as the learner wants."""

from __future__ import annotations

import pytest

from ocrequiz.scheduling.limits import NEW_PER_DAY, REVIEWS_PER_DAY, Room, daily_room, room_left


@pytest.mark.parametrize(
    ("setting", "advice", "new"),
    [(5, 10, 5), (0, 10, 0), (None, 10, 10), (None, 0, 0), (None, None, NEW_PER_DAY)],
)
def test_the_learners_setting_wins_over_the_decks_advice(
    setting: int | None, advice: int | None, new: int
) -> None:
    """The learner decides; where they are silent the deck advises; none at all is a wish too."""
    assert daily_room(setting, advice, None) == Room(new, REVIEWS_PER_DAY)


def test_only_the_learner_limits_reviews() -> None:
    """A deck gives no advice on reviews."""
    assert daily_room(None, None, 50).reviews == 50


def test_what_was_answered_today_is_taken_off() -> None:
    """New cards and reviews have limits of their own."""
    assert room_left(Room(20, 200), Room(5, 190)) == Room(15, 10)


def test_a_day_that_brought_more_than_its_limit_leaves_nothing() -> None:
    """Where the limit was lowered during the day, or exceeded on request, nothing is left, not less."""
    assert room_left(Room(10, 100), Room(20, 130)) == Room(0, 0)


def test_a_limit_can_be_exceeded_when_the_learner_asks() -> None:
    """Ten more new cards are ten more, even where none were left."""
    assert Room(0, 3).widened(new=10) == Room(10, 3)

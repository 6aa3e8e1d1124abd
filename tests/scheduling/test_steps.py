"""Whether cards go through their steps as learners of Anki expect."""

from __future__ import annotations

import pytest

from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.steps import LEAVES, Leaves, Waits, start_steps, take_step

MINUTE = 60_000


@pytest.mark.parametrize(
    ("steps", "step", "rating", "where"),
    [
        ((60, 600), 0, Rating.AGAIN, Waits(0, MINUTE)),
        ((60, 600), 1, Rating.AGAIN, Waits(0, MINUTE)),
        ((60, 600), 0, Rating.HARD, Waits(0, 330_000)),
        ((60, 600), 1, Rating.HARD, Waits(1, 10 * MINUTE)),
        ((60, 600), 0, Rating.GOOD, Waits(1, 10 * MINUTE)),
        ((60, 600), 1, Rating.GOOD, LEAVES),
        ((60, 600), 0, Rating.EASY, LEAVES),
        ((600,), 0, Rating.HARD, Waits(0, 15 * MINUTE)),
        ((600,), 0, Rating.GOOD, LEAVES),
        ((60, 600, 3600), 1, Rating.GOOD, Waits(2, 60 * MINUTE)),
    ],
)
def test_each_rating_moves_a_card_its_way(
    steps: tuple[int, ...], step: int, rating: Rating, where: Waits | Leaves
) -> None:
    """Again starts over, Hard repeats, Good goes on and Easy leaves."""
    assert take_step(steps, step, rating) == where


@pytest.mark.parametrize("rating", Rating)
def test_without_steps_every_card_leaves(rating: Rating) -> None:
    """Where the learner wants no steps, any answer sends the card to review."""
    assert take_step((), 0, rating) == start_steps(()) == LEAVES


def test_a_card_beyond_the_last_step_leaves_unless_forgotten() -> None:
    """Where steps were taken out of the settings, a card that stood on one goes to review, or starts over."""
    assert [take_step((60,), 2, rating) for rating in Rating] == [Waits(0, MINUTE), LEAVES, LEAVES, LEAVES]

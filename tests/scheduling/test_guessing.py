"""Whether a right answer that could have been guessed counts for less, by as much as it should."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.scheduling.guessing import blended_difficulty, blended_stability, chance_it_was_known

chances = st.floats(0.0, 1.0)
recalls = st.floats(0.01, 1.0)
stabilities = st.floats(0.001, 36_500.0)
difficulties = st.floats(1.0, 10.0)


@given(recalls, chances)
def test_the_weight_is_what_counting_answers_gives(R: float, c: float) -> None:
    """The weight is the share of right answers that were remembered; the rest were forgotten and guessed."""
    asked = 1_000_000.0
    remembered = asked * R
    guessed = (asked - remembered) * c
    assert chance_it_was_known(R, c) == pytest.approx(remembered / (remembered + guessed))


@given(recalls)
def test_what_cannot_be_guessed_was_known(R: float) -> None:
    """With no chance of guessing, a right answer was remembered for certain."""
    assert chance_it_was_known(R, 0.0) == 1.0


@given(recalls)
def test_an_answer_that_is_always_right_tells_nothing(R: float) -> None:
    """Where every guess is right, a right answer leaves the chance that it was remembered as it was."""
    assert chance_it_was_known(R, 1.0) == pytest.approx(R)


@given(stabilities, stabilities, chances)
def test_stability_is_blended_by_its_logarithm(S_rating: float, S_again: float, w: float) -> None:
    """The logarithm of the stability lies between the two logarithms, w of the way from Again's."""
    expected = math.exp(math.log(S_again) + w * (math.log(S_rating) - math.log(S_again)))
    assert blended_stability(S_rating, S_again, w) == pytest.approx(expected)


@given(difficulties, difficulties, chances)
def test_difficulty_is_blended_evenly(D_rating: float, D_again: float, w: float) -> None:
    """The difficulty lies between the two, w of the way from Again's."""
    assert blended_difficulty(D_rating, D_again, w) == pytest.approx(D_again + w * (D_rating - D_again))

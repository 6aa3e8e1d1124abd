"""Whether the forgetting curve is that of FSRS-6."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.scheduling.policy import FSRS6_PARAMETERS
from ocrequiz.scheduling.retrievability import bounded_decay, forgetting_curve, stabilities_until

decays = st.floats(0.1, 0.8)


@given(st.integers(1, 36_500), decays)
def test_recall_is_nine_in_ten_when_the_stability_has_passed(days: int, decay: float) -> None:
    """Stability is the number of days until the predicted recall falls to 0.9, whatever the decay."""
    assert forgetting_curve(float(days), days, decay) == pytest.approx(0.9, rel=1e-12)


@given(st.floats(0.001, 36_500), st.integers(0, 40_000), decays)
def test_recall_falls_and_never_reaches_nothing(stability: float, days: int, decay: float) -> None:
    """Each further day lowers the predicted recall, which begins at 1 and stays above 0."""
    today, tomorrow = (forgetting_curve(stability, day, decay) for day in (days, days + 1))
    assert 0 < tomorrow < today <= 1
    assert forgetting_curve(stability, 0, decay) == 1


def test_the_default_curve_passes_through_known_points() -> None:
    """With the default parameters a stability of 10 days leaves 0.7821 after 40 days and 0.5657 after 400."""
    decay = bounded_decay(FSRS6_PARAMETERS[20])
    assert forgetting_curve(10.0, 40, decay) == pytest.approx(0.782132, abs=1e-6)
    assert forgetting_curve(10.0, 400, decay) == pytest.approx(0.565725, abs=1e-6)


@pytest.mark.parametrize(("w20", "decay"), [(-1.0, 0.1), (0.0, 0.1), (0.3, 0.3), (5.0, 0.8)])
def test_a_decay_beyond_the_bounds_is_brought_back(w20: float, decay: float) -> None:
    """A decay that no fitting would give is brought within 0.1 and 0.8, so no curve is flat or rises."""
    assert bounded_decay(w20) == decay


@given(st.integers(1, 5000), st.floats(0.1, 0.8))
def test_the_curve_can_be_turned_round(days: int, decay: float) -> None:
    """From a predicted recall back to the time that has passed."""
    recall = forgetting_curve(10.0, days, decay)

    assert stabilities_until(recall, decay) == pytest.approx(days / 10.0, rel=1e-6)


def test_certain_recall_is_now_and_none_is_never() -> None:
    """The ends of the curve, and what lies beyond them."""
    assert stabilities_until(1.0, 0.15) == 0.0
    assert stabilities_until(1.5, 0.15) == 0.0
    assert stabilities_until(0.0, 0.15) == float("inf")
    assert stabilities_until(-1.0, 0.15) == float("inf")

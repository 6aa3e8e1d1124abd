"""How far along a card is, as retention tells cards apart."""

from __future__ import annotations

import pytest

from ocrequiz.scheduling.memory import Due, DueAt, DueDay
from ocrequiz.scheduling.stages import Stage, stage_of


@pytest.mark.parametrize(
    ("due", "stage"),
    [
        (None, Stage.FIRST),
        (DueAt(1_000), Stage.STEPS),
        (DueDay(501), Stage.YOUNG),
        (DueDay(520), Stage.YOUNG),
        (DueDay(521), Stage.MATURE),
    ],
)
def test_a_card_is_mature_from_an_interval_of_three_weeks_on(due: Due | None, stage: Stage) -> None:
    """What was never due was never answered; what waits for a moment is in its steps."""
    assert stage_of(due, last_day=500) is stage

"""Whether a card is due when it says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocrequiz.scheduling.days import DAY_MS, Moment
from ocrequiz.scheduling.due import due_at_once, is_due, wait_ms
from ocrequiz.scheduling.memory import Due, DueAt, DueDay, Memory, State

NOW = Moment(1_000_000, 60)
TODAY = 500
MEMORY = Memory(State.REVIEW, 5.0, 5.0, 0, 3, 0, DueDay(520), 0, 480)


@pytest.mark.parametrize(
    ("due", "wait"),
    [
        (DueAt(1_060_000), 60_000),
        (DueAt(940_000), -60_000),
        (DueDay(503), 3 * DAY_MS),
        (DueDay(TODAY), 0),
        (DueDay(499), -DAY_MS),
    ],
)
def test_the_wait_counts_milliseconds_or_whole_days(due: Due, wait: int) -> None:
    """A moment is waited for to the millisecond, a study day by the day; what is past is negative."""
    assert wait_ms(due, NOW, TODAY) == wait
    assert is_due(due, NOW, TODAY) == (wait <= 0)


@pytest.mark.parametrize("state", [State.LEARNING, State.REVIEW, State.RELEARNING])
def test_a_card_called_back_is_due_at_once(state: State) -> None:
    """Whatever its state, a card that is called back may be asked now."""
    assert is_due(due_at_once(replace(MEMORY, state=state), NOW, TODAY), NOW, TODAY)


def test_a_card_is_called_back_in_its_own_unit() -> None:
    """Cards in review are due on days, those on their steps at moments."""
    assert due_at_once(MEMORY, NOW, TODAY) == DueDay(TODAY)
    assert due_at_once(replace(MEMORY, state=State.LEARNING), NOW, TODAY) == DueAt(NOW.utc_ms)

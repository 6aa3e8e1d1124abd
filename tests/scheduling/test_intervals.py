"""Whether a wait is told in words a learner takes in at a glance."""

from __future__ import annotations

import pytest

from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.intervals import in_short, in_words
from ocrequiz.scheduling.memory import Due, DueAt, DueDay

NOW = Moment(10_000_000)
TODAY = 20_000
SECOND = 1000


def after_seconds(seconds: float) -> Due:
    """Return the due of a card on its steps."""
    return DueAt(NOW.utc_ms + round(seconds * SECOND))


@pytest.mark.parametrize(
    ("due", "short", "words"),
    [
        (after_seconds(-60), "now", "now"),
        (DueDay(TODAY), "now", "now"),
        (after_seconds(59), "<1m", "in less than a minute"),
        (after_seconds(60), "1m", "in 1 minute"),
        (after_seconds(330), "6m", "in 6 minutes"),
        (after_seconds(600), "10m", "in 10 minutes"),
        (after_seconds(3599), "1h", "in 1 hour"),
        (after_seconds(5 * 3600), "5h", "in 5 hours"),
        (after_seconds(23.8 * 3600), "1d", "in 1 day"),
        (DueDay(TODAY + 1), "1d", "in 1 day"),
        (DueDay(TODAY + 3), "3d", "in 3 days"),
        (DueDay(TODAY + 30), "30d", "in 30 days"),
        (DueDay(TODAY + 31), "1mo", "in 1 month"),
        (DueDay(TODAY + 64), "2.1mo", "in 2.1 months"),
        (DueDay(TODAY + 364), "1y", "in 1 year"),
        (DueDay(TODAY + 512), "1.4y", "in 1.4 years"),
        (DueDay(TODAY + 36_500), "99.9y", "in 99.9 years"),
    ],
)
def test_a_wait_is_told_in_the_unit_that_fits(due: Due, short: str, words: str) -> None:
    """Minutes, hours, days, months or years: rounded first, so that nothing is said to come in 60 minutes."""
    assert in_short(due, NOW, TODAY) == short
    assert in_words(due, NOW, TODAY) == words

"""What the scheduling tests share: a log written by answering."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Entry, Event, Mode, Reviewed
from ocrequiz.scheduling.memory import Due, DueDay
from ocrequiz.scheduling.policy import Policy
from ocrequiz.scheduling.rating import Rating

Review = Callable[..., Reviewed]
Write = Callable[..., Entry]


@pytest.fixture(scope="session")
def reviewed() -> Review:
    """Return a maker of reviews in which only what matters to a test needs to be said."""

    def make(
        rating: Rating,
        due: Due | None = DueDay(1),  # noqa: B008 - frozen
        *,
        schedules: bool = True,
        mode: Mode = Mode.REVIEW,
        guess_chance: float = 0.0,
        policy: Policy | None = None,
    ) -> Reviewed:
        return Reviewed(
            mode=mode,
            schedules=schedules,
            question_type="basic",
            guess_chance=guess_chance,
            score=None,
            offered=rating,
            rating=rating,
            response="null",
            took_ms=1500,
            retrievability=None,
            due=due,
            policy=policy or Policy(),
        )

    return make


@pytest.fixture(scope="session")
def written() -> Write:
    """Return a maker of log entries about one card."""

    def make(event: Event, at: Moment, study_day: int, sequence: int = 1) -> Entry:
        return Entry(sequence, f"row-{sequence}", "deck/question#main", at, study_day, "laptop", event)

    return make

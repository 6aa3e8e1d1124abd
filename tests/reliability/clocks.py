"""Does a clock that is wrong, or that is put forward and back by law, cost a learner anything?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from learner import Learner, begin

from ocrequiz.scheduling.days import Moment, days_between
from ocrequiz.scheduling.events import Entry, Reviewed
from ocrequiz.scheduling.memory import DueAt, DueDay
from ocrequiz.scheduling.rating import Rating
from ocrequiz.store.health import examine
from ocrequiz.store.progress import Progress

ZONES: Final = (
    "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Chatham", "America/St_Johns"
)  # fmt: skip
"""Six zones: put forward and back by an hour or by half of one, in either half of the world, and never."""
LEAPS: Final = (
    timedelta(days=-400), timedelta(days=-1), timedelta(minutes=-50), timedelta(days=36_525), timedelta(days=-36_525)
)  # fmt: skip
"""How a clock may be set: back a year, a day, an hour; a hundred years ahead, and back from there."""


@dataclass(frozen=True, slots=True)
class Leapt:
    """What came of studying with a clock that leaps."""

    answers: int
    leaps: int
    noticed: int
    """Places where the doctor sees the clock run backwards."""


def study_through_leaps(folder: Path, leaps: int, dice: Random) -> Leapt:
    """Study while the clock is set back and ahead; raise where an interval is negative or a card lost."""
    learner = Learner(folder)
    learner.write_settings("study.new_per_day = 9999\n")
    learner.write_basics(60)
    backwards = answers = 0
    before = 0
    for _ in range(leaps):
        with learner.open() as workspace:
            session = begin(workspace, ["many"])
            for _ in range(dice.randint(1, 6)):
                if session.card is None:
                    break
                session.reveal(learner.clock())
                session.rate(dice.choice(list(Rating)), learner.clock())
                answers += 1
                backwards += learner.clock().utc_ms < before
                before = learner.clock().utc_ms
                learner.wait(seconds=dice.randint(0, 900))
        leap = dice.choice(LEAPS)
        if 2000 < (learner.when + leap).year < 2300:
            learner.when += leap
        learner.wait(hours=dice.randint(0, 40))
    with Progress.open(learner.progress, "") as progress:
        health = examine(progress)
        assert health.is_well
        assert len(health.backwards) == backwards
        entries = list(progress.history())
        assert len(entries) == answers
        assert {entry.card for entry in entries} == {card for card, _ in _memories(progress, entries)}
    assert all(_is_due_later(entry) for entry in entries)
    return Leapt(answers, leaps, len(health.backwards))


def _memories(progress: Progress, entries: list[Entry]) -> Iterator[tuple[str, float]]:
    for entry in entries:
        memory = progress.standing(entry.card).memory
        assert memory is not None
        assert memory.stability > 0
        yield entry.card, memory.stability


def _is_due_later(entry: Entry) -> bool:
    """Tell whether an answer leads to a due that is not before it."""
    assert isinstance(entry.event, Reviewed)
    match entry.event.due:
        case DueAt(ms):
            return ms >= entry.at.utc_ms
        case DueDay(day):
            return day >= entry.study_day and days_between(entry.study_day, day) >= 0
        case None:
            return False


def days_of_a_year(zone: str, rollover_hour: int) -> list[int]:
    """Return the study day of every half hour of a year, by a clock that follows the law of a zone."""
    start = datetime(2026, 1, 1, tzinfo=UTC)
    return [
        Moment.of((start + timedelta(minutes=30 * each)).astimezone(ZoneInfo(zone))).study_day(rollover_hour)
        for each in range(2 * 24 * 365)
    ]


def check_days(days: list[int]) -> None:
    """Raise AssertionError where a study day is missing, comes twice, or is far from 24 hours long."""
    lengths: dict[int, int] = {}
    for before, day in zip([days[0], *days], days, strict=False):
        assert day - before in (0, 1), (before, day)
        lengths[day] = lengths.get(day, 0) + 1
    whole = [length for day, length in lengths.items() if day not in (days[0], days[-1])]
    assert min(whole) >= 46
    assert max(whole) <= 50

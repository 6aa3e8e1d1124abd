"""How much was answered on each day, and how long did it take?"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ocrequiz.records import record
from ocrequiz.scheduling.days import day_as_date
from ocrequiz.store.counts import Sum


@record
class Day:
    """What was answered on one study day."""

    on: date
    answers: int
    right: int
    """Those not rated Again."""
    minutes: float
    """From each prompt to its response."""


@record
class Answering:
    """The days of a period on which something was answered."""

    begin: date
    """The first study day of the period, or that of the first answer where the period is all of time."""
    end: date
    """Today."""
    days: tuple[Day, ...]
    """In order; days without an answer are left out."""
    streak: int
    """Study days in a row up to today or, before today's first answer, yesterday; whatever the period."""
    longest: int
    """The most study days in a row; whatever the period."""

    @property
    def answers(self) -> int:
        """All answers of the period."""
        return sum(day.answers for day in self.days)

    @property
    def minutes(self) -> float:
        """The time all of them took."""
        return sum(day.minutes for day in self.days)

    @property
    def span(self) -> int:
        """How many days the period has."""
        return (self.end - self.begin).days + 1


def answering(by_day: Sequence[Sum], first_day: int | None, today: int) -> Answering:
    """Describe the days from one on, of which `by_day` holds all that were ever studied, each once and in order."""
    studied = [int(each.key[0]) for each in by_day]
    begin = min(first_day if first_day is not None else (studied or [today])[0], today)
    return Answering(
        begin=day_as_date(begin),
        end=day_as_date(today),
        days=tuple(
            Day(day_as_date(day), each.answers, each.right, each.took_ms / 60_000)
            for day, each in zip(studied, by_day, strict=True)
            if day >= begin
        ),
        streak=_streak(studied, today),
        longest=_longest(studied),
    )


def _streak(studied: Sequence[int], today: int) -> int:
    days = frozenset(studied)
    last = today if today in days else today - 1
    length = 0
    while last - length in days:
        length += 1
    return length


def _longest(studied: Sequence[int]) -> int:
    longest = length = 0
    before = None
    for day in studied:
        length = length + 1 if before is not None and day == before + 1 else 1
        longest, before = max(longest, length), day
    return longest

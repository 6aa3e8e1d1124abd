"""How much was remembered when it was asked again, month by month?"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ocrequiz.records import record
from ocrequiz.scheduling.days import day_as_date
from ocrequiz.scheduling.stages import Stage
from ocrequiz.store.counts import Sum


@record
class Retained:
    """Answers to cards in review, and what they tell."""

    answers: int = 0
    right: int = 0
    known: float = 0.0
    """Right answers, less what guessing brought."""

    @property
    def share(self) -> float | None:
        """How many were right, 0 to 1; None without any."""
        return self.right / self.answers if self.answers else None

    @property
    def true_share(self) -> float | None:
        """How many were remembered and not guessed, 0 to 1; None without any."""
        return min(1.0, max(0.0, self.known / self.answers)) if self.answers else None

    def __add__(self, other: Retained) -> Retained:
        return Retained(self.answers + other.answers, self.right + other.right, self.known + other.known)

    @classmethod
    def of(cls, found: Sum) -> Retained:
        """Take a sum of answers."""
        return cls(found.answers, found.right, found.known)


@record
class Month:
    """One month's answers to cards in review."""

    begin: date
    """Its first day."""
    young: Retained
    """Cards that came back after less than 21 days."""
    mature: Retained
    """Cards that came back after 21 days or more."""

    @property
    def all(self) -> Retained:
        """Both together."""
        return self.young + self.mature


@record
class Retention:
    """What was remembered over a period."""

    months: tuple[Month, ...]
    """In order; months without an answer to a card in review are left out."""

    @property
    def young(self) -> Retained:
        """That of young cards over the whole period."""
        return sum((month.young for month in self.months), Retained())

    @property
    def mature(self) -> Retained:
        """That of mature cards over the whole period."""
        return sum((month.mature for month in self.months), Retained())


def retention(by_day_and_stage: Iterable[Sum]) -> Retention:
    """Put answers to cards in review together by the month of their study day."""
    months: dict[date, dict[Stage, Retained]] = {}
    for each in by_day_and_stage:
        day, stage = each.key
        if stage in (Stage.YOUNG, Stage.MATURE):
            month = months.setdefault(day_as_date(int(day)).replace(day=1), {})
            month[Stage(int(stage))] = month.get(Stage(int(stage)), Retained()) + Retained.of(each)
    return Retention(
        tuple(
            Month(begin, found.get(Stage.YOUNG, Retained()), found.get(Stage.MATURE, Retained()))
            for begin, found in sorted(months.items())
        )
    )

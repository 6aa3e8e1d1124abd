"""When is the exam of a deck, and which dues does it move?

What is due is kept in the log alone. So when a date is set or moved, when the last days come, on each of them, and
when the exam is over, the dues of the deck's cards are moved by events; every count and queue then follows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, assert_never

from ocrequiz.records import record
from ocrequiz.scheduling.days import date_as_day, day_as_date
from ocrequiz.scheduling.exam import LAST_DAYS, Examinee, Stage, day_before_exam, share_of_day, stage

if TYPE_CHECKING:
    from ocrequiz.scheduling.scheduler import Scheduler
    from ocrequiz.store.queues import DueCard

_SINCE: Final = " exam "
"""Between the version of a deck that progress has followed and the exam that its dues have followed."""


@record
class ExamTime:
    """An exam, seen from a study day."""

    exam_day: int
    """The study day it is on."""
    today: int

    @property
    def stage(self) -> Stage:
        """Where the day stands to it."""
        return stage(self.today, self.exam_day)

    @property
    def first_of_last_days(self) -> int:
        """The study day on which the last days begin."""
        return self.exam_day - LAST_DAYS

    @property
    def days_left(self) -> int:
        """Study days until it; 0 on its own day and afterwards."""
        return max(0, self.exam_day - self.today)


def exam_time(exam: date, today: int) -> ExamTime:
    """Look at an exam from a study day."""
    return ExamTime(date_as_day(exam), today)


def version_followed(fingerprint: str, time: ExamTime) -> str:
    """Say which version of a deck, and which day of its way to the exam, progress follows."""
    day = f" {time.today}" if time.stage is Stage.LAST_DAYS else ""
    return f"{fingerprint}{_SINCE}{day_as_date(time.exam_day).isoformat()} {time.stage.value}{day}"


def exam_followed(version: str | None) -> str:
    """Return what `version_followed` said of an exam; empty for none, and for one that is past and settled."""
    exam = (version or "").partition(_SINCE)[2]
    return "" if exam.endswith(Stage.PAST.value) else exam


def moved_dues(
    cards: Sequence[DueCard],
    time: ExamTime | None,
    followed: str,
    scheduler: Scheduler,
    due_by_strength: Callable[[str], int],
) -> Iterator[tuple[str, int]]:
    """Yield the cards in review whose due the exam moves, each with its new study day.

    `followed` is what `exam_followed` said of the dues as they are; `scheduler` has the rules in force now,
    and `due_by_strength` says when a card would be due without an exam.
    """
    match None if time is None else time.stage:
        case Stage.EARLY:
            assert time is not None
            was_other = bool(followed) and not followed.startswith(day_as_date(time.exam_day).isoformat())
            for card in cards:
                due = max(card.due_day, due_by_strength(card.card)) if was_other else card.due_day
                day = day_before_exam(card.card, due, time.today, time.exam_day)
                if day != card.due_day:
                    yield card.card, day
        case Stage.LAST_DAYS:
            assert time is not None
            yield from _dealt(cards, time, scheduler)
        case Stage.PAST | None:
            for card in cards if followed else ():
                due = due_by_strength(card.card)
                if due > card.due_day:
                    yield card.card, due
        case never:
            assert_never(never)


def examinees(cards: Sequence[DueCard], time: ExamTime, scheduler: Scheduler) -> list[Examinee]:
    """Describe cards as they will stand on the day of the exam, if they are not asked before."""
    return [
        Examinee(
            card.card,
            scheduler.recall(card.stability, max(0, time.exam_day - card.last_day)),
            card.last_day,
        )
        for card in cards
    ]


def _dealt(cards: Sequence[DueCard], time: ExamTime, scheduler: Scheduler) -> Iterator[tuple[str, int]]:
    """Deal the cards to what is left of the last days: today's share now, the others from tomorrow on."""
    today = set(share_of_day(examinees(cards, time, scheduler), time.today, time.exam_day))
    for card in cards:
        if card.card in today:
            day = time.today
        elif card.last_day >= time.first_of_last_days or time.days_left <= 1:
            # It was asked in these days already: as it is due by its strength, unless that is now.
            day = max(card.due_day, time.today + 1)
        elif time.today < card.due_day <= time.exam_day:
            day = card.due_day
        else:
            day = day_before_exam(card.card, max(card.due_day, time.exam_day), time.today + 1, time.exam_day)
        if day != card.due_day:
            yield card.card, day

"""How is a deck studied towards an exam? Little at first, then all of it in the last days, the weakest first.

What is learned early and forgotten again before the exam helps nobody on the day. So cards come back later than
usual until the last days, in which every card is asked once more, beginning with those least likely to be
remembered on the day. (Measured by `tests/benchmarks/run.py schedulers`.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from ocrequiz.records import record
from ocrequiz.scheduling.fuzz import draw
from ocrequiz.scheduling.memory import DueDay

if TYPE_CHECKING:
    from ocrequiz.scheduling.scheduler import Futures

EARLY_RETENTION: Final = 0.80
"""The predicted recall at which a card becomes due before the last days, unless a lower one is set."""
LAST_DAYS: Final = 7
"""Days before the exam in which every card is asked once more."""


class Stage(StrEnum):
    """Where a day stands to an exam."""

    EARLY = "early"
    LAST_DAYS = "last days"
    """The exam's own day among them: there may be a morning."""
    PAST = "past"


def stage(today: int, exam_day: int) -> Stage:
    """Say where a study day stands to an exam on another."""
    if today > exam_day:
        return Stage.PAST
    return Stage.EARLY if today < exam_day - LAST_DAYS else Stage.LAST_DAYS


def retention_towards(retention: float, at: Stage | None) -> float:
    """Return the desired retention that holds at a stage, or without an exam."""
    return min(retention, EARLY_RETENTION) if at is Stage.EARLY else retention


def day_before_exam(card: str, due_day: int, today: int, exam_day: int) -> int:
    """Return when a card is asked that would be due on a day, so that none waits until after the exam.

    What would be due after it is spread evenly over the last days, alike on every machine.
    """
    if due_day <= exam_day:
        return due_day
    first = max(today, exam_day - LAST_DAYS)
    return first + draw("exam", card, exam_day) % max(1, exam_day - first)


def futures_before_exam(futures: Futures, card: str, today: int, exam_day: int) -> Futures:
    """Return what becomes of a card for each rating, with no due after the exam; they still rise."""
    held, least = [], today
    for memory in (futures.again, futures.hard, futures.good, futures.easy):
        if isinstance(memory.due, DueDay):
            least = max(least, day_before_exam(card, memory.due.day, today, exam_day))
            held.append(replace(memory, due=DueDay(least)))
        else:
            held.append(memory)
    again, hard, good, easy = held
    return replace(futures, again=again, hard=hard, good=good, easy=easy)


@record
class Examinee:
    """A card that is in review, before an exam."""

    card: str
    recall: float
    """Predicted for the day of the exam, if it is not asked again."""
    last_day: int
    """When it was last answered."""


def share_of_day(cards: Sequence[Examinee], today: int, exam_day: int) -> list[str]:
    """Return which cards are asked on one of the last days, the least likely to be remembered first.

    Those not asked in the last days yet are divided by the days that are left, and so many are asked, even where
    a card that was asked already has become the weakest again; those answered today count for today. (In the
    benchmark this is worth more than asking each exactly once, and costs little.)
    """
    done_today = sum(card.last_day >= today for card in cards)
    waiting = sum(card.last_day < exam_day - LAST_DAYS for card in cards)
    days = max(1, exam_day - today)
    share = -(-(waiting + done_today) // days) - done_today
    fresh = sorted((card.recall, card.card) for card in cards if card.last_day < today)
    return [card for _, card in fresh[: max(0, share)]]

"""When in the day is studied, how long does an answer take, and is a feeling of certainty to be trusted?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from ocrequiz.records import record
from ocrequiz.scheduling.days import DAY_MS, MINUTE_MS
from ocrequiz.stats.cards import Bin, binned
from ocrequiz.store.counts import RecentAnswer, Sum

HOURS: Final = 24
CERTAINTIES: Final = ("guess", "think", "sure")
"""From the least to the most."""
SECOND_EDGES: Final = (2, 4, 6, 8, 10, 15, 20, 30, 60)
SECOND_LABELS: Final = ("<2s", "2s", "4s", "6s", "8s", "10s", "15s", "20s", "30s", "1m+")


@record
class Hour:
    """The answers given within one hour of the day, on the learner's clock of then."""

    hour: int
    """0 to 23."""
    answers: int
    right: int


@record
class Certain:
    """Answers given with one degree of certainty."""

    certainty: str
    """`guess`, `think` or `sure`."""
    answers: int
    right: int


@record
class Habits:
    """What the last answers tell about how is studied."""

    answers: int
    """How many answers were looked at."""
    hours: tuple[Hour, ...]
    """All hours of a day."""
    took: tuple[Bin, ...]
    """By the seconds from prompt to response."""
    median_seconds: float | None
    """None without an answer."""


def habits(answers: Sequence[RecentAnswer]) -> Habits:
    """Look at answers, in whichever order."""
    by_hour: list[list[RecentAnswer]] = [[] for _ in range(HOURS)]
    for each in answers:
        by_hour[hour_of(each)].append(each)
    took = sorted(each.took_ms / 1000 for each in answers)
    middle = len(took) // 2
    return Habits(
        answers=len(answers),
        hours=tuple(
            Hour(hour, len(those), sum(each.is_right for each in those)) for hour, those in enumerate(by_hour)
        ),
        took=binned(took, SECOND_EDGES, SECOND_LABELS),
        median_seconds=(took[middle] + took[~middle]) / 2 if took else None,
    )


def hour_of(answer: RecentAnswer) -> int:
    """Return the hour of the day that the learner's clock showed."""
    local_ms = answer.at.utc_ms + answer.at.offset_minutes * MINUTE_MS
    return local_ms % DAY_MS // (60 * MINUTE_MS)


def certain(found: Iterable[Sum]) -> tuple[Certain, ...]:
    """Tell for each degree of certainty how often it was right; those never said are left out."""
    counts = dict.fromkeys(CERTAINTIES, (0, 0))
    for each in found:
        said = (each.guess, each.guess_right), (each.think, each.think_right), (each.sure, each.sure_right)
        for certainty, (answers, right) in zip(CERTAINTIES, said, strict=True):
            before = counts[certainty]
            counts[certainty] = before[0] + answers, before[1] + right
    return tuple(Certain(certainty, *said) for certainty, said in counts.items() if said[0])

"""How is it going? The days in a row, the last sitting, and what tomorrow holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ocrequiz.library.holdings import Counts, Holdings
from ocrequiz.records import record
from ocrequiz.scheduling.days import MINUTE_MS, Moment
from ocrequiz.scheduling.rating import Rating
from ocrequiz.store.activity import Answer, QuizLeft

DAYS_SHOWN: Final = 14
"""Days whose answers are counted, today's among them."""
QUIZZES_SHOWN: Final = 3
"""Quizzes whose scores are told."""
PAUSE_MS: Final = 30 * MINUTE_MS
"""After so long without an answer, another sitting began."""


@record
class LastSitting:
    """The answers given last, without a long pause between them."""

    days_ago: int
    """0 for today."""
    answers: int
    right: int
    """Those not rated Again."""
    took_ms: int


@record
class Activity:
    """What the last days held, and what the next one will."""

    streak: int
    """Study days in a row on which something was answered, up to today or, before the first answer, yesterday."""
    studied_today: bool
    by_day: tuple[int, ...]
    """Answers on each of the last days, today last."""
    last: LastSitting | None
    """None where nothing was ever answered."""
    tomorrow: Counts
    """What all decks hold tomorrow, within the daily limits, once today is done."""
    quiz_left: QuizLeft | None
    """The quiz that was begun last and is not marked."""
    quiz_scores: tuple[float, ...]
    """What the last quizzes came to, 0 to 1, the latest first."""


def activity(holdings: Holdings, now: Moment) -> Activity:
    """Look at the days around today."""
    today, tallies = holdings.study_day(now), holdings.tallies
    by_day = tallies.answers_by_day(today - DAYS_SHOWN + 1)
    studied_today = today in by_day
    last = tallies.last_answers(today)
    return Activity(
        streak=tallies.streak(today if studied_today else today - 1),
        studied_today=studied_today,
        by_day=tuple(by_day.get(today - ago, 0) for ago in reversed(range(DAYS_SHOWN))),
        last=None if last is None else _last_sitting(last[1], today - last[0]),
        tomorrow=_tomorrow(holdings, now, today),
        quiz_left=tallies.quiz_left(),
        quiz_scores=tallies.quiz_scores(QUIZZES_SHOWN),
    )


def _last_sitting(answers: Sequence[Answer], days_ago: int) -> LastSitting:
    begin = len(answers) - 1
    while begin and answers[begin].at_ms - answers[begin].took_ms - answers[begin - 1].at_ms < PAUSE_MS:
        begin -= 1
    sitting = answers[begin:]
    return LastSitting(
        days_ago=days_ago,
        answers=len(sitting),
        right=sum(answer.rating != Rating.AGAIN for answer in sitting),
        took_ms=sum(answer.took_ms for answer in sitting),
    )


def _tomorrow(holdings: Holdings, now: Moment, today: int) -> Counts:
    """Count what becomes due, and what today's limits leave for tomorrow's."""
    decks = list(holdings.decks)
    rooms, new, due = holdings.rooms(decks, today + 1), 0, 0
    for deck in decks:
        counted, first = holdings.counts(deck, now, today + 1), holdings.counts_today(deck, now)
        new += min(rooms[deck].new, counted.new - first.new)
        due += min(rooms[deck].reviews, counted.due - first.due)
    return Counts(new=max(0, new), learning=0, due=max(0, due))

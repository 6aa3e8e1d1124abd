"""What is known of one card: its history, its memory, how recall falls, and where its question stands."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from ocrequiz.library.library import Library
from ocrequiz.questions.card import Card
from ocrequiz.records import record
from ocrequiz.scheduling.days import Moment, day_as_date
from ocrequiz.scheduling.events import Entry, Mode, Remarked, Reviewed
from ocrequiz.scheduling.intervals import in_short, in_words
from ocrequiz.scheduling.memory import DueDay, Memory, Standing
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.scheduler import Scheduler

CURVE_POINTS: Final = 61
"""Values of a curve of recall."""
LEAST_CURVE_DAYS: Final = 10
"""A curve looks at least so far ahead, so that a young card has one too."""


@record
class PastAnswer:
    """One answer of the card's history."""

    on: date
    """The study day."""
    mode: Mode
    rating: Rating
    score: float | None
    """The verdict, 0 to 1; None where only the learner could judge."""
    recall: float | None
    """Recall predicted before the answer, 0 to 1; None for a first answer."""
    interval: str
    """After which it came back, such as `3d`; empty where the answer scheduled nothing."""
    took_ms: int


@record
class Recall:
    """How recall falls from the last answer on, if nothing is answered."""

    values: tuple[float, ...]
    """Predicted recall, 0 to 1, at even distances over `days`."""
    begin: date
    """The study day of the last answer, where the curve begins."""
    days: int
    """How many days it covers."""
    today: int
    """Days from its beginning to today."""
    due: int | None
    """Days from its beginning to when the card is due; None where it is due by the minute."""
    now: float
    """Predicted recall today."""


@record(kw_only=True)
class CardInfo:
    """Everything known of a card."""

    card: Card
    deck_title: str
    file: Path
    """The file that the question is written in."""
    line: int
    """Counted from 1."""
    standing: Standing
    buried: bool
    """Whether the card rests today."""
    due: str
    """When it comes back, such as `in 3 days`; empty while it is new."""
    recall: Recall | None
    """None while the card is new."""
    waits: tuple[str, str, str, str]
    """When it would come back after Again, Hard, Good and Easy, such as `10m`."""
    history: tuple[PastAnswer, ...]
    """The latest answer first."""
    remarks: tuple[tuple[date, str], ...]
    """What the learner wrote about it, the latest first."""

    @property
    def memory(self) -> Memory | None:
        """What is remembered of it; None while it is new."""
        return self.standing.memory


def card_info(library: Library, card: Card, now: Moment) -> CardInfo:
    """Gather what is known of a card.

    Raises ProgressFailed where its history cannot be read, WrongUse where its deck is not there any more.
    """
    deck, day, name = library.deck(card.id.deck), library.study_day(now), str(card.id)
    row = library.shelf.look(lambda index: index.question(str(deck.path), card.id.question))
    standing, entries = library.progress.standing(name), library.progress.history_of(name)[::-1]
    scheduler, memory = library.scheduler(card.id.deck), standing.memory
    futures = library.futures(card.id, memory, now, card.question.guess_chance(card.id.part))
    again, hard, good, easy = (in_short(futures[rating].due, now, day) for rating in Rating)
    return CardInfo(
        card=card,
        deck_title=deck.title,
        file=deck.path if row is None else Path(row.file),
        line=1 if row is None else row.line,
        standing=standing,
        buried=standing.is_buried(day),
        due="" if memory is None else in_words(memory.due, now, day),
        recall=None if memory is None else _recall(scheduler, memory, day),
        waits=(again, hard, good, easy),
        history=tuple(_answer(entry, entry.event) for entry in entries if isinstance(entry.event, Reviewed)),
        remarks=tuple(
            (day_as_date(entry.study_day), entry.event.text)
            for entry in entries
            if isinstance(entry.event, Remarked)
        ),
    )


def _recall(scheduler: Scheduler, memory: Memory, today: int) -> Recall:
    """Follow the curve to twice the interval, and always beyond today."""
    begin = memory.last_day
    due = memory.due.day - begin if isinstance(memory.due, DueDay) else None
    days = max(LEAST_CURVE_DAYS, 2 * (due or 0), round(1.25 * (today - begin)))
    return Recall(
        values=tuple(
            scheduler.retrievability(memory, begin + round(days * point / (CURVE_POINTS - 1)))
            for point in range(CURVE_POINTS)
        ),
        begin=day_as_date(begin),
        days=days,
        today=max(0, today - begin),
        due=due,
        now=scheduler.retrievability(memory, today),
    )


def _answer(entry: Entry, review: Reviewed) -> PastAnswer:
    return PastAnswer(
        on=day_as_date(entry.study_day),
        mode=review.mode,
        rating=review.rating,
        score=review.score,
        recall=review.retrievability,
        interval="" if review.due is None else in_short(review.due, entry.at, entry.study_day),
        took_ms=review.took_ms,
    )

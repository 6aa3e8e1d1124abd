"""Which quizzes were begun, what was answered in them, and what did they come to?"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from typing import Final

from ocrequiz.records import record
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Certainty
from ocrequiz.scheduling.rating import Rating
from ocrequiz.store.engine import Row, Translated
from ocrequiz.store.lineage import spans
from ocrequiz.store.log import Log
from ocrequiz.store.rows import (
    integer,
    member,
    optional_integer,
    optional_real,
    optional_text,
    real,
    text,
    texts,
)
from ocrequiz.store.statements import statement

_BEGIN: Final = statement("quiz_begin")
_PUT_ITEM: Final = statement("quiz_put_item")
_QUIZ: Final = statement("quiz")
_UNFINISHED: Final = statement("quizzes_unfinished")
_FINISHED: Final = statement("quizzes_finished")
_ITEMS: Final = statement("quiz_items")
_KEEP_ITEM: Final = statement("quiz_keep_item")
_KEEP_CLOCK: Final = statement("quiz_keep_clock")
_END: Final = statement("quiz_end")
_CLOSE: Final = statement("quiz_close")
_CLOSE_ITEM: Final = statement("quiz_close_item")
_DISCARD_ITEMS: Final = statement("quiz_discard_items")
_DISCARD: Final = statement("quiz_discard")
_LAST_RATING: Final = statement("last_rating")


@record
class KeptOutcome:
    """What a marked quiz came to."""

    score: float
    """0 to 1."""
    points: float
    worth: float
    """The points that full marks would have earned."""


@record
class KeptQuiz:
    """A quiz as the progress file knows it."""

    number: int
    title: str
    decks: tuple[str, ...]
    """Ids."""
    seed: int
    terms: str
    """What was wished for, as JSON."""
    begun: Moment
    position: int
    """The place on the paper that was last looked at."""
    clock_ms: int
    """What the clock said when it was last looked at, milliseconds since the epoch."""
    elapsed_ms: int
    """The time that was gone then."""
    ended: Moment | None
    """When the paper was handed in."""
    ran_out: bool
    """Whether the time limit handed it in."""
    outcome: KeptOutcome | None
    """None until all of it is marked."""
    items: int
    """Questions on the paper."""
    answered: int
    """Those of them with a response."""


@record
class KeptItem:
    """A place on the paper of a quiz, with what was answered there."""

    position: int
    card: str
    response: str | None = None
    """JSON; None while the question is open."""
    certainty: Certainty | None = None
    marked: bool = False
    judged: bool | None = None
    """What the learner said of an answer that only the learner can judge."""
    took_ms: int = 0
    score: float | None = None
    """0 to 1; None until the quiz is marked."""


class Quizzes:
    """The quizzes of one progress file; every method raises ProgressFailed where the file does not do its part."""

    def __init__(
        self, log: Log, translated: Translated, joined: Callable[[], AbstractContextManager[None]]
    ) -> None:
        self._log = log
        self._connection = log.connection
        self._translated = translated
        self._joined = joined
        """Returns the transaction that is open already, or a new one."""

    def begin(
        self, title: str, decks: Sequence[str], seed: int, terms: str, cards: Sequence[str], at: Moment
    ) -> int:
        """Begin a quiz with a paper of `cards`, and return its number."""
        with self._joined(), self._translated:
            values = (title, json.dumps(list(decks)), seed, terms, at.utc_ms, at.offset_minutes, at.utc_ms)
            row: Row = self._connection.execute(_BEGIN, values).fetchone()
            number = integer(row[0])
            papers = ((number, position, card) for position, card in enumerate(cards))
            self._connection.executemany(_PUT_ITEM, papers)
        return number

    def quiz(self, number: int) -> KeptQuiz | None:
        """Return a quiz by its number, or None."""
        with self._translated:
            row: Row | None = self._connection.execute(_QUIZ, (number,)).fetchone()
            return None if row is None else _quiz(row)

    def items(self, number: int) -> list[KeptItem]:
        """Return the paper of a quiz, in order."""
        with self._translated:
            return [_item(row) for row in self._connection.execute(_ITEMS, (number,))]

    def unfinished(self) -> list[KeptQuiz]:
        """Return the quizzes that are not marked yet, the latest first."""
        with self._translated:
            return [_quiz(row) for row in self._connection.execute(_UNFINISHED)]

    def finished(self) -> list[KeptQuiz]:
        """Return the quizzes that are marked, the latest first."""
        with self._translated:
            return [_quiz(row) for row in self._connection.execute(_FINISHED)]

    def keep_item(self, number: int, item: KeptItem) -> None:
        """Keep what was answered at a place of a paper; one that is marked already stays as it is."""
        answered = (
            item.response,
            None if item.certainty is None else item.certainty.value,
            int(item.marked),
            None if item.judged is None else int(item.judged),
            item.took_ms,
        )
        with self._joined(), self._translated:
            self._connection.execute(_KEEP_ITEM, (*answered, number, item.position))

    def keep_clock(self, number: int, position: int, clock_ms: int, elapsed_ms: int) -> None:
        """Keep where a quiz stands, and how much time is gone; a paper handed in stays as it is."""
        with self._joined(), self._translated:
            self._connection.execute(_KEEP_CLOCK, (position, clock_ms, elapsed_ms, number))

    def end(self, number: int, at: Moment, *, ran_out: bool) -> None:
        """Hand a paper in, unless it was handed in before."""
        with self._joined(), self._translated:
            self._connection.execute(_END, (at.utc_ms, at.offset_minutes, int(ran_out), number))

    def close(self, number: int, outcome: KeptOutcome) -> bool:
        """Keep what a quiz came to, and tell whether that was still to be done."""
        values = (float(outcome.score), float(outcome.points), float(outcome.worth), number)
        with self._joined(), self._translated:
            return self._connection.execute(_CLOSE, values).rowcount == 1

    def close_item(self, number: int, position: int, score: float, entry: str) -> None:
        """Keep what an answer came to, and the id of its row of the log."""
        with self._joined(), self._translated:
            self._connection.execute(_CLOSE_ITEM, (float(score), entry, number, position))

    def discard(self, number: int) -> None:
        """Take a quiz away that is not marked; nothing of it was in the log."""
        with self._joined(), self._translated:
            self._connection.execute(_DISCARD_ITEMS, (number,))
            self._connection.execute(_DISCARD, (number,))

    def last_rating(self, card: str) -> Rating | None:
        """Return how a card was last rated in any sitting, under its earlier names too; None where never."""
        with self._translated:
            found = [
                (integer(sequence), member(Rating, rating))
                for span in spans(self._connection, card)
                for sequence, rating in self._connection.execute(
                    _LAST_RATING, (span.card, span.after, span.before)
                )
            ]
        return max(found)[1] if found else None


def _quiz(row: Row) -> KeptQuiz:
    number, title, decks, seed, terms, begun_at, begun_zone, position, clock, elapsed = row[:10]
    ended_at, ended_zone, ran_out, score, points, worth, items, answered = row[10:]
    return KeptQuiz(
        number=integer(number),
        title=text(title),
        decks=texts(decks),
        seed=integer(seed),
        terms=text(terms),
        begun=Moment(integer(begun_at), integer(begun_zone)),
        position=integer(position),
        clock_ms=integer(clock),
        elapsed_ms=integer(elapsed),
        ended=None if ended_at is None else Moment(integer(ended_at), integer(ended_zone)),
        ran_out=integer(ran_out) == 1,
        outcome=None if score is None else KeptOutcome(real(score), real(points), real(worth)),
        items=integer(items),
        answered=integer(answered),
    )


def _item(row: Row) -> KeptItem:
    position, card, response, certainty, marked, judged, took_ms, score = row
    sure, judgement = optional_text(certainty), optional_integer(judged)
    return KeptItem(
        position=integer(position),
        card=text(card),
        response=optional_text(response),
        certainty=None if sure is None else member(Certainty, sure),
        marked=integer(marked) == 1,
        judged=None if judgement is None else judgement == 1,
        took_ms=integer(took_ms),
        score=optional_real(score),
    )

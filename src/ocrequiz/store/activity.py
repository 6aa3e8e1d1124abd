"""On which days was something answered, and how much? An index answers, whatever the size of the file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from ocrequiz.store.engine import Connection, Row
from ocrequiz.store.rows import integer, real, text
from ocrequiz.store.statements import statement

_STREAK: Final = statement("streak")
_BY_DAY: Final = statement("answers_by_day")
_LAST_DAY: Final = statement("last_day")
_OF_A_DAY: Final = statement("answers_of_a_day")
_QUIZ_LEFT: Final = statement("quiz_left")
_QUIZ_SCORES: Final = statement("quiz_scores")


class Answer(NamedTuple):
    """One answer that counts, as short as can be."""

    at_ms: int
    """Milliseconds since the epoch, UTC."""
    rating: int
    """1 for Again to 4 for Easy."""
    took_ms: int


class QuizLeft(NamedTuple):
    """A quiz that was begun and is not marked."""

    number: int
    title: str
    items: int
    """Questions on the paper."""
    answered: int
    """Those of them with a response."""


def streak(connection: Connection, study_day: int) -> int:
    """Count the study days in a row, back from one, on which something was answered."""
    row: Row = connection.execute(_STREAK, {"day": study_day}).fetchone()
    return integer(row[0])


def answers_by_day(connection: Connection, since_day: int) -> Mapping[int, int]:
    """Count the answers of each study day from one on; a day without any is left out."""
    rows: list[Row] = connection.execute(_BY_DAY, {"since": since_day}).fetchall()
    return {integer(day): integer(count) for day, count in rows}


def last_answers(connection: Connection, study_day: int) -> tuple[int, list[Answer]] | None:
    """Return the last study day, up to one, that has answers, and these in sequence; None without any."""
    row: Row | None = connection.execute(_LAST_DAY, {"day": study_day}).fetchone()
    if row is None:
        return None
    day = integer(row[0])
    rows: list[Row] = connection.execute(_OF_A_DAY, {"day": day}).fetchall()
    return day, [Answer(integer(at), integer(rating), integer(took)) for at, rating, took in rows]


def quiz_left(connection: Connection) -> QuizLeft | None:
    """Return the quiz that was begun last and is not marked; None without any."""
    row: Row | None = connection.execute(_QUIZ_LEFT).fetchone()
    if row is None:
        return None
    number, title, items, answered = row
    return QuizLeft(integer(number), text(title), integer(items), integer(answered))


def quiz_scores(connection: Connection, count: int) -> tuple[float, ...]:
    """Return what up to `count` quizzes came to, 0 to 1, the latest first."""
    rows: list[Row] = connection.execute(_QUIZ_SCORES, {"limit": count}).fetchall()
    return tuple(real(score) for (score,) in rows)

"""What do the daily counts, the last answers and the cards' memories say? Statistics read it without a walk."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.memory import Due, State
from ocrequiz.store.dues import due_of
from ocrequiz.store.engine import Connection, Row
from ocrequiz.store.rows import integer, member, optional_real, optional_text, real, reals, text
from ocrequiz.store.statements import statement

_SUMS: Final = statement("rollup_sums")
_RECENT: Final = statement("recent_answers")
_REMEMBERED: Final = statement("cards_remembered")
_PARAMETERS: Final = statement("parameters")

LOOKED_AT: Final = 50_000
"""Rows of the log that are looked at, at most, for the last answers."""

WHOLE: Final = 1_000_000
"""A right answer that could not be guessed, in the units that `known` is kept in."""

Column = Literal["day", "deck", "type", "stage"]


class Sum(NamedTuple):
    """What was answered, summed up."""

    key: tuple[int | str, ...]
    """The values of the columns it was summed up by."""
    answers: int
    again: int
    hard: int
    good: int
    easy: int
    took_ms: int
    known: float
    """The right answers, less what guessing brought; below 0 where luck was bad."""
    guess: int
    """Answers called a guess before the verdict."""
    guess_right: int
    think: int
    think_right: int
    sure: int
    sure_right: int

    @property
    def right(self) -> int:
        """Answers not rated Again."""
        return self.answers - self.again


class RecentAnswer(NamedTuple):
    """One of the last answers, as far as statistics look at it."""

    at: Moment
    day: int
    """Its study day."""
    card: str
    rating: int
    certainty: str | None
    took_ms: int
    retrievability: float | None
    """Recall predicted before it; None for a first answer."""
    guess_chance: float
    schedules: bool

    @property
    def is_right(self) -> bool:
        """Whether it was not rated Again."""
        return self.rating != 1


class RememberedCard(NamedTuple):
    """A card with its memory, as far as statistics look at it."""

    card: str
    state: State
    stability: float
    difficulty: float
    lapses: int
    due: Due | None
    last_day: int
    suspended: bool


def sums(
    connection: Connection, by: Sequence[Column], decks: Sequence[str] | None, first_day: int, last_day: int
) -> list[Sum]:
    """Sum up what was answered from one study day to another; `decks` None means all, gone ones too."""
    question = _SUMS.replace(":by", ", ".join(by))
    values = {"decks": _listed(decks), "first": first_day, "last": last_day}
    rows: list[Row] = connection.execute(question, values).fetchall()
    return [_sum(row, len(by)) for row in rows]


def recent_answers(connection: Connection, decks: Sequence[str] | None, limit: int) -> list[RecentAnswer]:
    """Return the last answers, the latest first; of the last 50,000 rows of the log at most."""
    values = {"decks": _listed(decks), "looked_at": LOOKED_AT, "limit": limit}
    rows: list[Row] = connection.execute(_RECENT, values).fetchall()
    return [
        RecentAnswer(
            Moment(integer(at), integer(zone)), integer(day), text(card), integer(rating), optional_text(certainty),
            integer(took), optional_real(recall), real(chance), schedules == 1,
        )
        for at, zone, day, card, rating, certainty, took, recall, chance, schedules in rows
    ]  # fmt: skip


def remembered(connection: Connection, deck: str) -> list[RememberedCard]:
    """Return the cards of a deck that it asks and that were answered."""
    rows: list[Row] = connection.execute(_REMEMBERED, {"deck": deck}).fetchall()
    return [
        RememberedCard(
            text(card), member(State, state), real(stability), real(difficulty), integer(lapses),
            due_of(due_at, due_day), integer(last_day), suspended == 1,
        )
        for card, state, stability, difficulty, lapses, due_at, due_day, last_day, suspended in rows
    ]  # fmt: skip


def parameters(connection: Connection) -> tuple[float, ...] | None:
    """Return the parameters adopted last; None where none ever were."""
    row: Row | None = connection.execute(_PARAMETERS).fetchone()
    return None if row is None else reals(row[0])


def _listed(names: Sequence[str] | None) -> str | None:
    return None if names is None else json.dumps(list(names))


def _sum(row: Row, keys: int) -> Sum:
    key = tuple(value if isinstance(value, str) else integer(value) for value in row[:keys])
    answers, again, hard, good, easy, took, known, *certain = map(integer, row[keys:])
    guess, guess_right, think, think_right, sure, sure_right = certain
    return Sum(
        key, answers, again, hard, good, easy, took, known / WHOLE,
        guess, guess_right, think, think_right, sure, sure_right,
    )  # fmt: skip

"""Which cards are due, and how many? An index answers every question, whatever the size of the file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from heapq import merge
from itertools import islice
from operator import itemgetter
from typing import Final, NamedTuple

from ocrequiz.store.engine import Connection, Row
from ocrequiz.store.rows import integer, real, text
from ocrequiz.store.statements import statement

_COUNTS: Final = statement("counts_of_a_deck")
_LEARNING: Final = statement("due_learning")
_REVIEWS: Final = statement("due_reviews")
_MET: Final = statement("met")
_ANSWERED: Final = statement("answered_on_a_day")
_CARDS_ANSWERED: Final = statement("cards_answered_on_a_day")


class DeckCounts(NamedTuple):
    """How the asked cards of one deck stand."""

    seen: int
    """Cards that have a memory."""
    learning: int
    """Cards due at a moment that has come, or will have come when the learner is shown them early."""
    due: int
    """Cards due today or before."""
    resting_new: int
    """New cards that are suspended, or buried today; new cards to show are `cards - seen - resting_new`."""


class DueCard(NamedTuple):
    """A card due on a study day, with what is needed to put it in order."""

    card: str
    """`deck/question#part`."""
    due_day: int
    stability: float
    """Days."""
    difficulty: float
    """From 1 to 10."""
    last_day: int
    """The study day it was last answered on."""


class AnsweredToday(NamedTuple):
    """How many cards of a deck were answered on one study day, in sittings that schedule."""

    new: int
    """Cards that were answered for the first time."""
    reviews: int
    """Cards that were answered, but not for the first time; each counts once."""


def counts(connection: Connection, deck: str, at_ms: int, study_day: int, learn_ahead_ms: int) -> DeckCounts:
    """Count the asked cards of a deck by what is to be done with them."""
    values = {"deck": deck, "until": at_ms + learn_ahead_ms, "day": study_day}
    row: Row = connection.execute(_COUNTS, values).fetchone()
    seen, learning, due, resting_new = row
    return DeckCounts(integer(seen), integer(learning), integer(due), integer(resting_new))


def due_learning(
    connection: Connection, decks: Iterable[str], until_ms: int, study_day: int
) -> list[tuple[str, int]]:
    """Return the cards due at a moment up to `until_ms`, each with that moment, the earliest first."""
    found = [
        (text(card), integer(due_at))
        for deck in decks
        for card, due_at in connection.execute(_LEARNING, (deck, until_ms, study_day))
    ]
    found.sort(key=_by_due)
    return found


_by_due: Final = itemgetter(1, 0)


def due_reviews(
    connection: Connection, decks: Iterable[str], study_day: int, limit: int, resting_on: int | None = None
) -> list[DueCard]:
    """Return up to `limit` cards due on `study_day` or before, by due day and then by name.

    Those buried on that day, or on `resting_on` where it is given, are left out.
    """
    resting = study_day if resting_on is None else resting_on
    queues = [
        [_due_card(row) for row in connection.execute(_REVIEWS, (deck, study_day, resting, limit))]
        for deck in decks
    ]
    return list(islice(merge(*queues, key=lambda due: (due.due_day, due.card)), limit))


def _due_card(row: Row) -> DueCard:
    card, due_day, stability, difficulty, last_day = row
    return DueCard(text(card), integer(due_day), real(stability), real(difficulty), integer(last_day))


def met(connection: Connection, cards: Iterable[str], study_day: int) -> set[str]:
    """Return those of `cards` that have a memory, or are suspended, or are buried on `study_day`."""
    rows: list[Row] = connection.execute(_MET, (json.dumps(list(cards)), study_day)).fetchall()
    return {text(card) for (card,) in rows}


def answered_on(connection: Connection, study_day: int, decks: Sequence[str]) -> Mapping[str, AnsweredToday]:
    """Count the cards answered on one study day; every one of `decks` is in the answer."""
    rows: list[Row] = connection.execute(_ANSWERED, (study_day,)).fetchall()
    found = {text(deck): AnsweredToday(integer(new), integer(reviews)) for deck, new, reviews in rows}
    return {deck: found.get(deck, AnsweredToday(0, 0)) for deck in decks}


def cards_answered_on(connection: Connection, study_day: int) -> set[str]:
    """Return the cards answered on one study day in sittings that schedule."""
    rows: list[Row] = connection.execute(_CARDS_ANSWERED, (study_day,)).fetchall()
    return {text(card) for (card,) in rows}

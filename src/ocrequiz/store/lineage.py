"""Whose history is it? A renamed card takes over what happened under its earlier names."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Final, NamedTuple

from ocrequiz.scheduling.events import Entry
from ocrequiz.scheduling.memory import Standing
from ocrequiz.store.engine import Connection, Row
from ocrequiz.store.log import Log
from ocrequiz.store.memory import known_cards, standing
from ocrequiz.store.rows import integer, text
from ocrequiz.store.statements import statement

_AWAY: Final = statement("renamed_away")
_INTO: Final = statement("renamed_into")
_HAS_HISTORY: Final = statement("has_history")

_END: Final = 2**62
"""After every sequence."""


class Span(NamedTuple):
    """The rows of one name that count for a card."""

    card: str
    """The name written on the rows."""
    after: int
    """Their sequence is above this."""
    before: int
    """Their sequence is below this."""


def spans(connection: Connection, card: str) -> Iterator[Span]:
    """Yield where the history of a card lies: under its own name, and under those it was renamed from."""
    waiting = [Span(card, 0, _END)]
    while waiting:
        span = waiting.pop()
        name, before = span.card, span.before
        left = [sequence for sequence, _ in _renames(connection, _AWAY, name) if sequence < before]
        after = left[-1] if left else 0
        yield Span(name, after, before)
        waiting.extend(
            Span(old, 0, sequence)
            for sequence, old in _renames(connection, _INTO, name)
            if after < sequence < before
        )


def history_of(log: Log, card: str) -> list[Entry]:
    """Return the rows that count for a card, under its earlier names too, in sequence."""
    found = [
        entry
        for span in spans(log.connection, card)
        for entry in log.between(span.card, span.after, span.before)
    ]
    return sorted(found, key=attrgetter("sequence"))


def has_history(connection: Connection, card: str) -> bool:
    """Tell whether a card was ever answered, or the learner has decided something about it."""
    return any(_is_any(connection, span) for span in spans(connection, card))


def cards_with_history(connection: Connection) -> Iterator[str]:
    """Yield the cards that have a history, or a standing that is not a new card's."""
    for card in known_cards(connection):
        if has_history(connection, card) or standing(connection, card) != Standing():
            yield card


def holder(connection: Connection, card: str, sequence: int) -> str:
    """Return the card for which a row counts now, given the name and the sequence of the row."""
    while later := [rename for rename in _renames(connection, _AWAY, card) if rename[0] > sequence]:
        sequence, card = later[0]
    return card


def _is_any(connection: Connection, span: Span) -> bool:
    row: Row = connection.execute(_HAS_HISTORY, (span.card, span.after, span.before)).fetchone()
    return integer(row[0]) == 1


def _renames(connection: Connection, question: str, card: str) -> list[tuple[int, str]]:
    rows: list[Row] = connection.execute(question, (card,)).fetchall()
    return [(integer(sequence), text(other)) for sequence, other in rows]

"""How does a card stand? The cache of what replaying the log gives, one row for each card met."""

from __future__ import annotations

from typing import Final

from ocrequiz.scheduling.memory import Memory, Standing, State
from ocrequiz.store.dues import due_columns, due_of
from ocrequiz.store.engine import Connection, Row
from ocrequiz.store.rows import Damaged, integer, member, optional_integer, real, text
from ocrequiz.store.statements import statement

_STANDING: Final = statement("standing")
_PUT: Final = statement("put_standing")
_CHANGE: Final = statement("change_standing")
_CARDS: Final = statement("cards_of_the_log")

_NO_MEMORY: Final = (State.NEW.value, *(None,) * 9)


def standing(connection: Connection, card: str) -> Standing:
    """Return how a card stands; `Standing()` where it was never met."""
    row: Row | None = connection.execute(_STANDING, (card,)).fetchone()
    return Standing() if row is None else _standing(row)


def put_standing(connection: Connection, card: str, standing: Standing) -> None:
    """Keep how a card stands. Raises RuntimeError outside a transaction."""
    if not connection.in_transaction:
        raise RuntimeError("a standing is put in a transaction")
    met = int(standing.memory is not None)
    columns = (
        *_memory_columns(standing.memory),
        int(standing.suspended),
        standing.buried_on,
        int(standing.flagged),
    )
    if not connection.execute(_CHANGE, (*columns, card, met)).rowcount:
        deck, _, rest = card.partition("/")
        question, _, part = rest.partition("#")
        connection.execute(_PUT, (card, deck, question, part, met, *columns))


def known_cards(connection: Connection) -> list[str]:
    """Return every card the log or the cache knows, in the order of their names."""
    rows: list[Row] = connection.execute(_CARDS).fetchall()
    return [text(card) for (card,) in rows]


def _memory_columns(memory: Memory | None) -> tuple[str | float | int | None, ...]:
    if memory is None:
        return _NO_MEMORY
    due_at, due_day = due_columns(memory.due)
    return (
        memory.state.value,
        float(memory.stability),
        float(memory.difficulty),
        memory.step,
        memory.reviews,
        memory.lapses,
        due_at,
        due_day,
        memory.last_ms,
        memory.last_day,
    )


def _standing(row: Row) -> Standing:
    state, stability, difficulty, step, reviews, lapses, due_at, due_day, last_ms, last_day, *decided = row
    suspended, buried_on, flagged = decided
    due = due_of(due_at, due_day)
    memory = None
    if state != State.NEW.value:
        if due is None:
            raise Damaged("a card without its due")
        memory = Memory(
            member(State, state),
            real(stability),
            real(difficulty),
            integer(step),
            integer(reviews),
            integer(lapses),
            due,
            integer(last_ms),
            integer(last_day),
        )
    return Standing(memory, integer(suspended) == 1, optional_integer(buried_on), integer(flagged) == 1)

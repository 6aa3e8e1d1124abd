"""Which cards do the decks ask now, and what were they called before?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Renamed
from ocrequiz.scheduling.memory import Standing
from ocrequiz.store.engine import Connection, Row
from ocrequiz.store.lineage import has_history
from ocrequiz.store.log import Log
from ocrequiz.store.memory import put_standing, standing
from ocrequiz.store.rollups import counted, move
from ocrequiz.store.rows import integer, text
from ocrequiz.store.seen import copy_seen
from ocrequiz.store.statements import statement

_NOTE_RECONCILED: Final = statement("note_reconciled")
_CARDS: Final = statement("cards_of_a_deck")
_ASK: Final = statement("ask")
_IS_RECORDED: Final = statement("is_rename_recorded")


def reconcile(connection: Connection, deck: str, fingerprint: str, cards: Iterable[str]) -> None:
    """Note which of the cards met a deck asks now, and which version of the deck says so."""
    asked = frozenset(cards)
    rows: list[Row] = connection.execute(_CARDS, (deck, deck)).fetchall()
    changed = [
        (int(text(card) in asked), text(card)) for card, was in rows if (integer(was) == 1) != (card in asked)
    ]
    connection.executemany(_ASK, changed)
    connection.execute(_NOTE_RECONCILED, (deck, fingerprint))


def rename(log: Log, old: str, new: str, at: Moment, study_day: int) -> bool:
    """Let what happened to the card `old` count for `new`, and tell whether anything was done.

    Nothing is done where both have a history, where `old` has none, or where this was ever recorded: a rename
    that the learner took back stays so.
    """
    connection = log.connection
    recorded: Row = connection.execute(_IS_RECORDED, (old, new)).fetchone()
    if integer(recorded[0]) or not has_history(connection, old) or has_history(connection, new):
        return False
    before = counted(connection, (old,))
    log.append(Renamed(old), new, at, study_day)
    move(connection, before, counted(connection, (new,)))
    put_standing(connection, new, standing(connection, old))
    put_standing(connection, old, Standing())
    copy_seen(connection, old, new)
    return True

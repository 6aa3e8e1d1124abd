"""How is something taken back? A row says so, and what followed from the earlier row is derived anew."""

from __future__ import annotations

from typing import Final

from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Adopted, Entry, Renamed, Undone
from ocrequiz.store.engine import Connection
from ocrequiz.store.lineage import holder
from ocrequiz.store.log import Log
from ocrequiz.store.rebuilding import rebuild_card, rebuild_cards
from ocrequiz.store.rollups import counted, move
from ocrequiz.store.statements import statement

_STRIKE: Final = statement("strike")
_RESTORE: Final = statement("restore")


def undo(log: Log, entry_id: str, at: Moment, study_day: int) -> Entry | None:
    """Append that a row counts no longer, and rebuild what followed from it.

    Returns the row appended, or None where the earlier one is unknown or does not count any more. To undo an
    undoing brings the earlier row to life again.
    """
    entry = log.entry(entry_id)
    if entry is None or not log.is_live(entry.sequence):
        return None
    undone = log.append(Undone(entry.id), entry.card, at, study_day)
    chain = _chain(log, entry)
    cards = _concerned(log.connection, chain[-1])
    before = counted(log.connection, cards)
    for place, each in enumerate(chain):
        # The row is struck, what it undid comes to life again, what that undid is struck, and so on.
        log.connection.execute(_RESTORE if place % 2 else _STRIKE, (each.sequence,))
    move(log.connection, before, counted(log.connection, cards))
    if isinstance(chain[-1].event, Adopted):
        rebuild_cards(log)
    for card in cards:
        rebuild_card(log, card)
    return undone


def _chain(log: Log, entry: Entry) -> list[Entry]:
    """Return a row, the one it undid, the one that undid, and so on; the last is what it is about in the end."""
    chain = [entry]
    while isinstance(event := chain[-1].event, Undone) and (earlier := log.entry(event.row)) is not None:
        chain.append(earlier)
    return chain


def _concerned(connection: Connection, entry: Entry) -> frozenset[str]:
    """Return the cards whose standing follows from a row, whether it counts or not."""
    if not entry.card:
        return frozenset()
    names = [entry.card]
    if isinstance(entry.event, Renamed):
        names.append(entry.event.old)
    held = {holder(connection, name, entry.sequence) for name in names}
    return frozenset((*held, *names[1:]))

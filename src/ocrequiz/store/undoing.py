"""How is something taken back? A row says so, and what followed from the earlier row is derived anew."""

from __future__ import annotations

from typing import Final

from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Adopted, Entry, Renamed, Undone
from ocrequiz.store.lineage import holder
from ocrequiz.store.log import Log
from ocrequiz.store.rebuilding import rebuild_card, rebuild_cards
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
    _rebuild(log, _struck(log, entry))
    return undone


def _struck(log: Log, entry: Entry) -> Entry:
    """Strike a row, bring to life what it undid, and so on; return the row it is about in the end."""
    question = _STRIKE
    while True:
        log.connection.execute(question, (entry.sequence,))
        earlier = log.entry(entry.event.row) if isinstance(entry.event, Undone) else None
        if earlier is None:
            return entry
        entry, question = earlier, _RESTORE if question is _STRIKE else _STRIKE


def _rebuild(log: Log, entry: Entry) -> None:
    match entry.event:
        case Adopted():
            rebuild_cards(log)
        case Renamed(old):
            for card in {holder(log.connection, name, entry.sequence) for name in (entry.card, old)} | {old}:
                rebuild_card(log, card)
        case _ if entry.card:
            rebuild_card(log, holder(log.connection, entry.card, entry.sequence))
        case _:
            return

"""What has happened? The log: rows are appended and read, never changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Final

from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Adopted, Entry, Event
from ocrequiz.store.checksums import START, checksum
from ocrequiz.store.engine import Connection, Row
from ocrequiz.store.entries import to_columns, to_entry
from ocrequiz.store.policies import Policies
from ocrequiz.store.rows import integer, octets
from ocrequiz.store.statements import statement
from ocrequiz.store.uuid7 import uuid7

_APPEND: Final = statement("append")
_LAST: Final = statement("last_row")
_ENTRY: Final = statement("entry")
_EVERY: Final = statement("every_entry")
_HISTORY: Final = statement("history")
_OF_CARDS: Final = statement("history_of_cards")
_OF_DECKS: Final = statement("history_of_decks")
_OF_SPAN: Final = statement("history_of_span")
_SINCE: Final = statement("history_since")
_REMARKS: Final = statement("remarks")
_ADOPTED: Final = statement("adopted")
_IS_LIVE: Final = statement("is_live")


class Log:
    """The log of one progress file, written on behalf of one device."""

    __slots__ = ("_last", "_policies", "connection", "device", "last_day")

    def __init__(self, connection: Connection, device: str) -> None:
        self.connection = connection
        self.device = device
        """The name written on each row."""
        self.last_day: int | None = None
        """The study day of the row appended last, whether or not it was committed."""
        self._policies = Policies(connection)
        self._last: tuple[int, bytes] | None = None
        """The sequence and the checksum of the row appended last, as long as nobody else can have added one."""

    def forget(self) -> None:
        """Forget what was written: it may be there no longer, or no longer be the end."""
        self._policies.forget()
        self._last = None

    def append(self, event: Event, card: str, at: Moment, study_day: int) -> Entry:
        """Append a row and return it. Raises RuntimeError outside a transaction."""
        if not self.connection.in_transaction:
            raise RuntimeError("a row is appended in a transaction")
        last, before = self._last or self._end()
        sequence, entry_id = last + 1, uuid7(at.utc_ms)
        row = (
            sequence,
            entry_id,
            card,
            card.partition("/")[0],
            at.utc_ms,
            at.offset_minutes,
            study_day,
            self.device,
            *to_columns(event, self._policies.id_of),
        )
        link = checksum(before, row)
        self.connection.execute(_APPEND, (*row, link))
        self._last = sequence, link
        self.last_day = study_day
        return Entry(sequence, entry_id, card, at, study_day, self.device, event)

    def _end(self) -> tuple[int, bytes]:
        """Read what the next row follows."""
        last: Row | None = self.connection.execute(_LAST).fetchone()
        return (0, START) if last is None else (integer(last[0]), octets(last[1]))

    def entry(self, entry_id: str) -> Entry | None:
        """Return one row, or None."""
        row: Row | None = self.connection.execute(_ENTRY, (entry_id,)).fetchone()
        return None if row is None else self._entry(row)

    def is_live(self, sequence: int) -> bool:
        """Tell whether a row counts."""
        row: Row = self.connection.execute(_IS_LIVE, (sequence,)).fetchone()
        return integer(row[0]) == 1

    def every_entry(self) -> Iterator[Entry]:
        """Yield all rows in sequence, undone or not."""
        return map(self._entry, self.connection.execute(_EVERY))

    def history(
        self,
        cards: Sequence[str] | None = None,
        decks: Sequence[str] | None = None,
        since_day: int | None = None,
        limit: int | None = None,
        newest_first: bool = False,
    ) -> Iterator[Entry]:
        """Yield the rows that count, narrowed by each argument that is not None.

        The log is walked in sequence, unless cards, decks or a day are given: those are found by an index.
        """
        found = _HISTORY if since_day is None else _SINCE
        if cards is not None:
            found = _OF_CARDS
        elif decks is not None:
            found = _OF_DECKS
        if newest_first:
            found = found.replace("ORDER BY log.seq", "ORDER BY log.seq DESC")
        values = {
            "cards": None if cards is None else json.dumps(list(cards)),
            "decks": None if decks is None else json.dumps(list(decks)),
            "since": since_day,
            "limit": -1 if limit is None else limit,
        }
        return map(self._entry, self.connection.execute(found, values))

    def between(self, card: str, after: int, before: int) -> Iterator[Entry]:
        """Yield the rows that count of one card whose sequence lies between two others."""
        return map(self._entry, self.connection.execute(_OF_SPAN, (card, after, before)))

    def remarks(self, deck: str) -> list[Entry]:
        """Return the remarks that count on questions of a deck, in sequence."""
        return [self._entry(row) for row in self.connection.execute(_REMARKS, (deck,))]

    def adopted(self) -> Entry | None:
        """Return the row that counts of those by which parameters were adopted, the last one."""
        row: Row | None = self.connection.execute(_ADOPTED).fetchone()
        return None if row is None else self._entry(row)

    def adopted_parameters(self) -> tuple[float, ...] | None:
        """Return the parameters adopted last, or None where none ever were."""
        adopted = self.adopted()
        return adopted.event.parameters if adopted and isinstance(adopted.event, Adopted) else None

    def _entry(self, row: Row) -> Entry:
        return to_entry(row, self._policies.policy_of)

"""Is the progress file well? SQLite looks, then the chain of checksums, then a replay of the whole log."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final, TypeVar

from ocrequiz.errors import ProgressFailed
from ocrequiz.records import record
from ocrequiz.store.checksums import Value, first_break
from ocrequiz.store.engine import Connection, Engine, Row, Translated
from ocrequiz.store.entries import CHECKSUM
from ocrequiz.store.memory import known_cards, standing
from ocrequiz.store.migrations import PROGRESS, open_file
from ocrequiz.store.policies import damaged_policies
from ocrequiz.store.progress import Progress
from ocrequiz.store.rebuilding import replayed, undone_rows
from ocrequiz.store.rollups import counted_all, every_count
from ocrequiz.store.rows import Damaged, integer, octets, text, wrong
from ocrequiz.store.statements import statement

_LOG: Final = statement("every_entry")
_BACKWARDS: Final = statement("clock_set_back")
_UNDONE: Final = statement("undone_rows")

_T = TypeVar("_T")


@record
class Backwards:
    """A place of the log where the clock had been set back."""

    sequence: int
    """Of the later row, which bears the earlier time."""
    milliseconds: int
    """How far back."""


@record
class Health:
    """What was found when a progress file was examined."""

    path: Path | None
    engine: Engine
    tables: Mapping[str, int]
    """How many rows each table has."""
    integrity: list[str]
    """What is wrong with the file, in sentences; empty where nothing is."""
    chain: int | None
    """The sequence of the first row of the log that is not as it was written, or follows a gap."""
    backwards: list[Backwards]
    """Where the clock went back between one row of the log and the next."""
    differing: list[str]
    """The cards whose memory is not what the log gives; `rebuild_all` mends them."""

    @property
    def is_well(self) -> bool:
        """Tell whether nothing was found."""
        return not self.integrity and self.chain is None and not self.differing


def examine(progress: Progress | Path) -> Health:
    """Look at every row of a progress file; nothing is changed.

    Raises ProgressFailed where the file cannot be opened at all.
    """
    if isinstance(progress, Path):
        with Progress.open(progress, "") as opened:
            return examine(opened)
    complaints: list[str] = []
    looks = _Looks(progress, complaints)
    complaints.extend(looks.at(_sqlite_complaints, []))
    complaints.extend(looks.at(_schema_complaints, []))
    complaints.extend(looks.at(_content_complaints, []))
    tables: dict[str, int] = looks.at(_row_counts, {})
    unread: int | None = 1
    chain = looks.at(_first_break, unread)
    backwards: list[Backwards] = looks.at(_backwards, [])
    differing: list[str] = looks.at(_differing, [])
    return Health(progress.path, progress.engine, tables, complaints, chain, backwards, differing)


def rebuild_all(progress: Progress) -> int:
    """Derive every card's memory from the log anew in one transaction; return how many cards there are."""
    return progress.rebuild()


@record
class _Looks:
    """Looks at one file again and again, even where one look fails."""

    progress: Progress
    complaints: list[str]

    def at(self, look: Callable[[Progress], _T], otherwise: _T) -> _T:
        try:
            with self.progress.translated:
                return look(self.progress)
        except ProgressFailed as failure:
            self.complaints.append(failure.message)
            return otherwise


def _sqlite_complaints(progress: Progress) -> list[str]:
    connection = progress.log.connection
    rows: list[Row] = connection.execute("PRAGMA integrity_check").fetchall()
    found = [f"SQLite says: {text(row[0])}." for row in rows if row[0] != "ok"]
    strays: list[Row] = connection.execute("PRAGMA foreign_key_check").fetchall()
    return found + [f"A row of {text(table)} refers to one that is missing." for table, *_ in strays]


def _schema_complaints(progress: Progress) -> list[str]:
    fresh = open_file(None, PROGRESS, Translated(None))
    try:
        return list(_missing(progress.log.connection, fresh))
    finally:
        fresh.close()


def _missing(connection: Connection, fresh: Connection) -> Iterator[str]:
    # Only the doctor takes the time to load this library.
    from sqlite_utils import Database

    found = Database(connection, recursive_triggers=False, execute_plugins=False)
    present = {index.name for table in found.tables for index in table.indexes}
    for table in Database(fresh, recursive_triggers=False, execute_plugins=False).tables:
        if found[table.name].schema != table.schema:
            yield f"The table {table.name} is not as this version makes it."
        for index in table.indexes:
            if index.name not in present:
                yield f"The index {index.name} is missing."


def _content_complaints(progress: Progress) -> list[str]:
    connection = progress.log.connection
    found = [f"The rules {name} are not as they were written." for name in damaged_policies(connection)]
    rows: list[Row] = connection.execute(_UNDONE).fetchall()
    if {integer(sequence) for (sequence,) in rows} != undone_rows(progress.log):
        found.append("Which rows of the log are undone is not what the log says.")
    if every_count(connection) != counted_all(connection):
        found.append("What is counted for each day is not what the log says.")
    return found


def _row_counts(progress: Progress) -> dict[str, int]:
    from sqlite_utils import Database

    found = Database(progress.log.connection, recursive_triggers=False, execute_plugins=False)
    return {table.name: table.count for table in found.tables}


def _first_break(progress: Progress) -> int | None:
    rows: Iterator[Row] = iter(progress.log.connection.execute(_LOG))
    return first_break((integer(row[0]), _values(row), octets(row[CHECKSUM])) for row in rows)


def _values(row: Row) -> list[Value]:
    values: list[Value] = []
    for value in (*row[:CHECKSUM], *row[CHECKSUM + 1 :]):
        if value is not None and not isinstance(value, int | float | str):
            raise wrong(value, "a number or a text")
        values.append(value)
    return values


def _backwards(progress: Progress) -> list[Backwards]:
    rows: list[Row] = progress.log.connection.execute(_BACKWARDS).fetchall()
    return [Backwards(integer(sequence), integer(back)) for sequence, back in rows]


def _differing(progress: Progress) -> list[str]:
    return [card for card in known_cards(progress.log.connection) if _differs(progress, card)]


def _differs(progress: Progress, card: str) -> bool:
    try:
        return standing(progress.log.connection, card) != replayed(progress.log, card)
    except Damaged:
        return True

"""How is a damaged file read as far as it goes? Past what SQLite refuses, row by row."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Final

from ocrequiz.store.checksums import Value
from ocrequiz.store.engine import Connection, Refused, Row
from ocrequiz.store.entries import CHECKSUM
from ocrequiz.store.rows import Damaged
from ocrequiz.store.statements import statement

BROKEN: Final = (Refused, OverflowError, UnicodeError, MemoryError)
"""What SQLite, or Python for it, raises over what cannot be read or written."""

_AFTER: Final = statement("log_after")
_ONE: Final = statement("log_row")
_END: Final = statement("log_end")
_BYTES_OF_A_ROW: Final = 60
"""No row of the log takes less room."""


def rows_of_log(connection: Connection, size: int) -> Iterator[Row]:
    """Yield the rows of the log of a file of that size in sequence; those that cannot be read are left out."""
    most, sequence = size // _BYTES_OF_A_ROW, 0
    while sequence <= most:
        try:
            for row in connection.execute(_AFTER, (sequence,)):
                if len(row) == CHECKSUM + 1 and isinstance(row[0], int):
                    yield row
                    sequence = max(sequence, row[0])
        except BROKEN:
            sequence = yield from _next(connection, sequence, most)
        else:
            return


def _next(connection: Connection, sequence: int, most: int) -> Generator[Row, None, int]:
    """Yield the next row that can be read by itself, and return its sequence."""
    for candidate in range(sequence + 1, most + 1):
        try:
            row: Row | None = connection.execute(_ONE, (candidate,)).fetchone()
        except BROKEN:
            continue
        if row is not None and len(row) == CHECKSUM + 1:
            yield row
            return candidate
    return most + 1


def last_known_row(connection: Connection) -> int:
    """Return the sequence of the last row that the log once had, as far as an index tells, or 0."""
    try:
        row: Row | None = connection.execute(_END).fetchone()
    except BROKEN:
        return 0
    return row[0] if row is not None and isinstance(row[0], int) else 0


def rows_of_table(connection: Connection, table: str) -> Iterator[Row]:
    """Yield the rows of another table up to the first that cannot be read."""
    try:
        yield from connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - a name of ours
    except BROKEN:
        return


def values_of(row: Row) -> list[Value]:
    """Return what a row of the log holds beside its checksum.

    Raises Damaged where it holds bytes.
    """
    values: list[Value] = []
    for value in (*row[:CHECKSUM], *row[CHECKSUM + 1 :]):
        if value is not None and not isinstance(value, int | float | str):
            raise Damaged("bytes where there are none")
        values.append(value)
    return values

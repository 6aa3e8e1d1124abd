"""Which SQLite serves, and in which mode: the one door to it, where its errors become sentences too.

Releases 3.7.0 to 3.51.2 can lose commits they have acknowledged when two connections write in WAL mode (the
WAL-reset bug; mended in 3.51.3, and in 3.50.7 and 3.44.6 for those lines): such a release is only trusted
with a rollback journal. A connection is made defensive where Python has a door to that option, which is the
standard library's from 3.12 on.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from ocrequiz.errors import EnvironmentFailed, ProgressFailed, ProgressUnreadable
from ocrequiz.records import record
from ocrequiz.store import failures
from ocrequiz.store.failures import Failure
from ocrequiz.store.rows import Damaged
from ocrequiz.store.turns import Turn
from ocrequiz.text import one_line

if TYPE_CHECKING:
    import sqlite3 as library
    from sqlite3 import _Parameters
    from types import TracebackType
elif os.environ.get("OCREQUIZ_SQLITE") == "stdlib":
    import sqlite3 as library
else:
    try:
        import pysqlite3 as library
    except ImportError:
        import sqlite3 as library

Library = Literal["pysqlite3", "sqlite3"]
LIBRARY: Final[Library] = "pysqlite3" if library.__name__ == "pysqlite3" else "sqlite3"
"""Chosen once: two libraries on one file in one process would undo each other's locks."""
VERSION: Final = library.sqlite_version_info
"""Of SQLite itself."""

Refused = library.Error
"""What SQLite raises; only who reads past damage meets it, all others a sentence."""
Row = tuple[object, ...]
"""A row as it comes; `rows` gives each value its type."""

_OLDEST: Final = (3, 37, 0)
_SYNCHRONOUS: Final = ("OFF", "NORMAL", "FULL", "EXTRA")


class Connection(library.Connection):
    """A connection that waits for its turn where another program holds the file.

    Whatever begins, reads or commits may meet a lock; what is written within a transaction meets none.
    """

    file: Path | None = None

    def execute(self, question: str, values: _Parameters = (), /) -> library.Cursor:
        """Ask, and ask again while the file is held."""
        try:
            return super().execute(question, values)
        except library.OperationalError as error:
            if code_of(error) != library.SQLITE_BUSY:
                raise
            turn, busy = Turn(self.file), error
        while turn.comes():
            try:
                return super().execute(question, values)
            except library.OperationalError as error:
                if code_of(error) != library.SQLITE_BUSY:
                    raise
                busy = error
        raise busy

    def execute_now(self, question: str) -> library.Cursor:
        """Ask, and wait for nobody."""
        return super().execute(question)


@record
class Engine:
    """Which SQLite serves a file, and how."""

    library: Library
    version: str
    """Of SQLite itself, such as `3.53.4`."""
    journal_mode: str
    """`wal`, `delete`, or `memory` without a file."""
    synchronous: str
    """`FULL` or `EXTRA`: a commit is on the disk before it counts."""


class Translated:
    """Within it, an error of SQLite or of the operating system leaves as a sentence about the file."""

    __slots__ = ("_error", "_inside", "_name")

    def __init__(
        self,
        path: Path | None,
        noun: str = "progress file",
        error: type[EnvironmentFailed] = ProgressFailed,
        inside: type[EnvironmentFailed] = ProgressUnreadable,
    ) -> None:
        self._name = f"{noun} {one_line(str(path))}" if path else noun
        self._error = error
        self._inside = inside
        """Raised in place of `error` where what is wrong is in the file itself."""

    def failed(self, failure: Failure) -> EnvironmentFailed:
        """Return the error that says so."""
        error = self._inside if failure.is_inside else self._error
        return error(f"The {self._name} {failure.what}.", failure.remedy)

    def __enter__(self) -> None:
        return

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        match error:
            case None:
                return  # first, since nearly always nothing is wrong
            case library.Error():
                raise self.failed(failures.of_sqlite(code_of(error), str(error))) from error
            case Damaged():
                raise self.failed(failures.of_content(str(error))) from error
            case OSError():
                raise self.failed(failures.of_the_system(error)) from error
            case MemoryError():
                # A length that was overwritten: no value of ours takes all memory.
                raise self.failed(failures.of_content("a value too large to be read")) from error
            case UnicodeDecodeError():
                raise self.failed(failures.of_content("bytes that are no text")) from error
            case OverflowError() | UnicodeEncodeError():
                # A number beyond 64 bits, or half of a character: Python refuses it before SQLite does.
                raise self.failed(failures.of_sqlite(0, str(error))) from error
            case _:
                return


def code_of(error: library.Error) -> int:
    """Return SQLite's primary result code, or 0 for an error of the Python layer."""
    code: object = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF if isinstance(code, int) else 0


def has_wal_fix(version: tuple[int, int, int]) -> bool:
    """Tell whether a release of SQLite keeps every acknowledged commit in WAL mode."""
    return version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)


def connect(path: Path | None, translated: Translated) -> Connection:
    """Open a file, or memory for None; it and its folders are made where missing, for their owner alone.

    Nothing of a file that is there already is changed: `settle` does that, once the file is known to be ours.
    """
    if VERSION < _OLDEST:
        raise translated.failed(failures.TOO_OLD)
    if path is not None:
        _make(path)
        if not os.access(path, os.R_OK):
            raise translated.failed(failures.CANNOT_OPEN)
        if not (os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)):
            raise translated.failed(failures.READ_ONLY)
    # An absolute path cannot begin with `file:`, which some builds of SQLite take for an address.
    name = ":memory:" if path is None else str(path.absolute())
    connection = _opened(name, path)
    for pragma in ("foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON"):
        connection.execute(f"PRAGMA {pragma}")
    if sys.version_info >= (3, 12) and hasattr(connection, "setconfig"):
        connection.setconfig(library.SQLITE_DBCONFIG_DEFENSIVE, True)
    return connection


def connect_to_read(path: Path) -> Connection:
    """Open a file that is there; nothing is made or changed, and it may lie where nothing can be written."""
    return _opened(f"{path.absolute().as_uri()}?mode=ro", path)


def _opened(name: str, path: Path | None) -> Connection:
    # SQLite itself does not wait: its connection would try too seldom.
    connection = library.connect(
        name, uri=name.startswith("file:"), timeout=0, isolation_level=None, factory=Connection
    )
    connection.file = path
    return connection


def _make(path: Path) -> None:
    for folder in reversed(path.absolute().parents):
        if not folder.exists():
            folder.mkdir(mode=0o700, exist_ok=True)
    if not path.exists():
        try:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            return  # another program has just made it


def settle(connection: Connection, synchronous: str = "") -> bool:
    """Choose the journal mode in which this SQLite keeps every commit, and how far a commit must reach.

    `synchronous` overrides the latter, for a file that can be made anew. Returns False where another program has
    the file open in a mode that this SQLite must not use. It may be trying the same, and neither gets on before the
    other has closed the file: close it, and open it again a little later.
    """
    wanted = "wal" if has_wal_fix(VERSION) else "delete"
    mode = _switched(connection, wanted)
    # Where the file system cannot do WAL, SQLite stays with the rollback journal.
    connection.execute(f"PRAGMA synchronous = {synchronous or ('FULL' if mode == 'wal' else 'EXTRA')}")
    return wanted == "wal" or mode != "wal"


def _switched(connection: Connection, wanted: str) -> str:
    """Return the journal mode after switching."""
    mode = journal_mode(connection)
    if mode == wanted:
        return mode
    ask = connection.execute if wanted == "wal" else connection.execute_now
    with suppress(library.OperationalError):
        ask(f"PRAGMA journal_mode = {wanted}")
    return journal_mode(connection)


def journal_mode(connection: Connection) -> str:
    """Return the journal mode in force."""
    row: Row = connection.execute("PRAGMA journal_mode").fetchone()
    return str(row[0])


def describe(connection: Connection) -> Engine:
    """Say which SQLite serves a connection, and in which mode."""
    row: Row = connection.execute("PRAGMA synchronous").fetchone()
    return Engine(
        LIBRARY,
        library.sqlite_version,
        journal_mode(connection),
        _SYNCHRONOUS[int(str(row[0]))],
    )


def statements_of(script: str) -> list[str]:
    """Split a script: `executescript` would commit the open transaction."""
    found, lines = [], ""
    for line in script.splitlines(keepends=True):
        lines += line
        if library.complete_statement(lines):
            found.append(lines.strip())
            lines = ""
    return found

"""Is this file ours, and is it up to date? It is known before anything in it is changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from ocrequiz.records import record
from ocrequiz.store.engine import Connection, Row, Translated, connect, settle, statements_of
from ocrequiz.store.failures import Failure
from ocrequiz.store.rows import integer, text
from ocrequiz.store.statements import SQL, statement
from ocrequiz.store.transaction import HELD, Transaction
from ocrequiz.store.turns import Turn
from ocrequiz.text import one_line


def _nothing(connection: Connection) -> None:
    """Derive nothing."""


def _count_log(connection: Connection) -> None:
    # Only a file of an earlier version waits for what reads the log.
    from ocrequiz.store.rollups import recount

    recount(connection)


@record
class Schema:
    """The tables of one kind of file, and how each version came from the one before."""

    application_id: int
    """Stands in the file's header and says whose it is; other versions may differ in the last byte."""
    tables: frozenset[str]
    """The tables of the latest version."""
    migrations: tuple[Path, ...]
    """Scripts: the n-th makes version n of version n - 1, the first of an empty file."""

    settles: Callable[[Connection], None] = _nothing
    """Derives what follows from the rest of a file that was brought up to date; a new file has nothing yet."""

    @property
    def version(self) -> int:
        """The version this program reads and writes."""
        return len(self.migrations)


PROGRESS: Final = Schema(
    application_id=0x6F637271,  # "ocrq"
    tables=frozenset(
        {"policy", "log", "undone", "card", "seen", "deck", "quiz", "quiz_item", "rollup", "told"}
    ),
    migrations=(
        SQL / "001_log_and_memory.sql",
        SQL / "002_quizzes.sql",
        SQL / "003_rollups.sql",
        SQL / "004_told.sql",
    ),
    settles=_count_log,
)
"""The progress file."""

_CONTENTS: Final = statement("schema")

_FOREIGN: Final = Failure(
    "belongs to another program, so it is left as it is", "Choose another with --progress."
)
_STRANGE: Final = Failure(
    "holds what ocrequiz never puts there ({})",
    "It may be unsafe to use: it is left as it is.",
    is_inside=True,
)
_NEWER: Final = Failure(
    "was written by a newer version of ocrequiz, so it is left as it is",
    "Install that version, or a later one.",
    is_inside=True,
)


def open_file(
    path: Path | None,
    schema: Schema,
    translated: Translated,
    synchronous: str = "",
    keep: Callable[[Path, int], None] | None = None,
) -> Connection:
    """Open a file of that kind, make it where it is missing, and bring it up to date.

    Raises, without having changed anything, where the file is not ours or not safe. `synchronous` is for
    `settle`; `keep` is called with the version of a file that is about to be brought up to date.
    """
    turn = Turn(path)
    with translated:
        while True:
            connection = connect(path, translated)
            try:
                check(connection, schema, translated)
                if settle(connection, synchronous):
                    keeping = None if path is None or keep is None else partial(keep, path)
                    migrate(connection, schema, translated, keeping)
                    return connection
            except BaseException:
                connection.close()
                raise
            connection.close()
            if not turn.comes():
                raise translated.failed(HELD)


def check(connection: Connection, schema: Schema, translated: Translated) -> None:
    """Make sure that a file is empty or ours, not newer than we are, and without anything that could act."""
    # One look: another program may be making the file at this very moment.
    connection.execute("BEGIN")
    try:
        application_id, version = _pragma(connection, "application_id"), _pragma(connection, "user_version")
        rows: list[Row] = connection.execute(_CONTENTS).fetchall()
    finally:
        connection.rollback()
    found = [(text(kind), text(name)) for kind, name in rows]
    is_empty = not (application_id or version or found)
    if not is_empty and application_id >> 8 != schema.application_id >> 8:
        raise translated.failed(_FOREIGN)
    if version > schema.version or not (is_empty or application_id == schema.application_id):
        raise translated.failed(_NEWER)
    strange = [
        f"{kind} {name}"
        for kind, name in found
        if kind not in ("table", "index") or _is_foreign(kind, name, schema)
    ]
    if strange:
        what = _STRANGE.what.format(one_line(", ".join(strange)))
        raise translated.failed(replace(_STRANGE, what=what))


def _is_foreign(kind: str, name: str, schema: Schema) -> bool:
    return kind == "table" and name not in schema.tables


def migrate(
    connection: Connection,
    schema: Schema,
    translated: Translated,
    keep: Callable[[int], None] | None = None,
) -> None:
    """Bring a file to the version of `schema`, in one transaction; `keep` is called where it has one already."""
    if _pragma(connection, "user_version") == schema.version:
        return
    with Transaction(connection, translated, lambda: None):
        # Another program may have done it while this one waited for the lock.
        found = _pragma(connection, "user_version")
        if keep is not None and 0 < found < schema.version:
            keep(found)
        for script in schema.migrations[found:]:
            for step in statements_of(script.read_text("utf-8")):
                connection.execute(step)
        if found:
            schema.settles(connection)
        connection.execute(f"PRAGMA application_id = {schema.application_id}")
        connection.execute(f"PRAGMA user_version = {schema.version}")


def _pragma(connection: Connection, name: str) -> int:
    row: Row = connection.execute(f"PRAGMA {name}").fetchone()
    return integer(row[0])

"""When is what was written kept? All of a transaction, on the disk at its end, or none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ocrequiz.store.engine import VERSION, Connection, Row, Translated, has_wal_fix, journal_mode
from ocrequiz.store.failures import Failure
from ocrequiz.store.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

HELD: Final = Failure(
    "is held by another program in a journal mode in which this SQLite could lose answers",
    "Close the other program and start again; two versions of ocrequiz cannot share the file.",
)


class Transaction:
    """Within it, what is written is one change: committed at the end, or not made at all."""

    __slots__ = ("_connection", "_forget", "_is_guarded", "_seen", "_tell", "_translated", "_turns")

    def __init__(
        self,
        connection: Connection,
        translated: Translated,
        forget: Callable[[], None],
        tell: Callable[[], None] | None = None,
    ) -> None:
        self._connection = connection
        self._translated = translated
        self._forget = forget
        """Called after a rollback, and after another program wrote: what was known of the file may not be so."""
        self._tell = tell
        """Called after a commit."""
        self._is_guarded = not has_wal_fix(VERSION)
        self._seen: Row | None = None
        """The state of the file that this connection knows; SQLite numbers those that others made."""
        self._turns = Turns()

    def __enter__(self) -> None:
        if self._connection.in_transaction:
            raise RuntimeError("a transaction is open already")
        if self._connection.file is not None:
            self._turns.let_others_go_first()
        with self._translated:
            self._connection.execute("BEGIN IMMEDIATE")
        if self._is_guarded and journal_mode(self._connection) == "wal":
            # A program with a newer SQLite may switch the file while this one is idle.
            self._connection.execute("ROLLBACK")
            raise self._translated.failed(HELD)
        state: Row = self._connection.execute("PRAGMA data_version").fetchone()
        self._turns.begins(others_wrote=self._seen not in (None, state))
        if state != self._seen:
            # A backup may have been brought back, without what this program wrote.
            self._seen = state
            self._forget()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self._roll_back()
            return
        try:
            with self._translated:
                self._connection.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise
        self._turns.ends()
        if self._tell is not None:
            self._tell()

    def _roll_back(self) -> None:
        self._forget()
        with self._translated:
            # SQLite itself rolls back after some errors, such as a full disk.
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

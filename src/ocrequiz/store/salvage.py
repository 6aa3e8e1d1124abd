"""What can still be read of a damaged progress file? Its log is rescued row by row into a new file."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from ocrequiz.errors import ProgressFailed, ProgressUnreadable
from ocrequiz.records import record
from ocrequiz.store import failures
from ocrequiz.store.checksums import START, checksum
from ocrequiz.store.engine import Row, Translated, connect
from ocrequiz.store.entries import CHECKSUM, to_entry
from ocrequiz.store.policies import Policies, damaged_policies
from ocrequiz.store.progress import Progress
from ocrequiz.store.reading_damage import BROKEN, last_known_row, rows_of_log, rows_of_table, values_of
from ocrequiz.store.rows import Damaged
from ocrequiz.store.statements import statement
from ocrequiz.text import one_line

_APPEND: Final = statement("append")
_BESIDE: Final = ("seen", "told", "quiz", "quiz_item")
"""The tables that do not follow from the log; their rows are kept as far as they are read."""
_COMPANIONS: Final = ("", "-wal", "-journal")
"""What belongs to a file, by the end of its name."""

_PAGE: Final = 4096
"""Bytes of a page in every file that the program makes."""
_HEADER: Final = 100
_PAGES: Final = slice(28, 32)
"""Where the header says how many pages there are."""
_FREE: Final = slice(32, 40)
"""Where it names those that are free."""


@record
class Salvaged:
    """What was rescued, and what was not."""

    rows: int
    """The rows of the log in the new file."""
    gone: int
    """Rows that can no longer be read; of those behind the last that can, nothing is known."""
    changed: int
    """Rows left out because they are not as they were written."""
    unproven: int
    """Rows kept though nothing proves them: the row before them is gone."""

    @property
    def is_all(self) -> bool:
        """Tell whether nothing is missing, as far as can be told."""
        return not (self.gone or self.changed or self.unproven)


def salvage(damaged: Path, target: Path) -> Salvaged:
    """Rescue what can be read of a progress file into a new one; the damaged file is not touched.

    Raises ProgressFailed where the damaged file is missing or `target` is there already, ProgressUnreadable where
    nothing of a log can be read.
    """
    if not damaged.is_file():
        raise Translated(damaged).failed(failures.MISSING)
    if target.exists():
        raise ProgressFailed(f"The file {one_line(str(target))} is there already.", "Choose another name.")
    with Translated(target):
        target.absolute().parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".salvage-", dir=target.absolute().parent) as room:
            return _rescue(_copied(damaged, Path(room)), damaged, target)


def _copied(damaged: Path, room: Path) -> Path:
    """Copy a file with what belongs to it: SQLite would roll the file itself back, or write its log into it."""
    copy = room / "copy.db"
    for companion in _COMPANIONS:
        source = damaged.with_name(damaged.name + companion)
        if source.is_file():
            shutil.copyfile(source, copy.with_name(copy.name + companion))
    return copy


def _give_header(copy: Path) -> None:
    """Let a file begin as a sound one of its length does, so that SQLite looks at what follows."""
    sound = copy.with_name("sound.db")
    Progress.open(sound, "").close()
    with copy.open("rb+") as file:
        size = max(1, -(-copy.stat().st_size // _PAGE))
        header = bytearray(sound.read_bytes()[:_HEADER])
        header[_PAGES] = size.to_bytes(4, "big")
        header[_FREE] = bytes(8)
        file.write(header)
        file.truncate(size * _PAGE)


def _rescue(copy: Path, damaged: Path, target: Path) -> Salvaged:
    proof = _Proof()
    part = copy.with_name("part.db")
    _give_header(copy)
    connection = connect(copy, Translated(damaged))
    try:
        with Progress.open(part, "") as progress, progress.transaction():
            _put(progress, "policy", rows_of_table(connection, "policy"))
            rows, unread = _append(progress, proof.kept(rows_of_log(connection, copy.stat().st_size)))
            proof.end(last_known_row(connection))
            for table in _BESIDE:
                _put(progress, table, rows_of_table(connection, table))
            progress.rebuild()
    finally:
        connection.close()
    if not rows:
        raise ProgressUnreadable(
            f"Nothing of a log can be read in {one_line(str(damaged))}.",
            "Bring back a backup with `ocrequiz restore`.",
        )
    with Progress.open(part, "") as progress:
        progress.connection.execute("PRAGMA journal_mode = DELETE")
    part.replace(target)
    return Salvaged(rows, proof.gone, proof.changed + unread, proof.unproven)


class _Proof:
    """Tells row by row whether it is as it was written."""

    def __init__(self) -> None:
        self.gone = self.changed = self.unproven = 0
        self._last = 0
        self._before: tuple[bytes, ...] = (START,)
        """What the checksum of the row before may be: as kept, and as it follows from the row."""

    def kept(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield the rows that are as they were written, and those that nothing proves."""
        for row in rows:
            sequence = row[0]
            if not isinstance(sequence, int) or sequence <= self._last:
                continue
            if sequence > self._last + 1:
                self.gone += sequence - self._last - 1
                self._before = ()
            self._last = sequence
            if self._is_kept(row):
                yield row

    def end(self, last: int) -> None:
        """Take in that the log once went up to a row."""
        self.gone += max(0, last - self._last)

    def _is_kept(self, row: Row) -> bool:
        before, kept = self._before, row[CHECKSUM]
        try:
            values = values_of(row)
        except Damaged:
            values = None
        known = kept if isinstance(kept, bytes) else b""
        if values is None:
            self._before = (known,)
            self.changed += 1
            return False
        sums = tuple(checksum(each, values) for each in before)
        self._before = (known, *sums)
        if not before:
            self.unproven += 1
        elif known not in sums:
            self.changed += 1
            return False
        return True


def _append(progress: Progress, rows: Iterable[Row]) -> tuple[int, int]:
    """Append rows in a chain of their own; return how many, and how many mean nothing by themselves."""
    sequence, before, unread = 0, START, 0
    policies, broken = Policies(progress.connection), set(damaged_policies(progress.connection))
    for row in rows:
        numbered = (sequence + 1, *row[1:])
        try:
            if row[_POLICY] in broken:
                raise Damaged("an answer whose rules are damaged")
            to_entry(numbered, policies.policy_of)
            values = values_of(numbered)
            link = checksum(before, values)
            progress.connection.execute(_APPEND, (*values, link))
        except (Damaged, *BROKEN):
            unread += 1
        else:
            sequence, before = sequence + 1, link
    return sequence, unread


_POLICY: Final = 25
"""Where a row of the log names the rules of an answer."""


def _put(progress: Progress, table: str, rows: Iterable[Row]) -> None:
    """Put rows of a table, but those that do not fit."""
    for row in rows:
        places = ", ".join("?" * len(row))
        with suppress(*BROKEN):
            progress.connection.execute(f"INSERT INTO {table} VALUES ({places})", row)  # noqa: S608 - a name of ours

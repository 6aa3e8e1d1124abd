"""How is progress copied while it is in use, and brought back?"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from ocrequiz.errors import ProgressFailed, ProgressUnreadable
from ocrequiz.store import failures
from ocrequiz.store.backup_folder import BackupFolder
from ocrequiz.store.engine import (
    BUSY_SECONDS,
    Connection,
    Row,
    Translated,
    connect,
    connect_to_read,
    settle,
)
from ocrequiz.store.health import examine
from ocrequiz.store.migrations import PROGRESS, check, migrate
from ocrequiz.store.progress import Progress
from ocrequiz.store.statements import statement
from ocrequiz.text import one_line

_PAGES: Final = 1_000
"""Pages copied at a time."""

_LAST: Final = statement("last_row")
_LINK: Final = statement("link")


def back_up(progress: Progress, target: Path) -> None:
    """Copy the whole file to a new one, as it is at one moment, for its owner alone.

    The copy is opened and checked before it bears its name. Raises ProgressFailed where `target` is there
    already or cannot be written, ProgressUnreadable where what was copied is damaged.
    """
    _copy_out(progress.connection, progress.translated, target)


def back_up_file(path: Path, target: Path) -> None:
    """Copy a progress file that may be in use, on the terms of `back_up`, over a connection of its own."""
    translated = Translated(path)
    with translated:
        source = connect_to_read(path)
        try:
            check(source, PROGRESS, translated)
            _copy_out(source, translated, target)
        finally:
            source.close()


def keep_before_upgrade(path: Path, version: int) -> None:
    """Copy a file of an earlier version before it is brought up to date; the copy is kept for good."""
    back_up_file(path, BackupFolder(path).name_of_version(version))


def restore(progress: Progress, source: Path) -> None:
    """Replace all progress by that of a backup, whole or not at all; the backup is not changed.

    A backup of an earlier version is brought up to date on the way. Raises ProgressFailed, and changes
    nothing, where the backup is missing, not ours, newer than this program, or damaged.
    """
    translated = Translated(source, "backup")
    with opened_backup(source) as restored:
        health = examine(restored)
        if health.integrity or health.chain is not None:
            raise translated.failed(failures.DAMAGED_BACKUP)
        if health.differing:
            restored.rebuild()
        with progress.translated:
            _copy(restored.connection, progress.connection, progress.translated)
            # A backup bears the journal mode of the SQLite that made it.
            settle(progress.connection, progress.translated)
            progress.log.forget()


def opened_backup(source: Path) -> Progress:
    """Read a backup into memory, brought up to date there, so that it can be looked at; close it at the end.

    Raises ProgressFailed where the backup is missing, not ours, or newer than this program.
    """
    translated = Translated(source, "backup", inside=ProgressFailed)
    with translated:
        if not source.is_file():
            raise translated.failed(failures.MISSING)
        backup, copy = connect_to_read(source), connect(None, translated)
        try:
            check(backup, PROGRESS, translated)
            _copy(backup, copy, translated)
            migrate(copy, PROGRESS, translated)
        except BaseException:
            copy.close()
            raise
        finally:
            backup.close()
    return Progress(copy, translated, None, "")


def _copy_out(source: Connection, translated: Translated, target: Path) -> None:
    if target.exists():
        raise ProgressFailed(
            f"The file {one_line(str(target))} is there already, so it is left as it is.",
            "Choose another name.",
        )
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    of_target = Translated(target, "backup")
    try:
        with of_target:
            part.unlink(missing_ok=True)
            copy = connect(part, of_target)
            try:
                _copy(source, copy, of_target)
                # One file without companions, which can be read where nothing can be written.
                copy.execute("PRAGMA journal_mode = DELETE")
                if not _is_whole(source, copy):
                    raise translated.failed(failures.DAMAGED)
            finally:
                copy.close()
            _sync(part)
            part.replace(target)
            _sync_folder(target.absolute().parent)
    except ProgressUnreadable as error:
        # The copy is new: what is wrong in it came from the file that was copied.
        raise translated.failed(failures.DAMAGED) from error
    finally:
        with suppress(OSError):
            # What kept it from being made has been told already.
            part.unlink(missing_ok=True)


def _is_whole(source: Connection, copy: Connection) -> bool:
    """Tell whether a copy reads well and ends with a row that the source has."""
    found: Row = copy.execute("PRAGMA quick_check(1)").fetchone()
    last: Row | None = copy.execute(_LAST).fetchone()
    if last is None:
        return found[0] == "ok"
    link: Row | None = source.execute(_LINK, (last[0],)).fetchone()
    return found[0] == "ok" and link is not None and link[0] == last[1]


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # Windows has no descriptors of folders
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _copy(source: Connection, target: Connection, translated: Translated) -> None:
    source.backup(target, pages=_PAGES, progress=_patience(translated))


def _patience(translated: Translated) -> Callable[[int, int, int], None]:
    """Return what is called after each piece; by itself the copy would wait for a lock for ever."""
    waiting_since, last = time.monotonic(), -1

    def watch(_status: int, remaining: int, _total: int) -> None:
        nonlocal waiting_since, last
        if remaining != last:
            waiting_since, last = time.monotonic(), remaining
        elif time.monotonic() - waiting_since > BUSY_SECONDS:
            raise translated.failed(failures.LOCKED)

    return watch

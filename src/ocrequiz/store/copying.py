"""How is a progress file copied while it is in use? By SQLite, and checked before the copy bears its name."""

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
from ocrequiz.store.engine import Connection, Row, Translated, connect, connect_to_read
from ocrequiz.store.migrations import PROGRESS, check
from ocrequiz.store.statements import statement
from ocrequiz.store.turns import BUSY_SECONDS
from ocrequiz.text import one_line

_PAGES: Final = 1_000
"""Pages copied at a time."""

_LAST: Final = statement("last_row")
_LINK: Final = statement("link")


def back_up_file(path: Path, target: Path) -> None:
    """Copy a progress file that may be in use, on the terms of `copy_out`, over a connection of its own."""
    translated = Translated(path)
    with translated:
        source = connect_to_read(path)
        try:
            check(source, PROGRESS, translated)
            copy_out(source, translated, target)
        finally:
            source.close()


def keep_before_upgrade(path: Path, version: int) -> None:
    """Copy a file of an earlier version before it is brought up to date; the copy is kept for good."""
    back_up_file(path, BackupFolder(path).name_of_version(version))


def copy_out(source: Connection, translated: Translated, target: Path) -> None:
    """Copy a whole file to a new one, as it is at one moment, for its owner alone.

    The copy is opened and checked before it bears its name. Raises ProgressFailed where `target` is there
    already or cannot be written, ProgressUnreadable where what was copied is damaged.
    """
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
                copy_pages(source, copy, of_target)
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


def copy_pages(source: Connection, target: Connection, translated: Translated) -> None:
    """Copy every page from one connection to another, piece by piece; give up where a lock lasts too long."""
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

"""How is progress copied while it is in use, and brought back?"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from ocrequiz.errors import ProgressFailed
from ocrequiz.store import failures
from ocrequiz.store.engine import BUSY_SECONDS, Connection, Translated, connect, settle
from ocrequiz.store.health import examine
from ocrequiz.store.migrations import PROGRESS, check, migrate
from ocrequiz.store.progress import Progress
from ocrequiz.text import one_line

_PAGES: Final = 1_000
"""Pages copied at a time."""


def back_up(progress: Progress, target: Path) -> None:
    """Copy the whole file to a new one, as it is at one moment, for its owner alone.

    Raises ProgressFailed where `target` is there already, or cannot be written.
    """
    if target.exists():
        raise ProgressFailed(
            f"The file {one_line(str(target))} is there already, so it is left as it is.",
            "Choose another name.",
        )
    translated = Translated(target)
    with translated:
        connection = connect(target, translated)
        try:
            _copy(progress.log.connection, connection, translated)
        finally:
            connection.close()
        with target.open("rb+") as file:
            os.fsync(file.fileno())


def restore(progress: Progress, source: Path) -> None:
    """Replace all progress by that of a backup, whole or not at all; the backup is not changed.

    A backup of an earlier version is brought up to date on the way. Raises ProgressFailed, and changes
    nothing, where the backup is missing, not ours, newer than this program, or damaged.
    """
    translated = Translated(source, "backup")
    with translated:
        if not source.is_file():
            raise translated.failed(failures.MISSING)
        backup = connect(source, translated)
        copy = connect(None, translated)
        try:
            check(backup, PROGRESS, translated)
            _copy(backup, copy, translated)
            migrate(copy, PROGRESS, translated)
            _replace(progress, Progress(copy, translated, None, ""), translated)
        finally:
            copy.close()
            backup.close()


def _replace(progress: Progress, restored: Progress, translated: Translated) -> None:
    health = examine(restored)
    if health.integrity or health.chain is not None:
        raise translated.failed(failures.DAMAGED)
    if health.differing:
        restored.rebuild()
    _copy(restored.log.connection, progress.log.connection, progress.translated)
    # A backup bears the journal mode of the SQLite that made it.
    settle(progress.log.connection, progress.translated)
    progress.log.forget()


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

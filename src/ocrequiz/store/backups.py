"""How is all progress copied out, and brought back?"""

from __future__ import annotations

from pathlib import Path

from ocrequiz.errors import ProgressFailed
from ocrequiz.store import failures
from ocrequiz.store.copying import copy_out, copy_pages
from ocrequiz.store.engine import Translated, connect, connect_to_read, settle
from ocrequiz.store.health import examine
from ocrequiz.store.migrations import PROGRESS, check, migrate
from ocrequiz.store.progress import Progress
from ocrequiz.store.transaction import HELD


def back_up(progress: Progress, target: Path) -> None:
    """Copy the whole file to a new one, as it is at one moment, for its owner alone.

    The copy is opened and checked before it bears its name. Raises ProgressFailed where `target` is there
    already or cannot be written, ProgressUnreadable where what was copied is damaged.
    """
    copy_out(progress.connection, progress.translated, target)


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
            copy_pages(restored.connection, progress.connection, progress.translated)
            # A backup bears the journal mode of the SQLite that made it.
            is_settled = settle(progress.connection)
            progress.forget()
            if not is_settled:
                raise progress.translated.failed(HELD)


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
            copy_pages(backup, copy, translated)
            migrate(copy, PROGRESS, translated)
        except BaseException:
            copy.close()
            raise
        finally:
            backup.close()
    return Progress(copy, translated, None, "")

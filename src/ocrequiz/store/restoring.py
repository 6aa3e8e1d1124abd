"""What would be lost if a backup took the place of progress, and how does it take it?"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

from ocrequiz.errors import ProgressUnreadable
from ocrequiz.records import record
from ocrequiz.store.backup_folder import BackupFolder, Reason
from ocrequiz.store.backups import back_up, opened_backup, restore
from ocrequiz.store.engine import Row, Translated
from ocrequiz.store.progress import Progress
from ocrequiz.store.rows import integer, octets, text
from ocrequiz.store.statements import statement

_LAST: Final = statement("last_row")
_LINK: Final = statement("link")
_ANSWERS: Final = statement("answers_after")

_COMPANIONS: Final = ("", "-wal", "-shm", "-journal")
"""What SQLite puts beside a file, by the end of its name."""


@record
class Loss:
    """How progress and a backup differ; only answers that count are counted."""

    answers: int
    """Those that the backup does not have."""
    days: tuple[int, ...]
    """The study days they were given on, in order."""
    gained: int
    """Answers of the backup that progress does not have."""
    held: int
    """All answers of the backup."""
    last_day: int | None
    """The study day of the backup's last answer."""


def loss(path: Path, source: Path) -> Loss | None:
    """Compare progress with a backup; None where the progress file itself cannot be read.

    Raises ProgressFailed where the backup cannot be read, or the progress file cannot be opened now.
    """
    with opened_backup(source) as backup:
        held = answers_after(backup, 0)
        last_day = max(held.values(), default=None)
        if not path.exists():
            return Loss(0, (), len(held), len(held), last_day)
        try:
            with Progress.open(path, "") as progress:
                common = last_common_row(progress, backup)
                ours, theirs = answers_after(progress, common), answers_after(backup, common)
        except ProgressUnreadable:
            return None
    lost = [day for answer, day in ours.items() if answer not in theirs]
    return Loss(
        answers=len(lost),
        days=tuple(sorted(set(lost))),
        gained=sum(answer not in ours for answer in theirs),
        held=len(held),
        last_day=last_day,
    )


def bring_back(path: Path, source: Path, now: datetime) -> Path | None:
    """Replace all progress by a backup, and return where the replaced file is kept; None where there was none.

    A progress file that is damaged is put aside as it is. Raises ProgressFailed, and changes nothing, where the
    backup is not fit to be brought back.
    """
    if not path.exists():
        with Progress.open(path, "") as progress:
            restore(progress, source)
        return None
    folder = BackupFolder(path)
    kept = folder.name(now, Reason.REPLACED)
    try:
        with Progress.open(path, "") as progress:
            back_up(progress, kept)
            restore(progress, source)
    except ProgressUnreadable:
        return _put_aside(path, source, folder.name(now, Reason.DAMAGED))
    return kept


def answers_after(progress: Progress, sequence: int) -> Mapping[str, int]:
    """Return the answers that count after a row of the log: their ids with their study days."""
    with progress.translated:
        rows: list[Row] = progress.connection.execute(_ANSWERS, (sequence,)).fetchall()
        return {text(answer): integer(day) for answer, day in rows}


def last_common_row(one: Progress, other: Progress) -> int:
    """Return the sequence of the last row up to which two logs are the same, or 0.

    Each checksum covers all rows before it, so half of what is left is decided at each look.
    """
    least, most = 0, min(_last_row(one), _last_row(other))
    while least < most:
        middle = (least + most + 1) // 2
        if _link(one, middle) == _link(other, middle):
            least = middle
        else:
            most = middle - 1
    return least


def _last_row(progress: Progress) -> int:
    with progress.translated:
        row: Row | None = progress.connection.execute(_LAST).fetchone()
        return 0 if row is None else integer(row[0])


def _link(progress: Progress, sequence: int) -> bytes | None:
    with progress.translated:
        row: Row | None = progress.connection.execute(_LINK, (sequence,)).fetchone()
        return None if row is None else octets(row[0])


def _put_aside(path: Path, source: Path, kept: Path) -> Path:
    """Bring a backup back into a new file, which takes the name of the damaged one."""
    fresh = path.with_name(f".{path.name}.restored")
    for each in _with_companions(fresh):
        each.unlink(missing_ok=True)
    with Progress.open(fresh, "") as progress:
        restore(progress, source)
    with Translated(path):
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        for damaged, aside in zip(_with_companions(path), _with_companions(kept), strict=True):
            if damaged.exists():
                damaged.replace(aside)
        fresh.replace(path)
    return kept


def _with_companions(path: Path) -> list[Path]:
    return [path.with_name(f"{path.name}{end}") for end in _COMPANIONS]

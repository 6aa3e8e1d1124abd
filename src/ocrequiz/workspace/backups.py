"""How is progress kept safe? Backups made by hand and by the program, and brought back."""

from __future__ import annotations

from pathlib import Path

from ocrequiz.errors import ProgressFailed, WrongUse
from ocrequiz.records import record
from ocrequiz.store.backup_folder import Backup, BackupFolder, Reason
from ocrequiz.store.backups import opened_backup
from ocrequiz.store.copying import back_up_file
from ocrequiz.store.restoring import Loss, answers_after, bring_back, loss
from ocrequiz.text import one_line
from ocrequiz.workspace.clock import Clock


@record
class Listed:
    """A backup, as it is shown in a list."""

    backup: Backup
    answers: int | None
    """None where it cannot be read."""
    last_day: int | None
    """The study day of its last answer."""
    complaint: str = ""
    """Why it cannot be read."""


class BackupDesk:
    """Where the backups of one progress file are made, listed and brought back."""

    def __init__(self, progress: Path, now: Clock) -> None:
        self._progress = progress
        self._now = now
        self._folder = BackupFolder(progress)

    @property
    def folder(self) -> Path:
        """Where the program puts backups."""
        return self._folder.path

    def newest(self) -> Path | None:
        """Return the latest backup, or None."""
        return next((each.path for each in self._folder.backups()), None)

    def make(self, target: Path | None = None, reason: Reason = Reason.BY_HAND) -> Path:
        """Copy progress to a file, by default one in the folder of backups, and return where that is.

        Raises WrongUse where there is no progress yet, ProgressFailed where the file is there already, cannot be
        written, or where what is copied turns out to be damaged.
        """
        if not self._progress.exists():
            raise WrongUse(f"There is no progress file {one_line(str(self._progress))} yet.")
        path = target or self._folder.name(self._now().as_datetime(), reason)
        back_up_file(self._progress, path)
        if target is None:
            self._folder.thin(self._now().as_datetime())
        return path

    def before_import(self) -> Path | None:
        """Copy progress before other progress is taken into it; None where there is none yet."""
        return self.make(reason=Reason.BEFORE_IMPORT) if self._progress.exists() else None

    def listed(self) -> list[Listed]:
        """Look into each backup, the latest first."""
        return [_looked_at(backup) for backup in self._folder.backups()]

    def loss(self, source: Path) -> Loss | None:
        """Say what would be lost by bringing a backup back; None where the progress file cannot be read."""
        return loss(self._progress, source)

    def restore(self, source: Path) -> Path | None:
        """Bring a backup back, and return where the file that it replaces is kept."""
        return bring_back(self._progress, source, self._now().as_datetime())


def _looked_at(backup: Backup) -> Listed:
    try:
        with opened_backup(backup.path) as opened:
            answers = answers_after(opened, 0)
    except ProgressFailed as failure:
        return Listed(backup, None, None, failure.message)
    return Listed(backup, len(answers), max(answers.values(), default=None))

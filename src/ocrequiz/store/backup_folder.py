"""Where do backups lie, and what are they called? In a folder beside the progress file, each by its moment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Final

from ocrequiz.records import record
from ocrequiz.store.engine import Translated
from ocrequiz.store.keeping import worth_keeping

_MOMENT: Final = "%Y-%m-%dT%H%M%SZ"
_MOMENT_CHARACTERS: Final = 18


class Reason(StrEnum):
    """Why a backup was made; it stands in the name."""

    DAILY = "daily"
    BY_HAND = "by-hand"
    BEFORE_IMPORT = "before-import"
    REPLACED = "replaced"
    """It is what another backup took the place of."""
    DAMAGED = "damaged"
    """It is a file that could not be opened, put aside as it was."""


@record
class Backup:
    """A file in the folder of backups."""

    path: Path
    made: datetime | None
    """None for the copy made before an upgrade, which is named by its version and kept for good."""
    reason: str


class BackupFolder:
    """The backups of one progress file; the folder is made with the first of them."""

    def __init__(self, progress: Path) -> None:
        self.path = progress.with_name(f"{progress.stem}-backups")
        self._translated = Translated(self.path, "folder of backups")

    def name(self, now: datetime, reason: Reason) -> Path:
        """Return a path for a new backup, which no file has yet."""
        stem = f"{now.astimezone(UTC):{_MOMENT}}-{reason}"
        with self._translated:
            return _free(self.path, stem)

    def name_of_version(self, version: int) -> Path:
        """Return a path for the copy made before a file of that version of the schema is changed."""
        return _free(self.path, f"version-{version}")

    def backups(self) -> list[Backup]:
        """Return the backups, the latest first; those before upgrades come last.

        Raises ProgressFailed where the folder cannot be read.
        """
        with self._translated:
            found = list(self._found())
        dated = sorted((each for each in found if each.made is not None), key=_name, reverse=True)
        return dated + sorted((each for each in found if each.made is None), key=_name, reverse=True)

    def thin(self, now: datetime) -> None:
        """Delete what is too old to be kept; what was put aside by a restore goes by the same rule."""
        backups = self.backups()
        kept = worth_keeping([each.made for each in backups if each.made is not None], now)
        for each in backups:
            if each.made is not None and each.made not in kept and each.reason != Reason.DAMAGED:
                with self._translated:
                    each.path.unlink(missing_ok=True)

    def _found(self) -> Iterator[Backup]:
        if not self.path.is_dir():
            return
        for path in self.path.glob("*.db"):
            stamp, reason = path.stem[:_MOMENT_CHARACTERS], path.stem[_MOMENT_CHARACTERS + 1 :]
            try:
                made = datetime.strptime(stamp, _MOMENT).replace(tzinfo=UTC)
            except ValueError:
                made = None
            if made is not None:
                yield Backup(path, made, next((each for each in Reason if reason.startswith(each)), reason))
            elif path.stem.startswith("version-"):
                yield Backup(path, None, "before-upgrade")


def _name(backup: Backup) -> str:
    return backup.path.name


def _free(folder: Path, stem: str) -> Path:
    path, number = folder / f"{stem}.db", 1
    while path.exists():
        number += 1
        path = folder / f"{stem}-{number}.db"
    return path

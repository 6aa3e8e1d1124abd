"""When is progress copied by itself? After the first answer of each study day, while the learner goes on."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from ocrequiz.errors import ProgressFailed


class DailyBackup:
    """Makes the daily copies of one progress file."""

    def __init__(self, progress: Path) -> None:
        self._progress = progress
        self._thread: threading.Thread | None = None
        self.failure: ProgressFailed | None = None
        """Why the last copy could not be made."""

    def begin(self, now: datetime, since: datetime) -> None:
        """Make a copy, in a thread of its own, unless one was made since the study day began."""
        self.finish()
        self.failure = None
        self._thread = threading.Thread(target=self._make, args=(now, since), name="backup")
        self._thread.start()

    def finish(self) -> None:
        """Wait until the copy is made."""
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _make(self, now: datetime, since: datetime) -> None:
        # Imported here, so that no answer waits for it.
        from ocrequiz.errors import ProgressFailed
        from ocrequiz.store.backup_folder import BackupFolder, Reason
        from ocrequiz.store.copying import back_up_file

        folder = BackupFolder(self._progress)
        try:
            made = [each.made for each in folder.backups() if each.made and each.reason == Reason.DAILY]
            if not any(since <= each <= now for each in made):
                back_up_file(self._progress, folder.name(now, Reason.DAILY))
                folder.thin(now)
        except ProgressFailed as failure:
            # The sitting does not depend on it; it is told at the end, and `doctor` notes the day without a copy.
            self.failure = failure

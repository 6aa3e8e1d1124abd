"""A disk that fails on demand, and is mended on demand, under the real program."""

from __future__ import annotations

import errno
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Fault:
    """One way in which a disk fails."""

    name: str
    error: int
    calls: str
    """Which calls fail: `w` writes, `s` syncs, `o` opening to write."""
    words: str
    """What the program must say of it."""


FAULTS: Final = (
    Fault("full disk", errno.ENOSPC, "w", "the disk is full"),
    Fault("quota used up", errno.EDQUOT, "w", "progress file"),
    Fault("I/O error on writing", errno.EIO, "w", "the disk reports an error"),
    Fault("I/O error on syncing", errno.EIO, "s", "the disk reports an error"),
)

READ_ONLY: Final = Fault("turned read-only", errno.EROFS, "o", "progress file")
"""It shows when a file is opened: what is open already stays so."""


class Disk:
    """The switch of the disk of one machine."""

    def __init__(self, room: Path) -> None:
        self._control = room / "faults"
        self._library = room / "faults.so"
        compiled = subprocess.run(
            ["cc", "-shared", "-fPIC", "-O1", "-o", str(self._library), str(HERE / "faults.c"), "-ldl"],
            capture_output=True,
            text=True,
            check=False,
        )
        assert compiled.returncode == 0, compiled.stderr

    @property
    def environment(self) -> dict[str, str]:
        """What puts a program under this disk."""
        return {"LD_PRELOAD": str(self._library), "FAULTS": str(self._control), "FAULTS_AT": "progress.db"}

    def breaks(self, fault: Fault) -> None:
        """Let it fail from now on."""
        self._control.write_text(f"{fault.error} {fault.calls}")

    def is_mended(self) -> None:
        """Let it work again."""
        self._control.unlink(missing_ok=True)


def can_fail() -> bool:
    """Tell whether such a disk can be had here."""
    return sys.platform == "linux" and shutil.which("cc") is not None

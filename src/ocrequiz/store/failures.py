"""What does an error of SQLite or of the operating system mean to a learner?"""

from __future__ import annotations

import errno
from typing import Final

from ocrequiz.records import record
from ocrequiz.text import one_line


@record
class Failure:
    """What is the matter with a file."""

    what: str
    """A predicate: it completes "The progress file …", without a full stop."""
    remedy: str
    """What to do next, in a sentence; may be empty."""
    is_inside: bool = False
    """Whether what is wrong is in the file itself, so that trying again helps nothing."""


LOCKED: Final = Failure(
    "is in use by another program, which has kept it locked for 5 seconds",
    "Close that program and try again.",
)
READ_ONLY: Final = Failure(
    "can be read but not written", "Make the file and its folder writable, or choose another with --progress."
)
FULL: Final = Failure(
    "could not be written because the disk is full; what was just done is not saved",
    "Make room on the disk and try again.",
)
BROKEN_DISK: Final = Failure(
    "could not be read or written: the disk reports an error", "Check the disk, and keep a copy of the file."
)
_MENDING: Final = (
    "Bring back a backup with `ocrequiz restore`, "
    "or rescue what can be read with `ocrequiz doctor --salvage FILE`."
)
DAMAGED: Final = Failure("is damaged", _MENDING, is_inside=True)
DAMAGED_BACKUP: Final = Failure("is damaged, so it is not brought back", "Choose an earlier one.")
CANNOT_OPEN: Final = Failure(
    "cannot be opened",
    "Check that the path is a file in a folder you may write to, or choose another with --progress.",
)
MISSING: Final = Failure("is not there", "Check its name.")
NOT_SQLITE: Final = Failure(
    "is not a file of ocrequiz (it is not an SQLite database), so it is left as it is",
    "Choose another with --progress.",
    is_inside=True,
)
TOO_OLD: Final = Failure(
    "needs SQLite 3.37 or newer, which this Python does not have",
    "Install pysqlite3, or a newer Python.",
)

_OF_SQLITE: Final = {
    3: CANNOT_OPEN,  # PERM
    5: LOCKED,  # BUSY
    6: LOCKED,
    8: READ_ONLY,
    10: BROKEN_DISK,  # IOERR
    11: DAMAGED,  # CORRUPT
    13: FULL,
    14: CANNOT_OPEN,
    23: CANNOT_OPEN,  # AUTH
    26: NOT_SQLITE,
}
_OF_THE_SYSTEM: Final = {
    errno.ENOSPC: FULL,
    errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC: FULL,
    errno.EROFS: READ_ONLY,
    errno.EIO: BROKEN_DISK,
}


def of_sqlite(code: int, message: str) -> Failure:
    """Return what SQLite's primary result `code` means; other codes are quoted in SQLite's words."""
    return _OF_SQLITE.get(code) or Failure(f"could not be used (SQLite says: {one_line(message)})", _MENDING)


def of_content(found: str) -> Failure:
    """Return the failure of a file that holds what cannot be."""
    return Failure(f"is damaged: it holds {found}", _MENDING, is_inside=True)


def of_the_system(error: OSError) -> Failure:
    """Return what an error of the operating system means; others are quoted in its words."""
    known = _OF_THE_SYSTEM.get(error.errno or 0)
    reason = one_line(error.strerror or str(error))
    return known or Failure(f"cannot be opened ({reason})", CANNOT_OPEN.remedy)

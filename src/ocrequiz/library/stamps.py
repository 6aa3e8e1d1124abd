"""Has a file changed since it was read? Size and time are asked first, the content only where they differ."""

from __future__ import annotations

from pathlib import Path

from ocrequiz.store.index import FileStamp, Index
from ocrequiz.store.indexed import FileKind


def exists(path: Path) -> bool:
    """Tell whether there is a file or folder; what cannot be the name of one is none."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def stamp_of(path: Path, kind: FileKind) -> FileStamp:
    """Describe a file as it is now; one that cannot be read gets a stamp that no file has."""
    try:
        status = path.stat()
        return FileStamp(str(path), status.st_size, status.st_mtime_ns, _digest(path), kind)
    except OSError:
        return FileStamp(str(path), -1, 0, "", kind)


def has_changed(stamp: FileStamp, index: Index) -> bool:
    """Tell whether a file is another than when it was stamped; one that was only touched is stamped anew."""
    path = Path(stamp.path)
    try:
        status = path.stat()
        if (status.st_size, status.st_mtime_ns) == (stamp.size, stamp.mtime_ns):
            return False
        if status.st_size != stamp.size or _digest(path) != stamp.digest:
            return True
    except OSError:
        return stamp.size >= 0
    index.touch(stamp.path, status.st_size, status.st_mtime_ns)
    return False


def _digest(path: Path) -> str:
    # Only a file whose stamp differs is hashed; most starts do without.
    import hashlib

    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

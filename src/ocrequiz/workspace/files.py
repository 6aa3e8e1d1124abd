"""How is a file written so that it is there whole, or not at all?"""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from ocrequiz.errors import EnvironmentFailed
from ocrequiz.text import one_line


def write_whole(path: Path, text: str) -> None:
    """Write a file under another name, wait until it is on the disk, and give it its name.

    Raises EnvironmentFailed where it cannot be written; a file that stood there stays as it was.
    """
    try:
        _write(path.absolute(), text)
    except OSError as error:
        raise _unwritable(path, error) from error


def rewrite(path: Path, before: bytes, after: bytes) -> None:
    """Write a file anew that still holds `before`; who may read and write it stays the same, as do links to it.

    Raises EnvironmentFailed where it was written by somebody else meanwhile, or where it cannot be written; it stays
    as it was.
    """
    try:
        target = path.resolve(strict=True)
        mode = stat.S_IMODE(target.stat().st_mode)
        if target.read_bytes() != before:
            message = f"{one_line(str(path))} was changed meanwhile."
            raise EnvironmentFailed(message, "It was left as it is; try again.")
        if not os.access(target, os.W_OK):
            # Taking its place would ask the folder alone.
            raise PermissionError(None, "it may only be read")
        _put(target, after, mode)
    except OSError as error:
        raise _unwritable(path, error) from error


def check_writable(path: Path) -> None:
    """Make sure that `write_whole` will not fail for a reason that can be known beforehand.

    Raises EnvironmentFailed where it would.
    """
    target = path.absolute()
    try:
        if target.is_dir():
            raise IsADirectoryError(None, "it is a folder")
        if not target.parent.is_dir():
            raise NotADirectoryError(None, f"there is no folder {target.parent}")
        descriptor, name = tempfile.mkstemp(prefix=".ocrequiz-", dir=target.parent)
        os.close(descriptor)
        Path(name).unlink()
    except OSError as error:
        raise _unwritable(path, error) from error


def _write(target: Path, text: str) -> None:
    # A temporary file is its owner's alone; a report is as open as any file the learner makes.
    _put(target, text.encode("utf-8"), 0o666 & ~_umask())


def _put(target: Path, raw: bytes, mode: int) -> None:
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:40]}-", dir=target.parent)
    arriving = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        arriving.chmod(mode)
        arriving.replace(target)
    except BaseException:
        arriving.unlink(missing_ok=True)
        raise


def _umask() -> int:
    """Return the learner's mask, which can only be asked for by setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return mask


def _unwritable(path: Path, error: OSError) -> EnvironmentFailed:
    reason = one_line(error.strerror or str(error))
    return EnvironmentFailed(f"{one_line(str(path))} cannot be written: {reason}.")

"""What the program tells the shell when it ends."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes; a promise to scripts."""

    FINE = 0
    FOUND_PROBLEMS = 1
    """The thing asked for was done, and found problems."""
    WRONG_USE = 2
    FAILED = 3
    """The environment failed: a file cannot be opened, a lock, a full disk, no terminal."""
    INTERRUPTED = 130

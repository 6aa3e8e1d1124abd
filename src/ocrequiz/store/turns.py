"""How long does a program wait for its turn at a file that others write too?

SQLite's own waiting grows to a tenth of a second between two tries. Where several programs write one short
transaction after another, the file is free for moments only, and who looks that seldom may meet none of them in five
seconds. So it is looked every few milliseconds, and for as long as the others get on; and who has just had a turn
lets the others have theirs, which no learner is fast enough to notice.
"""

from __future__ import annotations

import time
from itertools import cycle
from pathlib import Path
from typing import Final

BUSY_SECONDS: Final = 5.0
"""How long a lock is waited for while nothing is written."""
LONGEST_SECONDS: Final = 30.0
"""How long a turn is waited for while others write."""

_PAUSES: Final = (0.001, 0.002, 0.003, 0.005, 0.008)
"""Seconds between two tries, again and again: uneven, so that no two programs keep missing each other."""
_COURTESY: Final = 0.01
"""Seconds between two turns where others write too: longer than any pause, so that all who wait have tried."""
_BURST: Final = 64
"""Turns without such a rest where nobody else was seen to write: who waits cannot be seen."""
_REMEMBERED: Final = 1.0
"""Seconds for which it is remembered that others write too."""


class Turn:
    """The wait for one turn; begun when a try has met a lock."""

    __slots__ = ("_began", "_files", "_pauses", "_seen", "_since")

    def __init__(self, path: Path | None) -> None:
        # A commit changes one or the other, by the journal mode. They are looked at from outside: opened and closed
        # here, the file would lose the locks that this process holds on it.
        self._files = () if path is None else (path, path.with_name(f"{path.name}-wal"))
        self._began = self._since = time.monotonic()
        self._seen = self._look()
        self._pauses = cycle(_PAUSES)

    def comes(self) -> bool:
        """Pause, and tell whether to try again; False when it has been waited for long enough."""
        now, seen = time.monotonic(), self._look()
        if seen != self._seen:
            self._seen, self._since = seen, now
        if now - self._since > BUSY_SECONDS or now - self._began > LONGEST_SECONDS:
            return False
        time.sleep(next(self._pauses))
        return True

    def _look(self) -> list[tuple[int, int]]:
        """Return what changes when somebody writes: size and time of the files that are there."""
        found = []
        for file in self._files:
            try:
                status = file.stat()
            except OSError:
                continue
            found.append((status.st_size, status.st_mtime_ns))
        return found


class Turns:
    """The turns of one writer, with the pauses between them that let others have theirs."""

    __slots__ = ("_burst", "_ended", "_shared_until")

    def __init__(self) -> None:
        self._ended = self._shared_until = 0.0
        self._burst = 0
        """Turns without a pause between them."""

    def let_others_go_first(self) -> None:
        """Before a turn: pause where the last one has only just ended, and others may be waiting."""
        now = time.monotonic()
        rest = self._ended + _COURTESY - now
        if rest <= 0.0:
            self._burst = 0
        elif now < self._shared_until or self._burst >= _BURST:
            self._burst = 0
            time.sleep(rest)

    def begins(self, *, others_wrote: bool) -> None:
        """Take in that a turn begins, and whether others have written since the one before."""
        self._burst += 1
        if others_wrote:
            self._shared_until = time.monotonic() + _REMEMBERED

    def ends(self) -> None:
        """Take in that a turn has ended."""
        self._ended = time.monotonic()

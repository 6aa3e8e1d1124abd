"""How a program is run in a terminal of its own, 80 by 24, until a text has been painted there."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
from collections.abc import Sequence
from pathlib import Path
from resource import struct_rusage
from time import perf_counter, sleep
from typing import NoReturn

from children import ChildFailed, environment, sample
from figures import Sample

LINES, COLUMNS = 24, 80
PATIENCE_SECONDS = 60.0
QUIT = b"\x11"
"""ctrl+q"""

_CHUNK = 65_536


class Terminal:
    """A terminal with a program in it."""

    def __init__(self, command: Sequence[str], home: Path) -> None:
        surroundings = environment(home)
        self._command = command
        self._painted = b""
        self.began = perf_counter()
        """When the program was started."""
        self._pid, self._end = pty.fork()
        if self._pid == 0:
            _become(command, surroundings)

    def wait_for(self, text: str) -> float:
        """Wait until a text without blanks has been painted, and return when that was; what was painted before is
        forgotten.

        Raises ChildFailed where it does not come.
        """
        sought = text.encode()
        deadline = perf_counter() + PATIENCE_SECONDS
        while sought not in self._painted:
            if not self._read(deadline):
                self._give_up(f"never painted “{text}”")
        seen = perf_counter()
        self._painted = b""
        return seen

    def press(self, keys: bytes) -> float:
        """Press keys, and return when that was."""
        os.write(self._end, keys)
        return perf_counter()

    def rest(self, seconds: float) -> None:
        """Let the program come to rest; what it paints meanwhile is forgotten."""
        deadline = perf_counter() + seconds
        while (left := deadline - perf_counter()) > 0 and self._read(perf_counter() + left):
            self._painted = b""
        sleep(max(0.0, deadline - perf_counter()))

    def used(self) -> float | None:
        """Return the seconds of processor time that the program has used so far; None where the system does not say."""
        tasks = Path(f"/proc/{self._pid}/task")
        try:
            return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks.iterdir()) / 1e9
        except OSError:
            return None

    def end(self) -> struct_rusage:
        """End the program where it stands, and return what it has used in its life."""
        os.kill(self._pid, signal.SIGKILL)
        _, _, usage = os.wait4(self._pid, 0)
        os.close(self._end)
        return usage

    def quit(self) -> struct_rusage:
        """Leave the program by Textual's own key, and return what it has used in its life."""
        self.press(QUIT)
        deadline = perf_counter() + PATIENCE_SECONDS
        while self._read(deadline):
            self._painted = b""
        _, _, usage = os.wait4(self._pid, 0)
        os.close(self._end)
        return usage

    def _read(self, deadline: float) -> bool:
        """Take in what is painted; False at the end, or where nothing came in time."""
        ready, _, _ = select.select([self._end], [], [], max(0.0, deadline - perf_counter()))
        try:
            read = os.read(self._end, _CHUNK) if ready else b""
        except OSError:
            # Linux says so where nobody holds the other end any more.
            return False
        self._painted += read
        return bool(read)

    def _give_up(self, what: str) -> NoReturn:
        self.end()
        raise ChildFailed(f"{' '.join(self._command)} {what}; last came {self._painted[-2_000:]!r}")


def first_painted(command: Sequence[str], text: str, home: Path) -> Sample:
    """Start a program, and measure what it takes until a text is painted.

    It is killed as soon as the text is seen, so that its processor time is what the first sight of it costs, without
    the leaving.
    """
    terminal = Terminal(command, home)
    seen = terminal.wait_for(text)
    return sample(terminal.end(), seen - terminal.began)


def whole_run(command: Sequence[str], text: str, home: Path) -> Sample:
    """Start a program, quit it once a text is painted, and measure its whole life."""
    terminal = Terminal(command, home)
    terminal.wait_for(text)
    usage = terminal.quit()
    return sample(usage, perf_counter() - terminal.began)


def _become(command: Sequence[str], surroundings: dict[str, str]) -> NoReturn:
    """In the forked child: take the size of a terminal and become the program."""
    try:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
        os.execvpe(command[0], list(command), surroundings)
    finally:
        os._exit(127)

"""The program in a pseudo-terminal: what it painted, how it ended, and how it left the terminal."""

from __future__ import annotations

import fcntl
import os
import re
import signal
import termios
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Self

import pexpect
from machine import Machine

GUARD_SECONDS = 0.25
"""How long to wait before rating: the screen ignores a key that comes right behind the answer."""
QUIET_SECONDS = 0.08
"""After which nothing more is expected on the screen."""
SECONDS = 60
_MODE = re.compile(r"\x1b\[\?([0-9;]+)([hl])")
_KEYBOARD = re.compile(r"\x1b\[([><])(?:[0-9]*)u")


def _heed_signals() -> None:
    """Heed what a program in a window heeds, even where these tests run in the background and ignore it."""
    for number in (signal.SIGINT, signal.SIGHUP, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)


def _unhooked() -> None:
    """Let the window be one of which the system says nothing: its closing sends no signal, as behind some wrappers."""
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    fcntl.ioctl(0, termios.TIOCNOTTY)
    _heed_signals()


class Terminal:
    """One run of the program in a terminal of its own."""

    def __init__(
        self,
        machine: Machine,
        *arguments: str,
        size: tuple[int, int] = (24, 80),
        environment: Mapping[str, str] | None = None,
        is_told: bool = True,
    ) -> None:
        """Start the program; where it is not told, no signal says that its window was closed."""
        first, *rest = machine.command(*arguments)
        self.child = pexpect.spawn(
            first,
            rest,
            env=dict(machine.surroundings(**(environment or {}))),
            dimensions=size,
            timeout=SECONDS,
            maxread=65_536,
            preexec_fn=_heed_signals if is_told else _unhooked,
        )
        self.termios = termios.tcgetattr(self.child.child_fd)
        self.sent = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if not self.child.closed:
            self.child.close(force=True)

    @property
    def text(self) -> str:
        """All that was sent so far."""
        return self.sent.decode("utf-8", "replace")

    def wait_for(self, words: str, seconds: float = SECONDS) -> bool:
        """Read until some words are painted; False where the time is over first."""
        pattern = re.escape(words.encode())
        found = self.child.expect([pattern, pexpect.TIMEOUT, pexpect.EOF], timeout=max(0.0, seconds))
        if found == 1:
            return False
        self.sent += self.child.before + (self.child.after if found == 0 else b"")
        return bool(found == 0)

    def settle(self, seconds: float = 1.0) -> None:
        """Read until nothing more is painted; where nothing is, wait so long at most."""
        self.sent += self.child.buffer
        self.child.buffer = b""
        try:
            while True:
                self.sent += self.child.read_nonblocking(65_536, seconds)
                seconds = QUIET_SECONDS
        except (pexpect.TIMEOUT, pexpect.EOF):
            return

    def see(self, words: str) -> None:
        """Wait for words that must come."""
        assert self.wait_for(words), (words, self.text[-2000:], self.child.before[-2000:])

    def number_of_question(self) -> int:
        """Wait for a card of the deck `many`, and return its number."""
        self.child.expect(rb"Question (\d+)\?")
        self.sent += self.child.before + self.child.after
        return int(self.child.match[1])

    def press(self, keys: str) -> None:
        """Send keys."""
        self.child.send(keys)

    def answer(self, number: int, rating: str) -> None:
        """Look at the answer of the card that is asked, and rate it."""
        self.press(" ")
        self.see(f"Answer {number}")
        time.sleep(GUARD_SECONDS)
        self.press(rating)

    def signal(self, number: int) -> None:
        """Send a signal to the program."""
        self.child.kill(number)

    def ends(self, seconds: float = SECONDS) -> int:
        """Read to the end, and return the exit code, negative for a signal."""
        self.child.expect(pexpect.EOF, timeout=seconds)
        self.sent += self.child.before
        self.left = self._termios()
        self.child.wait()
        self.child.close()
        code = self.child.exitstatus
        return int(code) if code is not None else -int(self.child.signalstatus or 0)

    def close_window(self, seconds: float = 20) -> int:
        """Close the window, and return the program's exit code; raise TimeoutError where it does not end."""
        program = self.child.ptyproc
        program.fileobj.close()
        program.closed = self.child.closed = True
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            pid, status = os.waitpid(self.child.pid, os.WNOHANG)
            if pid:
                program.terminated = self.child.terminated = True
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.01)
        self.child.kill(signal.SIGKILL)
        raise TimeoutError(f"the program goes on {seconds:g} s after its window was closed")

    def _termios(self) -> list[object] | None:
        try:
            return termios.tcgetattr(self.child.child_fd)
        except termios.error:
            return None

    def left_on(self) -> set[str]:
        """Return the modes of the terminal that were switched and not switched back."""
        state: dict[str, str] = {}
        for modes, to in _MODE.findall(self.text):
            for mode in modes.split(";"):
                state[mode] = to
        usual_on = {"25", "7"}
        changed = {mode for mode, to in state.items() if (to == "h") is not (mode in usual_on)}
        depth = 0
        for way in _KEYBOARD.findall(self.text):
            depth += 1 if way == ">" else -1
        return changed | ({"keyboard"} if depth > 0 else set())

    def is_as_found(self) -> bool:
        """Tell whether the terminal was left as it was found."""
        return not self.left_on() and self.left in (None, self.termios)

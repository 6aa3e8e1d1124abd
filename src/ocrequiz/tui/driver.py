"""How does the program reach its terminal, and what becomes of it when that is gone, or taken away for a while?

Left to Textual, a write that fails ends the thread that writes, and soon the app waits for it for ever; the thread that
reads asks a closed window again and again. Here both tell the app to leave, whether or not the system sends a signal.
"""

from __future__ import annotations

import os
import signal
from codecs import getincrementaldecoder
from io import BufferedWriter, FileIO, TextIOWrapper
from select import select
from typing import TYPE_CHECKING, Final

from textual._xterm_parser import XTermParser
from textual.drivers.linux_driver import LinuxDriver

from ocrequiz.tui.face import INTERRUPTED

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed import ReadableBuffer
    from textual.app import App

TICK_SECONDS: Final = 0.1
"""How long to wait for more before an escape is taken for the key of that name."""
AT_ONCE: Final = 4096
"""How many bytes of what was typed are read in one go."""


class TerminalDriver(LinuxDriver):
    """Reads and writes as Textual's does, and lets the app leave when nobody is there any more.

    It relies on private names of Textual's: `_app`, `_auto_restart`, `_debug`, `_file`, `_loop`, `_must_signal_resume`,
    `_sigcont_application`, `_sigtstp_application`, `_writer_thread`, and the module `_xterm_parser`.
    """

    def __init__(
        self,
        app: App[object],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._is_asleep = False
        if self._file is not None:
            line = BufferedWriter(Line(self._file.fileno(), self.lose))
            self._file = TextIOWrapper(line, self._file.encoding, self._file.errors)

    def write(self, data: str) -> None:
        """Write; while the terminal is lent or given back, nothing."""
        if self._writer_thread is not None:
            super().write(data)

    def close(self) -> None:
        """Write what is left, and no more."""
        super().close()
        self._writer_thread = None

    def run_input_thread(self) -> None:
        """Hand on what is typed, until the app wants no more or there is nobody left to type."""
        parser = XTermParser(self._debug)
        decode = getincrementaldecoder("utf-8")("replace").decode
        while not self.exit_event.is_set():
            if select([self.fileno], [], [], TICK_SECONDS)[0]:
                typed = self._typed()
                if not typed:
                    self.lose()
                    return
                # The parser takes an empty text for the end; here a character may be still to be completed.
                for message in parser.feed(text) if (text := decode(typed)) else ():
                    self.process_message(message)
            for message in parser.tick():
                self.process_message(message)

    def lose(self) -> None:
        """Let the app leave; said by whichever thread found that the terminal is gone."""
        self._loop.call_soon_threadsafe(self._leave)

    def _leave(self) -> None:
        self._app.exit(return_code=INTERRUPTED)

    def _typed(self) -> bytes:
        try:
            return os.read(self.fileno, AT_ONCE)
        except OSError:
            # A closed window ends in nothing or in an error, by the moment and by the system.
            return b""

    # A signal comes between any two steps, as while text waits to be written: giving the terminal back there, as
    # Textual does, may wait for what the very steps it interrupted hold. The loop does it between two callbacks.

    def _sigtstp_application(self, *_: object) -> None:
        if self._auto_restart and self._app.is_running:
            self._loop.call_soon_threadsafe(self._sleep)
        else:
            os.kill(os.getpid(), signal.SIGSTOP)

    def _sigcont_application(self, *_: object) -> None:
        if self._is_asleep:
            self._is_asleep = False
            self.resume_application_mode()
        elif self._auto_restart:
            self._loop.call_soon_threadsafe(self._take_again)

    def _sleep(self) -> None:
        """Give the terminal back and stop; what wakes the program lets it go on from here."""
        self._must_signal_resume = True
        self.suspend_application_mode()
        self._is_asleep = True
        os.kill(os.getpid(), signal.SIGSTOP)

    def _take_again(self) -> None:
        """Take the terminal once more: the program was stopped without being told, and the shell has used it."""
        if self._auto_restart and self._app.is_running:
            self.suspend_application_mode()
            self.resume_application_mode()


class Line(FileIO):
    """The line to a terminal: what is sent when it is cut counts as sent, and somebody is told."""

    def __init__(self, number: int, lose: Callable[[], None]) -> None:
        super().__init__(number, "w", closefd=False)
        self._lose = lose
        self._is_cut = False

    def write(self, data: ReadableBuffer, /) -> int:
        """Send, waiting where the terminal is slow and another program has set that nobody waits for it."""
        while not self._is_cut:
            try:
                sent: int | None = super().write(data)
            except OSError:
                self._is_cut = True
                self._lose()
            else:
                if sent is not None:
                    return sent
                select([], [self], [])
        return memoryview(data).nbytes

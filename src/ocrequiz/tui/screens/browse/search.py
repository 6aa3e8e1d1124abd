"""Where a search is typed: the list follows each key, and waits where every word has to be read through."""

from __future__ import annotations

from asyncio import sleep
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.timer import Timer
from textual.widgets import Input

from ocrequiz.errors import OcrequizError
from ocrequiz.tui.screens.browse.search_line import SearchLine
from ocrequiz.workspace.browsed import Found, Misread

if TYPE_CHECKING:
    from ocrequiz.workspace.browsing import Browser

REST_SECONDS: Final = 0.3
"""How long the typing rests before a search is made that reads every word."""
READING: Final = "reading"
"""The group of that search, of which there is one at a time."""


class Search(Vertical):
    """A field, and a line on what can be written into it, or on what is wrong there."""

    DEFAULT_CSS = """
    Search { height: auto; }
    """

    def __init__(
        self,
        browser: Browser,
        draw: Callable[[Found], None],
        say: Callable[[str], None],
        fail: Callable[[str], None],
    ) -> None:
        """Take what shows what was found, what tells how it is going, and what tells why it cannot be sought."""
        super().__init__()
        self._browser = browser
        self._draw = draw
        self._say = say
        self._fail = fail
        self._resting: Timer | None = None
        self._field = Input(placeholder="Search all questions", compact=True)
        self._field.cursor_blink = False
        self._help = SearchLine()

    def compose(self) -> ComposeResult:
        yield self._field
        yield self._help

    def take_focus(self) -> None:
        """Let keys be for the field."""
        self._field.focus()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        if event.value == "/":
            # Who presses the key of the search while it is open already does not look for a slash.
            self._field.value = ""
            return
        self.workers.cancel_group(self, READING)
        self._say("")
        if self._resting is not None:
            self._resting.stop()
            self._resting = None
        if self._browser.is_slow(event.value):
            self._resting = self.set_timer(REST_SECONDS, self._seek_slowly)
        else:
            self._seek()

    def _seek(self) -> None:
        try:
            outcome = self._browser.search(self._field.value)
        except OcrequizError as error:
            self._fail(str(error))
            return
        self._help.show(self._field.value, outcome if isinstance(outcome, Misread) else None)
        if isinstance(outcome, Found):
            self._draw(outcome)

    def _seek_slowly(self) -> None:
        self.run_worker(self._read_through(), group=READING, exclusive=True)

    async def _read_through(self) -> None:
        """Search a little at a time, so that the next key is heard; it ends this search."""
        try:
            for share in self._browser.read_through(self._field.value):
                self._say(f"Searching … {share:.0%}")
                await sleep(0)
        except OcrequizError as error:
            self._fail(str(error))
            return
        self._say("")
        self._seek()

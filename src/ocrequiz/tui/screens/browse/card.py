"""One card of the list, whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from ocrequiz.study.commands import LINKS
from ocrequiz.tui.browse_commands import CARD_COMMANDS
from ocrequiz.tui.commands import SCROLL_COMMANDS
from ocrequiz.tui.screens.browse.preview import preview_page
from ocrequiz.tui.screens.reading import ReadingScreen
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyLine
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.page import Paper

if TYPE_CHECKING:
    from collections.abc import Callable

    from ocrequiz.questions.card import Card
    from ocrequiz.workspace.browsing import Browser


class CardScreen(ReadingScreen):
    """The card at a place of the list, and those before and behind it."""

    CSS_PATH = "card.tcss"
    OFFERS = (*CARD_COMMANDS, LINKS, *SCROLL_COMMANDS)

    def __init__(self, browser: Browser, place: int) -> None:
        super().__init__()
        self._browser = browser
        self.place = place
        """The row of the card in the list."""
        self._preview = browser.preview(place)
        self._heading = Heading()
        self._card = Paper(id="card")
        self._notice = Notice()

    def compose(self) -> ComposeResult:
        yield self._heading
        with VerticalScroll(can_focus=False):
            yield self._card
        yield self._notice
        yield KeyLine()

    def on_mount(self) -> None:
        super().on_mount()
        self._show()

    def can(self, command: str) -> bool:
        match command:
            case "card.next":
                return self.place + 1 < self._browser.found.count
            case "card.previous":
                return self.place > 0
            case "card.passage":
                return self._preview is not None and bool(self._preview.card.question.cite)
            case "card.info":
                return self._preview is not None
            case _:
                return True

    def give(self, command: str) -> None:
        match command:
            case "card.next" | "card.previous":
                self.place += 1 if command == "card.next" else -1
                self._preview = self._browser.preview(self.place)
                self._show()
            case "card.passage":
                self._about(self.face.open_passage)
            case "card.info":
                self._about(self.face.open_card_info)
            case "card.close":
                self.app.pop_screen()
            case _:
                super().give(command)

    def _show(self) -> None:
        count = self._browser.found.count
        right = Content.styled(f"card {self.place + 1} of {count}", "$foreground-muted")
        preview = self._preview
        if preview is None:
            self._heading.show(Content.styled("This card is gone", "bold"), right)
            return
        self._heading.show(Content.styled(str(preview.row.id), "bold"), right)
        self._card.show(preview_page(preview))
        self.query_one(VerticalScroll).scroll_home(animate=False)
        self.show_keys()

    def _about(self, open_: Callable[[Card], None]) -> None:
        """Open something about the card, where it is still there."""
        preview = self._preview
        if preview is not None:
            self.attempt(lambda: open_(preview.card))

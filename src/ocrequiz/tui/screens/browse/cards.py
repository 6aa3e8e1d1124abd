"""The list of cards with its titles, and beside it, where there is room, the card under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content

from ocrequiz.tui.screens.browse.preview import preview_page
from ocrequiz.tui.screens.browse.table import CardTable, TableTitles
from ocrequiz.tui.widgets.page import Page, Paper, Paragraph

if TYPE_CHECKING:
    from ocrequiz.workspace.browsed import Found
    from ocrequiz.workspace.browsing import Browser


class Cards(Horizontal):
    """Shows what a browser has found."""

    def __init__(self, browser: Browser) -> None:
        super().__init__()
        self._browser = browser
        self._titles = TableTitles()
        self._table = CardTable(browser.rows)
        self._empty = Paper(id="empty")
        self._card = Paper(id="card")
        self._beside = VerticalScroll(id="beside", can_focus=False)

    def compose(self) -> ComposeResult:
        with Vertical(id="list"):
            yield self._titles
            yield self._table
            yield self._empty
        with self._beside:
            yield self._card

    @property
    def place(self) -> int:
        """The row under the cursor; less than 0 where there is none."""
        return self._table.place

    def take_focus(self) -> None:
        """Let keys be for the list."""
        self._table.focus()

    def show(self, found: Found, place: int) -> None:
        """Show the rows found, with the cursor on one of them."""
        self._table.show(found.count, place)
        self._titles.show(found)
        self._titles.display = self._table.display = found.count > 0
        self._empty.display = not found.count
        if not found.count:
            nothing = "No card fits this search."
            words = nothing if found.total else "There is no card yet: no deck asks anything."
            self._empty.show(Page([Paragraph(Content(words))]))

    def look_again(self) -> None:
        """Show how the cards stand now."""
        self._table.look_again()
        self.show_card()

    def show_card(self) -> None:
        """Show the card under the cursor, where there is room beside the list."""
        if not self.screen.has_class("-wide"):
            return
        preview = self._browser.preview(self.place) if self.place >= 0 else None
        self._card.display = preview is not None
        if preview is not None:
            self._card.show(preview_page(preview))
            self._beside.scroll_home(animate=False)

    def step(self, rows: int) -> None:
        """Move the cursor down by some rows, or up."""
        self._table.move(rows)

    def has_moved(self, command: str) -> bool:
        """Move the cursor, where a command asks for that."""
        table = self._table
        match command:
            case "browse.up":
                table.move(-1)
            case "browse.down":
                table.move(1)
            case "browse.page_up":
                table.move(-table.page)
            case "browse.page_down":
                table.move(table.page)
            case "browse.first":
                table.go_to(0)
            case "browse.last":
                table.go_to(self._browser.found.count - 1)
            case _:
                return False
        return True

"""The decks in their folders, and beside them, where there is room, what is known of the one under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import OptionList

from ocrequiz.tui.widgets.deck_list import ColumnTitles, DeckList
from ocrequiz.tui.widgets.deck_tree import Branch, DeckBranch, FolderBranch
from ocrequiz.tui.widgets.page import Paper
from ocrequiz.tui.widgets.welcome import deck_details, folder_details, nothing_here

if TYPE_CHECKING:
    from ocrequiz.tui.screens.home.listing import Listing


class Decks(Horizontal):
    """Shows a listing; the cursor stays on its row where that is still there."""

    def __init__(self) -> None:
        super().__init__()
        self._titles = ColumnTitles()
        self._list = DeckList()
        self._empty = Paper(id="empty")
        self._details = Paper(id="details")

    def compose(self) -> ComposeResult:
        with Vertical(id="decks"):
            yield self._titles
            yield self._list
            yield self._empty
        with VerticalScroll(id="beside", can_focus=False):
            yield self._details

    @property
    def branch(self) -> Branch | None:
        """The row under the cursor."""
        return self._list.branch

    def move(self, step: int) -> None:
        """Go a row down, or up."""
        if step > 0:
            self._list.action_cursor_down()
        else:
            self._list.action_cursor_up()

    def show(self, listing: Listing) -> None:
        """Show the rows of a listing, or why there is none."""
        rows, home = listing.rows(), listing.home
        self._list.show(rows, listing.chosen)
        self._titles.display = self._list.display = bool(rows)
        self._empty.display = not rows
        if not rows and home is not None:
            self._empty.show(nothing_here(home, listing.sought))
            self._details.display = False

    @on(OptionList.OptionHighlighted)
    def _describe(self) -> None:
        branch = self.branch
        self._details.display = branch is not None
        match branch:
            case DeckBranch():
                self._details.show(deck_details(branch.deck))
            case FolderBranch():
                self._details.show(folder_details(branch.path, branch.decks))
            case None:
                pass

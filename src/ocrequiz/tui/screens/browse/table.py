"""The list itself: only the rows in sight are looked up and drawn, however many there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.app import RenderResult
from textual.events import Click, Resize
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget

from ocrequiz.tui.screens.browse.rows import MARGIN, column_at, row_line, titles
from ocrequiz.workspace.browsed import Column

if TYPE_CHECKING:
    from ocrequiz.workspace.browsed import BrowsedCard, Found

AHEAD = 40
"""Rows looked up at once beyond those in sight."""


class TableTitles(Widget):
    """The line above the list; a click on a title sorts by it."""

    DEFAULT_CSS = """
    TableTitles { height: 1; }
    """

    class Chosen(Message):
        """A title was clicked."""

        def __init__(self, column: Column) -> None:
            super().__init__()
            self.column = column
            """By which the list is to be sorted."""

    def __init__(self) -> None:
        super().__init__()
        self._column, self._backwards = Column.DECK, False

    def show(self, found: Found) -> None:
        """Say by what the list is sorted."""
        if (found.column, found.backwards) != (self._column, self._backwards):
            self._column, self._backwards = found.column, found.backwards
            self.refresh()

    def render(self) -> RenderResult:
        return titles(self.content_size.width, self._column, backwards=self._backwards)

    def on_click(self, event: Click) -> None:
        self.post_message(self.Chosen(column_at(event.x, self.content_size.width)))


class CardTable(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows beneath each other, with a cursor."""

    DEFAULT_CSS = """
    CardTable { height: 1fr; overflow-x: hidden; scrollbar-size-vertical: 1; background: $background; }
    """

    class Moved(Message):
        """The cursor stands at another row."""

    class Opened(Message):
        """The row under the cursor was clicked once more."""

    class Marked(Message):
        """The mark of the row under the cursor was clicked."""

    def __init__(self, rows: Callable[[int, int], Sequence[BrowsedCard]]) -> None:
        super().__init__()
        self._rows = rows
        self._count = 0
        self._cursor = 0
        self._known: dict[int, BrowsedCard] = {}

    @property
    def place(self) -> int:
        """The row under the cursor, counted from 0; -1 where there is none."""
        return self._cursor if self._count else -1

    def show(self, count: int, place: int) -> None:
        """Show a list anew, with the cursor at a row."""
        self._known.clear()
        self._count = count
        self._cursor = max(0, min(place, count - 1))
        self.virtual_size = Size(self.container_size.width, count)
        self._bring_into_sight()
        self.refresh()

    def look_again(self) -> None:
        """Draw the same rows as they stand now."""
        self._known.clear()
        self.refresh()

    def move(self, rows: int) -> None:
        """Move the cursor down, or up."""
        self.go_to(self._cursor + rows)

    def go_to(self, place: int) -> None:
        """Put the cursor on a row, or on the nearest one there is."""
        place = max(0, min(place, self._count - 1))
        if place != self._cursor:
            before, self._cursor = self._cursor, place
            self._bring_into_sight()
            self._draw_row(before)
            self._draw_row(place)
            self.post_message(self.Moved())

    @property
    def page(self) -> int:
        """How many rows are a page."""
        return max(1, self.scrollable_content_region.height - 1)

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in sight."""
        place, width = self.scroll_offset.y + y, self.scrollable_content_region.width
        row = self._row(place)
        style = self.rich_style
        if row is None:
            return Strip.blank(width, style)
        is_cursor = place == self._cursor
        line = row_line(row, width, is_cursor=is_cursor)
        if is_cursor:
            line = line.pad_right(max(0, width - line.cell_length)).stylize_before(self._cursor_style)
        return Visual.to_strips(self, line, width, 1, self.visual_style)[0]

    @property
    def _cursor_style(self) -> str:
        return "$block-cursor-foreground on $block-cursor-background"

    def on_resize(self, event: Resize) -> None:
        self.virtual_size = Size(self.container_size.width, self._count)
        self._bring_into_sight()

    def on_click(self, event: Click) -> None:
        place = self.scroll_offset.y + event.y
        if not 0 <= place < self._count:
            return
        is_here = place == self._cursor
        self.go_to(place)
        if event.x < MARGIN:
            self.post_message(self.Marked())
        elif is_here:
            self.post_message(self.Opened())

    def _row(self, place: int) -> BrowsedCard | None:
        if not 0 <= place < self._count:
            return None
        if place not in self._known:
            first = max(0, self.scroll_offset.y)
            count = self.scrollable_content_region.height + AHEAD
            if not first <= place < first + count:
                first, count = place, 1
            self._known |= dict(enumerate(self._rows(first, count), first))
        return self._known.get(place)

    def _draw_row(self, place: int) -> None:
        self.refresh(Region(0, place - self.scroll_offset.y, self.size.width, 1))

    def _bring_into_sight(self) -> None:
        height = max(1, self.scrollable_content_region.height)
        top = self.scroll_offset.y
        if self._cursor < top:
            self.scroll_to(y=self._cursor, animate=False, force=True, immediate=True)
        elif self._cursor >= top + height:
            self.scroll_to(y=self._cursor - height + 1, animate=False, force=True, immediate=True)

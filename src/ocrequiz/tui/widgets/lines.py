"""A list of lines with a cursor: a click chooses one, and the one under the cursor stays in sight."""

from __future__ import annotations

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.events import Click, Resize
from textual.message import Message

from ocrequiz.tui.widgets.page import Block, Page, Paper


class Lines(VerticalScroll, can_focus=False):
    """Blocks beneath each other, each of which can be chosen; the screen moves the cursor and draws it."""

    DEFAULT_CSS = """
    Lines { height: 1fr; scrollbar-size-vertical: 1; }
    Lines Paper { padding: 0 2; }
    """

    class Chosen(Message):
        """A line was clicked."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place
            """Which one, counted from 0."""

    def __init__(self, *, id: str | None = None) -> None:
        self._paper = Paper()
        self._place = 0
        super().__init__(self._paper, id=id)

    def show(self, blocks: Iterable[Block], place: int) -> None:
        """Show lines, with the cursor at one of them."""
        self._place = place
        self._paper.show(Page(blocks))
        self.call_after_refresh(self._bring_into_sight)

    @property
    def page(self) -> int:
        """How many lines are a page."""
        return max(1, self.size.height - 1)

    def on_click(self, event: Click) -> None:
        offset = event.get_content_offset(self._paper)
        width = self._paper.content_size.width
        place = None if offset is None else self._paper.page.block_at(offset.y, width)
        if place is not None:
            self.post_message(self.Chosen(place))

    def on_resize(self, event: Resize) -> None:
        self.call_after_refresh(self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        width, height, page = self._paper.content_size.width, self.size.height, self._paper.page
        if not width or not height or self._place >= len(page.blocks):
            return
        line, top = page.line_of(self._place, width), self.scroll_offset.y
        if line < top:
            self.scroll_to(y=line, animate=False)
        elif line >= top + height:
            self.scroll_to(y=line - height + 1, animate=False)

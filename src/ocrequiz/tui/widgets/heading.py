"""The line at the top of a screen: what it is on the left, how much on the right."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from ocrequiz.tui.widgets.page import NOTHING, columns


class Heading(Widget):
    """One line above a thin rule."""

    DEFAULT_CSS = """
    Heading { height: 2; padding: 0 2; }
    """

    def __init__(self, left: Content = NOTHING, right: Content = NOTHING) -> None:
        super().__init__()
        self._left, self._right = left, right

    def show(self, left: Content, right: Content = NOTHING) -> None:
        """Show other words."""
        self._left, self._right = left, right
        self.refresh()

    def render(self) -> RenderResult:
        width = self.content_size.width
        rule = Content.styled("─" * width, "$panel")
        return Content("\n").join([columns(self._left, Content("  ") + self._right, width), rule])

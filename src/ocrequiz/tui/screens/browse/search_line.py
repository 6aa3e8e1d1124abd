"""What is said below the search: the words it knows, or what is wrong with it and where."""

from __future__ import annotations

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.widget import Widget

from ocrequiz.workspace.browsed import Misread

WORDS = "deck:  tag:  type:  is:due  is:new  is:suspended  is:leech  rated:7  prop:ivl>30  re:  -not  or  (…)  “…”"
"""Shown while nothing is wrong."""


class SearchLine(Widget):
    """One line, or two where something is wrong: a mark beneath the place, and what is to be done."""

    DEFAULT_CSS = """
    SearchLine { height: 1; padding: 0 2; color: $foreground-muted; }
    SearchLine.-wrong { height: 3; color: $text-warning; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._search = ""
        self._wrong: Misread | None = None

    @property
    def wrong(self) -> Misread | None:
        """What is wrong; None where the search can be read."""
        return self._wrong

    def show(self, search: str, wrong: Misread | None) -> None:
        """Say what is wrong with a search, or that nothing is."""
        if wrong is None and self._wrong is None:
            return
        self._search, self._wrong = search, wrong
        self.set_class(wrong is not None, "-wrong")
        self.refresh()

    def render(self) -> RenderResult:
        width = self.content_size.width
        if self._wrong is None:
            return Content(WORDS).truncate(width, ellipsis=True)
        wrong = self._wrong
        start = min(cell_len(self._search[: wrong.start]), max(0, width - 2))
        length = max(1, cell_len(self._search[wrong.start : wrong.end]))
        mark = Content(" " * start) + Content.styled("^" * min(length, width - start), "bold")
        return Content("\n").join([mark, Content(f"! {wrong.message} {wrong.remedy}".rstrip())])

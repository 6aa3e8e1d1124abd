"""The cited passage beside the card, where the terminal is wide enough for both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from ocrequiz.tui.widgets.document_page import document_page, places, what_became
from ocrequiz.tui.widgets.page import Page, Paper, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ocrequiz.workspace.passages import Passage


class PassagePane(VerticalScroll, can_focus=False):
    """The document of the first citation, opened at its words; the other citations are one key away."""

    DEFAULT_CSS = """
    PassagePane { width: 2fr; max-width: 76; margin: 0 2 1 0; padding: 1 1 0 1; border-left: solid $panel; }
    PassagePane { scrollbar-size-vertical: 1; }
    PassagePane #about { margin-bottom: 1; }
    """

    def __init__(self) -> None:
        super().__init__(classes="beside")
        self._about = Paper(id="about")
        self._text = Paper()
        self._target = 0

    def compose(self) -> ComposeResult:
        yield self._about
        yield self._text

    def show(self, passages: Sequence[Passage], letter: str) -> None:
        """Show the first of some passages; `letter` is the key that opens them whole."""
        passage = passages[0]
        more = f"{letter} opens all {len(passages)}" if len(passages) > 1 else f"{letter} opens it"
        lines = [Content.assemble((passage.document.title, "bold"), (f"  {more}", "$foreground-muted"))]
        told = what_became(passage.located, passage.citation.quote)
        if told:
            lines.append(Content.styled(told, "$text-warning"))
        self._about.show(Page(map(Paragraph, lines)))
        page, self._target = document_page(passage.document, places(passage.located))
        self._text.show(page)
        self.display = True
        self.call_after_refresh(self._go_to_passage)

    def _go_to_passage(self) -> None:
        """Let the passage stand in the upper third."""
        if self._text.content_size.width:
            line = self._text.page.line_of(self._target, self._text.content_size.width)
            self.scroll_to(
                y=max(0, line + self._about.outer_size.height - self.size.height // 3), animate=False
            )

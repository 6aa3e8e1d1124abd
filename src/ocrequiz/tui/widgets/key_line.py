"""The last line of a screen: which keys do something here and now."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Final

from textual.app import RenderResult
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import Reactive

from ocrequiz.records import record
from ocrequiz.tui.widgets.page import Fitted, Page
from ocrequiz.tui.widgets.surface import Surface

HELP: Final = "app.help"
"""The command that tells all the others."""
BETWEEN: Final = 3
"""Cells between two keys."""


@record
class KeyHint:
    """One entry of the line."""

    letter: str
    """What to press."""
    title: str
    """What it does, in a word or two."""
    command: str
    """The id of the command, which a click gives."""


class KeyLine(Surface):
    """Shows as many keys as fit; the first ones matter most, and the one for help has its place always."""

    DEFAULT_CSS = """
    KeyLine { height: 1; padding: 0 2; color: $foreground-muted; }
    """
    ALLOW_SELECT = False
    auto_links = Reactive(False)

    class Chosen(Message):
        """A key was clicked."""

        def __init__(self, command: str) -> None:
            super().__init__()
            self.command = command
            """The id of the command."""

    def __init__(self, keys: Iterable[KeyHint] = ()) -> None:
        super().__init__()
        self._keys = tuple(keys)

    def show(self, keys: Iterable[KeyHint]) -> None:
        """Show other keys."""
        shown = tuple(keys)
        if shown != self._keys:
            self._keys = shown
            self.refresh()

    def likeness(self) -> Hashable:
        return self._keys

    def render(self) -> RenderResult:
        return Page([Fitted((Content(" " * BETWEEN).join(part for part, _, _ in self._fitting()),))])

    def on_click(self, event: Click) -> None:
        x = event.x - self.gutter.left
        for part, key, start in self._fitting():
            if start <= x < start + part.cell_length:
                self.post_message(self.Chosen(key.command))

    def _fitting(self) -> list[tuple[Content, KeyHint, int]]:
        parts = [(key, Content.assemble((key.letter, "$primary bold"), " ", key.title)) for key in self._keys]
        kept = next((part.cell_length + BETWEEN for key, part in parts if key.command == HELP), 0)
        fitting: list[tuple[Content, KeyHint, int]] = []
        start, is_full = 0, False
        for key, part in parts:
            kept = 0 if key.command == HELP else kept
            is_full = is_full or start + part.cell_length + kept > self.content_size.width
            if not is_full or key.command == HELP:
                fitting.append((part, key, start))
                start += part.cell_length + BETWEEN
        return fitting

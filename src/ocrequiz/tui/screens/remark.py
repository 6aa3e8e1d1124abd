"""What would you say about this question? A line that is kept with the card."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input

from ocrequiz.limits import REMARK_CHARACTERS
from ocrequiz.tui.commands import REMARK_COMMANDS
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.page import Page, Paper, Paragraph


class RemarkScreen(CommandedScreen, ModalScreen[None]):
    """A small dialog over the card; esc leaves it at once, and nothing is kept."""

    CSS_PATH = "remark.tcss"
    OFFERS = REMARK_COMMANDS

    def __init__(self, about: Content, keep: Callable[[str], None]) -> None:
        """Take what the question asks, and what is done with the words."""
        super().__init__()
        self._about = about
        self._keep = keep
        self._field = Input(max_length=REMARK_CHARACTERS, select_on_focus=False)
        self._field.cursor_blink = False

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Paper(
                Page(
                    [
                        Paragraph(Content.styled("Your remark on this question", "bold")),
                        Paragraph(self._about.stylize_before("$foreground-muted")),
                    ]
                )
            )
            yield self._field
            yield KeyLine()

    def on_mount(self) -> None:
        self._field.focus()
        self.show_keys()

    def on_key(self, event: Key) -> None:
        if event.key == "escape":
            event.stop()
            event.prevent_default()
            self.app.pop_screen()
        else:
            super().on_key(event)

    def give(self, command: str) -> None:
        self.app.pop_screen()
        if command == "remark.keep":
            self._keep(self._field.value)

    def key_hints(self) -> Iterator[KeyHint]:
        return (KeyHint(command.letter, command.title, command.id) for command in REMARK_COMMANDS)

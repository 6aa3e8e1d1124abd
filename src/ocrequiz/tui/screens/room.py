"""What is shown where the terminal is too small for a card."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from ocrequiz.tui.screens.commanded import CommandedScreen


class RoomScreen(CommandedScreen):
    """One sentence; it goes by itself once there is room."""

    CSS_PATH = "room.tcss"

    def compose(self) -> ComposeResult:
        yield Static(Content("Please make this window larger: 40 columns and 10 lines at least."))

    def has_stepped_back(self) -> bool:
        return True

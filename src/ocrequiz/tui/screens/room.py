"""What is shown where the terminal is too small for a card."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.content import Content

from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.widgets.page import Page, Paper, Paragraph


class RoomScreen(CommandedScreen):
    """One sentence; it goes by itself once there is room."""

    CSS_PATH = "room.tcss"

    def compose(self) -> ComposeResult:
        yield Paper(
            Page([Paragraph(Content("Please make this window larger: 40 columns and 10 lines at least."))])
        )

"""What screens that are there to be read share: a body that scrolls by keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.containers import VerticalScroll

from ocrequiz.study.commands import Command
from ocrequiz.tui.commands import SCROLL_COMMANDS, find, letter
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.widgets.key_line import KeyHint
from ocrequiz.tui.widgets.scrolling import scroll


class ReadingScreen(CommandedScreen):
    """A screen whose body is a `VerticalScroll`; one with several names the one that keys scroll."""

    OFFERS: ClassVar[Sequence[Command]] = SCROLL_COMMANDS
    AUTO_FOCUS = ""

    @property
    def body(self) -> VerticalScroll:
        """What is scrolled by keys."""
        return self.query_one(VerticalScroll)

    def give(self, command: str) -> None:
        if not scroll(self.body, command):
            super().give(command)

    def key_hints(self) -> Iterator[KeyHint]:
        yield KeyHint(letter(find("app.back"), self.face.own_keys), "Back", "app.back")
        yield from super().key_hints()

    def on_mount(self) -> None:
        self.show_keys()

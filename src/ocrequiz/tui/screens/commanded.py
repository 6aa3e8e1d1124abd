"""What all screens share: commands are given by key, by click and from the palette, and all go through `give`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.events import Key
from textual.screen import Screen
from textual.widgets import Input

from ocrequiz.study.commands import Command
from ocrequiz.tui.commands import letter, pressed
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine

if TYPE_CHECKING:
    from ocrequiz.tui.app import OcrequizApp

LEAVES_A_FIELD: Final = frozenset({"enter", "escape"})
"""The keys that are commands even while a text field has the focus, besides those held with ctrl."""


class CommandedScreen(Screen[None]):
    """A screen whose commands are declared in the registry."""

    OFFERS: ClassVar[Sequence[Command]] = ()
    """The screen's own commands; those of the app come after them."""

    def can(self, command: str) -> bool:
        """Tell whether a command of this screen makes sense now."""
        return True

    def give(self, command: str) -> None:
        """Carry out a command of this screen."""
        raise KeyError(command)

    @property
    def face(self) -> OcrequizApp:
        """The app, under its own type."""
        from ocrequiz.tui.app import OcrequizApp

        app = self.app
        assert isinstance(app, OcrequizApp)
        return app

    def offered(self) -> Iterator[Command]:
        """Yield the commands of this screen and of the app that make sense now."""
        yield from (command for command in self.OFFERS if self.can(command.id))
        yield from self.face.offered()

    def carry_out(self, command: str) -> None:
        """Give a command of this screen or of the app, where it makes sense now."""
        if all(command != own.id for own in self.OFFERS):
            self.face.give(command)
        elif self.can(command):
            self.give(command)

    def key_hints(self) -> Iterator[KeyHint]:
        """Yield what the key line shows."""
        for command in self.offered():
            if command.in_footer:
                yield KeyHint(letter(command, self.face.own_keys), command.title, command.id)

    def show_keys(self) -> None:
        """Bring the key line up to date."""
        self.query_one(KeyLine).show(self.key_hints())

    def on_key(self, event: Key) -> None:
        if isinstance(self.focused, Input) and not (
            event.key in LEAVES_A_FIELD or event.key.startswith("ctrl+")
        ):
            return
        command = pressed(self.offered(), event.key, event.character, self.face.own_keys)
        if command is not None:
            event.stop()
            event.prevent_default()
            self.carry_out(command.id)

    @on(KeyLine.Chosen)
    def _give_chosen(self, chosen: KeyLine.Chosen) -> None:
        self.carry_out(chosen.command)

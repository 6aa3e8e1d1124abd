"""What all screens share: commands are given by key, by click and from the palette, and all go through `give`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.events import Key, Resize
from textual.screen import Screen
from textual.widgets import Input

from ocrequiz.study.commands import Command
from ocrequiz.tui.commands import letter, pressed
from ocrequiz.tui.refusals import WHY_NOT
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.notice import Notice

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

    def offered(self, *, in_footer: bool = False) -> Iterator[Command]:
        """Yield the commands of this screen and of the app that make sense now, or those of them for the key line."""
        yield from (each for each in self.OFFERS if each.in_footer >= in_footer and self.can(each.id))
        yield from (each for each in self.face.offered() if each.in_footer >= in_footer)

    def carry_out(self, command: str) -> None:
        """Give a command of this screen or of the app, where it makes sense now."""
        if all(command != own.id for own in self.OFFERS):
            self.face.give(command)
        elif self.can(command):
            self.give(command)

    def key_hints(self) -> Iterator[KeyHint]:
        """Yield what the key line shows."""
        for command in self.offered(in_footer=True):
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
        if command is None:
            self._say_why_not(event)
            return
        event.stop()
        event.prevent_default()
        if not self.face.is_leaving:
            self.carry_out(command.id)

    def on_resize(self, event: Resize) -> None:
        """Pass over a size that the terminal has no longer.

        Each new size that a screen takes comes back to it as an event. Where the terminal changes twice in a row,
        the two sizes would call each other for ever, and no key would get its turn.
        """
        if event.size != self.app.size:
            event.prevent_default()

    def _say_why_not(self, event: Key) -> None:
        command = pressed(self.OFFERS, event.key, event.character, self.face.own_keys)
        if command is not None and command.id in WHY_NOT:
            self.query_one(Notice).say(WHY_NOT[command.id])

    @on(KeyLine.Chosen)
    def _give_chosen(self, chosen: KeyLine.Chosen) -> None:
        self.carry_out(chosen.command)

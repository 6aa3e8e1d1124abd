"""What all screens share: commands are given by key, by click and from the palette, and all go through `give`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.events import Click, Event, Key, Resize
from textual.screen import Screen
from textual.widgets import Input

from ocrequiz.errors import OcrequizError
from ocrequiz.study.commands import LINKS, Command
from ocrequiz.tui.commands import letter, pressed
from ocrequiz.tui.face import Face
from ocrequiz.tui.refusals import WHY_NOT
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.notice import Notice

if TYPE_CHECKING:
    from ocrequiz.documents.links import Link

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
    def face(self) -> Face:
        """The app, as far as screens know it."""
        app = self.app
        assert isinstance(app, Face)
        return app

    def has_stepped_back(self) -> bool:
        """Go a step back within the screen; tell whether there was one, and the screen stays."""
        return False

    def offered(self, *, in_footer: bool = False) -> Iterator[Command]:
        """Yield the commands of this screen and of the app that make sense now, or those of them for the key line."""
        yield from (each for each in self.OFFERS if each.in_footer >= in_footer and self._has_sense(each.id))
        yield from (each for each in self.face.offered() if each.in_footer >= in_footer)

    def carry_out(self, command: str) -> None:
        """Give a command of this screen or of the app, where it makes sense now."""
        if all(command != own.id for own in self.OFFERS):
            self.face.give(command)
        elif not self.can(command):
            return
        elif command == LINKS.id:
            self.face.open_links(self.links())
        else:
            self.give(command)

    def attempt(self, act: Callable[[], object]) -> None:
        """Do something; where it cannot be done, say why."""
        try:
            act()
        except OcrequizError as error:
            self.query_one(Notice).say(str(error), is_error=True)

    def links(self) -> tuple[Link, ...]:
        """Return the links that can be followed from what is read here."""
        # Only a screen that offers to follow links looks for them.
        from ocrequiz.tui.shown_links import shown_links

        return shown_links(self)

    def _has_sense(self, command: str) -> bool:
        return self.can(command) and (command != LINKS.id or bool(self.links()))

    def key_hints(self) -> Iterator[KeyHint]:
        """Yield what the key line shows."""
        for command in self.offered(in_footer=True):
            yield KeyHint(letter(command, self.face.own_keys), command.title, command.id)

    def show_keys(self) -> None:
        """Bring the key line up to date."""
        if not self.is_left:
            self.query_one(KeyLine).show(self.key_hints())

    @property
    def is_left(self) -> bool:
        """Whether the learner has gone back from here; what stood on the screen may be gone already."""
        return self not in self.app.screen_stack

    def call_after_refresh(self, callback: Callable[..., object], *args: object, **kwargs: object) -> bool:
        """Do something once all is painted, unless the screen is left by then."""

        def act() -> object:
            return None if self.is_left else callback(*args, **kwargs)

        return super().call_after_refresh(act)

    async def on_event(self, event: Event) -> None:
        """Leave a key to the screen in front: it was typed while that was on its way, and not yet there to take it."""
        if not isinstance(event, Key) or self._is_in_front:
            await super().on_event(event)
            return
        event.stop()
        for front in self.app.screen_stack[-1:]:
            front._forward_event(Key(event.key, event.character))

    @property
    def _is_in_front(self) -> bool:
        return self.app.screen_stack[-1:] == [self]

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
            for notice in self.query(Notice):
                notice.say(WHY_NOT[command.id])

    @on(Click)
    def _open_clicked_link(self, event: Click) -> None:
        """Ask about the link whose words were clicked, unless they were selected."""
        if LINKS not in self.OFFERS or not self.can(LINKS.id) or self.selections:
            return
        from ocrequiz.tui.widgets.linked import link_under

        clicked = link_under(event.style.meta)
        if clicked is not None:
            self.face.open_links((clicked,))

    @on(KeyLine.Chosen)
    def _give_chosen(self, chosen: KeyLine.Chosen) -> None:
        if self._is_in_front:
            self.carry_out(chosen.command)

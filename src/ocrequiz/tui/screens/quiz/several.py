"""Which of several things are wanted: decks, types or tags? A small list over the screen, with marks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen

from ocrequiz.text import one_line
from ocrequiz.tui.quiz_commands import SEVERAL_COMMANDS
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.screens.quiz.places import PlaceLine
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.lines import Lines
from ocrequiz.tui.widgets.page import Page, Paper, Paragraph


class SeveralScreen(CommandedScreen, ModalScreen[None]):
    """Names with a mark before those that are chosen."""

    CSS_PATH = "several.tcss"
    OFFERS = SEVERAL_COMMANDS
    AUTO_FOCUS = ""

    def __init__(
        self,
        title: str,
        names: Mapping[str, str],
        chosen: Collection[str],
        take: Callable[[tuple[str, ...]], None],
    ) -> None:
        """Take what is asked, the words of each thing, those chosen so far, and what is done with the choice."""
        super().__init__()
        self._title = title
        self._names = names
        self._chosen = frozenset(chosen) & frozenset(names)
        self._take = take
        self._at = next((place for place, name in enumerate(names) if name in self._chosen), 0)
        self._list = Lines()

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Paper(Page([Paragraph(Content.styled(self._title, "bold"))]))
            yield self._list
            yield KeyLine()

    def on_mount(self) -> None:
        # The list is as long as it has to be, and never longer than the screen.
        self._list.styles.height = len(self._names)
        self._show()

    def give(self, command: str) -> None:
        match command:
            case "several.choose":
                self._toggle(self._at)
            case "several.all":
                self._chosen = frozenset() if self._chosen == set(self._names) else frozenset(self._names)
                self._show()
            case "several.up" | "several.down":
                step = 1 if command == "several.down" else -1
                self._at = (self._at + step) % max(1, len(self._names))
                self._show()
            case "several.take":
                self.app.pop_screen()
                self._take(tuple(name for name in self._names if name in self._chosen))
            case "several.leave":
                self.app.pop_screen()
            case _:
                super().give(command)

    def key_hints(self) -> Iterator[KeyHint]:
        return (hint for hint in super().key_hints() if hint.command.startswith("several."))

    @on(Lines.Chosen)
    def _clicked(self, event: Lines.Chosen) -> None:
        self._at = event.place
        self._toggle(event.place)

    def _toggle(self, place: int) -> None:
        if place < len(self._names):
            self._chosen ^= {list(self._names)[place]}
            self._show()

    def _show(self) -> None:
        self._list.show(
            (self._line(place, name, words) for place, (name, words) in enumerate(self._names.items())),
            self._at,
        )
        self.show_keys()

    def _line(self, place: int, name: str, words: str) -> PlaceLine:
        is_here, is_chosen = place == self._at, name in self._chosen
        start = Content.assemble(
            ("❯ " if is_here else "  ", "$primary"),
            ("[x] " if is_chosen else "[ ] ", "$text-accent bold" if is_chosen else "$foreground-muted"),
        )
        return PlaceLine(
            start, Content(one_line(words, 120)), "on $block-cursor-background" if is_here else ""
        )

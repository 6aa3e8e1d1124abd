"""Which tag is to be selected?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from ocrequiz.text import one_line
from ocrequiz.tui.browse_commands import TAG_COMMANDS
from ocrequiz.tui.commands import find, letter
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine


class TagsScreen(CommandedScreen):
    """All tags with the number of cards that bear each."""

    CSS_PATH = "tags.tcss"
    OFFERS = TAG_COMMANDS
    AUTO_FOCUS = "OptionList"

    def __init__(self, tags: Sequence[tuple[str, int]], select: Callable[[str], None]) -> None:
        super().__init__()
        self._tags = tuple(tags)
        self._select = select
        self._list = OptionList(*map(_option, self._tags), markup=False)

    def compose(self) -> ComposeResult:
        count = len(self._tags)
        yield Heading(
            Content.styled("Select the cards of a tag", "bold"),
            Content.styled(f"{count} tag{'' if count == 1 else 's'}", "$foreground-muted"),
        )
        yield self._list
        yield KeyLine()

    def on_mount(self) -> None:
        self._list.highlighted = 0 if self._tags else None
        self.show_keys()

    def give(self, command: str) -> None:
        match command:
            case "tags.select":
                self._choose()
            case "tags.up":
                self._list.action_cursor_up()
            case "tags.down":
                self._list.action_cursor_down()
            case _:
                super().give(command)

    def key_hints(self) -> Iterator[KeyHint]:
        yield KeyHint(letter(find("app.back"), self.face.own_keys), "Back", "app.back")
        yield from super().key_hints()

    @on(OptionList.OptionSelected)
    def _choose(self) -> None:
        place = self._list.highlighted
        if place is not None:
            self.app.pop_screen()
            self._select(self._tags[place][0])


def _option(tag: tuple[str, int]) -> Option:
    name, count = tag
    return Option(Content.assemble((f"{count:>7}  ", "$foreground-muted"), one_line(name, 120)))

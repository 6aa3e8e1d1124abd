"""All cards of all decks: sought as the learner types, looked at, put away, and studied."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key, Resize
from textual.widgets import Input

from ocrequiz.scheduling.events import Mode
from ocrequiz.tui.browse_commands import BROWSE_COMMANDS
from ocrequiz.tui.commands import find, letter
from ocrequiz.tui.screens.browse.cards import Cards
from ocrequiz.tui.screens.browse.opening import Opening
from ocrequiz.tui.screens.browse.search import Search
from ocrequiz.tui.screens.browse.table import CardTable, TableTitles
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.workspace.browsing import Column, Decision, Found

if TYPE_CHECKING:
    from ocrequiz.workspace.browsing import Browser

MANY: Final = 1_000
"""Cards from which on writing takes so long that it is announced."""
MANY_SORTED: Final = 30_000
"""Cards from which on sorting does."""

_DECISIONS: Final[Mapping[str, Decision]] = {
    "browse.suspend": Decision.SUSPEND,
    "browse.bury": Decision.BURY,
    "browse.flag": Decision.FLAG,
    "browse.reset": Decision.RESET,
    "browse.relearn": Decision.RELEARN,
}
_MODES: Final[Mapping[str, Mode]] = {"browse.study": Mode.REVIEW, "browse.cram": Mode.CRAM}
_OF_A_CARD: Final = frozenset(
    {"browse.open", "browse.info", "browse.passage", "browse.edit", "browse.select"}
)
_IN_THE_FIELD: Final[Mapping[str, str]] = {
    "up": "browse.up",
    "down": "browse.down",
    "pageup": "browse.page_up",
    "pagedown": "browse.page_down",
}
"""Keys that mean nothing in a line of text, and so move the cursor of the list from there too."""


class BrowseScreen(CommandedScreen):
    """The search above, the list below, and beside it, where there is room, the card under the cursor."""

    CSS_PATH = "screen.tcss"
    OFFERS = BROWSE_COMMANDS
    AUTO_FOCUS = "Input"

    def __init__(self, browser: Browser) -> None:
        super().__init__()
        self._browser = browser
        self._opening = Opening(browser, lambda: self.face, self._say)
        self._is_new = True
        self._heading = Heading(Content.styled("Browse", "bold"))
        self._search = Search(
            browser, self._draw, self._say, lambda words: self._notice.say(words, is_error=True)
        )
        self._cards = Cards(browser)
        self._notice = Notice()

    def compose(self) -> ComposeResult:
        yield self._heading
        yield self._search
        yield self._cards
        yield self._notice
        yield KeyLine()

    def on_mount(self) -> None:
        self._draw(self._browser.found)

    def on_screen_resume(self) -> None:
        """Take in what a sitting or an editor has changed; the cursor stays on its card where that is still there."""
        if not self._is_new:
            self._again(self._browser.refresh)
        self._is_new = False

    def can(self, command: str) -> bool:
        if command in _OF_A_CARD or command in _DECISIONS:
            return self._cards.place >= 0
        match command:
            case "browse.study" | "browse.cram" | "browse.select_all" | "browse.select_tag":
                return self._browser.found.count > 0
            case "browse.undo":
                return self._browser.undoes is not None
            case _:
                return True

    def give(self, command: str) -> None:
        if command in _DECISIONS:
            self._decide(_DECISIONS[command])
        elif command in _MODES:
            self.attempt(lambda: self.face.study(self._browser.study(_MODES[command])))
        elif command == "browse.open" and isinstance(self.focused, Input):
            self._cards.take_focus()
        elif not self._cards.has_moved(command):
            self._do(command)

    def _do(self, command: str) -> None:
        place = self._cards.place
        match command:
            case "browse.search":
                self._search.take_focus()
            case "browse.open" | "browse.info" | "browse.passage":
                self.attempt(lambda: self._opening.open(command, place))
            case "browse.edit":
                self.attempt(lambda: self._opening.open(command, place))
                self._again(self._browser.refresh)
            case "browse.select":
                self._browser.toggle(place)
                self._marked()
                self._cards.step(1)
            case "browse.select_all":
                self._browser.select_all()
                self._marked()
            case "browse.select_tag":
                self.attempt(lambda: self._opening.choose_tag(self._select_tag))
            case "browse.undo":
                self.attempt(lambda: self._say(self._browser.undo()))
                self._marked()
            case "browse.sort" | "browse.reverse":
                found = self._browser.found
                if command == "browse.sort":
                    self._sort(_behind(found.column), backwards=False)
                else:
                    self._sort(found.column, backwards=not found.backwards)
            case _:
                super().give(command)

    def on_key(self, event: Key) -> None:
        if isinstance(self.focused, Input) and event.key in _IN_THE_FIELD:
            event.stop()
            self._cards.has_moved(_IN_THE_FIELD[event.key])
        else:
            super().on_key(event)

    def key_hints(self) -> Iterator[KeyHint]:
        own = self.face.own_keys
        if isinstance(self.focused, Input):
            yield KeyHint("↑↓", "Move", "browse.down")
            yield KeyHint(letter(find("browse.open"), own), "To the list", "browse.open")
            yield KeyHint(letter(find("app.back"), own), "Leave the field", "app.back")
            return
        yield from super().key_hints()

    # What is typed and clicked

    @on(Input.Blurred)
    def _left(self) -> None:
        if self.focused is None:
            self._cards.take_focus()

    def on_descendant_focus(self) -> None:
        self.show_keys()

    @on(CardTable.Moved)
    def _moved(self) -> None:
        self._cards.show_card()
        self.show_keys()

    @on(CardTable.Opened)
    def _opened(self) -> None:
        self.carry_out("browse.open")

    @on(CardTable.Marked)
    def _mark(self) -> None:
        self._browser.toggle(self._cards.place)
        self._marked()

    @on(TableTitles.Chosen)
    def _title_chosen(self, event: TableTitles.Chosen) -> None:
        found = self._browser.found
        self._sort(event.column, backwards=event.column is found.column and not found.backwards)

    # What follows

    def _sort(self, column: Column, *, backwards: bool) -> None:
        def sort() -> None:
            self._again(lambda: self._browser.sort(column, backwards=backwards))

        self._announced("Sorting …" if self._browser.found.total > MANY_SORTED else "", sort)

    def _again(self, look: Callable[[], Found]) -> None:
        """List anew, with the cursor on its card."""

        def again() -> None:
            here = self._browser.rows(self._cards.place, 1) if self._cards.place >= 0 else []
            found = look()
            place = self._browser.place(here[0].number) if here else None
            self._draw(found, self._cards.place if place is None else place)

        self.attempt(again)

    def _decide(self, decision: Decision) -> None:
        def write() -> None:
            self.attempt(lambda: self._say(self._browser.decide(decision, self._cards.place)))
            self._marked()

        count = self._browser.selected
        self._announced(f"Writing {count} cards …" if count > MANY else "", write)

    def _announced(self, words: str, act: Callable[[], None]) -> None:
        """Do something; where there are words for it, it takes a while, and they are shown before."""
        if not words:
            act()
            return

        def acted() -> None:
            act()
            if self._notice.sentence == words:
                self._say("")

        self._say(words)
        self.call_after_refresh(acted)

    def _select_tag(self, tag: str) -> None:
        count = self._browser.select_tag(tag)
        self._say(
            f"{count} card{'' if count == 1 else 's'} of this tag selected."
            if count
            else "None listed has it."
        )
        self._marked()

    def _draw(self, found: Found, place: int = 0) -> None:
        self._cards.show(found, place)
        self._marked()

    def _marked(self) -> None:
        """Show what is selected, and how the cards stand now."""
        found, selected = self._browser.found, self._browser.selected
        count = f"{found.count} of {found.total} cards" if found.search else f"{found.total} cards"
        right = Content.styled(count, "$foreground-muted")
        if selected:
            right += Content.styled(f"  ● {selected} selected", "$accent bold")
        self._heading.show(Content.styled("Browse", "bold"), right)
        self._cards.look_again()
        self.show_keys()

    def on_resize(self, event: Resize) -> None:
        self.call_after_refresh(self._cards.show_card)

    def _say(self, sentence: str) -> None:
        self._notice.say(sentence)


def _behind(column: Column) -> Column:
    """Return the column that comes next."""
    columns = list(Column)
    return columns[(columns.index(column) + 1) % len(columns)]

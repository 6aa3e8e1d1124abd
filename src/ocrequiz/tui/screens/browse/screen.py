"""All cards of all decks: sought as the learner types, looked at, put away, and studied."""

from __future__ import annotations

from asyncio import sleep
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key, Resize
from textual.timer import Timer
from textual.widgets import Input

from ocrequiz.errors import OcrequizError
from ocrequiz.scheduling.events import Mode
from ocrequiz.tui.browse_commands import BROWSE_COMMANDS
from ocrequiz.tui.commands import find, letter
from ocrequiz.tui.screens.browse.opening import Opening
from ocrequiz.tui.screens.browse.preview import preview_page
from ocrequiz.tui.screens.browse.search_line import SearchLine
from ocrequiz.tui.screens.browse.table import CardTable, TableTitles
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.page import Page, Paper, Paragraph
from ocrequiz.workspace.browsing import Column, Decision, Found, Misread

if TYPE_CHECKING:
    from ocrequiz.workspace.browsing import Browser

REST_SECONDS: Final = 0.3
"""How long the typing rests before a search is made that reads every word."""
READING: Final = "reading"
"""The group of that search, of which there is one at a time."""
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
_IN_THE_FIELD: Final = frozenset({"up", "down", "pageup", "pagedown"})
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
        self._resting: Timer | None = None
        self._heading = Heading(Content.styled("Browse", "bold"))
        self._field = Input(placeholder="Search all questions", compact=True)
        self._field.cursor_blink = False
        self._help = SearchLine()
        self._titles = TableTitles()
        self._table = CardTable(browser.rows)
        self._empty = Paper(id="empty")
        self._card = Paper(id="card")
        self._notice = Notice()

    def compose(self) -> ComposeResult:
        yield self._heading
        yield self._field
        yield self._help
        with Horizontal():
            with Vertical(id="list"):
                yield self._titles
                yield self._table
                yield self._empty
            with VerticalScroll(id="beside", can_focus=False):
                yield self._card
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
            return self._table.place >= 0
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
            self._try(lambda: self.face.study(self._browser.study(_MODES[command])))
        elif command == "browse.open" and isinstance(self.focused, Input):
            self._table.focus()
        elif not self._move(command):
            self._do(command)

    def _do(self, command: str) -> None:
        place = self._table.place
        match command:
            case "browse.search":
                self._field.focus()
            case "browse.open" | "browse.info" | "browse.passage":
                self._try(lambda: self._opening.open(command, place))
            case "browse.edit":
                self._try(lambda: self._opening.open(command, place))
                self._again(self._browser.refresh)
            case "browse.select":
                self._browser.toggle(place)
                self._marked()
                self._table.move(1)
            case "browse.select_all":
                self._browser.select_all()
                self._marked()
            case "browse.select_tag":
                self._try(lambda: self._opening.choose_tag(self._select_tag))
            case "browse.undo":
                self._try(lambda: self._say(self._browser.undo()))
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
            moves = {"up": -1, "down": 1, "pageup": -self._table.page, "pagedown": self._table.page}
            self._table.move(moves[event.key])
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

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        if event.value == "/":
            # Who presses the key of the search while it is open already does not look for a slash.
            self._field.value = ""
            return
        self.workers.cancel_group(self, READING)
        self._say("")
        if self._resting is not None:
            self._resting.stop()
            self._resting = None
        if self._browser.is_slow(event.value):
            self._resting = self.set_timer(REST_SECONDS, self._seek_slowly)
        else:
            self._seek()

    @on(Input.Blurred)
    def _left(self) -> None:
        if self.focused is None:
            self._table.focus()

    def on_descendant_focus(self) -> None:
        self.show_keys()

    @on(CardTable.Moved)
    def _moved(self) -> None:
        self._show_card()
        self.show_keys()

    @on(CardTable.Opened)
    def _opened(self) -> None:
        self.carry_out("browse.open")

    @on(CardTable.Marked)
    def _mark(self) -> None:
        self._browser.toggle(self._table.place)
        self._marked()

    @on(TableTitles.Chosen)
    def _title_chosen(self, event: TableTitles.Chosen) -> None:
        found = self._browser.found
        self._sort(event.column, backwards=event.column is found.column and not found.backwards)

    # What follows

    def _seek(self) -> None:
        def seek() -> None:
            outcome = self._browser.search(self._field.value)
            wrong = outcome if isinstance(outcome, Misread) else None
            self._help.show(self._field.value, wrong)
            if isinstance(outcome, Found):
                self._draw(outcome)

        self._try(seek)

    def _seek_slowly(self) -> None:
        self.run_worker(self._read_through(), group=READING, exclusive=True)

    async def _read_through(self) -> None:
        """Search a little at a time, so that the next key is heard; it ends this search."""
        try:
            for share in self._browser.read_through(self._field.value):
                self._say(f"Searching … {share:.0%}")
                await sleep(0)
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
            return
        self._say("")
        self._seek()

    def _sort(self, column: Column, *, backwards: bool) -> None:
        def sort() -> None:
            self._again(lambda: self._browser.sort(column, backwards=backwards))

        self._announced("Sorting …" if self._browser.found.total > MANY_SORTED else "", sort)

    def _again(self, look: Callable[[], Found]) -> None:
        """List anew, with the cursor on its card."""

        def again() -> None:
            here = self._browser.rows(self._table.place, 1) if self._table.place >= 0 else []
            found = look()
            place = self._browser.place(here[0].number) if here else None
            self._draw(found, self._table.place if place is None else place)

        self._try(again)

    def _decide(self, decision: Decision) -> None:
        def write() -> None:
            self._try(lambda: self._say(self._browser.decide(decision, self._table.place)))
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

    def _move(self, command: str) -> bool:
        """Move the cursor, where the command asks for that."""
        table = self._table
        match command:
            case "browse.up":
                table.move(-1)
            case "browse.down":
                table.move(1)
            case "browse.page_up":
                table.move(-table.page)
            case "browse.page_down":
                table.move(table.page)
            case "browse.first":
                table.go_to(0)
            case "browse.last":
                table.go_to(self._browser.found.count - 1)
            case _:
                return False
        return True

    def _draw(self, found: Found, place: int = 0) -> None:
        self._table.show(found.count, place)
        self._titles.show(found)
        self._titles.display = self._table.display = found.count > 0
        self._empty.display = not found.count
        if not found.count:
            words = (
                "No card fits this search." if found.total else "There is no card yet: no deck asks anything."
            )
            self._empty.show(Page([Paragraph(Content(words))]))
        self._marked()

    def _marked(self) -> None:
        """Show what is selected, and how the cards stand now."""
        found, selected = self._browser.found, self._browser.selected
        count = f"{found.count} of {found.total} cards" if found.search else f"{found.total} cards"
        right = Content.styled(count, "$foreground-muted")
        if selected:
            right += Content.styled(f"  ● {selected} selected", "$accent bold")
        self._heading.show(Content.styled("Browse", "bold"), right)
        self._table.look_again()
        self._show_card()
        self.show_keys()

    def _show_card(self) -> None:
        """Show the card under the cursor, where there is room beside the list."""
        if not self.has_class("-wide"):
            return
        place = self._table.place
        preview = self._browser.preview(place) if place >= 0 else None
        self._card.display = preview is not None
        if preview is not None:
            self._card.show(preview_page(preview))
            self.query_one("#beside", VerticalScroll).scroll_home(animate=False)

    def on_resize(self, event: Resize) -> None:
        self.call_after_refresh(self._show_card)

    def _say(self, sentence: str) -> None:
        self._notice.say(sentence)

    def _try(self, act: Callable[[], object]) -> None:
        """Do something; where it cannot be done, say why."""
        try:
            act()
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)


def _behind(column: Column) -> Column:
    """Return the column that comes next."""
    columns = list(Column)
    return columns[(columns.index(column) + 1) % len(columns)]

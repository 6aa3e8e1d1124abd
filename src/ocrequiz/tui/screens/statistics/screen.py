"""The statistics on the screen: pages of graphs, over some decks and some time."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual import on
from textual.app import ComposeResult, RenderResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget
from textual.worker import get_current_worker

from ocrequiz.errors import OcrequizError
from ocrequiz.reports.graph import Part, Sheet
from ocrequiz.tui.commands import SCROLL_COMMANDS
from ocrequiz.tui.paths import shown
from ocrequiz.tui.screens.reading import ReadingScreen
from ocrequiz.tui.screens.statistics.page import line_of, statistics_page
from ocrequiz.tui.statistics_commands import STATISTICS_COMMANDS
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyLine
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.page import Paper

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from ocrequiz.workspace.statistics import Statistics

PERIODS: Final[tuple[tuple[str, int | None], ...]] = (
    ("all of time", None),
    ("last 30 days", 30),
    ("last 90 days", 90),
    ("last year", 365),
)

AT_ONCE: Final = 5_000
"""Cards up to which nobody notices that they are counted."""


class PageLine(Widget):
    """The names of the pages; the one that is shown stands in brackets."""

    DEFAULT_CSS = """
    PageLine { height: 1; padding: 0 2; color: $foreground-muted; }
    """
    ALLOW_SELECT = False

    class Chosen(Message):
        """A name was clicked."""

        def __init__(self, page: int) -> None:
            super().__init__()
            self.page = page
            """The number of the page."""

    def __init__(self) -> None:
        super().__init__()
        self._names: tuple[str, ...] = ()
        self._here = 0

    def show(self, names: Sequence[str], here: int) -> None:
        """Show which pages there are."""
        self._names, self._here = tuple(names), here
        self.refresh()

    def render(self) -> RenderResult:
        return Content(" ").join(self._parts())

    def on_click(self, event: Click) -> None:
        start = 0
        for number, part in enumerate(self._parts()):
            if start <= event.x - self.gutter.left < start + part.cell_length:
                self.post_message(self.Chosen(number))
            start += part.cell_length + 1

    def _parts(self) -> list[Content]:
        """Write the names, or, where there is not room for all of them, that of the page and how many there are."""
        names = [
            Content.styled(f"[{name}]", "bold $text-primary")
            if number == self._here
            else Content(f" {name} ")
            for number, name in enumerate(self._names)
        ]
        if sum(name.cell_length + 1 for name in names) <= self.content_size.width + 1:
            return names
        here = names[self._here : self._here + 1]
        return [*here, Content(f" {self._here + 1} of {len(names)} ")]


class StatisticsScreen(ReadingScreen):
    """One page of graphs at a time."""

    class Counted(Message):
        """Another thread has gathered statistics, or could not."""

        def __init__(self, found: Statistics | OcrequizError) -> None:
            super().__init__()
            self.found = found
            """What it gathered, or why it could not."""

    CSS_PATH = "screen.tcss"
    OFFERS = (*STATISTICS_COMMANDS, *SCROLL_COMMANDS)

    def __init__(self, decks: Sequence[str] = ()) -> None:
        super().__init__()
        self._begun_with = tuple(decks)
        self._decks = tuple(decks)
        self._period = 0
        self._here = 0
        self._marked = 0
        self._sheets: tuple[Sheet, ...] = ()
        self._heading = Heading(Content.styled("Statistics", "bold"))
        self._pages = PageLine()
        self._paper = Paper(id="graphs")
        self._notice = Notice()

    def compose(self) -> ComposeResult:
        yield self._heading
        yield self._pages
        with VerticalScroll(can_focus=False):
            yield self._paper
        yield self._notice
        yield KeyLine()

    def on_mount(self) -> None:
        self._gather()

    def can(self, command: str) -> bool:
        match command:
            case "statistics.write" | "statistics.next" | "statistics.previous" | "statistics.mark":
                return bool(self._sheets)
            case _:
                return True

    def give(self, command: str) -> None:
        match command:
            case "statistics.next" | "statistics.previous":
                self._turn(self._here + (1 if command == "statistics.next" else -1))
            case "statistics.period":
                self._period = (self._period + 1) % len(PERIODS)
                self._gather()
            case "statistics.decks":
                self._decks = self._next_decks()
                self._gather()
            case "statistics.mark":
                self._mark((self._marked + 1) % len(self._sheets[self._here].parts))
            case "statistics.write":
                self._ask_for_file()
            case "statistics.close":
                self.app.pop_screen()
            case _:
                super().give(command)

    def on_page_line_chosen(self, chosen: PageLine.Chosen) -> None:
        self._turn(chosen.page)

    @property
    def part(self) -> Part:
        """The graph or table that is marked."""
        return self._sheets[self._here].parts[self._marked]

    def _gather(self) -> None:
        """Count anew; where there are many cards, in a thread of its own, which a later wish makes void."""
        workspace, days = self.face.workspace, PERIODS[self._period][1]
        try:
            if sum(deck.cards for deck in workspace.home().decks) <= AT_ONCE:
                self._show(workspace.statistics(self._decks, days))
                return
            count = workspace.counting(self._decks, days)
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
            return
        self._notice.say("Counting …")
        self.run_worker(partial(self._count, count), thread=True, exclusive=True, group="counting")

    def _count(self, count: Callable[[], Statistics]) -> None:
        worker = get_current_worker()
        try:
            found: Statistics | OcrequizError = count()
        except OcrequizError as error:
            found = error
        if not worker.is_cancelled:
            self.post_message(self.Counted(found))

    @on(Counted)
    def _take_counted(self, counted: Counted) -> None:
        if isinstance(counted.found, OcrequizError):
            self._notice.say(str(counted.found), is_error=True)
        else:
            self._show(counted.found)

    def _show(self, found: Statistics) -> None:
        from ocrequiz.workspace.statistics import pages

        self._notice.say("")
        self._sheets = pages(found)
        about = ", ".join(found.decks) if len(found.decks) < 3 else f"{len(found.decks)} decks"
        self._heading.show(
            Content.styled("Statistics", "bold")
            + Content.styled(f"  {about or 'all decks'}", "$text-accent"),
            Content.styled(PERIODS[self._period][0], "$foreground-muted"),
        )
        self._turn(self._here)

    def _turn(self, page: int) -> None:
        self._here, self._marked = page % len(self._sheets), 0
        self._draw()
        self.body.scroll_home(animate=False)

    def _mark(self, part: int) -> None:
        self._marked = part
        self._draw()
        width = self._paper.content_size.width
        self.body.scroll_to(y=line_of(self._paper.page, part, width), animate=False)

    def _draw(self) -> None:
        self._pages.show([sheet.title for sheet in self._sheets], self._here)
        self._paper.show(statistics_page(self._sheets[self._here], self._marked))
        self.show_keys()

    def _next_decks(self) -> tuple[str, ...]:
        """Return what to look at next: the decks it began with, each deck alone, all of them."""
        each = [(deck.id,) for deck in self.face.workspace.home().decks]
        ways = list(dict.fromkeys([self._begun_with, *each, ()]))
        here = ways.index(self._decks) if self._decks in ways else -1
        return ways[(here + 1) % len(ways)]

    def _ask_for_file(self) -> None:
        from ocrequiz.tui.screens.quiz.dialogs import LineScreen

        words = "Let the name end in .svg for a picture or .csv for its numbers. A file of that name is written over."
        self.app.push_screen(
            LineScreen(f"Write “{self.part.title}” to which file?", words, f"{self.part.id}.svg", self._write)
        )

    def _write(self, name: str) -> None:
        from ocrequiz.workspace.statistics import export

        path = Path(name).expanduser().absolute()
        try:
            export(self.part, path)
        except (OcrequizError, RuntimeError) as error:
            self._notice.say(str(error), is_error=True)
        else:
            self._notice.say(f"Written: {shown(str(path))}")

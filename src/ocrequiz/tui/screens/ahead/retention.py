"""Which desired retention? A year of the learner's own cards, by each of several, beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message

from ocrequiz.errors import OcrequizError
from ocrequiz.reports.graph import Graph
from ocrequiz.tui.ahead_commands import RETENTION_COMMANDS
from ocrequiz.tui.commands import SCROLL_COMMANDS
from ocrequiz.tui.screens.reading import ReadingScreen
from ocrequiz.tui.screens.statistics.page import Pair
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyLine
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paper, Paragraph
from ocrequiz.tui.widgets.plot import Plot
from ocrequiz.tui.widgets.table import Table
from ocrequiz.workspace.ahead import costs_graph, costs_grid, known_graph
from ocrequiz.workspace.retention import Choice, Prospect


class RetentionScreen(ReadingScreen):
    """What each desired retention costs and keeps."""

    CSS_PATH = "retention.tcss"
    OFFERS = (*RETENTION_COMMANDS, *SCROLL_COMMANDS)

    class Compared(Message):
        """The comparison is done."""

        def __init__(self, choice: Choice) -> None:
            super().__init__()
            self.choice = choice
            """What can be chosen between."""

    def __init__(self, decks: Sequence[str] = ()) -> None:
        super().__init__()
        self._decks = tuple(decks)
        self._paper = Paper(id="costs")
        self._notice = Notice()

    def compose(self) -> ComposeResult:
        about = ", ".join(self._decks) if 0 < len(self._decks) < 3 else "all decks"
        yield Heading(
            Content.styled("Help me decide", "bold") + Content.styled(f"  {about}", "$text-accent"),
            Content.styled("desired retention", "$foreground-muted"),
        )
        with VerticalScroll(can_focus=False):
            yield self._paper
        yield self._notice
        yield KeyLine()

    def on_mount(self) -> None:
        self._paper.show(Page([Paragraph(Content("Looking a year ahead …"))]))
        self.show_keys()
        try:
            prospect = self.face.workspace.prospect(self._decks)
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
            return
        self.run_worker(lambda: self._compare(prospect), thread=True, exclusive=True)

    def give(self, command: str) -> None:
        if command == "retention.close":
            self.app.pop_screen()
        else:
            super().give(command)

    def on_retention_screen_compared(self, compared: Compared) -> None:
        self._paper.show(Page(_blocks(compared.choice)))

    def _compare(self, prospect: Prospect) -> None:
        """Run in a thread of its own: nothing is read here, it only takes its time."""
        self.post_message(self.Compared(prospect.compared()))


def _blocks(choice: Choice) -> Iterator[Block]:
    grid = costs_grid(choice)
    yield Paragraph(
        Content(
            f"A year of study ahead, simulated from how your {choice.cards} cards stand ({choice.begun} begun) and how "
            "fast you answer. Higher means less forgotten and far more work."
        )
    )
    yield Gap()
    rows = [grid.columns, *grid.rows]
    yield Table([[_cell(cell) for cell in row] for row in rows])
    yield Gap()
    yield Pair(tuple(_drawn(costs_graph(choice))), tuple(_drawn(known_graph(choice))))
    yield Paragraph(
        Content(
            f"Yours is set to {choice.retention:.2f}, and a minute keeps the most at "
            f"{choice.thriftiest.retention:.2f}. Change it in the settings."
        )
    )


def _drawn(graph: Graph) -> Iterator[Block]:
    yield Paragraph(Content.styled(graph.title, "bold"))
    yield Paragraph(Content.styled(graph.words, "$foreground-muted"))
    yield Plot(graph)
    yield Gap()


def _cell(words: str) -> Content:
    return Content.styled(words, "$text-accent") if words.startswith("◀") else Content(words)

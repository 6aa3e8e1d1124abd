"""On which terms is a quiz to be sat? Rows of choices, and how many questions fit, counted as one chooses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.timer import Timer

from ocrequiz.errors import OcrequizError
from ocrequiz.scheduling.days import MINUTE_MS
from ocrequiz.study.quiz.quiz import QuizSession
from ocrequiz.study.quiz.wish import Feedback, Only, QuizWish
from ocrequiz.text import one_line
from ocrequiz.tui.commands import find, letter
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.screens.quiz.commands import SETUP_COMMANDS
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyLine
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paper, Paragraph
from ocrequiz.workspace.quizzes import QuizDesk, Unfinished, fresh_seed

COUNTED_AFTER_SECONDS: Final = 0.15
"""How long nothing is changed before the questions are counted, which takes its time in a big deck."""
LABEL_CELLS: Final = 16


@dataclass(frozen=True, slots=True)
class Row:
    """One thing to choose: its name, and each value with what it does to the wish."""

    label: str
    values: Sequence[tuple[str, Callable[[QuizWish], QuizWish]]]


class SetupScreen(CommandedScreen):
    """The terms of a quiz on some decks."""

    CSS_PATH = "setup.tcss"
    OFFERS = SETUP_COMMANDS
    AUTO_FOCUS = ""

    def __init__(self, desk: QuizDesk, decks: Sequence[str], title: str) -> None:
        """Take the ids of the decks that are asked about, and what they are called together."""
        super().__init__()
        self._desk = desk
        self._rows = tuple(_rows(desk, decks))
        self._chosen = [0] * len(self._rows)
        self._at = 0
        self._bare = QuizWish(decks=tuple(decks), seed=fresh_seed())
        left = (each for each in desk.unfinished() if set(each.wish.decks) == set(decks))
        self._left: Unfinished | None = next(left, None)
        self._count: int | None = None
        self._counting: Timer | None = None
        self._heading = Heading(
            Content.styled("A quiz on ", "$foreground-muted") + Content.styled(title, "bold")
        )
        self._page = Paper(id="rows")
        self._notice = Notice()

    def compose(self) -> ComposeResult:
        yield self._heading
        with VerticalScroll(can_focus=False):
            yield self._page
        yield self._notice
        yield KeyLine()

    def on_mount(self) -> None:
        self._count_now()

    @property
    def wish(self) -> QuizWish:
        """What is asked for as it stands."""
        wish = self._bare
        for row, chosen in zip(self._rows, self._chosen, strict=True):
            wish = row.values[chosen][1](wish)
        return wish

    def can(self, command: str) -> bool:
        return self._left is not None if command == "setup.resume" else True

    def give(self, command: str) -> None:
        match command:
            case "setup.up" | "setup.down":
                self._at = (self._at + (1 if command == "setup.down" else -1)) % len(self._rows)
                self._show()
            case "setup.less" | "setup.more":
                self._change(1 if command == "setup.more" else -1)
            case "setup.begin":
                self._open(lambda: self._desk.begin(self.wish))
            case "setup.resume":
                left = self._left
                if left is not None:
                    self._open(lambda: self._desk.resume(left.record.number))

    def _change(self, step: int) -> None:
        values = self._rows[self._at].values
        self._chosen[self._at] = (self._chosen[self._at] + step) % len(values)
        self._count = None
        if self._counting is not None:
            self._counting.stop()
        self._counting = self.set_timer(COUNTED_AFTER_SECONDS, self._count_now)
        self._show()

    def _count_now(self) -> None:
        try:
            self._count = self._desk.count(self.wish)
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
        self._show()

    def _open(self, begin: Callable[[], QuizSession]) -> None:
        from ocrequiz.tui.screens.quiz.sitting import QuizScreen

        try:
            session = begin()
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
        else:
            self.app.switch_screen(QuizScreen(session))

    def _show(self) -> None:
        count = "counting …" if self._count is None else f"{self._count} question{'s' * (self._count != 1)}"
        blocks: list[Block] = [
            Paragraph(Content.styled(count, "bold $text-accent")),
            Gap(),
            *(self._row(number, row) for number, row in enumerate(self._rows)),
        ]
        if self._left is not None:
            record = self._left.record
            key = letter(find("setup.resume"), self.face.own_keys)
            left = f"A quiz on these decks was left with {record.answered} of {record.items} answered;"
            blocks += [Gap(), Paragraph(Content.styled(f"{left} {key} goes on with it.", "$text-warning"))]
        self._page.show(Page(blocks))
        self.show_keys()

    def _row(self, number: int, row: Row) -> Paragraph:
        is_here = number == self._at
        value = one_line(row.values[self._chosen[number]][0], 60)
        first = Content.assemble(
            ("❯ " if is_here else "  ", "$primary"), (f"{row.label:<{LABEL_CELLS}}", "$foreground-muted")
        )
        text = Content.assemble(
            ("‹ " if is_here else "  ", "$primary"), value, (" ›" if is_here else "", "$primary")
        )
        rest = Content(" " * first.cell_length)
        return Paragraph(text, first, rest, "on $block-cursor-background" if is_here else "")


def _rows(desk: QuizDesk, decks: Sequence[str]) -> Iterator[Row]:
    choices = desk.choices(decks)

    def wanting(**terms: object) -> Callable[[QuizWish], QuizWish]:
        return lambda wish: replace(wish, **terms)  # type: ignore[arg-type]

    yield Row("Questions", [
        *((f"at most {n}", wanting(questions=n)) for n in (10, 20, 30, 50, 100)), ("all", wanting(questions=None)),
        ("at most 5", wanting(questions=5)),
    ])  # fmt: skip
    yield Row("Types", [
        ("all", wanting(types=())), *((f"{name} ({n})", wanting(types=(name,))) for name, n in choices.types.items())
    ])  # fmt: skip
    yield Row("Tags", [
        ("any", wanting(tags=())), *((f"{name} ({n})", wanting(tags=(name,))) for name, n in choices.tags.items())
    ])  # fmt: skip
    yield Row(
        "Only",
        [("all cards", wanting(only=None)), *((f"{each.value} cards", wanting(only=each)) for each in Only)],
    )
    yield Row(
        "Of each tag",
        [("as it comes", wanting(per_tag=None)), *((f"{n}", wanting(per_tag=n)) for n in (1, 2, 3, 5))],
    )
    yield Row("Time", [
        ("no limit", wanting(time_limit_ms=None)),
        *((f"{n} minutes", wanting(time_limit_ms=n * MINUTE_MS)) for n in (5, 10, 20, 30, 45, 60, 90)),
    ])  # fmt: skip
    yield Row("Answers", [
        ("at the end", wanting(feedback=Feedback.END)), ("after each question", wanting(feedback=Feedback.EACH))
    ])  # fmt: skip
    yield Row(
        "How sure",
        [("not asked", wanting(certainty=False)), ("asked, and it counts", wanting(certainty=True))],
    )
    yield Row(
        "Schedule", [("stays as it is", wanting(schedules=False)), ("moves with it", wanting(schedules=True))]
    )

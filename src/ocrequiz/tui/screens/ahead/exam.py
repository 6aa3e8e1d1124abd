"""The exam of a deck: its day, how ready you are, what each day will hold, and what cannot be learned."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from ocrequiz.errors import OcrequizError
from ocrequiz.text import one_line
from ocrequiz.tui.ahead_commands import EXAM_COMMANDS
from ocrequiz.tui.commands import SCROLL_COMMANDS
from ocrequiz.tui.screens.reading import ReadingScreen
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyLine
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paper, Paragraph
from ocrequiz.tui.widgets.plot import Plot
from ocrequiz.workspace.ahead import minutes_until_exam
from ocrequiz.workspace.exam_date import Readiness

LABEL: Final = 15
"""Cells before a value."""
BAR: Final = 30
"""Cells of a bar that stands for everything."""


class ExamScreen(ReadingScreen):
    """One deck on its way to its exam."""

    CSS_PATH = "exam.tcss"
    OFFERS = (*EXAM_COMMANDS, *SCROLL_COMMANDS)

    def __init__(self, deck: str, title: str) -> None:
        super().__init__()
        self._deck = deck
        self._title = title
        self._ready: Readiness | None = None
        self._heading = Heading(Content.styled("Exam", "bold"))
        self._paper = Paper(id="exam")
        self._notice = Notice()

    def compose(self) -> ComposeResult:
        yield self._heading
        with VerticalScroll(can_focus=False):
            yield self._paper
        yield self._notice
        yield KeyLine()

    def on_screen_resume(self) -> None:
        # To look ahead takes its time with a large deck, so the screen is painted first.
        self.call_after_refresh(self._look)

    def can(self, command: str) -> bool:
        return self._ready is not None if command in ("exam.clear", "exam.study") else True

    def give(self, command: str) -> None:
        match command:
            case "exam.date":
                self._ask_for_date()
            case "exam.clear":
                self._change(None)
            case "exam.study":
                self._study()
            case "exam.close":
                self.app.pop_screen()
            case _:
                super().give(command)

    def _look(self) -> None:
        workspace = self.face.workspace
        try:
            self._ready = workspace.exams.readiness(self._deck, workspace.now())
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
            return
        left = Content.styled("Exam", "bold") + Content.styled(f"  {one_line(self._title)}", "$text-accent")
        self._heading.show(left, Content.styled(_when(self._ready), "$foreground-muted"))
        self._paper.show(Page(_blocks(self._ready)))
        self.show_keys()

    def _ask_for_date(self) -> None:
        from ocrequiz.tui.screens.quiz.dialogs import LineScreen

        value = "" if self._ready is None else self._ready.exam.isoformat()
        words = "Year, month and day, such as 2027-01-15."
        self.app.push_screen(LineScreen("When is the exam?", words, value, self._take_date))

    def _take_date(self, written: str) -> None:
        try:
            exam = date.fromisoformat(written)
        except ValueError:
            self._notice.say(f"“{one_line(written, 40)}” is no date. Write 2027-01-15.", is_error=True)
            return
        self._change(exam)

    def _change(self, exam: date | None) -> None:
        workspace = self.face.workspace
        try:
            if exam is None:
                workspace.exams.clear_exam(self._deck, workspace.now())
            else:
                workspace.exams.set_exam(self._deck, exam, workspace.now())
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
            return
        self._notice.say(
            "The exam is taken away; the deck is as before." if exam is None else "The exam is set."
        )
        self._look()

    def _study(self) -> None:
        try:
            session = self.face.workspace.study([self._deck], for_exam=True)
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
        else:
            self.face.study(session)


def _when(ready: Readiness | None) -> str:
    if ready is None:
        return "none set"
    days = {0: "today", 1: "tomorrow"}.get(ready.days_left, f"in {ready.days_left} days")
    return f"{ready.exam.isoformat()}, {days}"


def _blocks(ready: Readiness | None) -> Iterator[Block]:
    if ready is None:
        yield Paragraph(
            Content("No exam is ahead for this deck. Set its day, and its cards are studied towards it:")
        )
        yield Gap()
        yield Paragraph(
            Content("at first they come back later than usual, which leaves time for new ones;"),
            _dot(),
            Content("  "),
        )
        yield Paragraph(
            Content("in the last week every card is asked once more, the one you are least likely to remember on the "
                    "day first;"),
            _dot(), Content("  "),
        )  # fmt: skip
        yield Paragraph(Content("after the exam the deck is as before."), _dot())
        return
    yield from _readiness(ready)
    for warning in ready.warnings:
        yield Gap()
        mark = Content.styled("! ", "$text-warning bold")
        yield Paragraph(Content.styled(warning, "$text-warning"), mark, Content("  "))
    yield Gap()
    graph = minutes_until_exam(ready)
    yield Paragraph(Content.styled(graph.title, "bold"))
    yield Paragraph(Content.styled(graph.words, "$foreground-muted"))
    yield Plot(graph)


def _readiness(ready: Readiness) -> Iterator[Block]:
    yield Paragraph(Content.styled("Remembered on the day of the exam", "bold"))
    yield _bar("if you stop now", ready.recall)
    yield _bar("as planned", ready.forecast)
    yield Gap()
    yield _row("Learned", f"{ready.met} of {ready.cards} cards")
    yield _row(
        "New cards", f"{ready.new_per_day} a day as set, {ready.new_needed} needed to see them all in time"
    )
    yield _row(
        "Minutes a day", f"{ready.minutes_a_day:.0f} as planned, {ready.minutes_needed:.0f} to see them all"
    )
    yield _row("Date", "yours" if ready.is_own else "the deck's; set your own, and it counts instead")


def _bar(name: str, share: float) -> Paragraph:
    filled = round(share * BAR)
    return _line(
        name,
        Content.assemble(
            (f"{share:>4.0%} ", "bold"),
            ("█" * filled, "$primary"),
            ("░" * (BAR - filled), "$foreground-muted"),
        ),
    )


def _row(name: str, words: str) -> Paragraph:
    return _line(name, Content(words))


def _line(name: str, value: Content) -> Paragraph:
    first = Content.styled(f"{name:<{LABEL}}  ", "$foreground-muted")
    return Paragraph(value, first, Content(" " * (LABEL + 2)))


def _dot() -> Content:
    return Content.styled("· ", "$text-accent")

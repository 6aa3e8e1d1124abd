"""Which quizzes were sat, and what did they come to? Each is opened again; one that was left is gone on with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.content import Content

from ocrequiz.errors import OcrequizError
from ocrequiz.tui.commands import find, letter
from ocrequiz.tui.quiz_commands import HISTORY_COMMANDS
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.screens.quiz.records import RecordLine, RecordTitles
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.lines import Lines
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.page import Page, Paper, Paragraph

if TYPE_CHECKING:
    from ocrequiz.study.quiz.view import QuizRecord
    from ocrequiz.workspace.quizzes import QuizDesk


class QuizzesScreen(CommandedScreen):
    """All quizzes, the latest first; before those that are marked, those that were left."""

    CSS_PATH = "history.tcss"
    OFFERS = HISTORY_COMMANDS
    AUTO_FOCUS = ""

    def __init__(self, desk: QuizDesk) -> None:
        super().__init__()
        self._desk = desk
        self._left: tuple[QuizRecord, ...] = ()
        self._marked: tuple[QuizRecord, ...] = ()
        self._at = 0
        self._heading = Heading(Content.styled("Quizzes", "bold"))
        self._titles = Paper(id="titles")
        self._list = Lines()
        self._notice = Notice()

    def compose(self) -> ComposeResult:
        yield self._heading
        yield self._titles
        yield self._list
        yield self._notice
        yield KeyLine()

    def on_screen_resume(self) -> None:
        self._look()

    @property
    def _here(self) -> QuizRecord | None:
        """The quiz under the cursor."""
        quizzes = (*self._left, *self._marked)
        return quizzes[self._at] if quizzes else None

    @property
    def _is_left(self) -> bool:
        """Whether the quiz under the cursor is not marked."""
        return self._at < len(self._left)

    def can(self, command: str) -> bool:
        match command:
            case "quizzes.discard":
                return self._here is not None and self._is_left
            case "quizzes.set_up":
                return bool(self._desk.titles)
            case _:
                return self._here is not None

    def give(self, command: str) -> None:
        match command:
            case "quizzes.up" | "quizzes.down":
                self._go_to(self._at + (1 if command == "quizzes.down" else -1))
            case "quizzes.page_up" | "quizzes.page_down":
                self._go_to(self._at + self._list.page * (1 if command == "quizzes.page_down" else -1))
            case "quizzes.open":
                self._open()
            case "quizzes.set_up":
                self._set_up()
            case "quizzes.discard":
                self._ask_to_discard()
            case _:
                super().give(command)

    def key_hints(self) -> Iterator[KeyHint]:
        own = self.face.own_keys
        yield KeyHint(letter(find("app.back"), own), "Back", "app.back")
        for hint in super().key_hints():
            is_to_go_on = hint.command == "quizzes.open" and self._is_left
            yield KeyHint(hint.letter, "Go on", hint.command) if is_to_go_on else hint

    @on(Lines.Chosen)
    def _clicked(self, event: Lines.Chosen) -> None:
        if self._here is None:
            return
        is_here = event.place == self._at
        self._go_to(event.place)
        if is_here:
            self._open()

    def _go_to(self, place: int) -> None:
        self._at = max(0, min(place, len(self._left) + len(self._marked) - 1))
        self._show()

    def _look(self) -> None:
        """Ask how things stand; the cursor stays on its quiz where that is still there."""
        here = self._here
        try:
            self._left = tuple(each.record for each in self._desk.unfinished())
            self._marked = self._desk.finished()
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
        numbers = [each.number for each in (*self._left, *self._marked)]
        self._at = numbers.index(here.number) if here is not None and here.number in numbers else 0
        self._show()

    def _show(self) -> None:
        count = len(self._marked)
        words = f"{count} marked" + (f" · {len(self._left)} left" if self._left else "")
        self._heading.show(Content.styled("Quizzes", "bold"), Content.styled(words, "$foreground-muted"))
        quizzes = [(each, True) for each in self._left] + [(each, False) for each in self._marked]
        self._titles.show(Page([RecordTitles()] if quizzes else ()))
        lines = [
            RecordLine(each, is_left, is_here=place == self._at)
            for place, (each, is_left) in enumerate(quizzes)
        ]
        self._list.show(lines or [Paragraph(self._nothing())], self._at)
        self.show_keys()

    def _nothing(self) -> Content:
        key = letter(find("quizzes.set_up"), self.face.own_keys)
        return Content.assemble(
            "No quiz was sat yet. ", (key, "bold $text-primary"), " sets one up; its result will stand here."
        )

    def _open(self) -> None:
        """Show the result again, or go on with what was left."""
        from ocrequiz.tui.screens.quiz.result import ResultScreen

        here = self._here
        if here is None:
            return
        try:
            if self._is_left:
                self.face.sit(self._desk.resume(here.number))
            else:
                self.app.push_screen(ResultScreen(self._desk.result(here.number)))
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
        else:
            self._notice.say("")

    def _set_up(self) -> None:
        from ocrequiz.tui.screens.quiz.setup import SetupScreen

        titles, here = self._desk.titles, self._here
        decks = tuple(deck for deck in (() if here is None else here.decks) if deck in titles)
        self.app.push_screen(SetupScreen(self._desk, decks or tuple(titles)))

    def _ask_to_discard(self) -> None:
        from ocrequiz.tui.screens.quiz.dialogs import DiscardScreen

        here = self._here
        if here is not None:
            self.app.push_screen(DiscardScreen(here, lambda: self._discard(here.number)))

    def _discard(self, number: int) -> None:
        try:
            self._desk.discard(number)
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
        else:
            self._notice.say("Thrown away.")
            self._look()

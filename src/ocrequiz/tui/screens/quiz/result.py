"""The result of a quiz on the screen: the score, and question by question what was missed."""

from __future__ import annotations

from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.events import Resize

from ocrequiz.errors import OcrequizError
from ocrequiz.study.commands import LINKS
from ocrequiz.study.quiz.commands import QUIZ_COMMANDS
from ocrequiz.study.quiz.view import ItemResult, QuizResult
from ocrequiz.text import one_line
from ocrequiz.tui.commands import SCROLL_COMMANDS
from ocrequiz.tui.quiz_commands import RESULT_COMMANDS
from ocrequiz.tui.screens.quiz.result_page import item_page, summary_page
from ocrequiz.tui.screens.reading import ReadingScreen
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyLine
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.page import Paper

BESIDE_COLUMNS = 120
"""In a narrower terminal the score gives way to the question that is looked at."""


class ResultScreen(ReadingScreen):
    """What a marked quiz came to."""

    CSS_PATH = "result.tcss"
    OFFERS = (
        *RESULT_COMMANDS[:2],
        *(each for each in reversed(QUIZ_COMMANDS) if each.id in ("quiz.cram", "quiz.passage")),
        *RESULT_COMMANDS[2:],
        LINKS,
        *SCROLL_COMMANDS,
    )

    def __init__(self, result: QuizResult, notice: str = "") -> None:
        """Take the result, and what is to be said about how it came to be."""
        super().__init__()
        self._result = result
        self._at: int | None = None
        self._disputed: str | None = None
        self._proposed: list[tuple[str, ...]] = []
        self._summary = Paper(id="summary")
        self._item = Paper(id="item")
        self._left = VerticalScroll(self._summary, id="left", can_focus=False)
        self._right = VerticalScroll(self._item, id="right", can_focus=False)
        self._notice = Notice()
        self._first_words = notice

    def compose(self) -> ComposeResult:
        yield Heading(
            Content.styled(self._result.record.title, "bold"),
            Content.styled("result of the quiz", "$foreground-muted"),
        )
        with Horizontal():
            yield self._left
            yield self._right
        yield self._notice
        yield KeyLine()

    def on_mount(self) -> None:
        self._notice.say(self._first_words)
        self._show()

    def on_resize(self, event: Resize) -> None:
        if self.is_mounted:
            self._show()

    @property
    def result(self) -> QuizResult:
        """What is shown."""
        return self._result

    def can(self, command: str) -> bool:
        match command:
            case "result.next":
                return self._at is None or self._at + 1 < len(self._result.items)
            case "result.previous" | "result.overview":
                return self._at is not None
            case "quiz.cram":
                return bool(self._result.missed)
            case "result.propose":
                return self._disputed is not None
            case "result.undo":
                return bool(self._proposed)
            case "result.quizzes":
                # Over the list of all quizzes, going back leads there.
                return not self.face.has_quizzes_open
            case "quiz.passage":
                return bool(self._shown.cited)
            case _:
                return True

    def give(self, command: str) -> None:
        at = self._at
        match command:
            case "result.next":
                self._look_at(0 if at is None else at + 1)
            case "result.previous":
                self._look_at(None if not at else at - 1)
            case "result.overview":
                self._look_at(None)
            case "result.report":
                self._ask_for_file()
            case "result.propose":
                self.attempt(self._propose)
            case "result.undo":
                self.attempt(self._undo)
            case "result.quizzes":
                self.face.open_quizzes()
            case "quiz.passage":
                self.attempt(self._open_passage)
            case "quiz.cram":
                self.attempt(lambda: self.face.study(self.face.workspace.quizzes.cram(self._result)))
            case _:
                super().give(command)

    @property
    def body(self) -> VerticalScroll:
        return self._left if self._at is None else self._right

    @property
    def _shown(self) -> ItemResult:
        """The question that is looked at, or would be first."""
        return self._result.in_order_of_need[self._at or 0]

    @property
    def _is_wide(self) -> bool:
        return self.app.size.width >= BESIDE_COLUMNS

    def _look_at(self, at: int | None) -> None:
        self._at = at
        self._notice.say("")
        self._show()
        for body in (self._right, self._left) if at is None else (self._right,):
            body.scroll_home(animate=False)

    def _show(self) -> None:
        """Show the score, the question, or, where there is room, both."""
        is_wide, at = self._is_wide, self._at
        self._left.display = is_wide or at is None
        self._right.display = is_wide or at is not None
        self._summary.show(summary_page(self._result, (at or 0) if is_wide else at))
        self._item.show(item_page(self._shown))
        self._disputed = self.face.workspace.quizzes.disputed(self._shown) if self._right.display else None
        self.show_keys()

    def _propose(self) -> None:
        """Tell the author what was typed; the score stands, since the paper was marked by the deck as it was."""
        typed = self._disputed
        self._proposed.append(self.face.workspace.quizzes.propose(self._shown))
        self._show()
        self._notice.say(
            f"Kept as a remark to the author: accept “{one_line(typed or '', 60)}” from now on. "
            "The score stays as it was marked."
        )

    def _undo(self) -> None:
        self.face.workspace.quizzes.take_back(self._proposed[-1])
        self._proposed.pop()
        self._show()
        self._notice.say("Taken back: the author is not asked to accept it.")

    def _open_passage(self) -> None:
        from ocrequiz.tui.widgets.document_page import Place

        item = self._shown
        cited = item.cited[0]
        start = len(cited.before)
        place = Place(cited.block, start, start + len(cited.quote))
        self.face.open_document(item.card.deck, cited.document, (place,))

    def _ask_for_file(self) -> None:
        from ocrequiz.tui.screens.quiz.dialogs import LineScreen

        words = "Let the name end in .html, .md or .json. A file of that name is written over."
        name = f"quiz-{self._result.record.number}.html"
        self.app.push_screen(LineScreen("Write the result to which file?", words, name, self._write))

    def _write(self, name: str) -> None:
        from ocrequiz.workspace.reporting import save_report

        path = Path(name).expanduser().absolute()
        try:
            save_report(self._result, path)
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
        else:
            self._notice.say(f"Written: {path}")

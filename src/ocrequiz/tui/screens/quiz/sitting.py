"""A quiz that is sat on the screen: draws the session's view and forwards what the learner wants."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final

from textual import on
from textual.app import ComposeResult
from textual.events import Click, Key
from textual.widgets import Input

from ocrequiz.errors import OcrequizError
from ocrequiz.questions.response import DontKnow
from ocrequiz.scheduling.days import Moment
from ocrequiz.study.certainty import COMMANDS as CERTAINTIES
from ocrequiz.study.commands import CERTAINTY_COMMANDS, LINKS
from ocrequiz.study.quiz.commands import QUIZ_COMMANDS
from ocrequiz.study.quiz.view import Asking, HandedIn, Overview, QuizView
from ocrequiz.tui.answering.answering import Responded, Told
from ocrequiz.tui.answering.ways import ways
from ocrequiz.tui.commands import ANSWER_COMMANDS, find, letter
from ocrequiz.tui.quiz_commands import SITTING_COMMANDS
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.screens.quiz.dialogs import HandInScreen, LineScreen
from ocrequiz.tui.screens.quiz.header import QuizHeader
from ocrequiz.tui.screens.quiz.places import counts
from ocrequiz.tui.screens.quiz.possible import is_possible
from ocrequiz.tui.screens.quiz.sheet import Sheet
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.notice import Notice

if TYPE_CHECKING:
    from ocrequiz.study.quiz.quiz import QuizSession
    from ocrequiz.tui.screens.quiz.result import ResultScreen

ANSWERING: Final = tuple(each for each in ANSWER_COMMANDS if each.id.startswith("answer."))


class QuizScreen(CommandedScreen):
    """One quiz, from the first question until it is marked."""

    CSS_PATH = "sitting.tcss"
    # What belongs to a judgement goes before what bears the same key.
    OFFERS = (*CERTAINTY_COMMANDS, *SITTING_COMMANDS, *QUIZ_COMMANDS, LINKS, *ANSWERING)
    AUTO_FOCUS = ""

    def __init__(self, session: QuizSession) -> None:
        super().__init__()
        self._session = session
        self._intents = {
            "quiz.mark": session.mark,
            "quiz.next": session.next,
            "quiz.previous": session.previous,
            "quiz.overview": session.overview,
            "quiz.clear": session.clear,
        }
        self._result: ResultScreen | None = None
        self._header = QuizHeader(session.view)
        self._sheet = Sheet(lambda: self.face)
        self._notice = Notice()

    def compose(self) -> ComposeResult:
        self._draw(self._session.view)
        yield self._header
        yield self._sheet
        yield self._notice
        yield KeyLine()

    def on_mount(self) -> None:
        self.show_keys()
        self.set_interval(1, self._tick)
        self.call_after_refresh(self._show_result)

    def on_screen_resume(self) -> None:
        """Go on to where the learner came from, once the result was looked at."""
        if self._result is not None and self._result not in self.app.screen_stack:
            self.face.give("app.back")

    @property
    def view(self) -> QuizView:
        """The quiz as it stands."""
        return self._session.view

    def can(self, command: str) -> bool:
        card = self._session.card
        return is_possible(command, self.view, cites=bool(card and card.question.cite))

    def give(self, command: str) -> None:
        session = self._session
        match command:
            case "quiz.guess" | "quiz.think" | "quiz.sure":
                self._send(lambda now: session.certainty(CERTAINTIES[command], now))
            case "quiz.was_right" | "quiz.was_wrong":
                self._send(lambda now: session.judge(now, right=command == "quiz.was_right"))
            case _ if command in self._intents:
                self._send(self._intents[command])
            case "quiz.go_on" | "quiz.leave_overview":
                self._go_on()
            case "quiz.go_to":
                self._ask_where()
            case "quiz.hand_in":
                self._ask_to_hand_in()
            case "quiz.passage":
                self._open_passage()
            case _:
                self._answer(command)

    def on_key(self, event: Key) -> None:
        is_typing = isinstance(self.focused, Input)
        if self.can("answer.give") and not is_typing and event.key in "123456789":
            event.stop()
            self._sheet.shapes.current.digit(int(event.key))
        else:
            super().on_key(event)

    def key_hints(self) -> Iterator[KeyHint]:
        phase, own = self.view.phase, self.face.own_keys
        if isinstance(self.focused, Input):
            yield KeyHint("enter", "Give answer", "answer.give")
            yield KeyHint("esc", "Leave the field", "app.back")
            return
        if isinstance(phase, Asking) and not phase.asks_certainty:
            for way in ways(phase.prompt):
                key = letter(find(way.command), own)
                yield KeyHint(f"1–{way.digits}" if way.digits else key, way.words, way.command)
            if phase.response is not None:
                yield KeyHint(letter(find("quiz.next"), own), "Next", "quiz.next")
        yield from super().key_hints()

    @on(Responded)
    def _respond(self, event: Responded) -> None:
        self._send(lambda now: self._session.respond(event.response, now))

    @on(Told)
    def _say(self, event: Told) -> None:
        self._notice.say(event.sentence)

    def on_descendant_focus(self) -> None:
        self.show_keys()

    def on_descendant_blur(self) -> None:
        self.show_keys()

    def on_click(self, event: Click) -> None:
        """Go to the question that was clicked in the overview."""
        place = self._sheet.clicked(self.view, event)
        if place is not None:
            self._send(lambda now: self._session.go_to(place, now))

    def _send(self, intent: Callable[[Moment], QuizView]) -> None:
        """Forward an intent and draw what came of it; where it could not be saved, say so and stay."""
        try:
            view = intent(self.face.workspace.now())
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
        else:
            self._notice.say(view.notice or "")
            self._draw(view)

    def _tick(self) -> None:
        """Let time pass; nothing is drawn anew unless it has run out."""
        before = type(self.view.phase)
        try:
            view = self._session.tick(self.face.workspace.now())
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
            return
        if type(view.phase) is not before:
            self._notice.say(view.notice or "")
            self._draw(view)
        else:
            self._show_header(view)

    def _answer(self, command: str) -> None:
        """Do what concerns the answering widget or the scrolling alone."""
        match command:
            case "answer.dont_know":
                self._send(lambda now: self._session.respond(DontKnow(), now))
            case "answer.give":
                self._give()
            case _ if self.can("answer.give") and self._sheet.shapes.obey(command):
                pass
            case "answer.up" | "answer.down" if isinstance(self.view.phase, Overview):
                self._sheet.move_cursor(self.view, 1 if command == "answer.down" else -1)
            case _:
                self._sheet.scroll(command)

    def _give(self) -> None:
        """Give the response; an empty field leaves the one that was given before, and goes on."""
        phase, field = self.view.phase, self.focused
        if (
            isinstance(phase, Asking)
            and phase.response is not None
            and isinstance(field, Input)
            and not field.value
        ):
            self._send(self._session.next)
        else:
            self._sheet.shapes.obey("answer.give")

    def _go_on(self) -> None:
        if isinstance(self.view.phase, Overview):
            self._send(lambda now: self._session.go_to(self._sheet.cursor, now))
        else:
            self._send(self._session.next)

    def _ask_where(self) -> None:
        count = len(self.view.places)

        def go(number: str) -> None:
            if number.isascii() and number.isdigit() and len(number) < 5 and 1 <= int(number) <= count:
                self._send(lambda now: self._session.go_to(int(number) - 1, now))
            else:
                self._notice.say(f"Write the number of a question, 1 to {count}.")

        self.app.push_screen(LineScreen("Go to which question?", f"A number, 1 to {count}.", "", go))

    def _ask_to_hand_in(self) -> None:
        view = self.view
        left = len(view.places) - view.answered
        if left:
            title = f"Hand in with {left} of {len(view.places)} questions unanswered?"
        else:
            title = "Hand the paper in? Every question is answered."
        words = f"{counts(view)}.".capitalize()
        self.app.push_screen(HandInScreen(title, words, lambda: self._send(self._session.hand_in)))

    def _open_passage(self) -> None:
        card = self._session.card
        if card is None:
            return
        self.attempt(lambda: self.face.open_passage(card))

    # Drawing

    def _draw(self, view: QuizView) -> None:
        self._show_header(view)
        self._sheet.draw(view, self._session.card)
        if self.is_mounted:
            self.show_keys()
            self._show_result()

    def _show_header(self, view: QuizView) -> None:
        self._header.show(view, has_timer=self.face.workspace.settings.display.timer)

    def _show_result(self) -> None:
        """Open the result once the quiz is marked, over whatever is open."""
        phase = self.view.phase
        if not isinstance(phase, HandedIn) or self._result is not None:
            return
        from ocrequiz.tui.screens.quiz.result import ResultScreen

        if isinstance(self.app.screen, HandInScreen | LineScreen):
            self.app.pop_screen()
        self._result = ResultScreen(phase.result, self.view.notice or "")
        self.app.push_screen(self._result)

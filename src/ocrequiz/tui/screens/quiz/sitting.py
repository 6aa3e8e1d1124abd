"""A quiz that is sat on the screen: draws the session's view and forwards what the learner wants."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Final, assert_never

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.events import Click, Key
from textual.widgets import Input

from ocrequiz.errors import OcrequizError
from ocrequiz.questions.response import DontKnow
from ocrequiz.scheduling.days import Moment
from ocrequiz.study.certainty import COMMANDS as CERTAINTIES
from ocrequiz.study.commands import CERTAINTY_COMMANDS, When
from ocrequiz.study.quiz.commands import QUIZ_COMMANDS
from ocrequiz.study.quiz.view import Answered, Asking, HandedIn, Judging, Overview, QuizView
from ocrequiz.tui.answering.answering import Answering, Responded, Told
from ocrequiz.tui.answering.shapes import Shapes
from ocrequiz.tui.answering.ways import ways
from ocrequiz.tui.commands import ANSWER_COMMANDS, find, letter
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.screens.quiz.answer import Beneath, answer_blocks
from ocrequiz.tui.screens.quiz.commands import SITTING_COMMANDS
from ocrequiz.tui.screens.quiz.dialogs import HandInScreen, LineScreen
from ocrequiz.tui.screens.quiz.header import QuizHeader
from ocrequiz.tui.screens.quiz.places import counts, first_open, places_page
from ocrequiz.tui.screens.quiz.question import certainty_blocks, given_blocks, picture_of, what_is_drawn
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.marked import blocks_of
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.outcome import picture_line
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paper

if TYPE_CHECKING:
    from ocrequiz.questions.question import Picture
    from ocrequiz.study.quiz.quiz import QuizSession
    from ocrequiz.tui.screens.quiz.result import ResultScreen
    from ocrequiz.workspace.pictures import Which

ANSWERING: Final = tuple(each for each in ANSWER_COMMANDS if each.id.startswith("answer."))
LINES_BEFORE: Final = 2
"""What stands above the first question of the overview."""


class QuizScreen(CommandedScreen):
    """One quiz, from the first question until it is marked."""

    CSS_PATH = "sitting.tcss"
    # What belongs to a judgement goes before what bears the same key.
    OFFERS = (*CERTAINTY_COMMANDS, *SITTING_COMMANDS, *QUIZ_COMMANDS, *ANSWERING)
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
        self._drawn: object = None
        self._cursor = 0
        self._result: ResultScreen | None = None
        self._header = QuizHeader(session.view)
        self._body = VerticalScroll(id="body", can_focus=False)
        self._question = Paper(id="question")
        self._shapes = Shapes(self._mount_answering)
        self._first: list[Answering] = []
        self._beneath = Beneath(id="beneath")
        self._beside = VerticalScroll(id="beside", can_focus=False)
        self._places = Paper(id="places")
        self._notice = Notice()

    def compose(self) -> ComposeResult:
        self._draw(self._session.view)
        yield self._header
        with Horizontal():
            with self._body:
                yield self._question
                yield from self._first
                yield self._beneath
            with self._beside:
                yield self._places
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
        phase, card = self.view.phase, self._session.card
        is_asking = isinstance(phase, Asking) and not phase.asks_certainty
        match command:
            case "quiz.guess" | "quiz.think" | "quiz.sure":
                return isinstance(phase, Asking) and phase.asks_certainty
            case "quiz.was_right" | "quiz.was_wrong":
                return isinstance(phase, Judging) or (isinstance(phase, Answered) and phase.asks_judgement)
            case "quiz.go_on":
                return isinstance(phase, Overview) or (
                    isinstance(phase, Answered) and not phase.asks_judgement
                )
            case "quiz.mark":
                return isinstance(phase, Asking | Answered)
            case "quiz.clear":
                return isinstance(phase, Asking) and phase.response is not None
            case "quiz.passage":
                return isinstance(phase, Answered | Judging) and bool(card and card.question.cite)
            case "quiz.overview":
                return isinstance(phase, Asking | Answered)
            case "quiz.next" | "quiz.go_to" | "quiz.hand_in":
                return isinstance(phase, Asking | Answered | Overview)
            case "quiz.leave_overview":
                return isinstance(phase, Overview)
            case "quiz.previous":
                return isinstance(phase, Overview) or (
                    isinstance(phase, Asking | Answered) and bool(self.view.position)
                )
            case "quiz.cram":
                return False
            case _ if find(command).when is When.ASKING:
                return is_asking
            case _:
                return True

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
            self._shapes.current.digit(int(event.key))
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
        if event.widget in (self._question, self._places) and event.style is not None:
            is_beside = event.widget is self._places
            if is_beside or isinstance(self.view.phase, Overview):
                paper = self._places if is_beside else self._question
                offset = event.get_content_offset(paper)
                block = None if offset is None else paper.page.block_at(offset.y, paper.content_size.width)
                if block is not None and block >= LINES_BEFORE:
                    self._send(lambda now: self._session.go_to(block - LINES_BEFORE, now))

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
        body, phase = self._body, self.view.phase
        match command:
            case "answer.dont_know":
                self._send(lambda now: self._session.respond(DontKnow(), now))
            case "answer.give":
                self._give()
            case _ if self.can("answer.give") and self._shapes.obey(command):
                pass
            case "answer.up" | "answer.down":
                step = 1 if command == "answer.down" else -1
                if isinstance(phase, Overview):
                    self._move_cursor(step)
                else:
                    body.scroll_relative(y=step, animate=False)
            case "answer.page_up":
                body.scroll_page_up(animate=False)
            case "answer.page_down":
                body.scroll_page_down(animate=False)

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
            self._shapes.obey("answer.give")

    def _go_on(self) -> None:
        if isinstance(self.view.phase, Overview):
            self._send(lambda now: self._session.go_to(self._cursor, now))
        else:
            self._send(self._session.next)

    def _move_cursor(self, step: int) -> None:
        self._cursor = (self._cursor + step) % len(self.view.places)
        self._question.show(places_page(self.view, self._cursor))
        self._body.scroll_to(
            y=max(0, self._cursor + LINES_BEFORE - self._body.size.height // 2), animate=False
        )

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
        from ocrequiz.tui.screens.passage import PassageScreen

        card = self._session.card
        if card is None:
            return
        try:
            self.app.push_screen(PassageScreen(self.face.workspace.passages(card), card.id.deck))
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)

    # Drawing

    def _draw(self, view: QuizView) -> None:
        """Show a view; a prompt that is already there is left alone, with what was picked or typed so far."""
        self._show_header(view)
        phase = view.phase
        drawn = what_is_drawn(view)
        is_new, self._drawn = drawn != self._drawn, drawn
        is_overview = isinstance(phase, Overview)
        self._beside.set_class(is_overview or isinstance(phase, HandedIn | Judging), "-away")
        self._question.set_class(is_overview, "-list")
        if not is_overview:
            self._cursor = view.position or 0
        self._places.show(places_page(view, view.position))
        if is_new:
            if self.is_mounted:
                self.set_focus(None)
            match phase:
                case Asking():
                    self._draw_question(phase)
                case Answered():
                    self._draw_answer(phase)
                case Judging(shown):
                    self._draw_answer(shown)
                case Overview():
                    self._shapes.put_away()
                    self._cursor = first_open(view)
                    self._beneath.show(Page(()))
                case HandedIn():
                    self._shapes.put_away()
                    self._question.show(Page(()))
                    self._beneath.show(Page(()))
                case _:
                    assert_never(phase)
            self._body.scroll_home(animate=False)
            if isinstance(phase, Answered | Judging) or (isinstance(phase, Asking) and phase.asks_certainty):
                self._beneath.bring_into_sight()
        if is_overview:
            self._question.show(places_page(view, self._cursor))
        if self.is_mounted:
            self.show_keys()
            self._show_result()

    def _show_header(self, view: QuizView) -> None:
        self._header.show(view, has_timer=self.face.workspace.settings.display.timer)

    def _draw_question(self, phase: Asking) -> None:
        self._question.show(Page(self._asked(phase)))
        own = self.face.own_keys
        if phase.asks_certainty:
            self._shapes.put_away()
            self._beneath.show(Page(certainty_blocks(phase, own)))
            return
        self._shapes.ask(phase.prompt)
        self._beneath.show(Page(given_blocks(phase, own)))

    def _draw_answer(self, phase: Answered) -> None:
        self._shapes.put_away()
        self._question.show(Page(self._asked(phase)))
        picture = self._picture(phase.answer_image, "answer_image")
        self._beneath.show(Page(answer_blocks(phase, picture)))

    def _asked(self, phase: Asking | Answered) -> list[Block]:
        blocks: list[Block] = [*blocks_of(phase.prompt.question)]
        if phase.card.image is not None:
            blocks += [Gap(), *(self._picture(phase.card.image, "image") or [picture_line(phase.card.image)])]
        return blocks

    def _picture(self, picture: Picture | None, which: Which) -> list[Block]:
        return picture_of(self.face, self._session.card, picture, which)

    def _mount_answering(self, widget: Answering) -> None:
        if self.is_mounted:
            self._body.mount(widget, before=self._beneath)
        else:
            self._first.append(widget)

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

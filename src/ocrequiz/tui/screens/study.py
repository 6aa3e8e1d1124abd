"""The sitting on the screen: draws the session's view and forwards what the learner wants."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, Final, assert_never

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.events import Key, Resize
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Input

from ocrequiz.errors import OcrequizError
from ocrequiz.questions.response import DontKnow
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.buttons import Button, buttons
from ocrequiz.study.certainty import COMMANDS as CERTAINTIES
from ocrequiz.study.commands import CERTAINTY_COMMANDS, STUDY_COMMANDS
from ocrequiz.study.view import Answered, Asking, AskingCertainty, Closing, View
from ocrequiz.tui.answering.answering import Answering, Responded, Told
from ocrequiz.tui.answering.shapes import Shapes
from ocrequiz.tui.answering.ways import ways
from ocrequiz.tui.commands import ANSWER_COMMANDS, RATINGS, find, letter
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.screens.study_aside import OPENS, Aside
from ocrequiz.tui.widgets.asked import asked_page
from ocrequiz.tui.widgets.closing import closing_page
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.outcome import outcome
from ocrequiz.tui.widgets.page import Page, Paper
from ocrequiz.tui.widgets.progress_header import ProgressHeader
from ocrequiz.tui.widgets.rating_bar import Rated, RatingBar

if TYPE_CHECKING:
    from ocrequiz.questions.question import Picture
    from ocrequiz.scheduling.events import Certainty
    from ocrequiz.study.session import Session
    from ocrequiz.tui.widgets.page import Block
    from ocrequiz.tui.widgets.passage_pane import PassagePane
    from ocrequiz.workspace.pictures import Which

PANE_COLUMNS: Final = 110
"""A narrower terminal shows the cited passage only where the learner asks for it."""
RATING_GUARD_SECONDS: Final = 0.15
"""How long after the answer is shown no rating is taken, so that a doubled key is no rating, nor a certainty."""


class StudyScreen(CommandedScreen):
    """One sitting, from the first card to the summary."""

    CSS_PATH = "study.tcss"
    OFFERS = (*CERTAINTY_COMMANDS, *ANSWER_COMMANDS, *STUDY_COMMANDS)
    AUTO_FOCUS = ""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._intents = _intents(session)
        self._drawn: View | None = None
        self._seen_at: float | None = None
        self._seeks_outcome = False
        self._header = ProgressHeader(session.view)
        self._body = VerticalScroll(id="body", can_focus=False)
        self._card = Paper(id="card")
        self._shapes = Shapes(self._mount_answering)
        self._first: list[Answering] = []
        self._outcome = Paper(id="outcome")
        self._pane: PassagePane | None = None
        self._notice = Notice()
        self._aside = Aside(session, lambda: self.face, self._notice, self._send)
        self._going_on: Timer | None = None
        self._ratings = RatingBar()
        self._keys = KeyLine()

    def compose(self) -> ComposeResult:
        self._draw(self._session.view)
        yield self._header
        with Horizontal(), self._body:
            yield self._card
            yield from self._first
            yield self._outcome
        yield self._notice
        yield self._ratings
        yield self._keys

    @property
    def view(self) -> View:
        """The sitting as it stands."""
        return self._session.view

    def can(self, command: str) -> bool:
        phase = self.view.phase
        if not find(command).when.fits(phase):
            return False
        match command:
            case "study.hint":
                return isinstance(phase, Asking) and phase.has_hint and phase.hint is None
            case "study.passage":
                return isinstance(phase, Answered) and phase.card.cites
            case "study.more_new":
                return isinstance(phase, Closing) and phase.new_left > 0
            case "study.tomorrow":
                return isinstance(phase, Closing) and phase.due_tomorrow > 0
            case "study.undo":
                return self.view.undoes is not None
            case "study.accept":
                return self.view.disputed is not None
            case "rate.again" | "rate.hard" | "rate.good" | "rate.easy" | "rate.fail" | "rate.pass":
                return any(button.command == command for button in self._buttons())
            case _:
                return True

    def give(self, command: str) -> None:
        if command in RATINGS:
            self._rate(RATINGS[command])
        elif command in CERTAINTIES or command == "certainty.unsaid":
            self._tell_certainty(CERTAINTIES.get(command))
        elif command in self._intents:
            self._send(self._intents[command])
        elif command in OPENS:
            self._aside.open(command)
        else:
            self._answer(command)

    def on_key(self, event: Key) -> None:
        is_typing = isinstance(self.focused, Input)
        if isinstance(self.view.phase, Asking) and not is_typing and event.key in "123456789":
            event.stop()
            self._shapes.current.digit(int(event.key))
        else:
            super().on_key(event)

    def key_hints(self) -> Iterator[KeyHint]:
        phase = self.view.phase
        if isinstance(self.focused, Input):
            yield KeyHint("enter", "Give answer", "answer.give")
            yield KeyHint("esc", "Leave the field", "app.back")
            if self.can("study.accept"):
                accept = find("study.accept")
                yield KeyHint(f"esc {letter(accept, self.face.own_keys)}", accept.title, accept.id)
            return
        if isinstance(phase, Asking):
            for way in ways(phase.prompt):
                key = letter(find(way.command), self.face.own_keys)
                yield KeyHint(f"1–{way.digits}" if way.digits else key, way.words, way.command)
        yield from super().key_hints()

    @on(Responded)
    def _respond(self, event: Responded) -> None:
        self._send(lambda now: self._session.respond(event.response, now))

    @on(Told)
    def _say(self, event: Told) -> None:
        self._notice.say(event.sentence)

    @on(Rated)
    def _take(self, event: Rated) -> None:
        self._rate(event.rating)

    def on_descendant_focus(self) -> None:
        self.show_keys()

    def on_descendant_blur(self) -> None:
        self.show_keys()

    def _send(self, intent: Callable[[Moment], View]) -> None:
        """Forward an intent and draw what came of it; where it could not be saved, say so and stay."""
        try:
            view = intent(self.face.workspace.now())
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
        else:
            self._draw(view)

    def _rate(self, rating: Rating | None) -> None:
        if self._was_seen:
            self._send(lambda now: self._session.rate(rating, now))

    def _tell_certainty(self, certainty: Certainty | None) -> None:
        if self._was_seen:
            self._send(lambda now: self._session.certainty(certainty, now))

    @property
    def _was_seen(self) -> bool:
        """Whether what a key is about was there long enough that the key is no slip of the finger."""
        return self._seen_at is not None and monotonic() - self._seen_at >= RATING_GUARD_SECONDS

    def _answer(self, command: str) -> None:
        """Do what concerns the answering widget or the scrolling alone."""
        body = self._body
        match command:
            case "answer.dont_know":
                self._send(lambda now: self._session.respond(DontKnow(), now))
            case _ if isinstance(self.view.phase, Asking) and self._shapes.obey(command):
                pass
            case "answer.up":
                body.scroll_up(animate=False)
            case "answer.down":
                body.scroll_down(animate=False)
            case "answer.page_up":
                body.scroll_page_up(animate=False)
            case "answer.page_down":
                body.scroll_page_down(animate=False)

    def _buttons(self) -> tuple[Button, ...]:
        """Return the ratings that are offered."""
        phase = self.view.phase
        if not isinstance(phase, Answered):
            return ()
        return buttons(phase.offers, two=self.face.workspace.settings.study.two_buttons)

    def _picture(self, picture: Picture | None, which: Which) -> list[Block]:
        """Lay out a picture of the card."""
        if picture is None:
            return []
        from ocrequiz.tui.widgets.picture import card_picture

        return card_picture(self.face, self._session.card, picture, which)

    def _show_pane(self) -> None:
        """Show the passage beside the answer, where there is one and room for it."""
        phase, card = self.view.phase, self._session.card
        is_wanted = isinstance(phase, Answered) and phase.card.cites and self.app.size.width >= PANE_COLUMNS
        if not is_wanted or card is None:
            self._hide_pane()
            return
        try:
            passages = self.face.workspace.passages(card)
        except OcrequizError:
            # `c` says what is wrong with the document; beside the card nobody has asked for it.
            self._hide_pane()
            return
        if self._pane is None:
            # The first card is painted without it.
            from ocrequiz.tui.widgets.passage_pane import PassagePane

            self._pane = PassagePane()
            self.query_one(Horizontal).mount(self._pane)
        self._pane.show(passages, letter(find("study.passage"), self.face.own_keys))

    def _hide_pane(self) -> None:
        if self._pane is not None:
            self._pane.display = False

    def _draw(self, view: View) -> None:
        """Show a view; a prompt that is already there is left alone, with what was picked or typed so far."""
        before, self._drawn = self._drawn, view
        phase = view.phase
        self._stop_going_on()
        self._header.show(view, self.face.workspace.settings.display)
        self._notice.say(view.notice or "")
        self._keep_room_for_ratings()
        match phase:
            case Asking():
                self._card.show(asked_page(phase, self._picture(phase.card.image, "image")))
                if before is None or not _is_same_prompt(before, phase):
                    self._shapes.ask(phase.prompt)
                    self._body.scroll_home(animate=False)
            case AskingCertainty():
                self._draw_certainty(phase, is_new=before is None or before.phase != phase)
            case Answered():
                self._draw_answer(phase, is_new=before is None or not _is_same_answer(before, phase))
            case Closing():
                self._shapes.put_away()
                self._card.show(closing_page(phase, view.mode, list(self._ways_on())))
            case _:
                assert_never(phase)
        # Not sooner: Textual would keep the height of what it held before.
        self._outcome.display = isinstance(phase, AskingCertainty | Answered)
        if not isinstance(phase, Answered):
            self._hide_pane()
        if self.is_mounted:
            self.show_keys()

    def _draw_certainty(self, phase: AskingCertainty, *, is_new: bool) -> None:
        # Few learners want to be asked.
        from ocrequiz.tui.widgets.how_sure import how_sure_blocks

        self._card.show(asked_page(phase, self._picture(phase.card.image, "image")))
        if is_new:
            self.set_focus(None)
            self._shapes.put_away()
            self._outcome.show(Page(how_sure_blocks(phase.response, self.face.own_keys)))
            self._seen_at, self._seeks_outcome = None, True
            self.call_after_refresh(self._note_seen)

    def _draw_answer(self, phase: Answered, *, is_new: bool) -> None:
        if not is_new:
            return
        own = self.face.own_keys
        self._card.show(asked_page(phase, self._picture(phase.card.image, "image")))
        self._shapes.settle(phase)
        self._outcome.show(outcome(phase, self._picture(phase.answer_image, "answer_image")))
        shown = self._buttons()
        self._ratings.show(shown, phase.offered, tuple(letter(find(each.command), own) for each in shown))
        self._seen_at = None
        self._seeks_outcome = True
        self.call_after_refresh(self._answer_is_seen)

    def _note_seen(self) -> None:
        self._seen_at = monotonic()

    def _answer_is_seen(self) -> None:
        self._note_seen()
        self._show_pane()
        seconds = self.face.workspace.settings.study.auto_advance_seconds
        if seconds:
            self._going_on = self.set_timer(seconds, self._go_on)

    def _go_on(self) -> None:
        """Take the offered rating by itself, unless the learner is looking at something else."""
        if self.app.screen is self:
            self._rate(None)

    def _stop_going_on(self) -> None:
        if self._going_on is not None:
            self._going_on.stop()
            self._going_on = None

    def _keep_room_for_ratings(self) -> None:
        if not isinstance(self.view.phase, Answered):
            self._ratings.clear(self.app.size.height)

    def on_resize(self, event: Resize) -> None:
        self._keep_room_for_ratings()
        self.call_after_refresh(self._show_pane)

    def on_screen_resume(self) -> None:
        """Follow settings that were changed meanwhile."""
        self._header.show(self.view, self.face.workspace.settings.display)

    def _tick(self) -> None:
        self._header.tick(self.face.workspace.now())

    def on_mount(self) -> None:
        self.show_keys()
        self._tick()
        self.set_interval(1, self._tick)
        self.screen_layout_refresh_signal.subscribe(self, self._after_layout)

    def _after_layout(self, _: Screen[None]) -> None:
        """Bring the answer into sight, once it has its place."""
        if self._seeks_outcome and self._outcome.display:
            self._seeks_outcome = False
            self._body.scroll_to_widget(self._outcome, animate=False)

    def _mount_answering(self, widget: Answering) -> None:
        if self.is_mounted:
            self._body.mount(widget, before=self._outcome)
        else:
            self._first.append(widget)

    def _ways_on(self) -> Iterator[tuple[str, str]]:
        phase = self.view.phase
        if not isinstance(phase, Closing):
            return
        own = self.face.own_keys
        if self.can("study.more_new"):
            yield letter(find("study.more_new"), own), f"{min(10, phase.new_left)} more new cards now"
        if self.can("study.tomorrow"):
            yield letter(find("study.tomorrow"), own), "tomorrow's cards now"
        if self.can("study.undo"):
            yield letter(find("study.undo"), own), f"take back: {self.view.undoes}"
        yield letter(find("app.back"), own), "back to the decks"


def _intents(session: Session) -> Mapping[str, Callable[[Moment], View]]:
    """Map the commands that are intents and need nothing but the moment."""
    return {
        "study.hint": session.hint,
        "study.undo": session.undo,
        "study.bury": session.bury,
        "study.bury_question": session.bury_question,
        "study.suspend": session.suspend,
        "study.suspend_question": session.suspend_question,
        "study.flag": session.flag,
        "study.accept": session.accept,
        "study.more_new": session.more_new,
        "study.tomorrow": session.tomorrow,
    }


def _is_same_prompt(before: View, phase: Asking) -> bool:
    return isinstance(before.phase, Asking) and (before.phase.card.id, before.phase.prompt) == (
        phase.card.id,
        phase.prompt,
    )


def _is_same_answer(before: View, phase: Answered) -> bool:
    """Whether an answer stands there as it is: a flag changes the card, but nothing of what was answered."""
    return isinstance(before.phase, Answered) and replace(before.phase, card=phase.card) == phase

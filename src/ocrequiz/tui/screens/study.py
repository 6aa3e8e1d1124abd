"""The sitting on the screen: draws the session's view and forwards what the learner wants."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, Final, assert_never

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import Key, Resize
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
from ocrequiz.tui.answering.answering import Responded, Told
from ocrequiz.tui.answering.ways import ways
from ocrequiz.tui.commands import ANSWER_COMMANDS, RATINGS, find, letter
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.screens.study_aside import OPENS, Aside
from ocrequiz.tui.screens.study_beside import Beside
from ocrequiz.tui.screens.study_card import CardBody
from ocrequiz.tui.screens.study_offers import intents, is_offered, ways_on
from ocrequiz.tui.widgets.asked import asked_page
from ocrequiz.tui.widgets.closing import closing_page
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.outcome import outcome
from ocrequiz.tui.widgets.page import Page
from ocrequiz.tui.widgets.progress_header import ProgressHeader
from ocrequiz.tui.widgets.rating_bar import Rated, RatingBar

if TYPE_CHECKING:
    from ocrequiz.questions.question import Picture
    from ocrequiz.scheduling.events import Certainty
    from ocrequiz.study.session import Session
    from ocrequiz.tui.widgets.page import Block
    from ocrequiz.workspace.pictures import Which

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
        self._intents = intents(session)
        self._drawn: View | None = None
        self._seen_at: float | None = None
        self._header = ProgressHeader(session.view)
        self._card = CardBody()
        self._row = Horizontal(self._card)
        self._notice = Notice()
        self._aside = Aside(session, lambda: self.face, self._notice, self._send)
        self._beside = Beside(session, lambda: self.face, self._row)
        self._going_on: Timer | None = None
        self._buttons: tuple[Button, ...] = ()
        self._ratings = RatingBar()
        self._keys = KeyLine()

    def compose(self) -> ComposeResult:
        self._draw(self._session.view)
        yield self._header
        yield self._row
        yield self._notice
        yield self._ratings
        yield self._keys

    @property
    def view(self) -> View:
        """The sitting as it stands."""
        return self._session.view

    def can(self, command: str) -> bool:
        return is_offered(command, self.view, self._buttons)

    def give(self, command: str) -> None:
        if command in RATINGS:
            self._rate(RATINGS[command])
        elif command in CERTAINTIES or command == "certainty.unsaid":
            self._tell_certainty(CERTAINTIES.get(command))
        elif command in self._intents:
            self._send(self._intents[command])
        elif command in OPENS:
            self._aside.open(command)
        elif command == "answer.dont_know":
            self._send(lambda now: self._session.respond(DontKnow(), now))
        else:
            self._card.obey(command, is_asking=isinstance(self.view.phase, Asking))

    def on_key(self, event: Key) -> None:
        is_typing = isinstance(self.focused, Input)
        if isinstance(self.view.phase, Asking) and not is_typing and event.key in "123456789":
            event.stop()
            self._card.digit(int(event.key))
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

    def _asked(self, phase: Asking | AskingCertainty | Answered) -> Page:
        return asked_page(phase, self._picture(phase.card.image, "image"))

    def _picture(self, picture: Picture | None, which: Which) -> list[Block]:
        """Lay out a picture of the card."""
        if picture is None:
            return []
        from ocrequiz.tui.widgets.picture import card_picture

        return card_picture(self.face, self._session.card, picture, which)

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
                is_new = before is None or not _is_same_prompt(before, phase)
                self._card.ask(self._asked(phase), phase.prompt if is_new else None)
            case AskingCertainty():
                self._draw_certainty(phase, is_new=before is None or before.phase != phase)
            case Answered():
                if before is None or not _is_same_answer(before, phase):
                    self._draw_answer(phase)
            case Closing():
                self._card.close(
                    closing_page(phase, view.mode, list(ways_on(phase, view, self.face.own_keys)))
                )
            case _:
                assert_never(phase)
        if not isinstance(phase, Answered):
            self._beside.hide()
        if self.is_mounted:
            self.show_keys()

    def _draw_certainty(self, phase: AskingCertainty, *, is_new: bool) -> None:
        if not is_new:
            self._card.ask_beneath(self._asked(phase), None)
            return
        # Few learners want to be asked.
        from ocrequiz.tui.widgets.how_sure import how_sure_blocks

        self.set_focus(None)
        self._card.ask_beneath(self._asked(phase), Page(how_sure_blocks(phase.response, self.face.own_keys)))
        self._seen_at = None
        self.call_after_refresh(self._note_seen)

    def _draw_answer(self, phase: Answered) -> None:
        own = self.face.own_keys
        shown = outcome(phase, self._picture(phase.answer_image, "answer_image"))
        self._card.settle(self._asked(phase), phase, shown)
        self._buttons = buttons(phase.offers, two=self.face.workspace.settings.study.two_buttons)
        letters = tuple(letter(find(each.command), own) for each in self._buttons)
        self._ratings.show(self._buttons, phase.offered, letters)
        self._seen_at = None
        self.call_after_refresh(self._answer_is_seen)

    def _note_seen(self) -> None:
        self._seen_at = monotonic()

    def _answer_is_seen(self) -> None:
        self._note_seen()
        self._beside.show()
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
        self.call_after_refresh(self._beside.show)

    def on_screen_resume(self) -> None:
        """Follow settings that were changed meanwhile."""
        self._header.show(self.view, self.face.workspace.settings.display)

    def _tick(self) -> None:
        self._header.tick(self.face.workspace.now())

    def on_mount(self) -> None:
        self.show_keys()
        self._tick()
        self.set_interval(1, self._tick)


def _is_same_prompt(before: View, phase: Asking) -> bool:
    return isinstance(before.phase, Asking) and (before.phase.card.id, before.phase.prompt) == (
        phase.card.id,
        phase.prompt,
    )


def _is_same_answer(before: View, phase: Answered) -> bool:
    """Whether an answer stands there as it is: a flag changes the card, but nothing of what was answered."""
    return isinstance(before.phase, Answered) and replace(before.phase, card=phase.card) == phase

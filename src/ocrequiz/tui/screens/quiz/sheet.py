"""How does a quiz look as it stands? The question, the response to it and what came of it; beside it all questions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, assert_never

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.events import Click

from ocrequiz.study.quiz.view import Answered, Asking, HandedIn, Judging, Overview, QuizView
from ocrequiz.tui.answering.answering import Answering
from ocrequiz.tui.answering.shapes import Shapes
from ocrequiz.tui.screens.quiz.answer import Beneath, answer_blocks
from ocrequiz.tui.screens.quiz.places import first_open, places_page
from ocrequiz.tui.screens.quiz.question import certainty_blocks, given_blocks, picture_of, what_is_drawn
from ocrequiz.tui.widgets.marked import blocks_of
from ocrequiz.tui.widgets.outcome import picture_line
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paper
from ocrequiz.tui.widgets.scrolling import scroll

if TYPE_CHECKING:
    from ocrequiz.questions.card import Card
    from ocrequiz.questions.question import Picture
    from ocrequiz.tui.face import Face
    from ocrequiz.workspace.pictures import Which

LINES_BEFORE: Final = 2
"""What stands above the first question of the overview."""


class Sheet(Horizontal):
    """Draws a view; a prompt that is already there is left alone, with what was picked or typed so far."""

    def __init__(self, face: Callable[[], Face]) -> None:
        """Take what gives the app, once there is one."""
        super().__init__()
        self._face = face
        self._drawn: object = None
        self._card: Card | None = None
        self.cursor = 0
        """The question under the cursor of the overview."""
        self._body = VerticalScroll(id="body", can_focus=False)
        self._question = Paper(id="question")
        self._first: list[Answering] = []
        self.shapes = Shapes(self._mount_answering)
        """What takes the response."""
        self._beneath = Beneath(id="beneath")
        self._beside = VerticalScroll(id="beside", can_focus=False)
        self._places = Paper(id="places")

    def compose(self) -> ComposeResult:
        with self._body:
            yield self._question
            yield from self._first
            yield self._beneath
        with self._beside:
            yield self._places

    def draw(self, view: QuizView, card: Card | None) -> None:
        """Show a view, and the card that it asks."""
        self._card = card
        phase = view.phase
        drawn = what_is_drawn(view)
        is_new, self._drawn = drawn != self._drawn, drawn
        is_overview = isinstance(phase, Overview)
        self._beside.set_class(is_overview or isinstance(phase, HandedIn | Judging), "-away")
        self._question.set_class(is_overview, "-list")
        if not is_overview:
            self.cursor = view.position or 0
        self._places.show(places_page(view, view.position))
        if is_new:
            self._draw_phase(view)
        if is_overview:
            self._question.show(places_page(view, self.cursor))

    def scroll(self, command: str) -> None:
        """Scroll a long question by a command of answering."""
        scroll(self._body, command)

    def move_cursor(self, view: QuizView, step: int) -> None:
        """Move the cursor of the overview; behind the last question comes the first."""
        self.cursor = (self.cursor + step) % len(view.places)
        self._question.show(places_page(view, self.cursor))
        self._body.scroll_to(
            y=max(0, self.cursor + LINES_BEFORE - self._body.size.height // 2), animate=False
        )

    def clicked(self, view: QuizView, event: Click) -> int | None:
        """Return the place of the question that was clicked in the overview; None where none was."""
        if event.widget is self._places:
            paper = self._places
        elif event.widget is self._question and isinstance(view.phase, Overview):
            paper = self._question
        else:
            return None
        offset = event.get_content_offset(paper)
        block = None if offset is None else paper.page.block_at(offset.y, paper.content_size.width)
        return None if block is None or block < LINES_BEFORE else block - LINES_BEFORE

    def _draw_phase(self, view: QuizView) -> None:
        if self.is_mounted:
            self.screen.set_focus(None)
        phase = view.phase
        match phase:
            case Asking():
                self._draw_question(phase)
            case Answered():
                self._draw_answer(phase)
            case Judging(shown):
                self._draw_answer(shown)
            case Overview():
                self.shapes.put_away()
                self.cursor = first_open(view)
                self._beneath.show(Page(()))
            case HandedIn():
                self.shapes.put_away()
                self._question.show(Page(()))
                self._beneath.show(Page(()))
            case _:
                assert_never(phase)
        self._body.scroll_home(animate=False)
        if isinstance(phase, Answered | Judging) or (isinstance(phase, Asking) and phase.asks_certainty):
            self._beneath.bring_into_sight()

    def _draw_question(self, phase: Asking) -> None:
        self._question.show(Page(self._asked(phase)))
        own = self._face().own_keys
        if phase.asks_certainty:
            self.shapes.put_away()
            self._beneath.show(Page(certainty_blocks(phase, own)))
            return
        self.shapes.ask(phase.prompt)
        self._beneath.show(Page(given_blocks(phase, own)))

    def _draw_answer(self, phase: Answered) -> None:
        self.shapes.put_away()
        self._question.show(Page(self._asked(phase)))
        picture = self._picture(phase.answer_image, "answer_image")
        self._beneath.show(Page(answer_blocks(phase, picture)))

    def _asked(self, phase: Asking | Answered) -> list[Block]:
        blocks: list[Block] = [*blocks_of(phase.prompt.question)]
        if phase.card.image is not None:
            blocks += [Gap(), *(self._picture(phase.card.image, "image") or [picture_line(phase.card.image)])]
        return blocks

    def _picture(self, picture: Picture | None, which: Which) -> list[Block]:
        return picture_of(self._face(), self._card, picture, which)

    def _mount_answering(self, widget: Answering) -> None:
        if self.is_mounted:
            self._body.mount(widget, before=self._beneath)
        else:
            self._first.append(widget)

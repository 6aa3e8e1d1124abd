"""The card in the middle of a sitting: what is asked, how it is answered, and what came of it beneath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import Screen

from ocrequiz.tui.answering.shapes import Shapes
from ocrequiz.tui.widgets.page import Page, Paper
from ocrequiz.tui.widgets.scrolling import scroll

if TYPE_CHECKING:
    from ocrequiz.questions.prompt import Prompt
    from ocrequiz.study.view import Answered
    from ocrequiz.tui.answering.answering import Answering

EMPTY = Page(())


class CardBody(VerticalScroll, can_focus=False):
    """The question, the widget that takes the response, and the outcome, beneath each other."""

    def __init__(self) -> None:
        super().__init__(id="body")
        self._card = Paper(id="card")
        self._shapes = Shapes(self._take_in)
        self._first: list[Answering] = []
        self._outcome = Paper(id="outcome")
        self._seeks_outcome = False

    def compose(self) -> ComposeResult:
        yield self._card
        yield from self._first
        yield self._outcome

    def ask(self, page: Page, prompt: Prompt | None) -> None:
        """Ask a card; without a prompt, the one that is there is left alone, with what was picked or typed so far."""
        self._card.show(page)
        self._clear_outcome()
        if prompt is not None:
            self._shapes.ask(prompt)
            self.scroll_home(animate=False)

    def ask_beneath(self, page: Page, question: Page | None) -> None:
        """Put another question beneath the card, once the response is given; None leaves it as it is."""
        self._card.show(page)
        if question is not None:
            self._shapes.put_away()
            self._show_outcome(question)

    def settle(self, page: Page, answered: Answered, outcome: Page) -> None:
        """Show what came of the response."""
        self._card.show(page)
        self._shapes.settle(answered)
        self._show_outcome(outcome)

    def close(self, page: Page) -> None:
        """Show the end of the sitting."""
        self._shapes.put_away()
        self._card.show(page)
        self._clear_outcome()

    def digit(self, number: int) -> None:
        """Pick what bears the number."""
        self._shapes.current.digit(number)

    def obey(self, command: str, *, is_asking: bool) -> None:
        """Do what concerns the response, where one is asked for, and otherwise the scrolling."""
        if not (is_asking and self._shapes.obey(command)):
            scroll(self, command)

    def on_mount(self) -> None:
        self.screen.screen_layout_refresh_signal.subscribe(self, self._after_layout)

    def _show_outcome(self, outcome: Page) -> None:
        self._seeks_outcome = True
        self._put_outcome(outcome)
        self._outcome.display = True

    def _clear_outcome(self) -> None:
        self._seeks_outcome = False
        self._put_outcome(EMPTY)

    def _put_outcome(self, outcome: Page) -> None:
        """Nothing stands beneath the outcome, so while all is in sight its room can stay from card to card."""
        if self.max_scroll_y:
            self._outcome.show(outcome)
        else:
            self._outcome.show_in_room(outcome)

    def _after_layout(self, _: Screen[None]) -> None:
        """Bring the outcome into sight, once it has its place."""
        if self._seeks_outcome:
            self._seeks_outcome = False
            self.scroll_to_widget(self._outcome, animate=False)
        elif self.max_scroll_y and not self._outcome.page.blocks:
            # The line above nothing must not be what makes the card scroll.
            self._outcome.display = False

    def _take_in(self, widget: Answering) -> None:
        """Let a new answering widget have its place, at once or with all the others."""
        if self.is_mounted:
            self.mount(widget, before=self._outcome)
        else:
            self._first.append(widget)

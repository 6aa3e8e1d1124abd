"""What every answering widget can be told, and what it says back."""

from __future__ import annotations

from collections.abc import Hashable, Iterable

from textual.app import RenderResult
from textual.message import Message
from textual.reactive import Reactive
from textual.selection import Selection

from ocrequiz.questions.response import Response
from ocrequiz.study.view import Answered
from ocrequiz.tui.widgets.page import Block, Page
from ocrequiz.tui.widgets.surface import Surface


class Responded(Message):
    """The learner gave a response."""

    def __init__(self, response: Response) -> None:
        super().__init__()
        self.response = response
        """What was given; the session judges it."""


class Told(Message):
    """There is something to say to the learner, such as what is still missing."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence
        """One short sentence."""


class Answering(Surface):
    """Takes a response to one shape of prompt, and afterwards shows what became of it.

    Each shape adds `ask`, which takes a prompt of that shape. None marks anything, or knows a verdict but the one
    it is shown.
    """

    DEFAULT_CSS = """
    Answering { height: auto; }
    """

    auto_links = Reactive(False)

    def __init__(self) -> None:
        super().__init__()
        self._page = Page(())

    def settle(self, answered: Answered) -> None:
        """Show what became of the response; nothing can be changed any more."""

    def digit(self, number: int) -> None:
        """Pick what bears the number."""

    def move(self, step: int) -> bool:
        """Move the cursor by `step`; False where this shape has none, so that the card scrolls instead."""
        return False

    def shift(self, step: int) -> None:
        """Move what is under the cursor by `step`, or change it, where this shape has something to move."""

    def toggle(self) -> None:
        """Do what space does; unless a shape says otherwise, what enter does."""
        self.submit()

    def submit(self) -> None:
        """Give the response as it stands, or say what is missing."""

    def take_back(self) -> None:
        """Take back the last piece of the response, where it has pieces."""

    def respond(self, response: Response) -> None:
        """Hand a response to the screen."""
        self.post_message(Responded(response))

    def tell(self, sentence: str) -> None:
        """Have the screen say something."""
        self.post_message(Told(sentence))

    def show(self, blocks: Iterable[Block]) -> None:
        """Show other blocks."""
        self.show_page(Page(blocks))

    def show_page(self, page: Page) -> None:
        """Show another page; one that was shown lately need not be drawn again."""
        before, self._page = self._page, page
        self.refresh(layout=not self._page.is_as_high_as(before))

    def likeness(self) -> Hashable:
        return self._page

    def render(self) -> RenderResult:
        return self._page

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        return selection.extract(self._page.text()), "\n"

    @property
    def page(self) -> Page:
        """What is shown."""
        return self._page

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to see."""
        return not self._page.blocks

    def block_under(self, y: int) -> int | None:
        """Return the block at a line of the widget."""
        return self._page.block_at(y - self.gutter.top, self.content_size.width)

"""How `Arrange` is answered: items are placed one after the other, by digit, cursor or click."""

from __future__ import annotations

from textual.content import Content
from textual.events import Click

from ocrequiz.questions.prompt import Arrange
from ocrequiz.questions.response import Arranged
from ocrequiz.study.view import Answered
from ocrequiz.tui.answering.answering import Answering
from ocrequiz.tui.answering.pick import RIGHT, WRONG
from ocrequiz.tui.widgets.marked import inline
from ocrequiz.tui.widgets.page import Block, Paragraph


class ArrangeAnswering(Answering):
    """Each item with its number, and the place it was given."""

    def __init__(self) -> None:
        super().__init__()
        self._prompt = Arrange("", ())
        self._placed: list[int] = []
        self._cursor = 0
        self._is_open = False

    def ask(self, prompt: Arrange) -> None:
        self._prompt, self._placed, self._cursor, self._is_open = prompt, [], 0, True
        self._show_items()

    def settle(self, answered: Answered) -> None:
        self._is_open = False
        given = answered.response.items if isinstance(answered.response, Arranged) else ()
        right = answered.solution.items if isinstance(answered.solution, Arranged) else ()
        self.show(_judged(place, item, given) for place, item in enumerate(right))

    def digit(self, number: int) -> None:
        if not self._is_open:
            return
        if number > len(self._prompt.items):
            self.tell(f"There is no item {number}.")
        else:
            self._cursor = number - 1
            self._place()

    def move(self, step: int) -> bool:
        if self._is_open:
            self._cursor = (self._cursor + step) % len(self._prompt.items)
            self._show_items()
        return self._is_open

    def toggle(self) -> None:
        self._place()

    def submit(self) -> None:
        items = self._prompt.items
        if len(self._placed) == len(items):
            self.respond(Arranged(tuple(items[index] for index in self._placed)))
        else:
            self._place()

    def take_back(self) -> None:
        if self._is_open and self._placed:
            self._cursor = self._placed.pop()
            self._show_items()

    def on_click(self, event: Click) -> None:
        index = self.block_under(event.y)
        if self._is_open and index is not None and index < len(self._prompt.items):
            self._cursor = index
            self._place()

    def _place(self) -> None:
        """Give the item under the cursor the next place, or take its place away."""
        if self._cursor in self._placed:
            self._placed.remove(self._cursor)
        else:
            self._placed.append(self._cursor)
        left = [index for index in range(len(self._prompt.items)) if index not in self._placed]
        if len(left) == 1:
            self._placed += left
        elif left and self._cursor in self._placed:
            self._cursor = left[0]
        self._show_items()

    def _show_items(self) -> None:
        items: list[Block] = [self._item(index, item) for index, item in enumerate(self._prompt.items)]
        is_done = len(self._placed) == len(self._prompt.items)
        todo = (
            "Press enter to give this order."
            if is_done
            else "Press the numbers in the right order; backspace takes back."
        )
        self.show([*items, Paragraph(Content.styled(f"\n{todo}", "$foreground-muted"))])

    def _item(self, index: int, item: str) -> Paragraph:
        is_here = index == self._cursor
        place = f"{self._placed.index(index) + 1}." if index in self._placed else "  "
        first = Content.assemble(
            ("❯ " if is_here else "  ", "$primary"), (str(index + 1) if index < 9 else " ", "$primary bold"),
            (f"  {place:>3}  ", "$text-accent bold"),
        )  # fmt: skip
        rest = Content(" " * first.cell_length)
        return Paragraph(inline(item), first, rest, "on $block-cursor-background" if is_here else "")


def _judged(place: int, item: str, given: tuple[str, ...]) -> Paragraph:
    if item not in given:
        mark, style, words = "  ", "", ""
    elif given.index(item) == place:
        mark, style, words = f"{RIGHT} ", "$text-success", ""
    else:
        mark, style, words = f"{WRONG} ", "$text-error", f"   you had it at {given.index(item) + 1}"
    first = Content.assemble((mark, f"{style} bold".strip()), (f"{place + 1:>2}.  ", style))
    return Paragraph(
        Content.assemble(inline(item), (words, "$foreground-muted italic")),
        first,
        Content(" " * first.cell_length),
    )

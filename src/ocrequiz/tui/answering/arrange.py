"""How `Arrange` is answered: items are placed one after the other by digit or click, or moved by the arrows."""

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
    """The items with their numbers: those placed stand on top, in the learner's order; the others wait below.

    By its number an item goes behind those placed, by the arrows up and down among all of them.
    """

    def __init__(self) -> None:
        super().__init__()
        self._prompt = Arrange("", ())
        self._order: list[int] = []
        """The items as they stand, each as its place in the prompt."""
        self._placed = 0
        """How many of them have their place."""
        self._cursor = 0
        self._is_open = False

    def ask(self, prompt: Arrange) -> None:
        self._prompt, self._cursor, self._is_open = prompt, 0, True
        self._put([])
        self._show_items()

    def settle(self, answered: Answered) -> None:
        self._is_open = False
        given = answered.response.items if isinstance(answered.response, Arranged) else ()
        right = answered.solution.items if isinstance(answered.solution, Arranged) else ()
        self.show(_judged(place, item, given) for place, item in enumerate(right))

    def digit(self, number: int) -> None:
        if not self._is_open:
            return
        if number > len(self._order):
            self.tell(f"There is no item {number}.")
        else:
            self._cursor = self._order.index(number - 1)
            self._place()

    def move(self, step: int) -> bool:
        if self._is_open:
            self._cursor = (self._cursor + step) % len(self._order)
            self._show_items()
        return self._is_open

    def shift(self, step: int) -> None:
        """Move the item under the cursor up or down; with it, all take the places where they stand."""
        to = self._cursor + step
        if self._is_open and 0 <= to < len(self._order):
            self._order.insert(to, self._order.pop(self._cursor))
            self._cursor, self._placed = to, len(self._order)
            self._show_items()

    def toggle(self) -> None:
        self._place()

    def submit(self) -> None:
        if self._placed == len(self._order):
            self.respond(Arranged(tuple(self._prompt.items[index] for index in self._order)))
        else:
            self._place()

    def take_back(self) -> None:
        if self._is_open and self._placed:
            index = self._order[self._placed - 1]
            self._put(self._order[: self._placed - 1])
            self._cursor = self._order.index(index)
            self._show_items()

    def on_click(self, event: Click) -> None:
        place = self.block_under(event.y)
        if self._is_open and place is not None and place < len(self._order):
            self._cursor = place
            self._place()

    def _place(self) -> None:
        """Give the item under the cursor the next place, or take its place away; the last one finds its own."""
        index, placed = self._order[self._cursor], self._order[: self._placed]
        is_new = index not in placed
        placed = [*placed, index] if is_new else [each for each in placed if each != index]
        if len(placed) == len(self._order) - 1:
            placed += [each for each in self._order if each not in placed]
        self._put(placed)
        is_done = self._placed == len(self._order)
        self._cursor = self._placed if is_new and not is_done else self._order.index(index)
        self._show_items()

    def _put(self, placed: list[int]) -> None:
        """Let some items have their places, and the others wait as they were put."""
        waiting = [index for index in range(len(self._prompt.items)) if index not in placed]
        self._order, self._placed = [*placed, *waiting], len(placed)

    def _show_items(self) -> None:
        items: list[Block] = [self._item(place, index) for place, index in enumerate(self._order)]
        todo = (
            "Press enter to give this order; ← and → move items."
            if self._placed == len(self._order)
            else "Press the numbers in the right order, or move items by ← and →; backspace takes back."
        )
        self.show([*items, Paragraph(Content.styled(f"\n{todo}", "$foreground-muted"))])

    def _item(self, place: int, index: int) -> Paragraph:
        is_here = place == self._cursor
        label = f"{place + 1}." if place < self._placed else "  "
        first = Content.assemble(
            ("❯ " if is_here else "  ", "$primary"), (str(index + 1) if index < 9 else " ", "$primary bold"),
            (f"  {label:>3}  ", "$text-accent bold"),
        )  # fmt: skip
        rest = Content(" " * first.cell_length)
        ground = "on $block-cursor-background" if is_here else ""
        return Paragraph(inline(self._prompt.items[index]), first, rest, ground)


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

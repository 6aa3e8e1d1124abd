"""How `Pick` is answered: by digit, by cursor, or by click; one option answers at once, several are given together."""

from __future__ import annotations

from collections.abc import Collection

from textual.content import Content
from textual.events import Click, MouseMove

from ocrequiz.questions.prompt import Pick
from ocrequiz.questions.response import Picked
from ocrequiz.study.view import Answered
from ocrequiz.tui.answering.answering import Answering
from ocrequiz.tui.widgets.marked import inline
from ocrequiz.tui.widgets.page import Paragraph

RIGHT, WRONG = "✓", "✗"


class PickAnswering(Answering):
    """The options beneath each other."""

    def __init__(self) -> None:
        super().__init__()
        self._prompt = Pick("", ())
        self._cursor: int | None = None
        self._picked: set[int] = set()
        self._is_open = False

    def ask(self, prompt: Pick) -> None:
        self._prompt, self._cursor, self._picked, self._is_open = prompt, None, set(), True
        self._show_options()

    def settle(self, answered: Answered) -> None:
        self._is_open = False
        picked = answered.response.options if isinstance(answered.response, Picked) else ()
        right = answered.solution.options if isinstance(answered.solution, Picked) else ()
        self.show(
            _judged(number, option, picked, right)
            for number, option in enumerate(self._prompt.options, start=1)
        )

    def digit(self, number: int) -> None:
        if not self._is_open:
            return
        if number > len(self._prompt.options):
            self.tell(f"There is no option {number}.")
        else:
            self._cursor = number - 1
            self._choose()

    def move(self, step: int) -> bool:
        if not self._is_open:
            return False
        count = len(self._prompt.options)
        start = (-1 if step > 0 else count) if self._cursor is None else self._cursor
        self._cursor = (start + step) % count
        self._show_options()
        return True

    def toggle(self) -> None:
        if self._cursor is None:
            self.submit()
        else:
            self._choose()

    def submit(self) -> None:
        if self._prompt.several and self._picked:
            options = self._prompt.options
            self.respond(Picked(tuple(options[index] for index in sorted(self._picked))))
        elif self._prompt.several:
            self.tell("Pick the options that fit, then press enter; 0 if you don't know.")
        elif self._cursor is not None:
            self._choose()
        else:
            self.tell("Press the number of an option; 0 if you don't know.")

    def on_click(self, event: Click) -> None:
        index = self.block_under(event.y)
        if self._is_open and index is not None:
            self._cursor = index
            self._choose()

    def on_mouse_move(self, event: MouseMove) -> None:
        index = self.block_under(event.y)
        if self._is_open and index is not None and index != self._cursor:
            self._cursor = index
            self._show_options()

    def _choose(self) -> None:
        """Take the option under the cursor: one is the response, several are marked."""
        if self._cursor is None:
            return
        if self._prompt.several:
            self._picked ^= {self._cursor}
            self._show_options()
        else:
            self.respond(Picked((self._prompt.options[self._cursor],)))

    def _show_options(self) -> None:
        self.show(self._option(index, option) for index, option in enumerate(self._prompt.options))

    def _option(self, index: int, option: str) -> Paragraph:
        is_here = index == self._cursor
        box = ("[x] " if index in self._picked else "[ ] ") if self._prompt.several else ""
        number = str(index + 1) if index < 9 else " "
        first = Content.assemble(
            ("❯ " if is_here else "  ", "$primary"), (number, "$primary bold"), "  ", box
        )
        return _beside(first, inline(option), "on $block-cursor-background" if is_here else "")


def _judged(number: int, option: str, picked: Collection[str], right: Collection[str]) -> Paragraph:
    is_picked, is_right = option in picked, option in right
    mark, style, words = "  ", "", ""
    if is_right:
        mark, style, words = (
            f"{RIGHT} ",
            "$text-success",
            "your choice, right" if is_picked else "right answer",
        )
    elif is_picked:
        mark, style, words = f"{WRONG} ", "$text-error", "your choice"
    else:
        style = "$foreground-muted"
    first = Content.assemble((mark, f"{style} bold"), (str(number) if number <= 9 else " ", style), "  ")
    text = inline(option).stylize_before(f"{style} bold" if is_right else style)
    return _beside(
        first, Content.assemble(text, (f"   {words}", "$foreground-muted italic")) if words else text
    )


def _beside(first: Content, text: Content, fill: str = "") -> Paragraph:
    return Paragraph(text, first, Content(" " * first.cell_length), fill)

"""How `Match` is answered: each left side is given a right side by its digit, by the arrows, or by clicks."""

from __future__ import annotations

from textual.content import Content
from textual.events import Click

from ocrequiz.questions.prompt import Match
from ocrequiz.questions.response import Matched
from ocrequiz.study.view import Answered
from ocrequiz.tui.answering.answering import Answering
from ocrequiz.tui.answering.pick import RIGHT, WRONG
from ocrequiz.tui.widgets.marked import inline
from ocrequiz.tui.widgets.page import Block, Gap, Paragraph


class MatchAnswering(Answering):
    """The left sides with what they were given, then the right sides with their numbers."""

    def __init__(self) -> None:
        super().__init__()
        self._prompt = Match("", (), ())
        self._given: dict[int, int] = {}
        self._order: list[int] = []
        self._cursor = 0
        self._is_open = False

    def ask(self, prompt: Match) -> None:
        self._prompt, self._given, self._order, self._cursor, self._is_open = prompt, {}, [], 0, True
        self._show_sides()

    def settle(self, answered: Answered) -> None:
        self._is_open = False
        given = dict(answered.response.pairs) if isinstance(answered.response, Matched) else {}
        right = dict(answered.solution.pairs) if isinstance(answered.solution, Matched) else {}
        self.show(_judged(left, right.get(left, ""), given.get(left)) for left in self._prompt.lefts)

    def digit(self, number: int) -> None:
        if not self._is_open:
            return
        if number > len(self._prompt.rights):
            self.tell(f"There is no right side {number}.")
        else:
            self._join(number - 1)

    def move(self, step: int) -> bool:
        if self._is_open:
            self._cursor = (self._cursor + step) % len(self._prompt.lefts)
            self._show_sides()
        return self._is_open

    def shift(self, step: int) -> None:
        """Give the left side under the cursor the next right side, or the one before."""
        if self._is_open:
            before = self._given.get(self._cursor, -1 if step > 0 else 0)
            self._give((before + step) % len(self._prompt.rights))
            self._show_sides()

    def submit(self) -> None:
        lefts, rights = self._prompt.lefts, self._prompt.rights
        if len(self._given) == len(lefts):
            self.respond(
                Matched(tuple((lefts[left], rights[right]) for left, right in sorted(self._given.items())))
            )
        else:
            self.tell("Give each line the number of what belongs to it; 0 if you don't know.")

    def take_back(self) -> None:
        if self._is_open and self._order:
            self._cursor = self._order.pop()
            del self._given[self._cursor]
            self._show_sides()

    def on_click(self, event: Click) -> None:
        block = self.block_under(event.y)
        if not self._is_open or block is None:
            return
        right = block - len(self._prompt.lefts) - 1
        if block < len(self._prompt.lefts):
            self._cursor = block
            self._show_sides()
        elif 0 <= right < len(self._prompt.rights):
            self._join(right)

    def _join(self, right: int) -> None:
        """Give the left side under the cursor a right side, and go to the next that has none."""
        self._give(right)
        count = len(self._prompt.lefts)
        after = [(self._cursor + step) % count for step in range(1, count)]
        self._cursor = next((left for left in after if left not in self._given), self._cursor)
        self._show_sides()

    def _give(self, right: int) -> None:
        self._given[self._cursor] = right
        self._order = [left for left in self._order if left != self._cursor] + [self._cursor]

    def _show_sides(self) -> None:
        lefts: list[Block] = [self._left(index, left) for index, left in enumerate(self._prompt.lefts)]
        rights: list[Block] = [self._right(index, right) for index, right in enumerate(self._prompt.rights)]
        is_done = len(self._given) == len(self._prompt.lefts)
        todo = (
            "Press enter to give these pairs."
            if is_done
            else "Press the number that belongs to the marked line, or choose it by ← and →."
        )
        self.show([*lefts, Gap(), *rights, Paragraph(Content.styled(f"\n{todo}", "$foreground-muted"))])

    def _left(self, index: int, left: str) -> Paragraph:
        is_here = index == self._cursor
        given = self._prompt.rights[self._given[index]] if index in self._given else "…"
        text = _pair(left, given, "$text-accent")
        first = Content.styled("❯ " if is_here else "  ", "$primary")
        return Paragraph(text, first, Content("  "), "on $block-cursor-background" if is_here else "")

    def _right(self, index: int, right: str) -> Paragraph:
        style = "$foreground-muted" if index in self._given.values() else ""
        first = Content.assemble("  ", (str(index + 1) if index < 9 else " ", "$primary bold"), "  ")
        return Paragraph(inline(right).stylize_before(style), first, Content(" " * first.cell_length))


def _judged(left: str, right: str, given: str | None) -> Paragraph:
    if given is None:
        mark, style, words = "  ", "", ""
    elif given == right:
        mark, style, words = f"{RIGHT} ", "$text-success", ""
    else:
        mark, style, words = f"{WRONG} ", "$text-error", f"   you gave “{inline(given).plain}”"
    text = _pair(left, right, "$text-success" if given == right else "") + Content.styled(
        words, "$foreground-muted italic"
    )
    return Paragraph(text, Content.styled(mark, f"{style} bold".strip()), Content("  "))


def _pair(left: str, right: str, style: str) -> Content:
    arrow = Content.styled("  →  ", "$foreground-muted")
    return inline(left).stylize_before("bold") + arrow + inline(right).stylize_before(style)

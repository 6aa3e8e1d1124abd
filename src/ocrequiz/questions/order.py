"""A question whose answer is an order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from ocrequiz.questions.listing import numbered
from ocrequiz.questions.marking import USUAL, Marking
from ocrequiz.questions.mistakes import empty_entries, empty_fields, repeated_entries, too_few
from ocrequiz.questions.prompt import Arrange, Prompt
from ocrequiz.questions.question import Mistake, Question
from ocrequiz.questions.response import Arranged, Response
from ocrequiz.questions.shuffle import shuffled
from ocrequiz.questions.verdict import Verdict
from ocrequiz.records import record


@record(kw_only=True)
class Order(Question):
    """Items to be put into their right order."""

    type: Literal["order"] = "order"
    question: str
    """Markdown; it says what comes first."""
    items: tuple[str, ...]
    """The items in their right order."""

    @property
    def stem(self) -> str:
        """Return the question."""
        return self.question

    def parts(self) -> tuple[str, ...]:
        """Return `main`."""
        return ("main",)

    def prompt(self, part: str, seed: int) -> Prompt:
        """Put the items up in any order; it may be the right one, or two items would tell it."""
        return Arrange(self.question, shuffled(self._items(), seed))

    def solution(self, part: str) -> Response:
        """Return the items in their right order."""
        return Arranged(self._items())

    def mark(self, part: str, response: Response, rules: Marking = USUAL) -> Verdict | None:
        """Give partial credit for neighbours.

            score = pairs of right neighbours that the response keeps, one right behind the other
                    / pairs of neighbours in the right order

        What counts is what follows what: one item put elsewhere breaks up to three of the pairs, where places
        counted from the top would all be wrong behind it; a reversed order earns nothing. Source: Moodle, ordering
        questions, grading "relative to the next item (excluding last)".
        """
        match response:
            case Arranged(items):
                return self._judged(items)
            case _:
                return Verdict(0.0)

    def answer_text(self, part: str) -> str:
        """Return the items as a numbered list."""
        return numbered(self._items())

    def terms(self) -> Iterator[str]:
        """Yield the items."""
        yield from self._items()

    def mistakes(self) -> Iterator[Mistake]:
        """Yield what is empty or repeated, and too few items to be in any order."""
        yield from empty_fields(question=self.question)
        yield from too_few("items", self.items, 2)
        yield from empty_entries("items", self.items)
        yield from repeated_entries("items", self.items)

    def _items(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(self.items))

    def _judged(self, given: tuple[str, ...]) -> Verdict:
        """Mark an order; one that repeats an item, or brings another, is none."""
        wanted = frozenset(pairwise(self._items()))
        if not wanted or len(frozenset(given)) < len(given) or not frozenset(given) <= frozenset(self.items):
            return Verdict(0.0)
        kept = len(wanted & frozenset(pairwise(given)))
        words = f"{kept} of {len(wanted)} items are followed by the right one."
        return Verdict(kept / len(wanted), reason="" if kept == len(wanted) or not given else words)

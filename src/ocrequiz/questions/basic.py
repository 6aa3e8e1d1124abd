"""A question with an answer to think of: the learner looks at the answer and judges."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ocrequiz.questions.marking import USUAL, Marking
from ocrequiz.questions.mistakes import empty_fields
from ocrequiz.questions.prompt import Prompt, Reveal
from ocrequiz.questions.question import Mistake, Question
from ocrequiz.questions.response import DontKnow, Response, Revealed
from ocrequiz.questions.verdict import Verdict
from ocrequiz.records import record


@record(kw_only=True)
class Basic(Question):
    """A question and its answer, and on request a second card that asks the other way round."""

    type: Literal["basic"] = "basic"
    question: str
    """Markdown."""
    answer: str
    """Markdown."""
    reverse: bool = False
    """Whether a second card shows the answer and asks for the question."""

    @property
    def stem(self) -> str:
        """Return the question."""
        return self.question

    def parts(self) -> tuple[str, ...]:
        """Return `main`, and `reverse` where it is asked for."""
        return ("main", "reverse") if self.reverse else ("main",)

    def prompt(self, part: str, seed: int) -> Prompt:
        """Show the question, or on the reverse card the answer."""
        return Reveal(self.answer if part == "reverse" else self.question)

    def solution(self, part: str) -> Response:
        """Return that the learner looked."""
        return Revealed()

    def mark(self, part: str, response: Response, rules: Marking = USUAL) -> Verdict | None:
        """Leave it to the learner, unless the learner does not know."""
        return Verdict(0.0) if isinstance(response, DontKnow) else None

    def answer_text(self, part: str) -> str:
        """Return the answer, or on the reverse card the question."""
        return self.question if part == "reverse" else self.answer

    def key(self, part: str) -> str:
        """Return the answer, which holds the two cards together."""
        return self.answer

    def terms(self) -> Iterator[str]:
        """Yield the answer."""
        yield self.answer

    def mistakes(self) -> Iterator[Mistake]:
        """Yield the sides that are empty."""
        yield from empty_fields(question=self.question, answer=self.answer)

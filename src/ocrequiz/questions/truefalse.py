"""A statement that is true or false."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Literal

from ocrequiz.questions.marking import USUAL, Marking
from ocrequiz.questions.mistakes import empty_fields
from ocrequiz.questions.prompt import Pick, Prompt
from ocrequiz.questions.question import Mistake, Question
from ocrequiz.questions.response import Picked, Response
from ocrequiz.questions.verdict import Verdict
from ocrequiz.records import record

_OPTIONS: Final = ("True", "False")


@record(kw_only=True)
class TrueFalse(Question):
    """A statement to be judged, and what would be true in its place."""

    type: Literal["truefalse"] = "truefalse"
    statement: str
    """Markdown."""
    answer: bool
    """Whether the statement is true."""
    correction: str = ""
    """Markdown: what is true instead, where the statement is false."""

    @property
    def stem(self) -> str:
        """Return the statement."""
        return self.statement

    def parts(self) -> tuple[str, ...]:
        """Return `main`."""
        return ("main",)

    def prompt(self, part: str, seed: int) -> Prompt:
        """Put True and False up, always in this order."""
        return Pick(self.statement, _OPTIONS)

    def solution(self, part: str) -> Response:
        """Return the pick of what the statement is."""
        return Picked((self._truth,))

    def mark(self, part: str, response: Response, rules: Marking = USUAL) -> Verdict | None:
        """Give 1 for what the statement is, else 0."""
        match response:
            case Picked(options) if set(options) == {self._truth}:
                return Verdict(1.0)
            case _:
                return Verdict(0.0)

    def answer_text(self, part: str) -> str:
        """Return what the statement is, and the correction below."""
        return f"**{self._truth}**\n\n{self.correction}" if self.correction else f"**{self._truth}**"

    def key(self, part: str) -> str:
        """Return the truth; the correction only explains it."""
        return self._truth

    def guess_chance(self, part: str) -> float:
        """Return one in two."""
        return 1 / len(_OPTIONS)

    def mistakes(self) -> Iterator[Mistake]:
        """Yield an empty statement, and a correction of what is true."""
        yield from empty_fields(statement=self.statement)
        if self.answer and self.correction.strip():
            message = "A true statement needs no correction."
            remedy = "Take the correction out, or set `answer: false`."
            yield Mistake("needless-correction", "correction", message, remedy)

    @property
    def _truth(self) -> str:
        return "True" if self.answer else "False"

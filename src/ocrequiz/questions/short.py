"""A question that is answered in a few typed words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from ocrequiz.questions.comparison import compare
from ocrequiz.questions.marking import USUAL, Marking
from ocrequiz.questions.mistakes import (
    empty_entries,
    empty_fields,
    repeated_entries,
    too_few,
    wrong_and_right,
)
from ocrequiz.questions.prompt import Prompt, TypeIn
from ocrequiz.questions.question import Distractor, Mistake, Question
from ocrequiz.questions.response import Response, Typed
from ocrequiz.questions.verdict import Verdict
from ocrequiz.questions.wording import normal
from ocrequiz.records import record


@record(kw_only=True)
class Short(Question):
    """A few words that are typed and compared with the accepted answers."""

    type: Literal["short"] = "short"
    question: str
    """Markdown."""
    answers: tuple[str, ...]
    """What is accepted; the first is shown as the answer."""
    distractors: tuple[Distractor, ...] = ()
    """Wrong answers to expect; they are never taken for a typo of a right one."""
    typos: int = 1
    """Typos forgiven in each word."""

    @property
    def stem(self) -> str:
        """Return the question."""
        return self.question

    def parts(self) -> tuple[str, ...]:
        """Return `main`."""
        return ("main",)

    def prompt(self, part: str, seed: int) -> Prompt:
        """Ask for the answer to be typed."""
        return TypeIn(self.question)

    def solution(self, part: str) -> Response:
        """Return the first accepted answer typed."""
        return Typed(self.answer_text(part))

    def mark(self, part: str, response: Response, rules: Marking = USUAL) -> Verdict | None:
        """Compare what was typed; to a wrong answer that was expected, say what its author says."""
        match response:
            case Typed(text):
                return self._judged(text, rules)
            case _:
                return Verdict(0.0)

    def answer_text(self, part: str) -> str:
        """Return the first accepted answer."""
        return next(iter(self.answers), "")

    def terms(self) -> Iterator[str]:
        """Yield the accepted answers, and the wrong ones to expect."""
        yield from (*self.answers, *self._wrong())

    def mistakes(self) -> Iterator[Mistake]:
        """Yield what is empty, repeated, or at once right and wrong."""
        yield from empty_fields(question=self.question)
        yield from too_few("answers", self.answers, 1)
        yield from empty_entries("answers", self.answers)
        yield from repeated_entries("answers", self.answers)
        yield from empty_entries("distractors", self._wrong())
        yield from repeated_entries("distractors", self._wrong())
        yield from wrong_and_right("distractors", self._wrong(), self.answers, normal)

    def _wrong(self) -> tuple[str, ...]:
        return tuple(distractor.text for distractor in self.distractors)

    def _judged(self, text: str, rules: Marking) -> Verdict:
        verdict = compare(text, self.answers, most=self.typos, rules=rules, others=self._wrong())
        if verdict.is_right:
            return verdict
        said = (
            each.feedback
            for each in self.distractors
            if compare(text, (each.text,), most=self.typos).is_right
        )
        return replace(verdict, feedback=next(said, ""))

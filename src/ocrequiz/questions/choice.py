"""A question with one right option among wrong ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ocrequiz.questions.marking import USUAL, Marking
from ocrequiz.questions.mistakes import (
    empty_entries,
    empty_fields,
    no_distractors,
    repeated_entries,
    wrong_and_right,
)
from ocrequiz.questions.prompt import Pick, Prompt
from ocrequiz.questions.question import Distractor, Mistake, Question
from ocrequiz.questions.response import Picked, Response
from ocrequiz.questions.shuffle import ascending, shuffled
from ocrequiz.questions.verdict import Verdict
from ocrequiz.records import record


@record(kw_only=True)
class Choice(Question):
    """One right answer among distractors; to pick a distractor brings up what its author says about it."""

    type: Literal["choice"] = "choice"
    question: str
    """Markdown."""
    answer: str
    """The right option."""
    distractors: tuple[Distractor, ...]
    """The wrong options."""
    shuffle: bool = True
    """Whether the options change places from time to time. If not they ascend, numbers by their value: the
    format keeps the answer apart from the distractors, so that no author can say where it belongs."""

    @property
    def stem(self) -> str:
        """Return the question."""
        return self.question

    def parts(self) -> tuple[str, ...]:
        """Return `main`."""
        return ("main",)

    def prompt(self, part: str, seed: int) -> Prompt:
        """Put all the options up for one pick."""
        options = self._options()
        return Pick(self.question, shuffled(options, seed) if self.shuffle else ascending(options))

    def solution(self, part: str) -> Response:
        """Return the pick of the answer."""
        return Picked((self.answer,))

    def mark(self, part: str, response: Response, rules: Marking = USUAL) -> Verdict | None:
        """Give 1 for the answer picked alone, else 0 with what the author says to the distractor picked."""
        match response:
            case Picked(options) if set(options) == {self.answer}:
                return Verdict(1.0)
            case Picked((option,)):
                return Verdict(
                    0.0, next((wrong.feedback for wrong in self.distractors if wrong.text == option), "")
                )
            case _:
                return Verdict(0.0)

    def answer_text(self, part: str) -> str:
        """Return the answer."""
        return self.answer

    def guess_chance(self, part: str) -> float:
        """Return one in as many as there are options."""
        return 1 / len(self._options())

    def terms(self) -> Iterator[str]:
        """Yield the options."""
        yield from self._options()

    def mistakes(self) -> Iterator[Mistake]:
        """Yield what is empty, missing, or at once right and wrong."""
        texts = tuple(distractor.text for distractor in self.distractors)
        yield from empty_fields(question=self.question, answer=self.answer)
        yield from empty_entries("distractors", texts)
        yield from repeated_entries("distractors", texts)
        yield from no_distractors(texts)
        yield from wrong_and_right("distractors", texts, (self.answer,))

    def _options(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.answer, *(distractor.text for distractor in self.distractors))))

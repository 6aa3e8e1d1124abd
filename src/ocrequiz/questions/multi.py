"""A question with several right options among wrong ones."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ocrequiz.questions.listing import bulleted
from ocrequiz.questions.marking import USUAL, Marking
from ocrequiz.questions.mistakes import (
    empty_entries,
    empty_fields,
    no_distractors,
    repeated_entries,
    too_few,
    wrong_and_right,
)
from ocrequiz.questions.prompt import Pick, Prompt
from ocrequiz.questions.question import Distractor, Mistake, Question
from ocrequiz.questions.response import Picked, Response
from ocrequiz.questions.shuffle import ascending, shuffled
from ocrequiz.questions.verdict import Verdict
from ocrequiz.records import record


@record(kw_only=True)
class Multi(Question):
    """Every right option is to be picked and no distractor; how many are right is not told."""

    type: Literal["multi"] = "multi"
    question: str
    """Markdown."""
    answers: tuple[str, ...]
    """The right options."""
    distractors: tuple[Distractor, ...]
    """The wrong options."""
    shuffle: bool = True
    """Whether the options change places from time to time. If not they ascend, numbers by their value."""

    @property
    def stem(self) -> str:
        """Return the question."""
        return self.question

    def parts(self) -> tuple[str, ...]:
        """Return `main`."""
        return ("main",)

    def prompt(self, part: str, seed: int) -> Prompt:
        """Put all the options up for several picks."""
        options = self._options()
        shown = shuffled(options, seed) if self.shuffle else ascending(options)
        return Pick(self.question, shown, several=True)

    def solution(self, part: str) -> Response:
        """Return the picks of all right options."""
        return Picked(tuple(dict.fromkeys(self.answers)))

    def mark(self, part: str, response: Response, rules: Marking = USUAL) -> Verdict | None:
        """Give partial credit, and what the author says to the distractors picked.

            score = max(0, (right options picked - wrong options picked) / right options)

        So each wrong pick takes back what a right one gives, and who picks everything gains nothing where half
        of the options are wrong. Source: Canvas New Quizzes, multiple answer, "partial credit with penalty".
        """
        match response:
            case Picked(options):
                return self._judged(frozenset(options))
            case _:
                return Verdict(0.0)

    def answer_text(self, part: str) -> str:
        """Return the right options as a list."""
        return bulleted(dict.fromkeys(self.answers))

    def key(self, part: str) -> str:
        """Return the right options, in whichever order the author lists them."""
        return bulleted(sorted(dict.fromkeys(self.answers)))

    def guess_chance(self, part: str) -> float:
        """Return one in as many as there are ways to pick something: 1 / (2ⁿ - 1) for n options."""
        return 1 / ((1 << max(1, len(self._options()))) - 1)

    def terms(self) -> Iterator[str]:
        """Yield the options."""
        yield from self._options()

    def mistakes(self) -> Iterator[Mistake]:
        """Yield what is empty, missing, repeated, or at once right and wrong."""
        texts = tuple(distractor.text for distractor in self.distractors)
        yield from empty_fields(question=self.question)
        yield from too_few("answers", self.answers, 1)
        yield from empty_entries("answers", self.answers)
        yield from repeated_entries("answers", self.answers)
        yield from empty_entries("distractors", texts)
        yield from repeated_entries("distractors", texts)
        yield from no_distractors(texts)
        yield from wrong_and_right("distractors", texts, self.answers)

    def _options(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.answers, *(distractor.text for distractor in self.distractors))))

    def _judged(self, picked: frozenset[str]) -> Verdict:
        answers = frozenset(self.answers)
        right, wrong = len(picked & answers), len(picked - answers)
        said = [each.feedback for each in self.distractors if each.text in picked - answers and each.feedback]
        words = f"{right} of {len(answers)} right options picked, and {wrong} wrong."
        return Verdict(
            max(0.0, (right - wrong) / len(answers)) if answers else 0.0,
            feedback="\n\n".join(said),
            reason="" if picked == answers or not picked else words,
        )

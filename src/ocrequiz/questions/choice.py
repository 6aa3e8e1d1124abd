"""A question with one right option among wrong ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import inf
from typing import Final, Literal

from ocrequiz.questions.mistakes import as_read, empty_entries, empty_fields, repeated_entries
from ocrequiz.questions.prompt import Pick, Prompt
from ocrequiz.questions.question import Distractor, Mistake, Question
from ocrequiz.questions.response import Picked, Response
from ocrequiz.questions.shuffle import shuffled
from ocrequiz.questions.verdict import Verdict

_NUMBER: Final = re.compile(r"((?:(?<![\w.])-)?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)")


@dataclass(frozen=True, slots=True, kw_only=True)
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
        return Pick(self.question, shuffled(options, seed) if self.shuffle else _ascending(options))

    def solution(self, part: str) -> Response:
        """Return the pick of the answer."""
        return Picked((self.answer,))

    def mark(self, part: str, response: Response) -> Verdict | None:
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

    def mistakes(self) -> Iterator[Mistake]:
        """Yield what is empty, missing, or at once right and wrong."""
        texts = tuple(distractor.text for distractor in self.distractors)
        yield from empty_fields(question=self.question, answer=self.answer)
        yield from empty_entries("distractors", texts)
        yield from repeated_entries("distractors", texts)
        if not texts:
            message = "A choice needs something to choose from."
            yield Mistake("no-distractors", "distractors", message, "Write at least one wrong option.")
        for index, text in enumerate(texts):
            if text.strip() and as_read(text) == as_read(self.answer):
                message = (
                    f"Entry {index + 1} of distractors is the answer: it would be right and wrong at once."
                )
                yield Mistake(
                    "bad-answer", "distractors", message, "Take it out, or correct the answer.", index
                )

    def _options(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.answer, *(distractor.text for distractor in self.distractors))))


def _ascending(options: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(options, key=lambda option: (_rank(option), option)))


def _rank(option: str) -> tuple[tuple[float, str], ...]:
    """Return a key under which options ascend: numbers by value and before words, words by letter."""
    pieces = enumerate(_NUMBER.split(option.casefold()))
    return tuple(
        (float(piece.replace(",", "")) if place % 2 else inf, piece) for place, piece in pieces if piece
    )

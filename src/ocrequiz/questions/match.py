"""A question whose answer is pairs: which right side belongs to which left side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Literal

from ocrequiz.questions.listing import bulleted
from ocrequiz.questions.marking import USUAL, Marking
from ocrequiz.questions.mistakes import (
    empty_entries,
    empty_fields,
    repeated_entries,
    too_few,
    wrong_and_right,
)
from ocrequiz.questions.prompt import Match as MatchPrompt
from ocrequiz.questions.prompt import Prompt
from ocrequiz.questions.question import Distractor, Mistake, Question
from ocrequiz.questions.response import Matched, Response
from ocrequiz.questions.shuffle import shuffled
from ocrequiz.questions.verdict import Verdict
from ocrequiz.records import record


@record(kw_only=True)
class Match(Question):
    """Left sides, each to be given the right side that belongs to it."""

    type: Literal["match"] = "match"
    question: str
    """Markdown."""
    pairs: Mapping[str, str] = field(hash=False)
    """Left side to right side; no two sides are the same."""
    distractors: tuple[Distractor, ...] = ()
    """Right sides that belong to nothing, so that the last pair does not follow from the others."""

    @property
    def stem(self) -> str:
        """Return the question."""
        return self.question

    def parts(self) -> tuple[str, ...]:
        """Return `main`."""
        return ("main",)

    def prompt(self, part: str, seed: int) -> Prompt:
        """Put the left sides up as the author ordered them, and all right sides in an order of the seed."""
        return MatchPrompt(self.question, tuple(self.pairs), shuffled(self._rights(), seed))

    def solution(self, part: str) -> Response:
        """Return the pairs."""
        return Matched(tuple(self.pairs.items()))

    def mark(self, part: str, response: Response, rules: Marking = USUAL) -> Verdict | None:
        """Give partial credit for each pair, and what the author says to the distractors chosen.

            score = right pairs / pairs

        A left side with two right sides has none. Source: Moodle, matching questions, where every pair has an
        equal share of the mark.
        """
        match response:
            case Matched(pairs):
                return self._judged(pairs)
            case _:
                return Verdict(0.0)

    def answer_text(self, part: str) -> str:
        """Return the pairs as a list."""
        return bulleted(f"{left} – {right}" for left, right in self.pairs.items())

    def key(self, part: str) -> str:
        """Return the pairs, in whichever order the author lists them."""
        return bulleted(sorted(f"{left} – {right}" for left, right in self.pairs.items()))

    def terms(self) -> Iterator[str]:
        """Yield both sides, and the distractors."""
        yield from (*self.pairs, *self._rights())

    def mistakes(self) -> Iterator[Mistake]:
        """Yield what is empty or repeated, too few pairs, and distractors that belong to a left side."""
        lefts, rights = tuple(self.pairs), tuple(self.pairs.values())
        texts = tuple(distractor.text for distractor in self.distractors)
        yield from empty_fields(question=self.question)
        yield from too_few("pairs", lefts, 2)
        for sides in (lefts, rights):
            yield from empty_entries("pairs", sides, lefts)
            yield from repeated_entries("pairs", sides, lefts)
        yield from empty_entries("distractors", texts)
        yield from repeated_entries("distractors", texts)
        yield from wrong_and_right("distractors", texts, rights)

    def _rights(self) -> tuple[str, ...]:
        return tuple(
            dict.fromkeys((*self.pairs.values(), *(distractor.text for distractor in self.distractors)))
        )

    def _judged(self, given: tuple[tuple[str, str], ...]) -> Verdict:
        times = Counter(left for left, _ in given)
        right = sum(times[left] == 1 and self.pairs.get(left) == side for left, side in given)
        chosen = {side for _, side in given} - set(self.pairs.values())
        said = [each.feedback for each in self.distractors if each.text in chosen and each.feedback]
        words = f"{right} of {len(self.pairs)} pairs are right."
        return Verdict(
            right / len(self.pairs) if self.pairs else 0.0,
            feedback="\n\n".join(said),
            reason="" if right == len(self.pairs) or not given else words,
        )

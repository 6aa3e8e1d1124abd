"""Whether the right option has the most in common with the others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.anatomy import Piece
from ocrequiz.decks.lint.rule import NBME, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity

_OPTIONS: Final = 4
_LITTLE: Final = frozenset(
    (
        "a",
        "an",
        "the",
        "of",
        "to",
        "in",
        "on",
        "by",
        "and",
        "or",
        "for",
        "with",
        "it",
        "is",
        "are",
        "at",
        "as",
    )
)


def _find(subject: Subject) -> Iterator[Weakness]:
    if len(subject.options) < _OPTIONS or len(subject.right[0].words) < 2:
        return
    told = [_elements(option) for option in subject.options]
    times = Counter(element for elements in told for element in elements)
    shared = [sum(times[element] - 1 for element in elements) for elements in told]
    common = sum(times[element] > 1 for element in told[0])
    everywhere = sum(count == len(told) for count in times.values())
    if common - everywhere > 1 and shared[0] > max(shared[1:]):
        message = f"“{subject.right[0].text}” shares the most with the other options."
        remedy = "Let each element of it stand in as many wrong options as the elements of those do."
        yield Weakness(subject.right[0].way, message, remedy)


def _elements(option: Piece) -> frozenset[str]:
    return frozenset(option.words) - _LITTLE


RULE: Final = QuestionRule(
    id="convergence",
    severity=Severity.INFO,
    meaning="The right option has the most in common with all the others.",
    why="Wrong options are often made by changing a part of the right one, which then is where all the parts meet.",
    bad="""\
- id: spring-tide
  type: choice
  question: When is the water highest?
  answer: Full moon in spring
  distractors: [Half moon in spring, Full moon in summer, New moon in winter]
""",
    good="""\
- id: spring-tide
  type: choice
  question: When is the water highest?
  answer: Full moon in spring
  distractors: [Half moon in spring, Full moon in summer, Half moon in summer]
""",
    source=f"{NBME}, on convergence",
    types=frozenset(("choice",)),
    find=_find,
)

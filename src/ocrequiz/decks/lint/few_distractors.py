"""Whether there is enough to choose from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.rule import HALADYNA, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity

_LEAST: Final = 2
_VERDICTS: Final = frozenset(("yes", "no", "true", "false"))


def _find(subject: Subject) -> Iterator[Weakness]:
    if len(subject.wrong) >= _LEAST or all(option.flat in subject.stem.flat for option in subject.options):
        return  # “Is it A or B?” has no third option.
    remedy = "Write one or two more that a learner could believe."
    if any(" ".join(option.words) in _VERDICTS for option in subject.options):
        remedy = "Make a statement of it, of the type `truefalse`."
    message = "There is only one wrong option, so that half of all guesses are right."
    yield Weakness(("distractors",), message, remedy)


RULE: Final = QuestionRule(
    id="few-distractors",
    severity=Severity.WARNING,
    meaning="A choice has fewer than two wrong options, and does not ask “this or that?”.",
    why="Half of those who know nothing are right, and a right answer counts for little.",
    bad="""\
- id: pull
  type: choice
  question: What pulls at the sea?
  answer: The moon
  distractors: [The wind]
""",
    good="""\
- id: pull
  type: choice
  question: What pulls at the sea?
  answer: The moon
  distractors: [The wind, The rain]
""",
    source=f"{HALADYNA} 18, as many good choices as can be written; three are enough",
    types=frozenset(("choice",)),
    find=_find,
)

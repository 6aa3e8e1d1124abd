"""Whether the right option is known by its length."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.rule import HALADYNA, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity

_TIMES: Final = 1.25
_ENOUGH: Final = 4
"""Words of the longest wrong option from which on a length says something."""


def _find(subject: Subject) -> Iterator[Weakness]:
    if not subject.wrong or len(subject.right[0].text) <= _TIMES * max(
        len(wrong.text) for wrong in subject.wrong
    ):
        return
    key = subject.right[0]
    longest = max(wrong.text.count(" ") for wrong in subject.wrong) + 1
    count = key.text.count(" ") + 1
    if longest >= _ENOUGH and count > _TIMES * longest:
        message = f"The right option has {count} words, and the longest wrong one {longest}."
        remedy = "Shorten it, or let a wrong option say as much; what explains belongs into the explanation."
        yield Weakness(key.way, message, remedy)


RULE: Final = QuestionRule(
    id="long-key",
    severity=Severity.WARNING,
    meaning=f"The right option is more than {_TIMES} times as long as the longest wrong one, of four words or more.",
    why="Who writes a question takes care to make the right option quite right, which makes it long. Learners know.",
    bad="""\
- id: ebb
  type: choice
  question: When does the water stand still?
  answer: For a short while at the turn of the tide, before it runs the other way
  distractors: [At noon on most days, When the wind is still]
""",
    good="""\
- id: ebb
  type: choice
  question: When does the water stand still?
  answer: When the tide is turning
  distractors: [At noon on most days, When the wind is still]
""",
    source=f"{HALADYNA} 24, choices of about equal length",
    types=frozenset(("choice",)),
    find=_find,
)

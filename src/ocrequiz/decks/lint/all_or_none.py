"""Whether an option stands for all or for none of the others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.rule import HALADYNA, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity

_OTHERS: Final = re.compile(
    r"(?:all|none|any|each|neither|both)(?: of)? (?:the )?"
    r"(?:above|below|others?|options|answers|choices|these|those|them)"
    r"(?: (?:above|below|options|answers|choices|apply|are (?:right|correct|true)))?"
)


def _find(subject: Subject) -> Iterator[Weakness]:
    for option in subject.options:
        if _OTHERS.fullmatch(" ".join(option.words)):
            message = f"“{option.text}” is an option about the other options."
            yield Weakness(option.way, message, "Ask for what it stands for, or make the question a multi.")


RULE: Final = QuestionRule(
    id="all-or-none",
    severity=Severity.ERROR,
    meaning="An option says that all, or none, of the others are right.",
    why=(
        "Options change places, so nothing is above. And who knows that two options are right has found “all of "
        "the above” without knowing the third, while “none of the above” tells nothing of what a learner knows."
    ),
    bad="""\
- id: planets
  type: choice
  question: Which of these is a planet?
  answer: All of the above
  distractors: [Mars, Venus]
""",
    good="""\
- id: planets
  type: multi
  question: Which of these are planets?
  answers: [Mars, Venus]
  distractors: [Sirius]
""",
    source=f"{HALADYNA} 25 and 26",
    is_english=True,
    types=frozenset(("choice", "multi")),
    find=_find,
)

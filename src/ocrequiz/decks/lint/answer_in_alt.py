"""Whether the words of a picture say the answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.leaks import GIVEN, leaked
from ocrequiz.decks.lint.rule import NBME, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity


def _find(subject: Subject) -> Iterator[Weakness]:
    if subject.question.image:
        for answer in leaked(subject, subject.alt):
            message = f"The words for the picture say the answer, “{answer.text}”."
            yield Weakness(
                subject.alt.way, message, "Say what is seen, enough to answer by, and do not name the answer."
            )


RULE: Final = QuestionRule(
    id="answer-in-alt",
    severity=Severity.ERROR,
    meaning="The words for the picture beside a question say the answer.",
    why="Who reads the words instead of seeing the picture is told what all others have to work out.",
    bad="""\
- id: which-scene
  type: short
  question: Which state of the sea does the picture show?
  answers: [Low tide]
  image: {file: sea.png, alt: Boats lie on the sand at low tide}
""",
    good="""\
- id: which-scene
  type: short
  question: Which state of the sea does the picture show?
  answers: [Low tide]
  image: {file: sea.png, alt: Boats lie on the sand of an empty harbour}
""",
    source=f"{NBME}, on cues to the answer",
    types=GIVEN,
    find=_find,
)

"""Whether a learner who was wrong is told why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.rule import QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity
from ocrequiz.questions.choice import Choice
from ocrequiz.questions.multi import Multi
from ocrequiz.questions.truefalse import TrueFalse


def _find(subject: Subject) -> Iterator[Weakness]:
    if not subject.question.explanation and not _says_why(subject):
        message = "Nothing tells a learner who was wrong why that is so."
        yield Weakness(subject.stem.way, message, "Write an `explanation`, of two sentences or three.")


def _says_why(subject: Subject) -> bool:
    """Tell whether the question says it elsewhere: to each wrong option, or by what is true instead."""
    match subject.question:
        case Choice(distractors=wrong) | Multi(distractors=wrong):
            return bool(wrong) and all(option.feedback for option in wrong)
        case TrueFalse(correction=correction):
            return bool(correction)
        case _:
            return False


RULE: Final = QuestionRule(
    id="no-explanation",
    severity=Severity.WARNING,
    meaning="A question with wrong options says neither why the right one is right nor why the others are wrong.",
    why="The moment after a mistake is when one learns most; a bare verdict lets it pass.",
    bad="""\
- id: pull
  type: choice
  question: What pulls at the sea?
  answer: The moon
  distractors: [The wind, The rain]
""",
    good="""\
- id: pull
  type: choice
  question: What pulls at the sea?
  answer: The moon
  distractors: [The wind, The rain]
  explanation: It is near enough for its pull to lift water; wind only drives the waves.
""",
    source=(
        "Butler and Roediger, Feedback Enhances the Positive Effects and Reduces the Negative Effects of "
        "Multiple-Choice Testing, Memory & Cognition 36 (3), 2008"
    ),
    types=frozenset(("choice", "multi", "truefalse")),
    find=_find,
)

"""Whether an explanation names an option by its place, though places change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.anatomy import Piece
from ocrequiz.decks.lint.rule import HALADYNA, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity
from ocrequiz.questions.choice import Choice
from ocrequiz.questions.multi import Multi

_NOUN: Final = r"(?:option|answer|choice|distractor|alternative)s?"
_BY_LETTER: Final = re.compile(rf"\b{_NOUN} (?:[A-H]|[1-9])\b|\b\([A-H]\) (?:is|are)\b", re.IGNORECASE)
_NOUNS: Final = ("option", "answer", "choice", "distractor", "alternative", "(")
_BY_ORDER: Final = re.compile(
    rf"\bthe (?:first|second|third|fourth|fifth|last|upper|lower|top|bottom) (?:two |three )?{_NOUN}\b",
    re.IGNORECASE,
)


def _find(subject: Subject) -> Iterator[Weakness]:
    if not isinstance(subject.question, Choice | Multi) or not subject.question.shuffle:
        return
    for piece in (subject.explanation, *_feedback(subject.question)):
        words = piece.text.casefold()
        if not any(noun in words for noun in _NOUNS):
            continue
        if found := _BY_LETTER.search(piece.text) or _BY_ORDER.search(piece.text):
            message = f"“{found[0]}” names an option by its place, and options change places."
            yield Weakness(piece.way, message, "Name it by its words.")


def _feedback(question: Choice | Multi) -> Iterator[Piece]:
    for index, option in enumerate(question.distractors):
        if option.feedback:
            yield Piece(("distractors", index, "feedback"), option.feedback)


RULE: Final = QuestionRule(
    id="option-by-position",
    severity=Severity.WARNING,
    meaning="An explanation names an option by its letter, its number or its place.",
    why="Options change places, and have digits here: “option B” is another one each time.",
    bad="""\
- id: pull
  type: choice
  question: What pulls at the sea?
  answer: The moon
  distractors: [The wind, The rain]
  explanation: Option B only drives the waves.
""",
    good="""\
- id: pull
  type: choice
  question: What pulls at the sea?
  answer: The moon
  distractors: [The wind, The rain]
  explanation: The wind only drives the waves.
""",
    source=f"{HALADYNA} 20, vary the place of the right answer",
    is_english=True,
    types=frozenset(("choice", "multi")),
    find=_find,
)

"""Whether vague words tell that something is right, or leave open what is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.anatomy import Piece
from ocrequiz.decks.lint.rule import NBME, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity
from ocrequiz.questions.truefalse import TrueFalse

_VAGUE: Final = re.compile(
    r" (often|usually|sometimes|frequently|occasionally|rarely|seldom|generally|commonly|typically|mostly|may|might"
    r"|probably|likely|somewhat|fairly) "
)


def _find(subject: Subject) -> Iterator[Weakness]:
    if isinstance(subject.question, TrueFalse):
        if subject.question.answer and (word := _vague(subject.stem, subject)):
            message = f"“{word}” makes the statement true of nearly anything."
            yield Weakness(subject.stem.way, message, "Say how often or how much, as the source does.")
    elif (word := _vague(subject.right[0], subject)) and not any(
        _vague(option, subject) for option in subject.wrong
    ):
        message = f"“{word}” tells that the option is right: no other is as careful."
        yield Weakness(subject.right[0].way, message, "Be exact, or let the wrong options be as careful.")


def _vague(piece: Piece, subject: Subject) -> str:
    """Return a vague word that is the author's own; one that stands in what is cited belongs to the fact."""
    found = _VAGUE.search(piece.flat)
    return found[1] if found and not any(found[0] in quote.flat for quote in subject.quotes) else ""


RULE: Final = QuestionRule(
    id="vague-words",
    severity=Severity.INFO,
    meaning="A word such as “often” or “may” stands only in what is right, and not in the cited passage.",
    why="How often is often? Readers differ; and a careful wording beside bold ones looks right.",
    bad="""\
- id: harbour
  type: choice
  question: What happens to the boats in the evening?
  answer: They may lie on the sand
  distractors: [They sail out, They sink]
""",
    good="""\
- id: harbour
  type: choice
  question: What happens to the boats in the evening?
  answer: They lie on the sand
  distractors: [They sail out, They sink]
""",
    source=f"{NBME}, on vague frequency terms",
    is_english=True,
    types=frozenset(("choice", "truefalse")),
    find=_find,
)

"""Whether absolute words tell that something is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.anatomy import Piece
from ocrequiz.decks.lint.rule import HALADYNA, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity
from ocrequiz.questions.truefalse import TrueFalse

_ABSOLUTE: Final = re.compile(
    r" (always|never|every|only|completely|entirely|totally|impossible|invariably|exclusively|absolutely|nobody"
    r"|everybody|everyone|nothing|without exception) "
)
_HELP: Final = "Say it as one would of something true, or let right ones be as absolute."


def _find(subject: Subject) -> Iterator[Weakness]:
    if isinstance(subject.question, TrueFalse):
        if not subject.question.answer and (word := _absolute(subject.stem)):
            yield Weakness(subject.stem.way, f"“{word}” tells that the statement is false.", _HELP)
    elif not any(map(_absolute, subject.right)):
        for option in subject.wrong:
            if word := _absolute(option):
                yield Weakness(option.way, f"“{word}” tells that the option is wrong.", _HELP)
                return


def _absolute(piece: Piece) -> str:
    found = _ABSOLUTE.search(piece.flat)
    return found[1] if found else ""


RULE: Final = QuestionRule(
    id="absolute-words",
    severity=Severity.INFO,
    meaning="A word such as “always” or “never” stands only in what is wrong.",
    why="Little is always so. Learners know that, and take such a statement for false without knowing the matter.",
    bad="""\
- id: full-moon
  type: truefalse
  statement: The sea always rises at noon.
  answer: false
  correction: It rises when the moon stands high or low.
""",
    good="""\
- id: full-moon
  type: truefalse
  statement: The sea rises when the sun stands highest.
  answer: false
  correction: It rises when the moon stands high or low.
""",
    source=f"{HALADYNA} 28a, specific determiners",
    is_english=True,
    types=frozenset(("choice", "multi", "truefalse")),
    find=_find,
)

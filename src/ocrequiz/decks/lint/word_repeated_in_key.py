"""Whether a word of the question stands again in the right option, while no wrong one echoes the question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.anatomy import Piece
from ocrequiz.decks.lint.rule import HALADYNA, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity

_LETTERS: Final = 5
"""Letters from which on a word says something."""
_WORDS: Final = 2
_SAY_NOTHING: Final = """
    about above after again along among because before being below between could doing during every following going
    having means might never often other their there these thing things those through under until using where which
    while whose would within without
"""
_LITTLE: Final = frozenset(_SAY_NOTHING.split())


def _find(subject: Subject) -> Iterator[Weakness]:
    key = subject.right[0]
    if len(key.words) < _WORDS:
        return  # An answer of one word that the question says is said whole: `answer-in-stem`.
    asked = _telling(subject.stem)
    shared = _telling(key) & asked
    if shared and not any(_telling(option) & asked for option in subject.wrong):
        word = min(shared, key=subject.stem.flat.find)
        message = f"“{word}” stands in the question and, of all options, only in the right one."
        yield Weakness(
            key.way, message, "Say it in other words, or let a wrong option echo the question too."
        )


def _telling(piece: Piece) -> set[str]:
    """Return the longer words, without an ending that tells their number."""
    parts = {part for word in piece.words for part in re.split(r"[-'’]", word)}
    return {part.rstrip("s") for part in parts - _LITTLE if len(part) >= _LETTERS and part.isalpha()}


RULE: Final = QuestionRule(
    id="word-repeated-in-key",
    severity=Severity.WARNING,
    meaning="A word of the question stands again in the right option, and no wrong option echoes the question.",
    why="The eye finds the echo, and the learner picks it without understanding either text.",
    bad="""\
- id: flood-gate
  type: choice
  question: What keeps the flood out of the harbour?
  answer: A flood gate
  distractors: [A stone pier, A long chain]
""",
    good="""\
- id: flood-gate
  type: choice
  question: What keeps high water out of the harbour?
  answer: A flood gate
  distractors: [A stone pier, A long chain]
""",
    source=f"{HALADYNA} 28b, clang associations",
    types=frozenset(("choice",)),
    find=_find,
)

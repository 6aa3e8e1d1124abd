"""Whether initials tell which option belongs to an abbreviation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ocrequiz.decks.lint.anatomy import Piece
from ocrequiz.decks.lint.rule import NBME, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity

_ABBREVIATION: Final = re.compile(r"\b(?:[A-Z][a-z]?){2,7}(?=s?\b)|\b(?:[A-Z]\.){2,7}")
_ASKED: Final = re.compile(
    r"abbreviat|acronym|initial|letters|short for|stands? for|called|known as", re.IGNORECASE
)
_LITTLE: Final = frozenset(("a", "an", "the", "of", "to", "in", "on", "by", "and", "or", "for", "with"))
_SURE: Final = 3
"""Letters from which on initials agree by no chance."""


def _find(subject: Subject) -> Iterator[Weakness]:
    if len(subject.right) == 1 and subject.wrong:
        yield from _expanded(subject.stem, subject.right[0], subject.wrong)
        yield from _shortened(subject.stem, subject.right[0], subject.wrong)


def _expanded(stem: Piece, key: Piece, wrong: Sequence[Piece]) -> Iterator[Weakness]:
    """Look for an abbreviation in the question whose letters only the right option has as initials."""
    if len(key.words) < 2 and "-" not in key.text:
        return
    for found in _ABBREVIATION.finditer(stem.text):
        letters = _letters(found[0])
        if _fits(letters, key) and not any(_fits(letters, option) for option in wrong):
            message = f"Only the right option has the initials {found[0]}."
            remedy = "Give the wrong options the same initials, or have the answer typed."
            yield Weakness(("distractors",), message, remedy)
            return


def _shortened(stem: Piece, key: Piece, wrong: Sequence[Piece]) -> Iterator[Weakness]:
    """Look for words in the question whose initials only the right option, an abbreviation, is made of."""
    letters = _letters(key.text)
    if not _ABBREVIATION.fullmatch(key.text) or (len(letters) < _SURE and not _ASKED.search(stem.text)):
        return
    initials = _initials(stem)
    if letters in initials and not any(_letters(option.text) in initials for option in wrong):
        message = f"{key.text} is made of initials that the question spells out."
        remedy = "Offer abbreviations with the same letters, or have the answer typed."
        yield Weakness(("distractors",), message, remedy)


def _fits(letters: str, option: Piece) -> bool:
    return letters in (_initials(option), "".join(part[0] for part in _parts(option)))


def _initials(piece: Piece) -> str:
    return "".join(part[0] for part in _parts(piece) if part not in _LITTLE)


def _parts(piece: Piece) -> list[str]:
    return [part for word in piece.words for part in word.split("-") if part]


def _letters(abbreviation: str) -> str:
    return abbreviation.replace(".", "").casefold()


RULE: Final = QuestionRule(
    id="acronym-initials",
    severity=Severity.ERROR,
    meaning="Only the right option fits the initials of an abbreviation.",
    why="A learner compares first letters and is right, without knowing what the abbreviation stands for.",
    bad="""\
- id: gmt
  type: choice
  question: What does GMT stand for?
  answer: Greenwich Mean Time
  distractors: [The Time of Paris, Standard Coastal Time]
""",
    good="""\
- id: gmt
  type: choice
  question: What does GMT stand for?
  answer: Greenwich Mean Time
  distractors: [General Marine Time, Global Median Time]
""",
    source=f"{NBME}, on cues for the test-wise",
    types=frozenset(("choice",)),
    find=_find,
)

"""Whether a question is far harder to read than the document that it is about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.readability import level
from ocrequiz.decks.lint.rule import HALADYNA, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity

_SPACES: Final = 14
"""Spaces from which on there are words enough for a level to mean something."""
_ABOVE: Final = 6.0
"""School years by which a question may be above its document."""


def _find(subject: Subject) -> Iterator[Weakness]:
    if not subject.question.cite or subject.stem.text.count(" ") < _SPACES:
        return
    levels = subject.whole.reading_levels
    known = [levels[each.document] for each in subject.question.cite if each.document in levels]
    if known and level((subject.stem.text,)) > max(known) + _ABOVE:
        message = "The question is far harder to read than the document it is about."
        yield Weakness(subject.stem.way, message, "Use shorter sentences and plainer words.")


RULE: Final = QuestionRule(
    id="reading-level",
    severity=Severity.INFO,
    meaning="A question is six school years or more above the document that it is about.",
    why="Who has understood the document should fail for want of knowledge, not for want of patience with a sentence.",
    bad="""\
- id: rise
  type: basic
  question: >-
    Notwithstanding meteorological perturbations, which astronomical circumstance is predominantly responsible for
    periodically recurring elevations of oceanic surfaces in geographically exposed localities?
  answer: The pull of the moon
  cite: {document: notes, quote: "The moon pulls at the sea"}
""",
    good="""\
- id: rise
  type: basic
  question: What makes the sea rise and fall again, whatever the weather is like, twice on each and every day?
  answer: The pull of the moon
  cite: {document: notes, quote: "The moon pulls at the sea"}
""",
    source=f"{HALADYNA} 8, simple vocabulary",
    find=_find,
)

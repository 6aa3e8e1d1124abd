"""What a lint rule is, and what it yields."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from ocrequiz.decks.lint.subject import Subject, Whole
from ocrequiz.decks.places import Way
from ocrequiz.errors import Severity
from ocrequiz.records import record

NBME: Final = (
    "National Board of Medical Examiners, Constructing Written Test Questions for the Basic and Clinical "
    "Sciences, 4th edition, 2016"
)
"""The item-writing guide for medical examinations."""
HALADYNA: Final = (
    "Haladyna, Downing and Rodriguez, A Review of Multiple-Choice Item-Writing Guidelines for Classroom "
    "Assessment, Applied Measurement in Education 15 (3), 2002, guideline"
)
"""The revised taxonomy of item-writing guidelines; the number of one follows."""
TWENTY_RULES: Final = "Wozniak, Twenty Rules of Formulating Knowledge, SuperMemo, 1999, rule"
"""How flashcards are worded; the number of a rule follows."""


@record
class Weakness:
    """What is weak at one place."""

    way: Way
    """The field, as a way from the question; from the deck's header where no question is at fault."""
    message: str
    """What is weak, in one sentence."""
    help: str
    """What to do about it, in one sentence."""
    question: Subject | None = None
    """Only of rules on whole decks: the question at fault, where it is one."""


@record(kw_only=True)
class LintRule:
    """One thing that good questions keep to."""

    id: str
    """Permanent, since scripts and waivers name it."""
    severity: Severity
    meaning: str
    """What is weak where the rule is broken, in one sentence."""
    why: str
    """Why it matters to a learner."""
    bad: str
    """YAML of a question, or of a few, that breaks the rule."""
    good: str
    """The same, mended."""
    source: str
    """Who gives the advice."""
    is_english: bool = False
    """Whether it knows English words, and is silent on decks in other languages."""


@record(kw_only=True)
class QuestionRule(LintRule):
    """A rule that looks at one question at a time."""

    find: Callable[[Subject], Iterable[Weakness]]
    types: frozenset[str] | None = None
    """The types of question that it looks at; None for all."""


@record(kw_only=True)
class DeckRule(LintRule):
    """A rule that looks at all questions together; none may compare each with each."""

    find: Callable[[Whole], Iterable[Weakness]]

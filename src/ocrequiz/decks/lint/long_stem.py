"""Whether a question is longer than a learner reads with care."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.rule import TWENTY_RULES, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity

_MOST: Final = 35
_SHOWN: Final = re.compile(
    r"```.*?(?:```|\Z)|`[^`]*`|\$\$.*?\$\$|\$[^$\n]*\$|^\|[^\n]*$|^> [^\n]*$|“[^“”]*”|\"[^\"]*\"",
    re.DOTALL | re.MULTILINE,
)
"""Code, formulas, tables and quotations: what a question is about, and not its words."""
_CASE: Final = re.compile(
    r"\b(?:year|month|week|day)s?[- ]old\b"
    r"|\b(?:you|your|suppose|imagine|assume|patient|client|customer|company|team)\b",
    re.IGNORECASE,
)
"""A case is told at length, and asked about shortly: so the guide to writing items would have it."""


def _find(subject: Subject) -> Iterator[Weakness]:
    text = subject.stem.markdown
    # A word takes a letter and a blank at least, and mostly six characters: short texts need no counting.
    if len(text) <= 2 * _MOST:
        return
    count = len(_SHOWN.sub("", text).split())
    if count > _MOST and not _CASE.search(text):
        message = f"The question has {count} words, and {_MOST} are plenty."
        remedy = "Take out what the answer does not depend on, or make two questions of it."
        yield Weakness(subject.stem.way, message, remedy)


RULE: Final = QuestionRule(
    id="long-stem",
    severity=Severity.WARNING,
    meaning=f"A question has more than {_MOST} words, not counting code, tables and quotations, and tells no case.",
    why=(
        "It is read again at each review. Much to read makes slow reviews, and a learner comes to know it by its "
        "looks instead of by its matter."
    ),
    bad="""\
- id: tide
  type: basic
  question: >-
    The sea, which covers most of the Earth and on which people have sailed for many thousands of years in ships of
    many kinds, rises and falls on nearly every coast of the world twice a day. What pulls at it?
  answer: The moon
""",
    good="""\
- id: tide
  type: basic
  question: The sea rises and falls on nearly every coast twice a day. What pulls at it?
  answer: The moon
""",
    source=f"{TWENTY_RULES} 12, optimize wording",
    find=_find,
)

"""Whether nearly all questions of a deck are of one type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.rule import TWENTY_RULES, DeckRule, Weakness
from ocrequiz.decks.lint.subject import Whole
from ocrequiz.errors import Severity

_ENOUGH: Final = 20
_MOST: Final = 0.75


def _find(whole: Whole) -> Iterator[Weakness]:
    total = len(whole.subjects)
    for name, subjects in whole.by_type.items():
        if total >= _ENOUGH and len(subjects) > _MOST * total:
            message = f"{len(subjects)} of the {total} questions are of the type {name}."
            yield Weakness(("questions",), message, "Ask for some of it in another way.")


RULE: Final = DeckRule(
    id="one-type",
    severity=Severity.INFO,
    meaning="More than three in four questions of a deck are of one type.",
    why=(
        "What is always asked in one way is learned for that way: who only picks options may not recall, and who "
        "only recalls words may not tell them apart. For vocabulary one type can be right."
    ),
    bad="""\
# and so on, nothing but choices
- {id: up, type: choice, question: What makes the sea rise?, answer: The moon, distractors: [The wind, The rain]}
- {id: down, type: choice, question: What makes it fall?, answer: The turning earth, distractors: [The blowing wind]}
""",
    good="""\
- {id: up, type: choice, question: What makes the sea rise?, answer: The moon, distractors: [The wind, The rain]}
- {id: down, type: short, question: What turns and makes the sea fall?, answers: [The earth]}
""",
    source=f"{TWENTY_RULES} 17, one thing in several wordings",
    find=_find,
)

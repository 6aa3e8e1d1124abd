"""Whether a question is in the deck twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.likeness import sameness
from ocrequiz.decks.lint.rule import TWENTY_RULES, DeckRule, Weakness
from ocrequiz.decks.lint.subject import Subject, Whole
from ocrequiz.errors import Severity


def _find(whole: Whole) -> Iterator[Weakness]:
    first: dict[tuple[object, ...], Subject] = {}
    for subject in whole.subjects:
        earlier = first.setdefault(sameness(subject), subject)
        if earlier is not subject:
            message = f"This is the same question as `{earlier.question.id}`."
            remedy = "Keep one, and retire the other (`status: retired`) or name it under `was:`."
            yield Weakness((), message, remedy, subject)


RULE: Final = DeckRule(
    id="duplicate-question",
    severity=Severity.ERROR,
    meaning="A question is in the deck twice.",
    why="It takes twice the reviews, and its two schedules drift apart as if it were two things to know.",
    bad="""\
- {id: pull, type: basic, question: What pulls at the sea?, answer: The moon}
- {id: pull-2, type: basic, question: what pulls at the sea?, answer: The moon}
""",
    good="""\
- {id: pull, type: basic, question: What pulls at the sea?, answer: The moon}
- {id: pulled, type: basic, question: Which way does the sea rise?, answer: Towards the moon}
""",
    source=f"{TWENTY_RULES} 4, the minimum of information",
    find=_find,
)

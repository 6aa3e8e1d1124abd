"""Whether two questions ask the same in nearly the same words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from ocrequiz.decks.lint.likeness import is_alike, is_same, is_same_fact
from ocrequiz.decks.lint.rule import TWENTY_RULES, DeckRule, Weakness
from ocrequiz.decks.lint.subject import Subject, Whole
from ocrequiz.errors import Severity

_RARE: Final = 3
"""So many words of a question, rare among those with its answer, tell which of them it may be like."""
_COMPARED: Final = 6
"""With so many of those before it that share its answer and a rare word is a question compared."""


def _find(whole: Whole) -> Iterator[Weakness]:
    by_answer: defaultdict[str, list[Subject]] = defaultdict(list)
    for subject in whole.subjects:
        by_answer[subject.told].append(subject)
    for told, subjects in by_answer.items():
        # An answer of signs alone is not told by its words.
        if len(subjects) > 1 and told.strip():
            yield from _among(subjects)


def _among(subjects: Sequence[Subject]) -> Iterator[Weakness]:
    """Look among questions with the same answer; only those that share a rare word are compared."""
    times = Counter([root for subject in subjects for root in subject.asked])
    blocks: defaultdict[str, list[Subject]] = defaultdict(list)
    for subject in subjects:
        rare = sorted([root for root in subject.asked if times[root] > 1], key=times.__getitem__)[:_RARE]
        earlier = {id(each): each for root in rare for each in blocks[root][-_COMPARED:]}.values()
        like = next((each for each in earlier if is_alike(each, subject)), None)
        if like and not (is_same(like, subject) or is_same_fact(like, subject)):
            message = f"This asks nearly the same as `{like.question.id}`."
            remedy = "Keep the better one (`status: retired` for the other), or ask for something else."
            yield Weakness((), message, remedy, subject)
        for root in rare:
            blocks[root].append(subject)


RULE: Final = DeckRule(
    id="near-duplicate",
    severity=Severity.WARNING,
    meaning="Two questions with the same answer ask for it in nearly the same words.",
    why="The second costs as many reviews as the first and teaches nothing new, and one gives the other away.",
    bad="""\
- {id: pull, type: basic, question: What pulls at the sea?, answer: The moon}
- {id: pull-2, type: basic, question: What is it that pulls at the sea?, answer: The moon}
""",
    good="""\
- {id: pull, type: basic, question: What pulls at the sea?, answer: The moon}
- {id: pulled, type: basic, question: Which body stretches the sea into two bulges?, answer: The moon}
""",
    source=f"{TWENTY_RULES} 4, the minimum of information",
    find=_find,
)

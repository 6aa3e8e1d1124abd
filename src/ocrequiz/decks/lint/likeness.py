"""How alike two questions are: the same one, or one that asks the same in other words."""

from __future__ import annotations

from typing import Final

from rapidfuzz import fuzz

from ocrequiz.decks.lint.leaks import is_telling
from ocrequiz.decks.lint.subject import Subject

_ALIKE: Final = 86
"""How alike, from 0 to 100, two questions are at least whose wording is nearly the same."""
_LEAST: Final = 2
"""Words that two questions have to say something with, or they cannot be said to be alike."""
WAYS: Final = {
    "basic": "recalled",
    "cloze": "recalled",
    "numeric": "recalled",
    "short": "recalled",
    "choice": "picked",
}
"""How the types answer that have one answer."""
_SHARED: Final = 0.6
"""Of the words that the shorter of two questions says something with, the share that stands in the other at least."""
_LIKE_WORDS: Final = 70
"""How alike, from 0 to 100, the words are in which two questions differ, if those may be writings of the same."""


def sameness(subject: Subject) -> tuple[object, ...]:
    """Return what two questions agree in that are one: type, wording, picture and answer, but not the wrong options."""
    question = subject.question
    right = tuple(" ".join(piece.text.casefold().split()) for piece in subject.right)
    answer = right if question.type in ("order", "cloze") else frozenset(right)
    image = question.image.file if question.image else ""
    if question.type == "truefalse":
        answer = (question.answer_text("main"),)
    return question.type, " ".join(subject.stem.text.casefold().split()), image, answer


def is_same(one: Subject, other: Subject) -> bool:
    """Tell whether two questions are one, asked twice."""
    return one.asked == other.asked and sameness(one) == sameness(other)


def is_same_fact(one: Subject, other: Subject) -> bool:
    """Tell whether two questions ask for the same answer from the same passage, and in the same way.

    To pick an answer is another way than to recall it.
    """
    if not _is_most_of(one.told, other.told) or WAYS.get(one.question.type) != WAYS.get(other.question.type):
        return False
    cited, also = one.question.cite, other.question.cite
    return (
        len(cited) == len(also) == 1
        and cited[0].document == also[0].document
        and one.question.type in WAYS
        and is_telling(one.told)
        and is_telling(other.told)
        and _is_within(one.quotes[0].flat, other.quotes[0].flat)
        and one.labels == other.labels
        and len(one.asked & other.asked) >= _SHARED * min(len(one.asked), len(other.asked))
    )


def _is_within(one: str, other: str) -> bool:
    """Tell whether one of two texts holds the other."""
    return one in other or other in one


def _is_most_of(one: str, other: str) -> bool:
    """Tell whether one of two answers holds the other, and little more: an article, or “inside”."""
    return one == other or (
        _is_within(one, other) and min(len(one), len(other)) * 2 >= max(len(one), len(other))
    )


def is_alike(one: Subject, other: Subject) -> bool:
    """Tell whether two questions with the same answer are worded nearly the same, in whatever order."""
    if min(len(one.asked), len(other.asked)) < _LEAST:
        return False
    if one.labels != other.labels:
        return False
    return one.asked == other.asked or (
        fuzz.ratio(one.gist, other.gist) >= _ALIKE
        and _may_mean_the_same(one.asked - other.asked, other.asked - one.asked)
    )


def _may_mean_the_same(these: frozenset[str], those: frozenset[str]) -> bool:
    """Tell whether nothing is put in the place of something else: words are only added, or written otherwise."""
    return not (these and those) or (
        fuzz.ratio(" ".join(sorted(these)), " ".join(sorted(those))) >= _LIKE_WORDS
    )

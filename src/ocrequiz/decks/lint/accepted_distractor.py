"""Whether a wrong option would be taken for right, or says the same as a right one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from rapidfuzz import fuzz

from ocrequiz.decks.lint.anatomy import Piece
from ocrequiz.decks.lint.rule import HALADYNA, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity
from ocrequiz.questions.numbers import Amount, amounts
from ocrequiz.questions.response import Typed
from ocrequiz.questions.units import converted

_HELP: Final = "Take it out, or write something that is wrong."
_EXACT: Final = re.compile(r"[`'\"<>=()\[\]{}$\\^]|//|\.[0-9]*0\b")
"""Code, signs and decimals that end in nought: there, each sign may be what the question is about."""
_ALIKE: Final = 75
"""How alike, from 0 to 100, a wrong answer is to a right one at least that it could be taken for."""
_HYPHEN: Final = re.compile(r"(?<=[^\W\d_])-(?=[^\W_])")
_NOTATION: Final = re.compile(
    r" (?:represent|writ|express|notation|syntax|type|format|fraction|decimal|round|simpl)"
)
_ARTICLE: Final = re.compile(r"^(?:the|an?) ", re.IGNORECASE)
_DIGIT: Final = re.compile(r"[0-9]")


def _find(subject: Subject) -> Iterator[Weakness]:
    if subject.question.type == "short":
        yield from _typed(subject)
        return
    if _NOTATION.search(subject.stem.flat):
        return
    right = {_alike(piece): piece for piece in subject.right}
    values = [amount for piece in subject.right for amount in _amounts(piece)]
    for option in subject.wrong:
        same = right.get(_alike(option))
        if same and _wording(same.text) == _wording(option.text) and not _EXACT.search(option.text):
            message = f"“{option.text}” differs from a right option only in how it is written."
            yield Weakness(option.way, message, _HELP)
        elif values and any(_is_same(amount, value) for amount in _amounts(option) for value in values):
            message = f"“{option.text}” is worth the same as a right option."
            yield Weakness(option.way, message, _HELP)


def _typed(subject: Subject) -> Iterator[Weakness]:
    """Look for distractors of a typed answer that would be marked right."""
    for option in subject.wrong:
        text = option.text.casefold()
        if not any(fuzz.ratio(text, answer.text.casefold()) > _ALIKE for answer in subject.right):
            continue
        verdict = subject.question.mark("main", Typed(option.text))
        if verdict is not None and verdict.is_right:
            message = f"“{option.text}” would be accepted: it counts as another writing of an answer."
            yield Weakness(option.way, message, _HELP)


def _alike(piece: Piece) -> str:
    """Return what two texts have in common that differ in writing only: it costs little, and tells nearly all apart."""
    return _ARTICLE.sub("", piece.flat.replace("-", " ").strip())


def _wording(text: str) -> str:
    """Return a text without what can change and leave its meaning; capitals stay: mg and Mg differ."""
    return _ARTICLE.sub("", " ".join(_HYPHEN.sub(" ", text).split())).rstrip(".")


def _amounts(piece: Piece) -> tuple[Amount, ...]:
    if not _DIGIT.search(piece.text) or _EXACT.search(piece.text):
        return ()
    found = amounts(piece.text)
    return found if len(found) == 1 else ()


def _is_same(one: Amount, other: Amount) -> bool:
    if one == other or not (one.unit and other.unit):
        return one == other
    return converted(one.value, one.unit, other.unit) == other.value


RULE: Final = QuestionRule(
    id="accepted-distractor",
    severity=Severity.ERROR,
    meaning="A wrong option says the same as a right one.",
    why="The learner is right and is told to be wrong.",
    bad="""\
- id: hour
  type: choice
  question: How long does the tide take to turn here?
  answer: 1 h
  distractors: [60 min, 2 h]
""",
    good="""\
- id: hour
  type: choice
  question: How long does the tide take to turn here?
  answer: 1 h
  distractors: [90 min, 2 h]
""",
    source=f"{HALADYNA} 19, one right answer",
    types=frozenset(("choice", "multi", "match", "short")),
    find=_find,
)

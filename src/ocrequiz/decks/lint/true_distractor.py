"""Whether a wrong option stands as true in the passage that is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.anatomy import Piece
from ocrequiz.decks.lint.rule import HALADYNA, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity

_STATEMENT: Final = 4
"""Words from which on an option can be a statement of its own."""
_TRUTH: Final = re.compile(
    r" (?:true|correct|right|agrees? with|in agreement with|stated?|said|says?|mentioned|listed|named)"
)
_NEGATED: Final = re.compile(
    r" (?:not|no|never|nor|neither|except|false|untrue|wrong|incorrect|least|rather|only|first|last|most|main|mainly"
    r"|chief|best) "
)
_BETWEEN: Final = re.compile(r" (?:and|or|as well as) (?:(?:to|the|a|an|of|in) ){0,2}| ")
_CHOOSING: Final = re.compile(
    r" (?:between|from|neither|either|whether|not|than|versus|instead) (?:[^ ]+ ){0,3}$"
)
_MORE: Final = re.compile(r" (?:[^ ]+ ){0,4}(?:and|or) ")
"""How a list goes on; without it, commas may set off another name for the same thing."""


def _find(subject: Subject) -> Iterator[Weakness]:
    if not subject.question.cite or _NEGATED.search(subject.stem.flat):
        return
    for option in subject.wrong:
        for quote in subject.quotes:
            if (
                option.words
                and option.flat in quote.flat
                and (message := _what_is_told(option, quote, subject))
            ):
                remedy = "Write an option that the passage makes wrong, or cite what tells them apart."
                yield Weakness(option.way, message, remedy)
                break


def _what_is_told(option: Piece, quote: Piece, subject: Subject) -> str:
    """Say how a wrong option that stands in the quote is as right as the right one; nothing if it is not."""
    if any(_stand_side_by_side(option.flat, key.flat, quote) for key in subject.right):
        return f"The passage cited says “{option.text}” in one breath with the right answer, as if both were right."
    if len(option.words) >= _STATEMENT and _TRUTH.search(subject.stem.flat):
        return f"The passage cited says “{option.text}” too, so this option is right as well."
    return ""


def _stand_side_by_side(one: str, other: str, quote: Piece) -> bool:
    """Tell whether two texts are joined in the quote by nothing but “and”, “or” or the comma of a list."""
    text = quote.flat
    first, second = text.find(one), text.find(other)
    if first < 0 or second < 0:
        return False
    (start, left), (right, last) = sorted(((first, one), (second, other)))
    end = start + len(left) - 1
    if right < end or _CHOOSING.search(text[: start + 1]):
        return False
    between = text[end : right + 1]
    if between != " ":
        return _BETWEEN.fullmatch(between) is not None
    has_comma = f"{left.strip()}," in quote.text.casefold()
    return has_comma and _MORE.match(text, right + len(last) - 1) is not None


RULE: Final = QuestionRule(
    id="true-distractor",
    severity=Severity.ERROR,
    meaning="A wrong option stands as true in the cited passage.",
    why="Whoever knows the passage is right to pick it, and is told to be wrong by the very passage that proves it.",
    bad="""\
- id: what-waves-do
  type: choice
  question: To what do the waves at the coast contribute?
  answer: The wear of rocks
  distractors: [the growth of beaches, The pull of the moon]
  cite: {document: notes, quote: "Waves contribute to the wear of rocks and the growth of beaches"}
""",
    good="""\
- id: what-waves-do
  type: choice
  question: To what do the waves at the coast contribute?
  answer: The wear of rocks
  distractors: [The turning of the tide, The pull of the moon]
  cite: {document: notes, quote: "Waves contribute to the wear of rocks and the growth of beaches"}
""",
    source=f"{HALADYNA} 19, one right answer",
    is_english=True,
    types=frozenset(("choice", "multi")),
    find=_find,
)

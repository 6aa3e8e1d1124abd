"""Which words say something, and in which form two words are the same."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from ocrequiz.decks.lint.anatomy import words_of

LITTLE: Final = frozenset(
    words_of(
        "a about after also among an and any are as at be been before being between but by can could did do"
        " does doing for from had has have he her him his how i if in into is it its may might much must my of"
        " off often on one onto or other our out over shall she should so some such than that the their them"
        " then there these they this those through to under until up us usually very was we were what when"
        " where which while who whom whose why will with within would you your"
    )
)
"""Words that hold a sentence together and say nothing of its matter."""
_ENDINGS: Final = words_of(
    "ations ation ements ement ments ment ingly edly ings ions ing ion ies ers ed es er ly s e y"
)
_STEM: Final = 3
"""Letters that a word keeps at least when its ending is taken off."""


@lru_cache(maxsize=1 << 16)
def root(word: str) -> str:
    """Return a word without the ending that its form gave it, roughly: “depletes” and “depletion” are `deplet`."""
    word = word.removesuffix("'s").removesuffix("’s")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM:
            return word.removesuffix(ending)
    return word


def roots(words: Iterable[str]) -> frozenset[str]:
    """Return the roots of the words that say something."""
    return frozenset([root(word) for word in words if word not in LITTLE])

"""Which number an English word stands for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

SCALES: Final[Mapping[str, int]] = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
"""The power of ten that each word stands for."""

_ONES: Final = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip
_TENS: Final = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_OTHERS: Final = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "once": 1, "twice": 2, "thrice": 3, "dozen": 12,
}  # fmt: skip
_PARTS: Final = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}
_ALONE: Final = _ONES | _TENS | _OTHERS | {word: 10**power for word, power in SCALES.items()}
_OF_A: Final = re.compile(r"^\s(?:of\s)?(?:an?\b)?", re.IGNORECASE)
_WORDS: Final = re.compile(r"(?:an?\s)?([a-z]+)(?:[\s-]([a-z]+)\b)?", re.IGNORECASE)


def word_number(text: str) -> tuple[Fraction, str] | None:
    """Return the number with whose word a text begins, and the rest; None where it begins with none.

    Words up to ninety-nine are known, and `twice`, `half`, `dozen`, `hundred` and their like.
    """
    found = _WORDS.match(text)
    if found is None:
        return None
    first, second, rest = found[1].lower(), (found[2] or "").lower(), text[found.end(1) :]
    if first in _PARTS:
        return _PARTS[first], _OF_A.sub("", rest)
    if first in _TENS and second in _ONES:
        return Fraction(_TENS[first] + _ONES[second]), text[found.end() :]
    return (Fraction(_ALONE[first]), rest) if first in _ALONE else None

"""Which number a learner meant: digits with points or commas, powers of ten, fractions, or a word."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from typing import Final

from ocrequiz.questions.number_words import SCALES, word_number
from ocrequiz.questions.wording import unified
from ocrequiz.records import record

_AROUND: Final = ' \t\n"*`'
_BEHIND: Final = _AROUND + ".,;:!?"
_ARABIC: Final = str.maketrans({"٫": ".", "٬": "'"})
_HEDGE: Final = re.compile(
    r"(?:(?:about|around|approximately|approx|roughly|circa|ca|c)\b\.?|[≈~=])\s*", re.I
)
_SIGN: Final = re.compile(r"(?:(-|–|—|minus\b)|\+|plus\b)?\s?([$€£¥]?)\s?", re.I)
_FRACTION: Final = re.compile(r"(?:([0-9]{1,30})\s)?([0-9]{1,30})\s?/\s?([0-9]{1,30})(?![0-9.,])")
_POWER: Final = re.compile(r"10(?:\^|\*\*)(?=[-+]?[0-9])")
_RUN: Final = re.compile(r"[0-9]+(?:[ '_,.][0-9]+)*[.,]?|[.,][0-9]+")
_LONGEST: Final = 100
"""Characters of a number; nobody means a longer one."""
_DECIMAL: Final = re.compile(r"([0-9]*)[.,]?([0-9]*)")
_GROUPED: Final = re.compile(r"([1-9][0-9]{0,2}([ '_,.])[0-9]{3}(?:\2[0-9]{3})*)(?:(?!\2)[.,]([0-9]*))?")
_INDIAN: Final = re.compile(r"([1-9][0-9]?(,)(?:[0-9]{2},)+[0-9]{3})(?:\.([0-9]*))?")
_NO_DIGIT: Final = re.compile(r"[^0-9]")
_TIMES_TEN: Final = re.compile(
    r"e(?=[-+]?[0-9])|\s?[x×*·⋅]\s?10(?:(?:\^|\*\*)(?=[-+]?[0-9])|(?=[-+][0-9]))", re.I
)
_EXPONENT: Final = re.compile(r"[-+]?[0-9]{1,3}(?![0-9])")
_SCALE: Final = re.compile(rf"\s?({'|'.join(SCALES)})\b", re.I)
_HALF: Final = re.compile(r"\sand\s(?:a|one)\shalf\b", re.I)
_UNIT: Final = re.compile(r"(?:[^\W\d_]|[%‰°$€£¥/]|(?<=[^\W\d_])\^?-?[0-9](?![0-9])|(?<=.)[ .*·⋅^()-]){0,60}")


@record
class Amount:
    """A number, and what it counts."""

    value: Fraction
    unit: str
    """What stands behind the number, or the sign of a currency before it; may be empty."""


def amounts(text: str) -> tuple[Amount, ...]:
    """Return the ways to read a text as one number, the point as a decimal sign first; none where it is none.

    A point or a comma is a decimal sign, or it stands, as a space or an apostrophe may, between groups of
    three digits. `1,234` can be either, and comes back twice. Powers of ten (`5e3`, `5 x 10^3`), fractions
    (`1 1/2`), `million` and its like, and English words for numbers are read; `about` and its like are passed
    over. Two numbers, such as `5-7`, a time or a date are no number, nor is one above 10^999.
    """
    given = "".join(map(_ascii_digit, unified(text))).translate(_ARABIC).lstrip(_AROUND).rstrip(_BEHIND)
    hedge = _HEDGE.match(given)
    sign = _SIGN.match(given, hedge.end() if hedge else 0)
    assert sign is not None  # all of it may be missing
    values, rest = _values(given[sign.end() :])
    half = _HALF.match(rest)
    factor, rest = _factor(rest[half.end() :] if half else rest)
    if sign[1]:
        factor = -factor
    unit = rest.strip()
    if not _UNIT.fullmatch(unit):
        return ()
    return tuple(Amount((value + Fraction(bool(half), 2)) * factor, unit or sign[2]) for value in values)


def shown(value: Fraction) -> str:
    """Write a number in digits, twelve of them at most."""
    return f"{Decimal(value.numerator) / Decimal(value.denominator):.12g}"


def _ascii_digit(character: str) -> str:
    return str(unicodedata.decimal(character)) if character.isdecimal() else character


def _values(text: str) -> tuple[tuple[Fraction, ...], str]:
    """Read the number with which a text begins; return its readings, and the rest of the text."""
    if fraction := _FRACTION.match(text):
        whole, top, bottom = (int(digits or 0) for digits in fraction.groups())
        return ((whole + Fraction(top, bottom),) if bottom else ()), text[fraction.end() :]
    if _POWER.match(text):
        return (Fraction(1),), f"x{text}"
    if run := _RUN.match(text[: _LONGEST + 1]):
        return _readings(run[0]), text[run.end() :]
    word = word_number(text)
    return ((), text) if word is None else ((word[0],), word[1])


def _readings(run: str) -> tuple[Fraction, ...]:
    """Read digits and what stands between them, each way that is possible."""
    if len(run) > _LONGEST:
        return ()
    found: list[Fraction] = []
    if plain := _DECIMAL.fullmatch(run):
        found.append(_decimal(*plain.groups()))
    if grouped := _GROUPED.fullmatch(run) or _INDIAN.fullmatch(run):
        found.append(_decimal(_NO_DIGIT.sub("", grouped[1]), grouped[3] or ""))
    return tuple(dict.fromkeys(found))


def _decimal(whole: str, part: str) -> Fraction:
    return Fraction(int(whole + part or "0"), 10 ** len(part))


def _factor(text: str) -> tuple[Fraction, str]:
    """Read by what the number before is multiplied; return that, and the rest of the text."""
    ten = _TIMES_TEN.match(text)
    exponent = _EXPONENT.match(text, ten.end()) if ten else None
    if exponent:
        return Fraction(10) ** int(exponent[0]), text[exponent.end() :]
    scale = _SCALE.match(text)
    return (Fraction(10) ** SCALES[scale[1].lower()], text[scale.end() :]) if scale else (Fraction(1), text)

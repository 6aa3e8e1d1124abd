"""How much of one unit a number of another is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from ocrequiz.questions.wording import unified
from ocrequiz.records import record

_PREFIXES: Final[Mapping[str, int]] = {
    "p": -12, "n": -9, "u": -6, "μ": -6, "m": -3, "c": -2, "d": -1, "h": 2, "k": 3, "M": 6, "G": 9, "T": 12,
}  # fmt: skip
"""The power of ten of each SI prefix; the micro sign is the Greek letter that NFKC makes of it."""
_SMALL: Final = "pnuμmcdk"
_ALL: Final = "".join(_PREFIXES)
_PREFIXED: Final = ("A", "B", "Bq", "Gy", "J", "K", "N", "Pa", "Sv", "V", "W", "cal", "eV", "Ω")

_UNITS: Final[Mapping[str, tuple[Fraction, tuple[tuple[str, int], ...], str]]] = {
    "g": (Fraction(1), (("g", 1),), _SMALL),
    "m": (Fraction(1), (("m", 1),), _SMALL),
    "l": (Fraction(1, 1000), (("m", 3),), _SMALL + "h"),
    "s": (Fraction(1), (("s", 1),), _SMALL),
    "min": (Fraction(60), (("s", 1),), ""),
    "h": (Fraction(3600), (("s", 1),), ""),
    "d": (Fraction(86_400), (("s", 1),), ""),
    "wk": (Fraction(604_800), (("s", 1),), ""),
    "mo": (Fraction(1), (("mo", 1),), ""),
    "y": (Fraction(12), (("mo", 1),), ""),
    "mol": (Fraction(1), (("mol", 1),), _SMALL),
    "M": (Fraction(1000), (("mol", 1), ("m", -3)), _SMALL),
    "Hz": (Fraction(1), (("s", -1),), _ALL),
    "%": (Fraction(1, 100), (), ""),
    "‰": (Fraction(1, 1000), (), ""),
    "ppm": (Fraction(1, 10**6), (), ""),
    "time": (Fraction(1), (), ""),
    **{name: (Fraction(1), ((name, 1),), _ALL) for name in _PREFIXED},
    **{name: (Fraction(1), ((name, 1),), "") for name in ("°C", "°F", "€", "$")},
}
"""How many of its base units a unit is, which those are and to what power, and the prefixes it takes.

Nobody writes of megagrams: what takes no `M` may be written `MG` for `mg`, as on many a label.
"""

_NAMES: Final[Mapping[str, str]] = {
    "gram": "g", "gramme": "g", "gm": "g", "mcg": "μg", "ug": "μg", "metre": "m", "meter": "m", "litre": "l",
    "liter": "l", "second": "s", "sec": "s", "minute": "min", "hour": "h", "hr": "h", "day": "d", "week": "wk",
    "month": "mo", "mth": "mo", "year": "y", "yr": "y", "mole": "mol", "molar": "M", "hertz": "Hz",
    "hz": "Hz", "percent": "%", "pct": "%", "ampere": "A", "amp": "A", "byte": "B", "becquerel": "Bq",
    "gray": "Gy", "joule": "J", "kelvin": "K", "newton": "N", "pascal": "Pa", "sievert": "Sv", "volt": "V",
    "watt": "W", "calorie": "cal", "electronvolt": "eV", "ohm": "Ω", "°celsius": "°C", "celsius": "°C",
    "°c": "°C", "c": "°C", "°fahrenheit": "°F", "fahrenheit": "°F", "°f": "°F", "f": "°F", "x": "time", "euro": "€",
    "eur": "€", "dollar": "$", "usd": "$",
}  # fmt: skip
"""The sign of each unit by its name, in small letters."""
_PREFIX_NAMES: Final = {
    "pico": "p", "nano": "n", "micro": "μ", "milli": "m", "centi": "c", "deci": "d", "hecto": "h", "kilo": "k",
    "mega": "M", "giga": "G", "tera": "T",
}  # fmt: skip

_DEGREE: Final = re.compile(r"\bdeg(?:rees?)?\b\s*|°\s+", re.IGNORECASE)
_PER: Final = re.compile(r"\s*\b(?:per|an?|each|every)\b\s*", re.IGNORECASE)
_PER_CENT: Final = re.compile(r"\bper\s+cent\b", re.IGNORECASE)
_TIMES: Final = re.compile(r"\s*(?:x|×|times?)\s*", re.IGNORECASE)
_ONE_OVER: Final = re.compile(r"^1\s*/")
_PIECE: Final = re.compile(r"(/?)[\s.*·⋅()]*(°?[^\W\d_]+|[%‰$€£¥°])(?:\^?(-?[0-9]))?[\s.*·⋅()]*")
"""A unit of a product or quotient, with its power."""


@record
class _Unit:
    """A unit in terms of those it is made of."""

    factor: Fraction
    """How many of them it is."""
    powers: frozenset[tuple[str, int]]
    """Each with its power, which is never 0."""
    written: str
    """As the library would read it."""


def converted(value: Fraction, unit: str, to: str) -> Fraction | None:
    """Return how much of the unit `to` the value is; None where the units measure different things.

    No unit is the unit asked for, and `times` is short for as many times a year. SI prefixes, times, products,
    quotients and powers are known here, and words that are not known agree with themselves. The rest, such as
    °F and °C, takes the library pint, where it is installed; it is loaded when first needed.
    """
    if not unit.strip() or (_TIMES.fullmatch(unit) and "time" in to.casefold()):
        return value
    given, wanted = _unit(unit), _unit(to)
    if given is None or wanted is None:
        return None
    if given.powers == wanted.powers:
        return value * given.factor / wanted.factor
    return _by_library(value, given.written, wanted.written) if wanted.powers else None


def _unit(text: str) -> _Unit | None:
    """Read a unit; None where it is not made of names and signs with their powers."""
    plain = _PER.sub("/", _DEGREE.sub("°", _PER_CENT.sub("%", unified(text)))).strip()
    plain = _ONE_OVER.sub("/", plain)
    factor, powers, written, end = Fraction(1), Counter[str](), list[str](), 0
    while end < len(plain):
        piece = _PIECE.match(plain, end)
        if piece is None:
            return None
        power = int(piece[3] or 1) * (-1 if piece[1] else 1)
        each, bases = _meant(piece[2])
        factor *= each**power
        powers.update({base: degree * power for base, degree in bases})
        written.append(f"{piece[2]}**{power}")
        end = piece.end()
    return _Unit(factor, frozenset(pair for pair in powers.items() if pair[1]), " * ".join(written))


def _meant(word: str) -> tuple[Fraction, tuple[tuple[str, int], ...]]:
    """Return what a word or sign stands for, looked up as written first, then in small letters, then as a plural."""
    small = word.casefold()
    single = small[:-1] if len(small) > 2 and small[-1] == "s" and small[-2] != "s" else small
    for name in (word, small, single):
        for sign in (name, _named(name)):
            if known := _known(sign):
                return known
    return Fraction(1), ((single, 1),)


def _named(name: str) -> str:
    """Return the sign of a unit by its name, with or without the name of a prefix."""
    if name in _NAMES:
        return _NAMES[name]
    signs = (
        sign + _NAMES.get(name[len(prefix) :], "")
        for prefix, sign in _PREFIX_NAMES.items()
        if name.startswith(prefix)
    )
    return next(signs, "")


def _known(sign: str) -> tuple[Fraction, tuple[tuple[str, int], ...]] | None:
    """Return what a sign stands for, with or without a prefix; None where it is none."""
    if sign in _UNITS:
        return _UNITS[sign][:2]
    prefix, base = sign[:1], sign[1:]
    if base in _UNITS and prefix in _UNITS[base][2]:
        factor, bases, _ = _UNITS[base]
        return factor * Fraction(10) ** _PREFIXES[prefix], bases
    return None


def _by_library(value: Fraction, unit: str, to: str) -> Fraction | None:
    """Ask pint; the first question takes it a quarter of a second, in which it learns its units."""
    try:
        from pint import Quantity
    except ImportError:
        return None
    try:
        found = float(Quantity(float(value), unit).to(to).magnitude)
        # The library reckons in binary fractions; twelve digits are what they agree on.
        return Fraction(f"{found:.12g}")
    except (ArithmeticError, AttributeError, TypeError, ValueError):
        # It raises these, or its own kinds of them, where it does not know a unit or cannot convert.
        return None

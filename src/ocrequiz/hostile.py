"""Which characters are hostile to a terminal or a reader, in which surroundings, and what is put in their place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby, islice
from typing import Final

from ocrequiz.limits import COMBINING_MARKS
from ocrequiz.records import record

_CONTROL: Final = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029"
_BIDI: Final = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_INVISIBLE: Final = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_SURROGATE: Final = "\ud800-\udfff"
_JOINERS: Final = "\u200c\u200d"
_HOSTILE: Final = re.compile(f"[{_CONTROL}{_BIDI}{_INVISIBLE}{_SURROGATE}]")
_JOINER: Final = re.compile(f"[{_JOINERS}]")
_UNSEEN: Final = re.compile(f"[{_INVISIBLE}]")
_VARIATION: Final = re.compile("[\ufe00-\ufe0f]")
_JOINED: Final = re.compile(
    "[\u0600-\u10ff\u1780-\u1cff\ua800-\uabff\ufb50-\ufefe\U00010a00-\U00010fff\U00011000-\U00011fff]"
)
"""Cursive and Indic scripts, and variation selectors within emoji: where a joiner changes what is seen."""
_VARIED: Final = re.compile("[#*0-9©®\u1000-\u109f\u203c-\U000323af]")
"""Keys, Myanmar letters, symbols, ideographs and emoji: what has variants to select."""
_VIRAMA: Final = 9
"""The combining class of the signs that silence a vowel; a joiner behind one shapes the letter before it."""
_MAYBE_MARKS: Final = re.compile(rf"[^\w\s\x00-\u02ff]{{{COMBINING_MARKS + 1},}}")

_RULES: Final = (
    (re.compile(f"[{_CONTROL}]"), "control-char", "a control character"),
    (re.compile(f"[{_BIDI}]"), "bidi-control", "a character that reverses the direction of text"),
    (re.compile(f"[{_SURROGATE}]"), "not-utf8", "half of a character (an unpaired surrogate)"),
)


@record
class Flaw:
    """A piece of text that is not fit to be shown."""

    rule: str
    """`control-char`, `bidi-control`, `invisible-char`, `combining-flood` or `not-utf8`."""
    offset: int
    """Characters before it."""
    message: str
    """What it is, in words, with its code point."""


def is_harmless(raw: str) -> bool:
    """Tell whether nothing in `raw` is hostile."""
    return not (_HOSTILE.search(raw) or any(_stray(raw)) or any(_floods(raw)))


def flaws(raw: str) -> Iterator[Flaw]:
    """Yield the first flaw of each kind in `raw`."""
    for pattern, rule, words in _RULES:
        if found := pattern.search(raw):
            yield Flaw(rule, found.start(), f"{words} (U+{ord(found[0]):04X})")
    hidden = [found.start() for found in _UNSEEN.finditer(raw)] + [found.start() for found in _stray(raw)]
    if hidden:
        first = min(hidden)
        yield Flaw("invisible-char", first, f"a character that cannot be seen (U+{ord(raw[first]):04X})")
    for start, end in islice(_floods(raw), 1):
        yield Flaw("combining-flood", start, f"{end - start} combining marks on one character")


def harmless(raw: str) -> str:
    """Return `raw` with line ends as `\n` and everything hostile made visible or taken out.

    Control characters become their Unicode pictures (ESC becomes `␛`), characters that turn or hide text
    become `�`, joiners and variation selectors go where they join or vary nothing, and a flood of combining
    marks is cut to the number a living script could need.
    """
    text = _HOSTILE.sub(_made_visible, raw.replace("\r\n", "\n").replace("\r", "\n"))
    text = _VARIATION.sub(lambda selector: selector[0] if _varies(selector) else "", text)
    text = _JOINER.sub(lambda joiner: joiner[0] if _joins(joiner) else "", text)
    kept: list[str] = []
    end = 0
    for start, stop in _floods(text):
        kept += text[end:start], text[start : start + COMBINING_MARKS].rstrip(_JOINERS)
        end = stop
    return "".join((*kept, text[end:]))


def _made_visible(hostile: re.Match[str]) -> str:
    code = ord(hostile[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "�"


def _stray(text: str) -> Iterator[re.Match[str]]:
    """Yield the joiners that join nothing and the variation selectors that vary nothing."""
    yield from (joiner for joiner in _JOINER.finditer(text) if not _joins(joiner))
    yield from (selector for selector in _VARIATION.finditer(text) if not _varies(selector))


def _joins(joiner: re.Match[str]) -> bool:
    """Tell whether a joiner shows: within emoji sequences and cursive or Indic words, and behind a virama."""
    before, after = _beside(joiner)
    return _takes_joiner(before) and (_takes_joiner(after) or unicodedata.combining(before) == _VIRAMA)


def _takes_joiner(character: str) -> bool:
    return bool(_JOINED.match(character)) or unicodedata.category(character) in ("So", "Sk")


def _varies(selector: re.Match[str]) -> bool:
    """Tell whether a variation selector stands behind what has variants."""
    before, _ = _beside(selector)
    return bool(_VARIED.match(before)) and unicodedata.category(before)[0] in "LNPS"


def _beside(found: re.Match[str]) -> tuple[str, str]:
    """Return the characters before and after a match; a space stands for the edge of the text."""
    text, start, end = found.string, found.start(), found.end()
    return text[start - 1] if start else " ", text[end] if end < len(text) else " "


def _floods(text: str) -> Iterator[tuple[int, int]]:
    """Yield where more combining marks than any script needs stand in a row; joiners between them count."""
    for maybe in _MAYBE_MARKS.finditer(text):
        for is_mark, run in groupby(range(maybe.start(), maybe.end()), lambda at: _piles_up(text[at])):
            places = list(run)
            if is_mark and len(places) > COMBINING_MARKS:
                yield places[0], places[-1] + 1


def _piles_up(character: str) -> bool:
    return character in _JOINERS or unicodedata.category(character) in ("Mn", "Me")

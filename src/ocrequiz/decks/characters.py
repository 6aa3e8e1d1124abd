"""Which bytes of a deck file are no text: what is not UTF-8, and what a terminal would obey."""

from __future__ import annotations

import codecs
import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby, islice
from typing import Final

from ocrequiz.decks.places import Spot, line_of, to_spot
from ocrequiz.limits import FINDINGS
from ocrequiz.records import record
from ocrequiz.text import flaws

_WIDE: Final = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_FORBIDDEN_ASCII: Final = bytes([*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F])
_BREAK: Final = re.compile(r"\r\n|\r|\n")
_MOST: Final = 10 * FINDINGS
"""Characters that are no text, at which reading a file is given up."""
_STAND_IN: Final = "\ufffd"
_UTF8_HELP: Final = "Save the file as UTF-8; every editor can."


@record
class Problem:
    """A mistake at a spot of a file that is being read."""

    spot: Spot
    rule: str
    message: str
    help: str


class Lines:
    """The lines of a text, which may end in any way that YAML knows."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = array("Q", [0, *(found.end() for found in _BREAK.finditer(text))])

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, line: int) -> str:
        """Return a line, counted from 0, without its end; nothing where the text has no such line."""
        return self._text[slice(*self.bounds(line))].rstrip("\r\n")

    def bounds(self, line: int) -> tuple[int, int]:
        """Return the index of a line's first character, and of the character behind the line and its end."""
        ends = (*self._starts[line : line + 2], len(self._text), len(self._text))
        return ends[0], ends[1]

    def spot(self, index: int) -> Spot:
        """Return the spot of the character at `index`."""
        line = bisect_right(self._starts, index) - 1
        return to_spot(line, index - self._starts[line])


@record
class Decoded:
    """The text of a file, fit for YAML to read."""

    text: str | None
    """The text with a stand-in for each character that is not allowed; None where it is in no way UTF-8."""
    problems: tuple[Problem, ...] = ()
    spoiled: tuple[Spot, ...] = ()
    """Where a stand-in stands."""


def decode(raw: bytes) -> Decoded:
    """Read bytes as UTF-8, with or without its byte order mark, and find what may not stand in it."""
    wide = next((name for mark, name in _WIDE.items() if raw.startswith(mark)), "")
    if not wide and b"\0" in raw[:2] and len(raw) > 3:
        wide = "UTF-16 or UTF-32"
    if wide:
        return Decoded(None, (Problem(0, "not-utf8", f"The file is written in {wide}.", _UTF8_HELP),))
    raw = raw.removeprefix(codecs.BOM_UTF8)
    if raw.isascii() and len(raw.translate(None, _FORBIDDEN_ASCII)) == len(raw):
        return Decoded(raw.decode("ascii"))
    text = raw.decode("utf-8", errors="surrogateescape")
    found = [match.start() for match in islice(_FORBIDDEN.finditer(text), _MOST)]
    if not found:
        return Decoded(text)
    lines = Lines(text)
    if len(found) == _MOST:
        # So much of it is no text that the rest is not worth reading.
        return Decoded(None, tuple(_problems([(lines.spot(index), text[index]) for index in found])))
    spoiled = tuple(map(lines.spot, found))
    problems = tuple(_problems([(at, text[index]) for at, index in zip(spoiled, found, strict=True)]))
    return Decoded(_FORBIDDEN.sub(_STAND_IN, text), problems, spoiled)


def _problems(found: list[tuple[Spot, str]]) -> Iterator[Problem]:
    """Report the first control character of each line, and the first byte that is not UTF-8."""
    broken = [pair for pair in found if _is_broken(pair[1])]
    if broken:
        at, character = broken[0]
        more = f" (there are {len(broken)} such bytes)" if len(broken) > 1 else ""
        byte = f"0x{ord(character) & 0xFF:02X}"
        yield Problem(at, "not-utf8", f"The byte {byte} is not UTF-8{more}.", _UTF8_HELP)
    controls = [pair for pair in found if not _is_broken(pair[1])]
    for _, pairs in groupby(controls, lambda pair: line_of(pair[0])):
        at, character = next(pairs)
        words = next((flaw.message for flaw in flaws(character)), f"no character (U+{ord(character):04X})")
        yield Problem(at, "control-char", f"There is {words} here.", "Delete it.")


def _is_broken(character: str) -> bool:
    """Tell whether a character stands for a byte that is not UTF-8."""
    return "\ud800" <= character <= "\udfff"

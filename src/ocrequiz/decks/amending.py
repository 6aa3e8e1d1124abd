"""How are single values of a deck file replaced by others? Every byte around them stays as it is."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import yaml
from yaml.events import ScalarEvent

from ocrequiz.decks.characters import decode
from ocrequiz.decks.places import Plain, Spot, to_spot
from ocrequiz.decks.reader import PARSER, Reading, read
from ocrequiz.records import record

_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*")
"""What can stand without quotes wherever a value can."""


@record
class Amendment:
    """One value that becomes another."""

    spot: Spot
    """Where it begins."""
    old: str
    """What it is; where something else stands there, nothing is replaced."""
    new: str


def amend(raw: bytes, amendments: Sequence[Amendment]) -> bytes | None:
    """Replace values of a YAML file.

    What comes out is read again: where it does not say what the file said, but for these values, or where the file
    has mistakes of its own, nothing is replaced, and None returned.
    """
    reading, text = read(raw), decode(raw).text
    if reading.problems or text is None:
        return None
    wanted = {each.spot: each for each in amendments}
    pieces: list[str] = []
    done = 0
    for event in yaml.parse(text, Loader=PARSER):
        start, end = event.start_mark, event.end_mark
        if not isinstance(event, ScalarEvent) or start is None or end is None:
            continue
        each = wanted.get(to_spot(start.line, start.column))
        if each is None or each.old != event.value or event.style in ("|", ">"):
            continue
        pieces += text[done : start.index], _written(each.new, event.style or "")
        done = end.index
    bom = codecs.BOM_UTF8 if raw.startswith(codecs.BOM_UTF8) else b""
    amended = bom + "".join((*pieces, text[done:])).encode()
    return amended if _says(reading, read(amended), wanted) else None


def _written(value: str, style: str) -> str:
    """Write a value as the one before was written, where that can be."""
    if style == "" and _PLAIN.fullmatch(value):
        return value
    if style == "'":
        return "'" + value.replace("'", "''") + "'"
    return json.dumps(value, ensure_ascii=False)


def _says(before: Reading, after: Reading, wanted: Mapping[Spot, Amendment]) -> bool:
    """Tell whether a file says what it said, but for the values that were to be replaced."""
    if before.data is None or after.data is None or after.problems:
        return False
    old = list(_texts(before.data))
    expected = [
        wanted[spot].new if spot in wanted and value is not None else value
        for spot, value in zip(before.spots, old, strict=False)
    ]
    return expected == list(_texts(after.data)) and old != expected


def _texts(node: Plain) -> Iterator[str | None]:
    """Yield every key and every text as they stand in the file; None for what begins a list or a mapping."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, list):
        yield None
        for each in node:
            yield from _texts(each)
    else:
        yield None
        for name, value in node.items():
            yield name
            yield from _texts(value)

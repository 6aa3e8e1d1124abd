"""Where each key and value of a deck stands: numbered as they follow in the file, found by counting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from ocrequiz.records import record

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"
"""What YAML becomes: every scalar is text."""

Way: TypeAlias = tuple[str | int, ...]
"""How to get from a value to one within it: by keys of mappings, and by places in lists, counted from 0."""

Spot: TypeAlias = int
"""A line and a column, both counted from 0, in one number; the number rises through the file."""

_COLUMN_BITS: Final = 32


@record
class Place:
    """Where in a file something begins."""

    file: Path
    line: int
    """Counted from 1."""
    column: int
    """Counted from 1, in characters."""


class Places(Mapping[str, Place]):
    """The place of each question of a deck, kept in a few bytes until it is asked for."""

    def __init__(self, found: Mapping[str, tuple[Path, Spot]]) -> None:
        self._found = found

    def __getitem__(self, question: str) -> Place:
        file, spot = self._found[question]
        return place(file, spot)

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)


def line_of(spot: Spot) -> int:
    """Return the line of a spot, counted from 0."""
    return spot >> _COLUMN_BITS


def column_of(spot: Spot) -> int:
    """Return the column of a spot, counted from 0."""
    return spot & ((1 << _COLUMN_BITS) - 1)


def to_spot(line: int, column: int) -> Spot:
    """Pack a line and a column, both counted from 0."""
    return line << _COLUMN_BITS | column


def place(file: Path, spot: Spot) -> Place:
    """Unpack a spot of `file`."""
    return Place(file, line_of(spot) + 1, column_of(spot) + 1)


def count(node: Plain) -> int:
    """Return how many numbers `node` takes: one for itself, and one for each key and value within it."""
    if isinstance(node, str):
        return 1
    if isinstance(node, list):
        return 1 + sum(map(count, node))
    return 1 + len(node) + sum(map(count, node.values()))


def number_of(node: Plain, way: Way, start: int = 0, *, key: bool = False) -> int:
    """Return the number of what stands at `way` within `node`, whose own number is `start`.

    With `key` it is the number of the last key itself. A way that goes on where nothing is ends at the last
    thing there was: a shorthand is one value where the schema sees several, and a missing key has no place.
    """
    for index, step in enumerate(way):
        number = start + 1
        if isinstance(node, dict) and step in node:
            for name, value in node.items():
                if name == step:
                    node, start = value, number + 1
                    break
                number += 1 + count(value)
            if key and index == len(way) - 1:
                return number
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            start = number + sum(map(count, node[:step]))
            node = node[step]
    return start

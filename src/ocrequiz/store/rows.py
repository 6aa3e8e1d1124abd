"""What type has a value that comes out of SQLite? Each is looked at: a file may be damaged or strange."""

from __future__ import annotations

import json
from enum import Enum
from typing import TypeGuard, TypeVar

from ocrequiz.text import one_line

_Kind = TypeVar("_Kind", bound=Enum)


class Damaged(Exception):
    """Say what a file holds that cannot be; `Translated` tells which file."""


def wrong(value: object, wanted: str) -> Damaged:
    """Return the error that says what was found in place of what."""
    return Damaged(f"a value of type {type(value).__name__} where {wanted} should be")


def integer(value: object) -> int:
    """Return a whole number."""
    if isinstance(value, int):
        return value
    raise wrong(value, "a whole number")


def real(value: object) -> float:
    """Return a number."""
    if isinstance(value, float):
        return value
    raise wrong(value, "a number")


def text(value: object) -> str:
    """Return a text."""
    if isinstance(value, str):
        return value
    raise wrong(value, "a text")


def octets(value: object) -> bytes:
    """Return a row of bytes."""
    if isinstance(value, bytes):
        return value
    raise wrong(value, "a row of bytes")


def optional_integer(value: object) -> int | None:
    """Return a whole number or None."""
    return None if value is None else integer(value)


def optional_real(value: object) -> float | None:
    """Return a number or None."""
    return None if value is None else real(value)


def optional_text(value: object) -> str | None:
    """Return a text or None."""
    return None if value is None else text(value)


def member(kind: type[_Kind], value: object) -> _Kind:
    """Return the member of an enumeration."""
    try:
        return kind(value)
    except ValueError as error:
        raise Damaged(f"{one_line(repr(value))} where a {kind.__name__.lower()} should be") from error


def reals(value: object) -> tuple[float, ...]:
    """Return the numbers of a JSON list."""
    return tuple(real(item) for item in _list(value))


def integers(value: object) -> tuple[int, ...]:
    """Return the whole numbers of a JSON list."""
    return tuple(integer(item) for item in _list(value))


def listed_integers(value: object) -> list[int]:
    """Return the whole numbers of a JSON list that may be very long."""
    found = _list(value)
    if _are_integers(found):
        return found
    raise wrong(value, "a list of whole numbers")


def _are_integers(values: list[object]) -> TypeGuard[list[int]]:
    return {*map(type, values)} <= {int}


def texts(value: object) -> tuple[str, ...]:
    """Return the texts of a JSON list."""
    return tuple(text(item) for item in _list(value))


def _list(value: object) -> list[object]:
    try:
        found: object = json.loads(text(value))
    except (ValueError, RecursionError) as error:
        raise wrong(value, "a list") from error
    if isinstance(found, list):
        return found
    raise wrong(found, "a list")

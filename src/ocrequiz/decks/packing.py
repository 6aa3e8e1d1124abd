"""How questions and decks are kept as rows of JSON, and read back fast, with neither YAML nor a schema."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import TypeVar, assert_never

from ocrequiz.decks.deck import DeckHeader
from ocrequiz.decks.fields import Dataclass, Entries, Kind, OneOf, Record, Scalar, Table, slots
from ocrequiz.documents.quotes import Citation
from ocrequiz.questions.question import Question
from ocrequiz.questions.types import TYPES

_Way = Callable[[object], object]
_T = TypeVar("_T", bound=Dataclass)


def pack(question: Question) -> str:
    """Write a question as JSON; what is as if nothing were written is left out."""
    return _json({"type": question.type, **_written(question, type(question))})


def unpack(row: str) -> Question:
    """Read what `pack` wrote.

    Raises ValueError where it was not written by this version of the program.
    """
    found = _mapping(row)
    name = found.get("type")
    if not isinstance(name, str) or name not in TYPES:
        raise ValueError(f"not a question: {row[:200]!r}")
    return _read(found, TYPES[name])


def unpack_citations(row: str) -> tuple[Citation, ...]:
    """Read of what `pack` wrote only what the question cites, at a tenth of the cost.

    Raises ValueError as `unpack`.
    """
    cited = _mapping(row).get("cite", [])
    if not isinstance(cited, list):
        raise ValueError(f"not a question: {row[:200]!r}")
    return tuple(_read(_as_mapping(each), Citation) for each in cited)


def pack_header(header: DeckHeader) -> str:
    """Write everything of a deck but its questions as JSON."""
    return _json(_written(header, DeckHeader))


def unpack_header(row: str) -> DeckHeader:
    """Read what `pack_header` wrote.

    Raises ValueError where it was not written by this version of the program.
    """
    return _read(_mapping(row), DeckHeader)


def _json(row: Mapping[str, object]) -> str:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":"))


def _mapping(row: str) -> dict[str, object]:
    found: object = json.loads(row)
    if not isinstance(found, dict):
        raise ValueError(f"not a row of a deck: {row[:200]!r}")
    return found


def _written(record: object, cls: type[Dataclass]) -> dict[str, object]:
    row: dict[str, object] = {}
    for name, default, write in _writers(cls):
        value: object = getattr(record, name)
        if value != default:
            row[name] = value if write is None else write(value)
    return row


def _read(row: Mapping[str, object], cls: type[_T]) -> _T:
    readers = _readers(cls)
    try:
        return cls(**{name: read(row[name]) if (read := readers[name]) else row[name] for name in row})
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ValueError(f"not a {cls.__name__} of this version: {row!r:.200}") from error


@cache
def _writers(cls: type[Dataclass]) -> tuple[tuple[str, object, _Way | None], ...]:
    return tuple((slot.name, slot.default, _writer(slot.kind)) for slot in slots(cls).values())


@cache
def _readers(cls: type[Dataclass]) -> Mapping[str, _Way | None]:
    return {slot.name: _reader(slot.kind) for slot in slots(cls).values()}


def _writer(kind: Kind) -> _Way | None:
    """Return how a value of that kind becomes JSON, or None where it already is."""
    match kind:
        case Scalar.DAY:
            return str
        case Scalar() | OneOf():
            return None
        case Record(cls):
            return lambda record: _written(record, cls)
        case Entries(inner):
            return _each(_writer(inner), list)
        case Table(inner):
            return _each_value(_writer(inner))
    assert_never(kind)


def _reader(kind: Kind) -> _Way | None:
    """Return how a value of that kind comes back from JSON, or None where it already has."""
    match kind:
        case Scalar.DAY:
            return lambda text: date.fromisoformat(str(text))
        case Scalar() | OneOf():
            return None
        case Record(cls):
            return lambda row: _read(_as_mapping(row), cls)
        case Entries(inner):
            return _each(_reader(inner), tuple)
        case Table(inner):
            return _each_value(_reader(inner))
    assert_never(kind)


def _each(way: _Way | None, build: type[list[object]] | type[tuple[object, ...]]) -> _Way:
    def convert(values: object) -> object:
        if not isinstance(values, list | tuple):
            raise TypeError("a list was expected")
        return build(values) if way is None else build(map(way, values))

    return convert


def _each_value(way: _Way | None) -> _Way:
    def convert(values: object) -> object:
        mapping = _as_mapping(values)
        return dict(mapping) if way is None else {key: way(value) for key, value in mapping.items()}

    return convert


def _as_mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise TypeError("a mapping was expected")
    return value

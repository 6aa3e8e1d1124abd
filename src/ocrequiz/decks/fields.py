"""What may stand in each field of a deck, as the types of its dataclasses say."""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from datetime import date
from enum import Enum
from functools import cache
from typing import ClassVar, Literal, Protocol, TypeAlias, Union, get_args, get_origin, get_type_hints

from ocrequiz.records import record


class Dataclass(Protocol):
    """Any dataclass."""

    __dataclass_fields__: ClassVar[dict[str, Field[object]]]


class Scalar(Enum):
    """One value, written as text."""

    TEXT = "text"
    WHOLE = "a whole number"
    NUMBER = "a number"
    FLAG = "true or false"
    DAY = "a date such as 2027-01-15"


@record
class OneOf:
    """One of a few words."""

    words: tuple[str, ...]


@record
class Record:
    """A mapping whose keys are the fields of a dataclass."""

    cls: type[Dataclass]


@record
class Table:
    """A mapping whose keys the author chooses."""

    of: Kind


@record
class Entries:
    """A list."""

    of: Kind


Kind: TypeAlias = Scalar | OneOf | Record | Table | Entries


@record
class Slot:
    """A field of a dataclass."""

    name: str
    kind: Kind
    is_required: bool
    default: object
    """What it holds where nothing is written; `MISSING` where something must be."""


@cache
def slots(cls: type[Dataclass]) -> Mapping[str, Slot]:
    """Return the fields of a dataclass by name, in their order."""
    hints = get_type_hints(cls)
    return {
        field.name: Slot(field.name, kind_of(hints[field.name]), _default(field) is MISSING, _default(field))
        for field in fields(cls)
    }


@cache
def sole_text(cls: type[Dataclass]) -> str | None:
    """Return the field that a bare text stands for: the only one that is required, where it is a text."""
    required = [slot for slot in slots(cls).values() if slot.is_required]
    return required[0].name if len(required) == 1 and required[0].kind is Scalar.TEXT else None


def kind_of(hint: object) -> Kind:
    """Return what a type annotation admits.

    Raises TypeError for a type that decks do not know how to write.
    """
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        (inner,) = (argument for argument in arguments if argument is not types.NoneType)
        return kind_of(inner)
    if origin is Literal:
        return OneOf(arguments)
    if origin is tuple and arguments[1:] == (...,):
        return Entries(kind_of(arguments[0]))
    if isinstance(origin, type) and issubclass(origin, Mapping) and arguments[0] is str:
        return Table(kind_of(arguments[1]))
    if isinstance(hint, type) and hint in _SCALARS:
        return _SCALARS[hint]
    if isinstance(hint, type) and hasattr(hint, "__dataclass_fields__"):
        return Record(hint)
    raise TypeError(f"a deck cannot hold {hint!r}")


def _default(field: Field[object]) -> object:
    return field.default if field.default_factory is MISSING else field.default_factory()


_SCALARS: Mapping[type, Scalar] = {
    str: Scalar.TEXT,
    int: Scalar.WHOLE,
    float: Scalar.NUMBER,
    bool: Scalar.FLAG,
    date: Scalar.DAY,
}

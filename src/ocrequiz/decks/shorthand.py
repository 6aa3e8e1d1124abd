"""Which short ways of writing stand for which long ones."""

from __future__ import annotations

from functools import cache

from ocrequiz.decks.fields import Dataclass, Entries, Kind, Record, Table, slots, sole_text
from ocrequiz.decks.places import Plain


def written_out(written: dict[str, Plain], cls: type[Dataclass]) -> dict[str, Plain]:
    """Return a mapping with its shorthands written out; the mapping itself where it has none.

    - where a list is expected, one entry may stand alone: `tags: cells`;
    - where a mapping with one required text is expected, that text may stand alone: `- Platelets`;
    - an optional key with nothing behind it is as if it were not there.
    """
    compound = _compound(cls)
    changes: dict[str, Plain | None] = {}
    for name, value in written.items():
        if value == "" and name in _optional(cls):
            changes[name] = None
        elif name in compound and (long := _long(value, compound[name])) is not value:
            changes[name] = long
    if not changes:
        return written
    longer = {name: changes.get(name, value) for name, value in written.items()}
    return {name: value for name, value in longer.items() if value is not None}


@cache
def _compound(cls: type[Dataclass]) -> dict[str, Kind]:
    """Return the fields that can be written in short."""
    return {
        slot.name: slot.kind
        for slot in slots(cls).values()
        if isinstance(slot.kind, Entries | Record | Table)
    }


@cache
def _optional(cls: type[Dataclass]) -> frozenset[str]:
    return frozenset(slot.name for slot in slots(cls).values() if not slot.is_required)


def _long(value: Plain, kind: Kind) -> Plain:
    """Return a value as the schema expects it; the value itself where nothing has to change."""
    match kind:
        case Entries(inner):
            entries = value if isinstance(value, list) else [value]
            longer = [_long(entry, inner) for entry in entries]
            same = entries is value and all(map(_is, longer, entries))
            return value if same else longer
        case Record(cls):
            if isinstance(value, str) and (name := sole_text(cls)):
                return {name: value}
            return written_out(value, cls) if isinstance(value, dict) else value
        case _:
            return value


def _is(one: Plain, other: Plain) -> bool:
    return one is other

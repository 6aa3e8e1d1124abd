"""Whether the values of a deck keep within what their keys allow, where a type alone cannot tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.complaints import Complaint, missing_id
from ocrequiz.decks.fields import Dataclass, Entries, Kind, Record, Scalar, slots
from ocrequiz.decks.places import Plain, Way
from ocrequiz.limits import ID_CHARACTERS, LIST_ITEMS, TAG_CHARACTERS
from ocrequiz.questions.question import Question
from ocrequiz.text import one_line

_ID: Final = re.compile(r"[a-z0-9][a-z0-9-]*")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NO_ID: Final = re.compile(r"[^a-z0-9]+")
_BETWEEN: Final = {
    "points": (0.01, 1_000.0),
    "new_per_day": (0.0, 9_999.0),
    "desired_retention": (0.7, 0.99),
    "typos": (0.0, 5.0),
}
"""Between which numbers a field lies, wherever it stands."""


def out_of_bounds(written: dict[str, Plain], cls: type[Dataclass], way: Way = ()) -> Iterator[Complaint]:
    """Yield what is empty, too long, too much or ill-formed in a mapping that is to become a `cls`."""
    known = slots(cls)
    if len(written) > LIST_ITEMS:
        yield _too_many(way, "This mapping", "keys", len(written))
        return
    for name, value in written.items():
        slot = known.get(name)
        if slot is None:
            continue
        if isinstance(value, str):
            if name == "id":
                yield from _bad_id(value, (*way, name), cls)
            elif slot.is_required and not value.strip():
                yield Complaint((*way, name), "empty-field", f"`{name}` is empty.", f"Write the {name}.")
            elif name in _BETWEEN or slot.kind is Scalar.DAY:
                yield from _bad_number(value, name, (*way, name), slot.kind)
        elif isinstance(value, list) and isinstance(slot.kind, Entries):
            yield from _bad_list(value, name, slot.kind.of, (*way, name))
        elif isinstance(value, dict) and isinstance(slot.kind, Record):
            yield from out_of_bounds(value, slot.kind.cls, (*way, name))
        elif len(value) > LIST_ITEMS:
            yield _too_many((*way, name), f"`{name}`", "entries", len(value))


def _bad_list(entries: list[Plain], name: str, kind: Kind, way: Way) -> Iterator[Complaint]:
    if len(entries) > LIST_ITEMS:
        yield _too_many(way, f"`{name}`", "entries", len(entries))
        return
    for index, entry in enumerate(entries):
        here = (*way, index)
        if isinstance(entry, dict) and isinstance(kind, Record):
            yield from out_of_bounds(entry, kind.cls, here)
        elif isinstance(entry, str) and kind is Scalar.TEXT:
            if not entry.strip():
                message = f"Entry {index + 1} of `{name}` is empty."
                yield Complaint(here, "empty-field", message, "Write it, or take it out.")
            elif name == "was" and not all(map(_ID.fullmatch, entry.split("/", 1))):
                message = f"`{one_line(entry, 60)}` is not an earlier id."
                yield Complaint(here, "bad-id", message, "Write `old-id`, or `other-deck/old-id`.")
            elif name == "tags" and len(entry) > TAG_CHARACTERS:
                message = f"The tag is longer than {TAG_CHARACTERS} characters."
                yield Complaint(here, "too-long", message, "Shorten it.")


def _too_many(way: Way, whole: str, parts: str, number: int) -> Complaint:
    message = f"{whole} has {number:,} {parts}; {LIST_ITEMS} are the most it may have."
    return Complaint(way, "too-many", message, "Make several questions of it.")


def _bad_id(written: str, way: Way, cls: type[Dataclass]) -> Iterator[Complaint]:
    if not written.strip() and issubclass(cls, Question):
        yield missing_id()
    elif len(written) > ID_CHARACTERS:
        message = f"The id is longer than {ID_CHARACTERS} characters."
        yield Complaint(way, "bad-id", message, "Shorten it.")
    elif not _ID.fullmatch(written):
        proper = _NO_ID.sub("-", written.lower()).strip("-")
        message = "An id is made of the letters a to z, digits and hyphens, and begins with no hyphen."
        yield Complaint(way, "bad-id", message, f"Write `{proper}`." if proper else "Write such a one.")


def _bad_number(written: str, name: str, way: Way, kind: Kind) -> Iterator[Complaint]:
    """Complain of a number out of its range, or of a day that is not written as one."""
    if kind is Scalar.DAY:
        if written and not _DAY.fullmatch(written):
            yield Complaint(way, "bad-value", f"`{name}` must be {kind.value}.", "Write year, month and day.")
        return
    try:
        number = float(written)
    except ValueError:
        return
    low, high = _BETWEEN[name]
    if not low <= number <= high:
        message = f"`{name}` must lie between {low:g} and {high:g}."
        yield Complaint(way, "bad-value", message, "Write a number between them.")

"""What to tell an author whose deck breaks the schema: pydantic's errors in our own words."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Final, assert_never

from ocrequiz.decks.deck import DeckHeader
from ocrequiz.decks.fields import Dataclass, Entries, Kind, OneOf, Record, Scalar, Table, slots
from ocrequiz.decks.places import Way
from ocrequiz.questions.question import Question
from ocrequiz.records import record
from ocrequiz.text import one_line

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_LIKELY: Final = 65
"""How alike, from 0 to 100, a misspelt word and the right one are at least."""


@record
class Complaint:
    """A mistake at a key or a value of a mapping."""

    way: Way
    """How to get there from the mapping."""
    rule: str
    message: str
    help: str
    at_key: bool = False
    """Whether it is about the key itself."""


def complaint(error: ErrorDetails, cls: type[Dataclass], noun: str) -> Complaint:
    """Translate what pydantic found in a mapping that was to become a `cls`, which authors call `noun`."""
    way = tuple(step for step in error["loc"] if step != "[key]")
    owner = _owner(cls, way[:-1])
    whole = noun if len(way) == 1 else f"`{_named(way[:-1])}`"
    match error["type"]:
        case "missing" if way == ("id",) and issubclass(cls, Question):
            return missing_id()
        case "missing":
            return missing(way, whole, owner)
        case "unexpected_keyword_argument":
            return unknown_key(way, whole, owner)
        case _:
            return _wrong(way, error["input"], _kind(cls, way))


def missing(way: Way, whole: str, cls: type[Dataclass]) -> Complaint:
    """Complain that the last key of `way` is not there; `whole` is what lacks it."""
    needed = [slot.name for slot in slots(cls).values() if slot.is_required]
    return Complaint(
        way, "missing-key", f"`{way[-1]}` is missing.", f"{_capital(whole)} needs {listed(needed, 'and')}."
    )


def missing_id() -> Complaint:
    """Complain that a question has no id."""
    return Complaint(
        ("id",), "missing-id", "The question has no `id`.", "Run `ocrequiz ids`, which writes one for each."
    )


def unknown_key(way: Way, whole: str, cls: type[Dataclass]) -> Complaint:
    """Complain that the last key of `way` is not one that a `cls` has."""
    key = one_line(str(way[-1]), 60)
    known = [*slots(cls), *(("questions",) if cls is DeckHeader else ())]
    remedy = did_you_mean(key, known)
    if not remedy and issubclass(cls, Question):
        own = [name for name in known if name not in Question.__dataclass_fields__]
        remedy = f"It has {listed(own, 'and')}, besides the keys of every question."
    return Complaint(
        way,
        "unknown-key",
        f"`{key}` is no key of {whole}.",
        remedy or f"It may have {listed(known, 'and')}.",
        at_key=True,
    )


def did_you_mean(word: str, known: Collection[str]) -> str:
    """Return a question that suggests the likeliest of `known`; nothing where none is alike."""
    # Only a deck with a mistake pays for loading this.
    from rapidfuzz import fuzz, process

    found = process.extractOne(word.lower(), list(known), scorer=fuzz.ratio, score_cutoff=_LIKELY)
    return f"Did you mean `{found[0]}`?" if found else ""


def listed(words: Collection[str], conjunction: str) -> str:
    """Return words as code, with commas and before the last one a conjunction."""
    *others, last = (f"`{word}`" for word in words)
    return f"{', '.join(others)} {conjunction} {last}" if others else last


def _wrong(way: Way, found: object, kind: Kind) -> Complaint:
    """Complain of a value that is not of the kind expected."""
    expected = _expected(kind)
    message = f"{_capital(_named(way, code=True))} must be {expected}; {_seen(found)} stands here."
    if isinstance(kind, OneOf) and isinstance(found, str):
        return Complaint(way, "bad-value", message, did_you_mean(found, kind.words) or f"Write {expected}.")
    if kind is Scalar.TEXT:
        return Complaint(way, "wrong-type", message, "Write text; put it in quotes if it looks like more.")
    return Complaint(way, "wrong-type", message, f"Write {expected}.")


def _expected(kind: Kind) -> str:
    match kind:
        case Scalar():
            return kind.value
        case OneOf(words):
            return listed(words, "or")
        case Record(cls):
            needed = [slot.name for slot in slots(cls).values() if slot.is_required]
            return f"a mapping with {listed(needed or list(slots(cls)), 'and')}"
        case Table():
            return "a mapping"
        case Entries():
            return "a list"
    assert_never(kind)


def _seen(found: object) -> str:
    match found:
        case "":
            return "nothing"
        case str():
            return f"“{one_line(found, 40)}”"
        case list():
            return "a list"
        case _:
            return "a mapping"


def _named(way: Way, *, code: bool = False) -> str:
    """Say in words which value is meant, such as: entry 2 of `tags`."""
    match way:
        case (*_, str(name), int(index)):
            return f"entry {index + 1} of {f'`{name}`' if code else name}"
        case (*_, last):
            return f"`{last}`" if code else str(last)
        case _:
            return "this"


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _kind(cls: type[Dataclass], way: Way) -> Kind:
    """Return what is expected at the end of a way through a `cls`."""
    kind: Kind = Record(cls)
    for step in way:
        match kind:
            case Record(inner) if step in slots(inner):
                kind = slots(inner)[str(step)].kind
            case Entries(inner_kind) | Table(inner_kind):
                kind = inner_kind
            case _:
                return kind
    return kind


def _owner(cls: type[Dataclass], way: Way) -> type[Dataclass]:
    kind = _kind(cls, way)
    return kind.cls if isinstance(kind, Record) else cls

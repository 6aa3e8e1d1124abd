"""What does a term such as `prop:ivl>30` mean? Each key has its own reading of what follows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from fnmatch import translate
from typing import Final
from warnings import catch_warnings, simplefilter

from ocrequiz.library.search.pieces import KEYS, Piece
from ocrequiz.library.search.query import (
    TYPES,
    InDecks,
    Leaf,
    Matching,
    Measure,
    Measured,
    OfType,
    Rated,
    Sign,
    Standing,
    Tagged,
    Untagged,
    Way,
)
from ocrequiz.library.search.wrong import WrongSearch, instead, quoted
from ocrequiz.records import record
from ocrequiz.scheduling.rating import Rating
from ocrequiz.text import one_line

PATTERN_CHARACTERS: Final = 200
"""The most characters of a regular expression."""
_MOST_DAYS: Final = 36_500
_PROPERTY: Final = re.compile(r"([A-Za-z]+)(<=|>=|!=|<>|<|>|==|=)(.*)", re.DOTALL)
_NUMBER: Final = re.compile(r"[+-]?\d{1,9}(?:\.\d{1,9})?", re.ASCII)
_REPEATS_REPEATED: Final = re.compile(r"\((?:[^()\\]|\\.)*(?:[*+]|\{\d*,\d*\})(?:[^()\\]|\\.)*\)(?:[*+]|\{)")


@record
class Names:
    """What can be named: the decks and tags there are."""

    decks: Mapping[str, str]
    """Id to title."""
    tags: Callable[[], Sequence[str]]
    """Looked up only where a tag is asked for."""


def term(piece: Piece, names: Names) -> Leaf:
    """Read a term.

    Raises WrongSearch where its key is unknown or its value means nothing.
    """
    read = _KEYS.get(piece.key)
    if read is None:
        keys = instead(piece.key, KEYS)
        raise _wrong(
            piece, f"{quoted(piece.key + ':')} is no search word.", f"{keys} As text, put it in quotes."
        )
    if not piece.text:
        raise _wrong(piece, f"{quoted(piece.key + ':')} needs something behind it.", _EXAMPLES[piece.key])
    return read(piece, names)


def _deck(piece: Piece, names: Names) -> Leaf:
    wanted = piece.text.casefold()
    if piece.text in names.decks:
        return InDecks((piece.text,))
    fits = _fits(wanted) if "*" in wanted else lambda name: wanted in name
    found = [deck for deck, title in names.decks.items() if fits(deck) or fits(title.casefold())]
    if not found:
        raise _wrong(
            piece, f"No deck has {quoted(piece.text)} in its id or title.", instead(wanted, names.decks)
        )
    return InDecks(tuple(found))


def _tag(piece: Piece, names: Names) -> Leaf:
    wanted = piece.text.casefold()
    if wanted == "none":
        return Untagged()
    fits, tags = _fits(wanted), names.tags()
    found = [tag for tag in tags if any(fits(name) for name in _with_those_above(tag.casefold()))]
    if not found:
        raise _wrong(piece, f"No card has the tag {quoted(piece.text)}.", instead(wanted, tags))
    return Tagged(tuple(found))


def _type(piece: Piece, names: Names) -> Leaf:
    name = piece.text.casefold()
    if name not in TYPES:
        raise _wrong(piece, f"{quoted(piece.text)} is no type of question.", instead(name, TYPES))
    return OfType(name)


def _is(piece: Piece, names: Names) -> Leaf:
    try:
        return Standing(Way(piece.text.casefold()))
    except ValueError:
        message = f"No card is ever {quoted(piece.text)}."
        raise _wrong(piece, message, instead(piece.text, [way.value for way in Way])) from None


def _rated(piece: Piece, names: Names) -> Leaf:
    days, colon, rating = piece.text.partition(":")
    if not (days.isascii() and days.isdigit() and 1 <= int(days[:6]) <= _MOST_DAYS):
        raise _wrong(piece, f"{quoted(days)} is no number of days.", _EXAMPLES["rated"])
    if not colon:
        return Rated(int(days), None)
    named = {str(each.value): each for each in Rating} | {each.title.casefold(): each for each in Rating}
    if rating.casefold() not in named:
        raise _wrong(piece, f"{quoted(rating)} is no rating.", "1 is Again, 2 Hard, 3 Good, 4 Easy.")
    return Rated(int(days), named[rating.casefold()])


def _property(piece: Piece, names: Names) -> Leaf:
    found = _PROPERTY.fullmatch(piece.text)
    if found is None:
        raise _wrong(piece, f"{quoted(piece.text)} compares nothing.", _EXAMPLES["prop"])
    name, sign, value = found.groups()
    try:
        measure = Measure(name.casefold())
    except ValueError:
        known = [each.value for each in Measure]
        raise _wrong(piece, f"No card has a {quoted(name)}.", instead(name, known)) from None
    if not _NUMBER.fullmatch(value):
        raise _wrong(piece, f"{quoted(value) if value else 'Nothing'} is no number.", _EXAMPLES["prop"])
    compared = {"==": Sign.EQUAL, "<>": Sign.UNEQUAL}.get(sign) or Sign(sign)
    if measure is Measure.RETRIEVABILITY and compared in (Sign.EQUAL, Sign.UNEQUAL):
        raise _wrong(piece, "Recall is never exactly a number.", "Compare it by < or >, as in prop:r<0.8.")
    return Measured(measure, compared, float(value))


def _pattern(piece: Piece, names: Names) -> Leaf:
    if len(piece.text) > PATTERN_CHARACTERS:
        raise _wrong(piece, "This pattern is too long.", f"{PATTERN_CHARACTERS} characters are the most.")
    if _REPEATS_REPEATED.search(piece.text):
        message = "This pattern repeats what repeats itself, which could take for ever."
        raise _wrong(piece, message, "Take one of the two signs + or * away.")
    try:
        with catch_warnings():
            # What Python may read otherwise one day is read as it is today.
            simplefilter("ignore")
            return Matching(re.compile(piece.text, re.IGNORECASE))
    except (re.error, OverflowError, RecursionError) as error:
        raise _wrong(piece, f"This is no regular expression: {one_line(str(error), 80)}.", "") from None


_KEYS: Final[Mapping[str, Callable[[Piece, Names], Leaf]]] = {
    "deck": _deck,
    "tag": _tag,
    "type": _type,
    "is": _is,
    "rated": _rated,
    "prop": _property,
    "re": _pattern,
}
_EXAMPLES: Final[Mapping[str, str]] = {
    "deck": "Write a part of its id or title, as in deck:mechanism.",
    "tag": "Write a tag, as in tag:safety, or tag:none.",
    "type": f"Write one of: {', '.join(TYPES)}.",
    "is": f"Write one of: {', '.join(way.value for way in Way)}.",
    "rated": "Write days, as in rated:7, or days and a rating, as in rated:7:1.",
    "prop": f"Write one of {', '.join(each.value for each in Measure)} and a number, as in prop:ivl>30.",
    "re": "Write a regular expression, as in re:CD\\d+.",
}


def _wrong(piece: Piece, message: str, remedy: str) -> WrongSearch:
    return WrongSearch(message, remedy, piece.start, piece.end)


def _fits(wanted: str) -> Callable[[str], bool]:
    """Return whether a name is the one wanted, in which `*` stands for anything."""
    if "*" not in wanted:
        return lambda name: name == wanted
    literal = wanted.replace("[", "[[]").replace("?", "[?]")
    pattern = re.compile(translate(literal))
    return lambda name: pattern.match(name) is not None


def _with_those_above(tag: str) -> list[str]:
    """Return a tag with those it stands below: of `a::b` also `a`."""
    parts = tag.split("::")
    return ["::".join(parts[:count]) for count in range(len(parts), 0, -1)]

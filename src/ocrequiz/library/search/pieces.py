"""Of which pieces is a search made? Words, quoted words, parentheses and signs, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from typing import Final

from ocrequiz.library.search.wrong import WrongSearch
from ocrequiz.records import record

KEYS: Final = ("deck", "tag", "type", "is", "rated", "prop", "re")
"""What may stand before a colon."""
_KEY: Final = re.compile(r"([A-Za-z]+):")
_BARE: Final = re.compile(r'[^\s()"]+')
_UNBROKEN: Final = re.compile(r"\S+")
_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_ESCAPED: Final = re.compile(r'\\(["\\])')


class Kind(Enum):
    """What a piece is."""

    OPEN = auto()
    CLOSE = auto()
    MINUS = auto()
    OR = auto()
    WORD = auto()
    PHRASE = auto()
    TERM = auto()
    """A key and its value, such as `deck:mechanism`."""


@record
class Piece:
    """One piece of a search."""

    kind: Kind
    start: int
    """Characters before it."""
    end: int
    """Characters up to its end."""
    key: str = ""
    """Of a term, in small letters."""
    text: str = ""
    """The word, or the value of a term, without its quotes."""


def pieces(search: str) -> Iterator[Piece]:
    """Yield the pieces of a search.

    Raises WrongSearch for a quote that is not closed.
    """
    at = 0
    while at < len(search):
        if search[at].isspace():
            at += 1
            continue
        piece = _sign(search, at) or _piece(search, at)
        at = piece.end
        # What stands beside each other all counts anyhow.
        if piece.kind is not Kind.WORD or piece.text.lower() != "and":
            yield piece


def _sign(search: str, at: int) -> Piece | None:
    kind = {"(": Kind.OPEN, ")": Kind.CLOSE, "-": Kind.MINUS}.get(search[at])
    return None if kind is None else Piece(kind, at, at + 1)


def _piece(search: str, at: int) -> Piece:
    if search[at] == '"':
        words, end = _quoted(search, at)
        term = _KEY.match(words)
        # Anki's way of writing a value with spaces: the quotes stand around the whole.
        if term is not None and term[1].lower() in KEYS:
            return Piece(Kind.TERM, at, end, term[1].lower(), words[term.end() :])
        return Piece(Kind.PHRASE, at, end, text=words)
    term = _KEY.match(search, at)
    if term is not None:
        text, end = _value(search, term.end())
        return Piece(Kind.TERM, at, end, term[1].lower(), text)
    bare = _BARE.match(search, at)
    assert bare is not None
    if bare[0].lower() == "or":
        return Piece(Kind.OR, at, bare.end())
    return Piece(Kind.WORD, at, bare.end(), text=bare[0])


def _value(search: str, at: int) -> tuple[str, int]:
    """Return the value of a term and where it ends; a regular expression may hold parentheses."""
    if search[at : at + 1] == '"':
        return _quoted(search, at)
    if search[:at].lower().endswith("re:"):
        unbroken = _UNBROKEN.match(search, at)
        text = "" if unbroken is None else _own_parentheses(unbroken[0])
        return text, at + len(text)
    bare = _BARE.match(search, at)
    return (bare[0], bare.end()) if bare is not None else ("", at)


def _own_parentheses(pattern: str) -> str:
    """Leave out the parentheses behind a pattern that were opened before it."""
    while pattern.endswith(")") and pattern.count(")") > pattern.count("("):
        pattern = pattern[:-1]
    return pattern


def _quoted(search: str, at: int) -> tuple[str, int]:
    found = _QUOTED.match(search, at)
    if found is None:
        raise WrongSearch("This quote is not closed.", 'Add a " where it ends.', at, len(search))
    return _ESCAPED.sub(r"\1", found[1]), found.end()

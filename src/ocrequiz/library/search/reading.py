"""What does a search mean? Its pieces become a query: what stands beside each other all counts, `or` divides."""

from __future__ import annotations

from typing import Final

from ocrequiz.library.search.pieces import Kind, Piece, pieces
from ocrequiz.library.search.query import All, AnyOf, Everything, Not, Phrase, Query, Word
from ocrequiz.library.search.terms import Names, term
from ocrequiz.library.search.wrong import WrongSearch

SEARCH_CHARACTERS: Final = 1_000
"""The most characters of a search."""
_DEEPEST: Final = 20
"""Parentheses within each other."""


def read(search: str, names: Names) -> Query:
    """Read a search.

    Raises WrongSearch, which tells the place, where it means nothing.
    """
    if len(search) > SEARCH_CHARACTERS:
        message = f"A search has {SEARCH_CHARACTERS} characters at most."
        raise WrongSearch(message, "", SEARCH_CHARACTERS, len(search))
    found = list(pieces(search))
    return _Reader(found, names, len(search)).whole() if found else Everything()


class _Reader:
    """Goes through the pieces once."""

    def __init__(self, found: list[Piece], names: Names, length: int) -> None:
        self._pieces = found
        self._names = names
        self._length = length
        self._at = 0

    def whole(self) -> Query:
        query = self._either(0)
        if (piece := self._next()) is not None:
            raise WrongSearch("This parenthesis was never opened.", "Take it away.", piece.start, piece.end)
        return query

    def _next(self) -> Piece | None:
        return self._pieces[self._at] if self._at < len(self._pieces) else None

    def _either(self, depth: int) -> Query:
        """Read what `or` divides."""
        parts = [self._all(depth)]
        while (piece := self._next()) is not None and piece.kind is Kind.OR:
            self._at += 1
            parts.append(self._all(depth, piece))
        return parts[0] if len(parts) == 1 else AnyOf(tuple(parts))

    def _all(self, depth: int, after: Piece | None = None) -> Query:
        """Read what stands beside each other, behind an `or` where there is one."""
        parts: list[Query] = []
        while (piece := self._next()) is not None and piece.kind not in (Kind.OR, Kind.CLOSE):
            self._at += 1
            parts.append(self._one(piece, depth))
        if not parts and after is not None:
            raise WrongSearch("Nothing stands behind this “or”.", "", after.start, after.end)
        if not parts:
            raise self._nothing(piece)
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _one(self, piece: Piece, depth: int) -> Query:
        match piece.kind:
            case Kind.WORD:
                return Word(piece.text)
            case Kind.PHRASE:
                return Phrase(piece.text)
            case Kind.TERM:
                return term(piece, self._names)
            case Kind.MINUS:
                return self._without(piece, depth)
            case Kind.OPEN:
                return self._within(piece, depth)
            case Kind.CLOSE | Kind.OR:
                raise self._nothing(piece)

    def _without(self, minus: Piece, depth: int) -> Query:
        piece = self._next()
        is_beside = piece is not None and piece.start == minus.end
        if piece is None or not is_beside or piece.kind in (Kind.CLOSE, Kind.OR, Kind.MINUS):
            remedy = "Write it right before what is not wanted, as in -is:new."
            raise WrongSearch("This minus stands before nothing.", remedy, minus.start, minus.end)
        self._at += 1
        return Not(self._one(piece, depth))

    def _within(self, opened: Piece, depth: int) -> Query:
        if depth == _DEEPEST:
            raise WrongSearch("There are too many parentheses.", "", opened.start, opened.end)
        query = self._either(depth + 1)
        if self._next() is None:
            raise WrongSearch(
                "This parenthesis is not closed.", "Add a ) where it ends.", opened.start, opened.end
            )
        self._at += 1
        return query

    def _nothing(self, piece: Piece | None) -> WrongSearch:
        if piece is None:
            return WrongSearch("Something is missing at the end.", "", self._length, self._length)
        remedy = "Put something there, or take it away."
        return WrongSearch("Nothing is sought here.", remedy, piece.start, piece.end)

"""Which cards fit a query? Sets of cards, each looked up by an index, are joined and taken apart."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from typing import assert_never

from ocrequiz.library.search.catalogue import FEW, Cards, Catalogue, Clock
from ocrequiz.library.search.query import (
    All,
    AnyOf,
    Everything,
    InDecks,
    Matching,
    Measured,
    Not,
    OfType,
    Phrase,
    Query,
    Rated,
    Standing,
    Tagged,
    Untagged,
    Word,
)


def find(query: Query, catalogue: Catalogue, clock: Clock) -> Cards:
    """Return the cards that fit; cards of decks that are not on the shelf may be among them."""
    return _fitting(query, catalogue, clock, None)


def read_through(query: Query, catalogue: Catalogue, clock: Clock) -> Iterator[float]:
    """Prepare what `find` would take long for, yielding the share that is done; it can be left at any moment."""
    patterns = list(_patterns(query))
    quick = [part for part in query.parts if not _cost(part)] if isinstance(query, All) else []
    if not patterns or (quick and len(find(All(tuple(quick)), catalogue, clock)) <= FEW):
        return
    for done, pattern in enumerate(patterns):
        for share in catalogue.read_through(pattern):
            yield (done + share) / len(patterns)


def _patterns(query: Query) -> Iterator[Matching]:
    """Yield the conditions for which all words are read."""
    match query:
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from _patterns(part)
        case Not(part):
            yield from _patterns(part)
        case Matching():
            yield query
        case _:
            return


def _fitting(query: Query, catalogue: Catalogue, clock: Clock, within: Cards | None) -> Cards:
    """Return the cards that fit; those not `within` need not be told."""
    match query:
        case Everything():
            return catalogue.every
        case All(parts):
            # What costs the most is asked last, of those that are left.
            return reduce(
                lambda left, part: left & _fitting(part, catalogue, clock, left),
                sorted(parts, key=_cost)[1:],
                _fitting(min(parts, key=_cost), catalogue, clock, within),
            )
        case AnyOf(parts):
            return frozenset().union(*(_fitting(part, catalogue, clock, within) for part in parts))
        case Not(part):
            return (catalogue.every if within is None else within) - _fitting(part, catalogue, clock, within)
        case (
            Word() | Phrase() | Matching() | InDecks() | Tagged() | Untagged() | OfType() | Standing()
            | Rated() | Measured()
        ):  # fmt: skip
            return catalogue.fitting(query, clock, within)
        case _:
            assert_never(query)


def _cost(query: Query) -> int:
    """Tell what is asked first: what has an index, then what is made of parts, then what reads words."""
    match query:
        case All(parts) | AnyOf(parts):
            return max(1, *map(_cost, parts))
        case Not(part):
            return max(1, _cost(part))
        case Matching():
            return 2
        case _:
            return 0

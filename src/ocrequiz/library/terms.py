"""What a deck holds apart: the terms that a typo in one answer must not be read as."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from ocrequiz.decks.packing import unpack
from ocrequiz.library.shelf import Shelf


class DeckTerms:
    """The terms of all questions of one version of a deck, gathered when they are first asked for."""

    def __init__(self, shelf: Shelf, path: str) -> None:
        self._shelf = shelf
        self._path = path

    @cached_property
    def _terms(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The id of each question, with its terms."""
        rows = self._shelf.look(lambda index: list(index.questions(self._path)))
        return tuple((row.id, tuple(unpack(row.body).terms())) for row in rows)

    def besides(self, question: str) -> OtherTerms:
        """Return the terms of the other questions."""
        return OtherTerms(self, question)

    def of_others(self, question: str) -> Iterator[str]:
        """Yield the terms of the other questions."""
        for other, terms in self._terms:
            if other != question:
                yield from terms


class OtherTerms:
    """The terms of a deck's other questions; most answers are marked without looking at them."""

    def __init__(self, terms: DeckTerms, question: str) -> None:
        self._terms = terms
        self._question = question

    def __iter__(self) -> Iterator[str]:
        return self._terms.of_others(self._question)

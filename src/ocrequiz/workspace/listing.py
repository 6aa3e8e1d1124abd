"""Which cards are listed, in which order, and which of them are selected?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from ocrequiz.library.library import Library
from ocrequiz.library.search.catalogue import Cards, Catalogue, Clock
from ocrequiz.library.search.finding import find, read_through
from ocrequiz.library.search.query import Query
from ocrequiz.library.search.reading import read
from ocrequiz.library.search.sorting import Column, ordered
from ocrequiz.library.search.wrong import WrongSearch
from ocrequiz.questions.card import CardId
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.intervals import in_short
from ocrequiz.store.finding import FoundCard
from ocrequiz.workspace.browsed import BrowsedCard, Found, Misread
from ocrequiz.workspace.clock import Clock as Now

BATCH: Final = 500
"""Rows read at once where all are wanted."""


class Listing:
    """The cards of all decks; at first all are listed, deck by deck."""

    def __init__(self, library: Library, now: Now) -> None:
        self._library = library
        self._now = now
        self._catalogue = Catalogue(library)
        self._search = ""
        self._column, self._backwards = Column.DECK, False
        self._order = self._catalogue.order
        self._fitting: Cards = self._catalogue.every
        self._listed = self._order
        self._selected: frozenset[int] = frozenset()

    @property
    def found(self) -> Found:
        """What the last search that could be read has found."""
        return Found(
            self._search, len(self._listed), len(self._catalogue.order), self._column, self._backwards
        )

    def search(self, words: str) -> Found | Misread:
        """Look for cards; where the words cannot be read, the list stays as it was."""
        try:
            query = read(words, self._catalogue.names)
        except WrongSearch as wrong:
            return Misread(wrong.message, wrong.remedy, wrong.start, wrong.end)
        if words.strip() != self._search:
            self._selected = frozenset()
        self._search = words.strip()
        self._list(query)
        return self.found

    def is_slow(self, words: str) -> bool:
        """Tell whether a search goes through every word, so that it is better made once the typing rests."""
        return "re:" in words.lower()

    def read_through(self, words: str) -> Iterator[float]:
        """Do what a slow search waits for, yielding the share that is done; whoever stops asking leaves it undone.

        Afterwards `search` answers at once. Nothing that is listed changes meanwhile.
        """
        try:
            query = read(words, self._catalogue.names)
        except WrongSearch:
            return
        yield from read_through(query, self._catalogue, self._clock())

    def sort(self, column: Column, *, backwards: bool) -> Found:
        """Sort the list; what has no value in a column stands last."""
        self._column, self._backwards = column, backwards
        self._order = ordered(self._catalogue, column, self._clock(), backwards=backwards)
        self._listed = self._in_order(self._fitting)
        return self.found

    def list_only(self, cards: Sequence[CardId]) -> Found:
        """List some cards, in that order, whatever was sought."""
        numbers = (self._catalogue.number(*card) for card in cards)
        self._listed = [number for number in numbers if number is not None]
        self._fitting = frozenset(self._listed)
        return self.found

    def refresh(self) -> Found:
        """Take in what has changed in the decks and in the learner's progress."""
        if self._catalogue.shelf is not self._library.decks:
            self._catalogue = Catalogue(self._library)
            self._selected = frozenset()
        self._catalogue.forget()
        self._order = ordered(self._catalogue, self._column, self._clock(), backwards=self._backwards)
        try:
            self._list(read(self._search, self._catalogue.names))
        except WrongSearch:
            # A deck or a tag that was sought has gone, and its cards with it.
            self._fitting, self._listed = frozenset(), []
        return self.found

    def rows(self, first: int, count: int) -> list[BrowsedCard]:
        """Return some rows of the list, counted from 0."""
        return self._rows(self._listed[max(0, first) : max(0, first) + count])

    def every_row(self) -> Iterator[BrowsedCard]:
        """Yield all rows of the list."""
        for first in range(0, len(self._listed), BATCH):
            yield from self.rows(first, BATCH)

    def place(self, number: int) -> int | None:
        """Return the row at which a card stands, or None where it is not listed."""
        return (
            self._listed.index(number)
            if number in self._fitting and number in self._catalogue.every
            else None
        )

    # The selection

    @property
    def selected(self) -> int:
        """How many cards are selected."""
        return len(self._selected)

    def toggle(self, place: int) -> None:
        """Select the card of a row, or take it out of the selection."""
        if 0 <= place < len(self._listed):
            self._selected = self._selected ^ {self._listed[place]}

    def select_all(self) -> None:
        """Select every card listed; where all are, select none."""
        listed = frozenset(self._listed)
        self._selected = frozenset() if listed <= self._selected else listed

    def tags(self) -> list[tuple[str, int]]:
        """Return the tags there are, each with the number of cards that bear it."""
        return list(self._catalogue.tags.items())

    def select_tag(self, tag: str) -> int:
        """Add the listed cards of a tag to the selection, those of tags below it too; return how many they are."""
        below = [each for each in self._catalogue.tags if each == tag or each.startswith(f"{tag}::")]
        decks = list(self._catalogue.decks.values())
        tagged = self._catalogue.look(lambda finding: finding.tagged(decks, below))
        found = frozenset(tagged).intersection(self._listed)
        self._selected |= found
        return len(found)

    def chosen(self, place: int) -> list[CardId]:
        """Return the cards that a decision is about: those selected, or else that of the row."""
        if self._selected:
            return self._names([number for number in self._listed if number in self._selected])
        return self._names(self._listed[place : place + 1]) if place >= 0 else []

    # Within

    def _clock(self) -> Clock:
        now = self._now()
        return Clock(now, self._library.study_day(now), self._library.settings.study.learn_ahead_minutes)

    def _list(self, query: Query) -> None:
        self._fitting = find(query, self._catalogue, self._clock())
        self._listed = self._in_order(self._fitting)

    def _in_order(self, fitting: Cards) -> list[int]:
        return (
            self._order
            if fitting is self._catalogue.every
            else [one for one in self._order if one in fitting]
        )

    def _rows(self, numbers: Sequence[int]) -> list[BrowsedCard]:
        now = self._now()
        day = self._library.study_day(now)
        return [self._row(each, day, now) for each in self._found(numbers)]

    def _row(self, found: FoundCard, day: int, now: Moment) -> BrowsedCard:
        card = self._name(found)
        standing = self._library.progress.standing(str(card))
        memory = standing.memory
        return BrowsedCard(
            number=found.number,
            id=card,
            deck_title=self._library.deck(card.deck).title,
            type=found.type,
            label=found.label,
            tags=found.tags,
            standing=standing,
            is_buried=standing.is_buried(day),
            due="" if memory is None else in_short(memory.due, now, day),
            file=found.file,
            line=found.line,
            is_selected=found.number in self._selected,
        )

    def _names(self, numbers: Sequence[int]) -> list[CardId]:
        """Return the ids of some cards."""
        return [
            self._name(found)
            for first in range(0, len(numbers), BATCH)
            for found in self._found(numbers[first : first + BATCH])
        ]

    def _name(self, found: FoundCard) -> CardId:
        return CardId(self._catalogue.deck_name(found.number), found.question, found.part)

    def _found(self, numbers: Sequence[int]) -> list[FoundCard]:
        return self._catalogue.look(lambda finding: finding.rows(numbers))

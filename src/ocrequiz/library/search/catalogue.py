"""All cards of all decks as sets of numbers: what fits a condition is looked up once, and kept until things change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final, TypeVar, assert_never

from ocrequiz.library.library import Library
from ocrequiz.library.search.matching import beginning_with, saying
from ocrequiz.library.search.query import (
    InDecks,
    Leaf,
    Matching,
    Measure,
    Measured,
    OfType,
    Phrase,
    Rated,
    Sign,
    Standing,
    Tagged,
    Untagged,
    Way,
    Word,
)
from ocrequiz.library.search.terms import Names
from ocrequiz.records import record
from ocrequiz.scheduling.days import MINUTE_MS, Moment
from ocrequiz.scheduling.leeches import LEECH_LAPSES
from ocrequiz.scheduling.retrievability import stabilities_until
from ocrequiz.store.finding import Comparison, Finding, Property, Value
from ocrequiz.store.finding import Way as StoredWay
from ocrequiz.store.numbering import deck_of, first_card, part_of

T = TypeVar("T")
Cards = frozenset[int]

_WAYS: Final[Mapping[Way, StoredWay]] = {
    Way.LEARN: "learning",
    Way.REVIEW: "review",
    Way.DUE: "due",
    Way.SUSPENDED: "suspended",
    Way.BURIED: "buried",
    Way.FLAGGED: "flagged",
    Way.LEECH: "leech",
}
_MEASURES: Final[Mapping[Measure, Property]] = {
    Measure.INTERVAL: "ivl",
    Measure.DIFFICULTY: "d",
    Measure.STABILITY: "s",
    Measure.RETRIEVABILITY: "elapsed",
    Measure.DUE: "due",
    Measure.LAPSES: "lapses",
    Measure.REVIEWS: "reps",
}
_SIGNS: Final[Mapping[Sign, Comparison]] = {
    Sign.EQUAL: "=",
    Sign.UNEQUAL: "!=",
    Sign.BELOW: "<",
    Sign.AT_MOST: "<=",
    Sign.ABOVE: ">",
    Sign.AT_LEAST: ">=",
}
_TURNED: Final[Mapping[Sign, Sign]] = {
    Sign.BELOW: Sign.ABOVE,
    Sign.AT_MOST: Sign.AT_LEAST,
    Sign.ABOVE: Sign.BELOW,
    Sign.AT_LEAST: Sign.AT_MOST,
    Sign.EQUAL: Sign.EQUAL,
    Sign.UNEQUAL: Sign.UNEQUAL,
}
"""The more stabilities have passed, the less is recalled."""
FEW: Final = 2_000
"""Questions up to which their words are read one by one."""
PATTERNS: Final = 4
"""Regular expressions whose cards are kept."""
AT_ONCE: Final = 4_000
"""Questions whose words are read between two moments at which the screen can draw."""


@record
class Clock:
    """When it is for the learner."""

    now: Moment
    study_day: int
    learn_ahead_minutes: int

    @property
    def values(self) -> Mapping[str, Value]:
        """What conditions about time are held against."""
        until_ms = self.now.utc_ms + self.learn_ahead_minutes * MINUTE_MS
        return {"day": self.study_day, "until_ms": until_ms, "leech": LEECH_LAPSES}


class Catalogue:
    """The cards of the decks on the shelf, as these were when it was made."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.shelf = library.decks
        """By which is known whether the decks are still the same."""
        numbers = self.look(Finding.decks)
        found = {deck.id: numbers.get(str(deck.path)) for deck in library.decks.values()}
        self.decks: Mapping[str, int] = {name: number for name, number in found.items() if number is not None}
        """Id to number, in the order of the shelf."""
        self._names = {number: name for name, number in self.decks.items()}
        place = {number: place for place, number in enumerate(self.decks.values())}
        numbered = self.look(lambda finding: finding.cards(list(self._names)))
        self.order = sorted(numbered, key=lambda card: (place[deck_of(card)], card))
        """Every card, deck by deck, as their authors put them."""
        self.every: Cards = frozenset(numbered)
        self._has_hidden = len(numbers) > len(self.decks)
        self._siblings: dict[int, list[int]] = {}
        for card in numbered:
            if part_of(card):
                self._siblings.setdefault(first_card(card), []).append(card)
        self._lasting: dict[Leaf, Cards] = {}
        self._passing: dict[Leaf, Cards] = {}

    def forget(self) -> None:
        """Forget what depends on the learner and the time."""
        self._passing.clear()

    @cached_property
    def tags(self) -> Mapping[str, int]:
        """The tags there are, each with the number of cards that bear it."""
        return self.look(lambda finding: finding.tags(list(self._names)))

    @property
    def names(self) -> Names:
        """What a search may name."""
        titles = {name: self.shelf[name].title for name in self.decks}
        return Names(titles, lambda: list(self.tags))

    def deck_name(self, card: int) -> str:
        """Return the id of the deck that a card belongs to."""
        return self._names[deck_of(card)]

    def number(self, deck: str, question: str, part: str) -> int | None:
        """Return the number of a card, or None where it is not asked."""
        number = self.decks.get(deck)
        return None if number is None else self.look(lambda finding: finding.card(number, question, part))

    def fitting(self, leaf: Leaf, clock: Clock, within: Cards | None) -> Cards:
        """Return the cards that fit a condition; of those not `within` some may be left out.

        Cards of decks that are not on the shelf may be among them.
        """
        match leaf:
            case Matching(pattern):
                found = self._lasting.get(leaf)
                return self._matching(pattern.search, within) if found is None else found
            case Word() | Phrase() | InDecks() | Tagged() | Untagged() | OfType():
                known = self._lasting
            case Standing() | Rated() | Measured():
                known = self._passing
            case _:
                assert_never(leaf)
        if leaf not in known:
            known[leaf] = self._said(leaf) if known is self._lasting else self._remembered(leaf, clock)
        return known[leaf]

    def read_through(self, leaf: Matching) -> Iterator[float]:
        """Read all words for a condition, and keep which cards fit; yield the share that was read, now and then."""
        if leaf in self._lasting:
            return
        firsts: list[int] = []
        read, after = 0, 0
        while said := self._said_behind(after):
            firsts += [first for first, words in said if leaf.pattern.search(words)]
            read, after = read + len(said), said[-1][0]
            yield min(1.0, read / max(1, len(self.every)))
        # Only the last few are asked again, while a word of the search is typed on.
        for kept in [each for each in self._lasting if isinstance(each, Matching)][:-PATTERNS]:
            del self._lasting[kept]
        self._lasting[leaf] = self._all_of(firsts)

    def _said_behind(self, after: int) -> list[tuple[int, str]]:
        return self.look(lambda finding: finding.next_said(after, AT_ONCE))

    def with_siblings(self, firsts: Iterable[int]) -> list[int]:
        """Return the cards of questions, told by their first cards, in order; those not on the shelf left out."""
        siblings, every = self._siblings, self.every
        if not siblings:
            return [first for first in firsts if first in every]
        return [
            card for first in firsts if first in every for card in (first, *siblings.get(first, ()))
        ]  # fmt: skip

    def look(self, look: Callable[[Finding], T]) -> T:
        """Look something up in the store."""
        progress = self._library.progress.path
        assert progress is not None, "a learner has a progress file"
        return self._library.shelf.look(lambda index: look(Finding(index, progress)))

    def _said(self, leaf: Leaf) -> Cards:
        """Look up what the decks say."""
        shown = list(self._names)
        match leaf:
            case Word(text):
                return self._worded(beginning_with(text))
            case Phrase(text):
                return self._worded(saying(text))
            case InDecks(names):
                wanted = {self.decks[name] for name in names if name in self.decks}
                return frozenset(card for card in self.order if deck_of(card) in wanted)
            case Tagged(tags):
                return frozenset(self.look(lambda finding: finding.tagged(shown, tags)))
            case Untagged():
                every = list(self.tags)
                return self.every - frozenset(self.look(lambda finding: finding.tagged(shown, every)))
            case OfType(name):
                return self._all_of(self.look(lambda finding: finding.typed(name)))
            case _:
                raise KeyError(leaf)

    def _remembered(self, leaf: Leaf, clock: Clock) -> Cards:
        """Look up what the learner has done."""
        values = clock.values
        match leaf:
            case Standing(Way.NEW):
                return self.every - frozenset(self.look(lambda finding: finding.standing("met", values)))
            case Standing(way):
                return frozenset(self.look(lambda finding: finding.standing(_WAYS[way], values)))
            case Rated(days, rating):
                after = clock.study_day - days
                number = None if rating is None else rating.value
                return frozenset(self.look(lambda finding: finding.rated(after, number)))
            case Measured():
                return self._measured(leaf, values)
            case _:
                raise KeyError(leaf)

    def _measured(self, leaf: Measured, values: Mapping[str, Value]) -> Cards:
        sign, value = leaf.sign, leaf.value
        if leaf.measure is Measure.RETRIEVABILITY:
            sign, value = _TURNED[sign], stabilities_until(value, self._library.decay)
        return frozenset(
            self.look(lambda finding: finding.having(_MEASURES[leaf.measure], _SIGNS[sign], value, values))
        )

    def _worded(self, match: str) -> Cards:
        # Of a word without letters and digits nothing can be looked up, so that it does not count.
        return self._all_of(self.look(lambda finding: finding.worded(match))) if match else self.every

    def _all_of(self, firsts: Sequence[int]) -> Cards:
        """Return the cards of questions, told by their first cards, as a set; some may not be on the shelf."""
        if not self._siblings:
            # The most costly answer is the one that is known already.
            is_every = len(firsts) == len(self.every) and not self._has_hidden
            return self.every if is_every else frozenset(firsts)
        return frozenset((*firsts, *(card for first in firsts for card in self._siblings.get(first, ()))))

    def _matching(self, search: Callable[[str], object], within: Cards | None) -> Cards:
        firsts = None if within is None else frozenset(map(first_card, within))
        few = firsts if firsts is not None and len(firsts) <= FEW else None
        fits = self.look(
            lambda finding: [
                first
                for first, said in finding.said(few)
                if (firsts is None or first in firsts) and search(said)
            ]
        )
        return self._all_of(fits)

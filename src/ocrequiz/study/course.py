"""What is still to come in a sitting: a frozen list of cards and the place reached in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from enum import StrEnum
from itertools import chain, takewhile

from ocrequiz.questions.card import CardId
from ocrequiz.records import record
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.spacing import DISTANCE


class Kind(StrEnum):
    """Why a card is asked."""

    NEW = "new"
    LEARNING = "learning"
    DUE = "due"


@record
class Planned:
    """A card that a sitting means to ask."""

    card: CardId
    kind: Kind
    is_repeated: bool = False
    """Whether it comes again because it was forgotten in this sitting."""


@record
class Answer:
    """An answer given in this sitting."""

    card: CardId
    rating: Rating
    took_ms: int


@record
class Course:
    """The way through a sitting; every step makes a new one, so that undo only has to go back."""

    cards: tuple[Planned, ...] = ()
    """The cards planned, those already asked included."""
    position: int = 0
    """How many of `cards` have been taken or passed over."""
    passed: tuple[Planned, ...] = ()
    """Cards passed over, which wait for others to come between."""
    gone: frozenset[CardId] = frozenset()
    """Cards put away while they waited."""
    new: int = 0
    """New cards still to be taken."""
    due: int = 0
    """Due cards still to be taken."""
    current: Planned | None = None
    """The card that is asked."""
    answers: tuple[Answer, ...] = field(default=())
    shown: tuple[CardId, ...] = ()
    """The cards asked last, the latest last, as many as count for which is asked next."""

    @classmethod
    def of(cls, cards: Iterable[Planned]) -> Course:
        """Set out on a plan."""
        return cls().extended(cards)

    def extended(self, cards: Iterable[Planned]) -> Course:
        """Add cards at the end; those that wait already are not added again."""
        waiting = tuple(self.waiting())
        known = {each.card for each in waiting}
        added = tuple(each for each in cards if each.card not in known)
        new = sum(each.kind is Kind.NEW for each in added)
        return replace(
            self,
            cards=waiting + added,
            position=0,
            passed=(),
            gone=self.gone - {each.card for each in added},
            new=self.new + new,
            due=self.due + len(added) - new,
        )

    def waiting(self) -> Iterator[Planned]:
        """Yield the planned cards still to be taken, those passed over first."""
        ahead = map(self.cards.__getitem__, range(self.position, len(self.cards)))
        waiting = chain(self.passed, ahead)
        return (each for each in waiting if each.card not in self.gone) if self.gone else waiting

    def taking_planned(self, planned: Planned) -> Course:
        """Make one of the cards that wait the one that is asked; those before it wait on.

        Raises IndexError where it does not wait.
        """
        position, passed = self.position, tuple(each for each in self.passed if each is not planned)
        if len(passed) == len(self.passed):
            while self.cards[position] is not planned:
                position += 1
            passed = tuple(takewhile(lambda each: each is not planned, self.waiting()))
            position += 1
        is_new = planned.kind is Kind.NEW
        return replace(
            self,
            position=position,
            passed=passed,
            new=self.new - is_new,
            due=self.due - (not is_new),
            current=planned,
            shown=self._shown_with(planned),
        )

    def taking(self, planned: Planned | None) -> Course:
        """Make a card that is not planned, or none, the one that is asked."""
        return replace(self, current=planned, shown=self._shown_with(planned))

    def answered(self, answer: Answer) -> Course:
        """Note an answer to the card that is asked."""
        return replace(self, answers=(*self.answers, answer), current=None)

    def without(self, cards: Iterable[CardId]) -> Course:
        """Put cards away: the one that is asked and any that wait."""
        away = frozenset(cards)
        lost = [each for each in self.waiting() if each.card in away]
        new = sum(planned.kind is Kind.NEW for planned in lost)
        current = None if self.current is not None and self.current.card in away else self.current
        return replace(
            self, gone=self.gone | away, new=self.new - new, due=self.due - (len(lost) - new), current=current
        )

    def _shown_with(self, planned: Planned | None) -> tuple[CardId, ...]:
        return self.shown if planned is None else (*self.shown[1 - DISTANCE :], planned.card)

"""What is still to come in a sitting: a frozen list of cards and the place reached in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field, replace
from enum import StrEnum

from ocrequiz.questions.card import CardId
from ocrequiz.records import record
from ocrequiz.scheduling.rating import Rating


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
    """How many of `cards` have been taken."""
    gone: frozenset[CardId] = frozenset()
    """Cards put away while they waited."""
    new: int = 0
    """New cards still to be taken."""
    due: int = 0
    """Due cards still to be taken."""
    current: Planned | None = None
    """The card that is asked."""
    answers: tuple[Answer, ...] = field(default=())

    @classmethod
    def of(cls, cards: Iterable[Planned]) -> Course:
        """Set out on a plan."""
        return cls().extended(cards)

    def extended(self, cards: Iterable[Planned]) -> Course:
        """Add cards at the end; those that wait already are not added again."""
        waiting = tuple(each for each in self.cards[self.position :] if each.card not in self.gone)
        known = {each.card for each in waiting}
        added = tuple(each for each in cards if each.card not in known)
        new = sum(each.kind is Kind.NEW for each in added)
        return replace(
            self,
            cards=waiting + added,
            position=0,
            gone=self.gone - {each.card for each in added},
            new=self.new + new,
            due=self.due + len(added) - new,
        )

    def head(self) -> Planned | None:
        """Return the next planned card, or None at the end of the plan."""
        return next((each for each in self.cards[self.position :] if each.card not in self.gone), None)

    def taking_head(self) -> Course:
        """Make the next planned card the one that is asked."""
        position = self.position
        while self.cards[position].card in self.gone:
            position += 1
        head = self.cards[position]
        is_new = head.kind is Kind.NEW
        return replace(
            self, position=position + 1, current=head, new=self.new - is_new, due=self.due - (not is_new)
        )

    def taking(self, planned: Planned | None) -> Course:
        """Make a card that was not planned, or none, the one that is asked."""
        return replace(self, current=planned)

    def answered(self, answer: Answer) -> Course:
        """Note an answer to the card that is asked."""
        return replace(self, answers=(*self.answers, answer), current=None)

    def without(self, cards: Iterable[CardId]) -> Course:
        """Put cards away: the one that is asked and any that wait."""
        away = frozenset(cards)
        lost = [
            each for each in self.cards[self.position :] if each.card in away and each.card not in self.gone
        ]
        new = sum(planned.kind is Kind.NEW for planned in lost)
        current = None if self.current is not None and self.current.card in away else self.current
        return replace(
            self, gone=self.gone | away, new=self.new - new, due=self.due - (len(lost) - new), current=current
        )

"""What a mode of sitting must be able to do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from ocrequiz.questions.card import CardId
from ocrequiz.records import record
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Entry
from ocrequiz.scheduling.queue import Learning
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.course import Course, Planned
from ocrequiz.study.given import Asked, Given
from ocrequiz.study.view import Offer

Offers = tuple[Offer, Offer, Offer, Offer]


@record
class Outlook:
    """What is left when nothing is left to ask now."""

    new_left: int = 0
    """New cards beyond the daily limit."""
    due_left: int = 0
    """Due cards beyond the daily limit or the sitting's."""
    due_tomorrow: int = 0
    back_in_minutes: int | None = None
    """Minutes until a card being learned comes back today."""


class SittingMode(Protocol):
    """Which cards are asked, and what an answer does to their schedule."""

    learn_ahead_ms: int
    """How early a card being learned may come back when nothing else is left."""

    def plan(self, now: Moment) -> list[Planned]:
        """Choose the cards of the sitting, in order."""

    def more_new(self, now: Moment, course: Course) -> list[Planned]:
        """Choose new cards beyond the daily limit."""

    def tomorrow(self, now: Moment, course: Course) -> list[Planned]:
        """Choose the cards that become due tomorrow."""

    def in_turn(self, waiting: Iterable[Planned]) -> Iterable[Planned]:
        """Of the planned cards that wait, in their order, yield those that may come before the others."""

    def learning(self, now: Moment) -> list[Learning]:
        """List the cards being learned that may be asked now or a little early."""

    def offers(self, asked: Asked, now: Moment) -> Offers:
        """Say what each rating would give."""

    def record(self, given: Given, rating: Rating, now: Moment) -> tuple[Entry, str | None]:
        """Save a rating; return its row of the log and a notice for the learner, if there is one."""

    def after(self, course: Course, card: CardId, rating: Rating) -> Course:
        """Change the way ahead because of a rating."""

    def outlook(self, now: Moment, course: Course) -> Outlook:
        """Say what is left for later."""

"""Cram: every card that is wanted, once and until it is known, with the schedule untouched."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from ocrequiz.library.library import Library
from ocrequiz.questions.card import CardId
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Entry, Mode
from ocrequiz.scheduling.fuzz import draw
from ocrequiz.scheduling.queue import Learning
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.course import Course, Kind, Planned
from ocrequiz.study.given import Asked, Given
from ocrequiz.study.modes.mode import Offers, Outlook
from ocrequiz.study.recording import reviewed
from ocrequiz.study.view import Offer
from ocrequiz.study.wish import Wish


class Cram:
    """Drill without consequences; answers are logged, but schedule nothing."""

    def __init__(self, library: Library, wish: Wish) -> None:
        self._library = library
        self._wish = wish
        self.learn_ahead_ms = 0

    def plan(self, now: Moment) -> list[Planned]:
        """Take every card that is wanted and not suspended, scattered by the seed, up to the limit."""
        wanted = self._wish.cards or [
            card for deck in self._wish.decks for card in self._library.cards(deck, self._wish.tags)
        ]
        cards = [card for card in wanted if not self._library.progress.standing(str(card)).suspended]
        chosen = sorted(cards, key=lambda card: draw(self._wish.seed, str(card)))[: self._wish.limit]
        return [Planned(card, Kind.DUE) for card in chosen]

    def more_new(self, now: Moment, course: Course) -> list[Planned]:
        """Cram knows no new cards."""
        return []

    def tomorrow(self, now: Moment, course: Course) -> list[Planned]:
        """Cram knows no due dates."""
        return []

    def in_turn(self, waiting: Iterable[Planned]) -> Iterable[Planned]:
        """Let any card come before any other, but none that was forgotten before one that was not asked yet."""
        return next((turn for _, turn in groupby(waiting, attrgetter("is_repeated"))), ())

    def learning(self, now: Moment) -> list[Learning]:
        """List none: a forgotten card returns at the end of the round instead."""
        return []

    def offers(self, asked: Asked, now: Moment) -> Offers:
        """No rating changes when the card comes back."""
        again, hard, good, easy = (Offer(rating, "") for rating in Rating)
        return again, hard, good, easy

    def record(self, given: Given, rating: Rating, now: Moment) -> tuple[Entry, str | None]:
        """Log the answer as one that does not schedule."""
        progress = self._library.progress
        card = given.asked.card.id
        with progress.transaction():
            event = reviewed(self._library, given, rating, now, Mode.CRAM, due=None)
            return progress.append(event, str(card), now, self._library.study_day(now)), None

    def after(self, course: Course, card: CardId, rating: Rating) -> Course:
        """Put a forgotten card back at the end."""
        return (
            course.extended([Planned(card, Kind.DUE, is_repeated=True)]) if rating is Rating.AGAIN else course
        )

    def outlook(self, now: Moment, course: Course) -> Outlook:
        """Nothing is left when every card was known once."""
        return Outlook()

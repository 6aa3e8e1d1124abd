"""Review: what is due and a few new cards; every rating sets when the card comes back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from typing import assert_never

from ocrequiz.library.library import Library
from ocrequiz.questions.card import Card, CardId
from ocrequiz.scheduling.days import DAY_MS, MINUTE_MS, Moment
from ocrequiz.scheduling.events import Entry, Mode
from ocrequiz.scheduling.exam import Stage
from ocrequiz.scheduling.intervals import in_short
from ocrequiz.scheduling.leeches import warns_of_leech
from ocrequiz.scheduling.limits import Room
from ocrequiz.scheduling.memory import Memory
from ocrequiz.scheduling.queue import Candidate, Learning, Order, main_queue
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.course import Course, Kind, Planned
from ocrequiz.study.given import Asked, Given
from ocrequiz.study.modes.mode import Offers, Outlook
from ocrequiz.study.picture import name
from ocrequiz.study.recording import reviewed
from ocrequiz.study.view import Offer
from ocrequiz.study.wish import Wish

MORE_NEW = 10
"""New cards that the learner adds at the end of a sitting with one key."""
SIBLINGS = 4
"""Candidates looked at for each card there is room for."""
ALL = 1_000_000
"""More cards than a deck may hold: no limit."""


class Review:
    """Study by the schedule."""

    def __init__(self, library: Library, wish: Wish) -> None:
        self._library = library
        self._wish = wish
        self._only = frozenset(wish.cards)
        self.learn_ahead_ms = library.settings.study.learn_ahead_minutes * MINUTE_MS

    def plan(self, now: Moment) -> list[Planned]:
        """Take what is due and the day's new cards, within the daily limits and the sitting's own."""
        day = self._library.study_day(now)
        rooms = self._library.rooms(self._wish.decks, day)
        return self._planned(rooms, now, day)[: self._wish.limit]

    def more_new(self, now: Moment, course: Course) -> list[Planned]:
        """Take ten new cards beyond the daily limit."""
        rooms = {deck: Room(new=MORE_NEW, reviews=0) for deck in self._wish.decks}
        return self._planned(rooms, now, self._library.study_day(now))[:MORE_NEW]

    def tomorrow(self, now: Moment, course: Course) -> list[Planned]:
        """Take the cards that become due tomorrow, and those that today's limit held back."""
        rooms = {deck: Room(new=0, reviews=ALL) for deck in self._wish.decks}
        return self._planned(rooms, now, self._library.study_day(now) + 1)

    def in_turn(self, waiting: Iterable[Planned]) -> Iterable[Planned]:
        """Yield those that may come first by the order set: the first deck's alone, or of new cards the first alone."""
        match order := Order(self._library.settings.study.order):
            case Order.MIXED:
                return waiting
            case Order.DECKS:
                return next((turn for _, turn in groupby(waiting, lambda each: each.card.deck)), ())
            case Order.AUTHOR:
                return _with_first_new(waiting)
            case _:
                assert_never(order)

    def learning(self, now: Moment) -> list[Learning]:
        """List the cards on their steps that may be asked now or a little early."""
        return self._learning(now.utc_ms + self.learn_ahead_ms, self._library.study_day(now))

    def offers(self, asked: Asked, now: Moment) -> Offers:
        """Say when the card would come back for each rating."""
        card, day = asked.card, self._library.study_day(now)
        guess_chance = card.question.guess_chance(card.id.part)
        futures = self._library.futures(card.id, asked.standing.memory, now, guess_chance)
        again, hard, good, easy = (Offer(each, in_short(futures[each].due, now, day)) for each in Rating)
        return again, hard, good, easy

    def record(self, given: Given, rating: Rating, now: Moment) -> tuple[Entry, str | None]:
        """Save the answer, and the memory and due that follow from it, in one transaction.

        The memory is read anew: another window may have asked the same card meanwhile.
        """
        card, day, progress = given.asked.card, self._library.study_day(now), self._library.progress
        name, guess_chance = str(card.id), card.question.guess_chance(card.id.part)
        with progress.transaction():
            standing = progress.standing(name)
            memory = self._library.futures(card.id, standing.memory, now, guess_chance)[rating]
            event = reviewed(self._library, given, rating, now, Mode.REVIEW, memory.due, standing.memory)
            entry = progress.append(event, name, now, day)
            progress.put_standing(name, replace(standing, memory=memory))
            self._library.note_seen(card)
        return entry, _leech_notice(card, standing.memory, memory)

    def after(self, course: Course, card: CardId, rating: Rating) -> Course:
        """Go on; a card that is being learned comes back by its due."""
        return course

    def outlook(self, now: Moment, course: Course) -> Outlook:
        """Count what the limits held back, and what comes later."""
        day = self._library.study_day(now)
        later = min((each.due_ms for each in self._learning(now.utc_ms + DAY_MS, day)), default=None)
        new, due = self._left(now, day)
        return Outlook(
            new_left=new,
            due_left=due,
            due_tomorrow=self._left(now, day + 1)[1] - due,
            back_in_minutes=None if later is None else max(0, -((now.utc_ms - later) // MINUTE_MS)),
        )

    def _left(self, now: Moment, due_day: int) -> tuple[int, int]:
        """Count new cards, and cards due by `due_day`, whatever the limits."""
        day = self._library.study_day(now)
        if self._wish.is_narrow:
            new = sum(len(self._new(deck, ALL, day)) for deck in self._wish.decks)
            due = sum(len(self._wanted(self._library.due(deck, due_day, ALL))) for deck in self._wish.decks)
            return new, due
        counts = [self._library.counts(deck, now, due_day) for deck in self._wish.decks]
        return sum(each.new for each in counts), sum(each.due for each in counts)

    def _planned(self, rooms: Mapping[str, Room], now: Moment, due_day: int) -> list[Planned]:
        """Order the cards there is room for; siblings of those asked today, or being learned, wait."""
        day, decks = self._library.study_day(now), self._wish.decks
        reviews, new = [], []
        for deck in decks:
            reviews += self._wanted(self._reviews(deck, due_day, self._enough(rooms[deck].reviews), day))
            new += self._new(deck, self._enough(rooms[deck].new), day)
        engaged = [
            *self._library.answered_on(day, decks),
            *(each.card for each in self._learning(now.utc_ms + DAY_MS, day)),
        ]
        fresh, order = {each.card for each in new}, Order(self._library.settings.study.order)
        return [
            Planned(card, Kind.NEW if card in fresh else Kind.DUE)
            for card in main_queue(reviews, new, rooms, self._wish.seed, engaged, order)
        ]

    def _reviews(self, deck: str, due_day: int, enough: int, day: int) -> list[Candidate]:
        """List cards in review: those that are due, or before an exam those it wants first."""
        if self._wish.for_exam:
            return self._library.weakest(deck, day)[:enough]
        due = self._library.due(deck, due_day, enough)
        time = self._library.exam_time(deck, day)
        if time is None or time.stage is not Stage.LAST_DAYS:
            return due
        cards = {each.card for each in due}
        return [each for each in self._library.weakest(deck, day) if each.card in cards]

    def _enough(self, room: int) -> int:
        """How many candidates to look at: more than there is room for, since siblings fall out."""
        return ALL if self._wish.is_narrow else room * SIBLINGS if room else 0

    def _learning(self, until_ms: int, day: int) -> list[Learning]:
        waiting = self._library.learning(self._wish.decks, until_ms, day)
        if not self._wish.is_narrow:
            return waiting
        return [each for each in waiting if self._is_wanted(each.card, self._library.tags(each.card))]

    def _new(self, deck: str, limit: int, day: int) -> list[Candidate]:
        cards = [card for card in self._wish.cards if card.deck == deck]
        if self._only and not cards:
            return []
        return self._library.new(deck, limit, day, self._wish.tags, cards)

    def _wanted(self, candidates: Iterable[Candidate]) -> list[Candidate]:
        return [each for each in candidates if self._is_wanted(each.card, each.tags)]

    def _is_wanted(self, card: CardId, tags: Iterable[str]) -> bool:
        return (not self._only or card in self._only) and self._wish.takes(tags)


def _with_first_new(waiting: Iterable[Planned]) -> Iterator[Planned]:
    """Yield all but the new cards behind the first new one."""
    new_came = False
    for each in waiting:
        if each.kind is not Kind.NEW or not new_came:
            yield each
        new_came = new_came or each.kind is Kind.NEW


def _leech_notice(card: Card, before: Memory | None, after: Memory) -> str | None:
    if not warns_of_leech(0 if before is None else before.lapses, after.lapses):
        return None
    return f"A leech: {name(card)} was forgotten {after.lapses} times. Learn it another way, or undo and suspend it."

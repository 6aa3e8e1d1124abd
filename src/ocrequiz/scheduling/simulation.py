"""What lies ahead? Days of study, simulated from how cards stand and how a learner answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ocrequiz.records import record
from ocrequiz.scheduling.exam import Examinee, Stage, day_before_exam, share_of_day, stage
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.scheduler import Scheduler

MASK: Final = 2**64 - 1


@record
class Pace:
    """How a learner answers, and how long it takes."""

    first: tuple[float, float, float, float] = (0.24, 0.09, 0.50, 0.17)
    """How often a new card is rated Again, Hard, Good and Easy; together 1."""
    passed: tuple[float, float, float] = (0.22, 0.63, 0.15)
    """How often a card that was remembered is rated Hard, Good and Easy; together 1."""
    seconds: tuple[float, float, float, float] = (18.0, 16.0, 13.0, 9.0)
    """What an answer takes that is rated Again, Hard, Good and Easy."""


USUAL_PACE: Final = Pace()
"""Where too little is known of a learner: about what the FSRS library's own simulator assumes."""


@record
class Begun:
    """A card that has been learned."""

    stability: float
    difficulty: float
    last_day: int
    due_day: int


@record(kw_only=True)
class Plan:
    """How someone means to study."""

    days: int
    """How many, today among them."""
    new: int
    """Cards still to be learned."""
    new_per_day: int
    reviews_per_day: int = 1_000_000
    exam_day: int | None = None
    """Towards which the cards are asked."""


@record
class Ahead:
    """What the days came to."""

    minutes: tuple[float, ...]
    """Spent on each day."""
    answers: tuple[int, ...]
    """Given on each day to cards that were not new."""
    recall: float
    """Mean predicted recall of all cards, those never met counted as 0, on the day after the last."""
    unmet: int
    """Cards still never met then."""


@dataclass(slots=True)
class _Card:
    number: int
    strength: tuple[float, float]
    last_day: int
    due_day: int
    answers: int = 0


def simulate(
    scheduler: Scheduler, begun: Sequence[Begun], plan: Plan, pace: Pace, today: int, seed: int
) -> Ahead:
    """Study for some days as planned, by the scheduler's rules; whether a card is remembered falls by its recall.

    The same card has the same luck at its same answer whatever the plan, so that plans can be compared.
    """
    days = _Days(scheduler, plan, pace, seed)
    days.cards = [
        _Card(number, (card.stability, card.difficulty), card.last_day, max(today, card.due_day))
        for number, card in enumerate(begun)
    ]
    if plan.exam_day is not None:
        for card in days.cards:
            card.due_day = day_before_exam(str(card.number), card.due_day, today, plan.exam_day)
    unmet, minutes, answers = plan.new, [], []
    for day in range(today, today + plan.days):
        asked = days.due(day)[: plan.reviews_per_day]
        seconds = sum(days.review(card, day) for card in asked)
        fresh = min(unmet, plan.new_per_day)
        seconds += sum(days.learn(day) for _ in range(fresh))
        unmet -= fresh
        minutes.append(seconds / 60)
        answers.append(len(asked))
    end, everything = today + plan.days, len(days.cards) + unmet
    known = sum(scheduler.recall(card.strength[0], end - card.last_day) for card in days.cards)
    return Ahead(tuple(minutes), tuple(answers), known / everything if everything else 0.0, unmet)


class _Days:
    """The cards of one simulation."""

    def __init__(self, scheduler: Scheduler, plan: Plan, pace: Pace, seed: int) -> None:
        self.cards: list[_Card] = []
        self._scheduler = scheduler
        self._plan = plan
        self._pace = pace
        self._seed = seed

    def due(self, day: int) -> list[_Card]:
        """Return the cards to ask on a day, the longest due first, or as an exam wants it."""
        exam_day = self._plan.exam_day
        if exam_day is None or stage(day, exam_day) is not Stage.LAST_DAYS:
            return sorted((card for card in self.cards if card.due_day <= day), key=lambda card: card.due_day)
        recall = self._scheduler.recall
        examinees = [
            Examinee(
                str(card.number), recall(card.strength[0], max(0, exam_day - card.last_day)), card.last_day
            )
            for card in self.cards
        ]
        return [self.cards[int(number)] for number in share_of_day(examinees, day, exam_day)]

    def review(self, card: _Card, day: int) -> float:
        """Ask a card; a forgotten one is asked again at once. Return the seconds it takes."""
        days = day - card.last_day
        luck, kind = self._luck(card)
        known = luck < self._scheduler.recall(card.strength[0], days)
        rating = _picked(kind, self._pace.passed, Rating.HARD) if known else Rating.AGAIN
        card.strength = self._scheduler.strength_after(card.strength, days, rating)
        seconds = self._pace.seconds[rating - 1]
        if not known:
            seconds += self._again(card)
        self._put_off(card, day)
        return seconds

    def learn(self, day: int) -> float:
        """Ask a new card, and unless it was easy once more at once. Return the seconds it takes."""
        card = _Card(len(self.cards), (0.0, 0.0), day, day)
        _, kind = self._luck(card)
        rating = _picked(kind, self._pace.first, Rating.AGAIN)
        card.strength = self._scheduler.strength_after(None, 0, rating)
        seconds = self._pace.seconds[rating - 1]
        if rating is not Rating.EASY:
            seconds += self._again(card)
        self._put_off(card, day)
        self.cards.append(card)
        return seconds

    def _again(self, card: _Card) -> float:
        card.strength = self._scheduler.strength_after(card.strength, 0, Rating.GOOD)
        return self._pace.seconds[Rating.GOOD - 1]

    def _put_off(self, card: _Card, day: int) -> None:
        card.last_day, card.answers = day, card.answers + 1
        card.due_day = day + self._scheduler.interval(card.strength[0])
        exam_day = self._plan.exam_day
        if exam_day is not None and stage(day, exam_day) is Stage.EARLY:
            card.due_day = day_before_exam(str(card.number), card.due_day, day, exam_day)

    def _luck(self, card: _Card) -> tuple[float, float]:
        """Return two numbers from 0 to 1 that depend on the seed, the card and how often it was answered."""
        mixed = _mixed(_mixed(self._seed ^ card.number << 20) + card.answers)
        return (mixed >> 32) / 2**32, (mixed & (2**32 - 1)) / 2**32


def _picked(kind: float, shares: Sequence[float], first: Rating) -> Rating:
    """Return the rating that a number from 0 to 1 falls upon."""
    total = 0.0
    for place, share in enumerate(shares):
        total += share
        if kind < total:
            return Rating(first + place)
    return Rating(first + len(shares) - 1)


def _mixed(value: int) -> int:
    """Return a number from 0 to 2⁶⁴ − 1 that looks like chance (splitmix64, Steele, Lea and Flood 2014)."""
    value = (value + 0x9E3779B97F4A7C15) & MASK
    value = ((value ^ value >> 30) * 0xBF58476D1CE4E5B9) & MASK
    value = ((value ^ value >> 27) * 0x94D049BB133111EB) & MASK
    return value ^ value >> 31

"""When is the exam of a deck, how ready is the learner, and what does it still take?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final

from ocrequiz.errors import WrongUse
from ocrequiz.library.exam_dates import ExamTime
from ocrequiz.library.forecast import begun, pace_of
from ocrequiz.library.library import ALL_CARDS, Library
from ocrequiz.records import record
from ocrequiz.scheduling.days import Moment, date_as_day, day_as_date
from ocrequiz.scheduling.exam import Stage
from ocrequiz.scheduling.limits import daily_room
from ocrequiz.scheduling.simulation import Ahead, Begun, Plan, simulate
from ocrequiz.settings.listed import EXAMS, NO_EXAM
from ocrequiz.settings.writing import Change

MOST_TAGS: Final = 3
"""Tags that are named to be dropped."""
MOST_DAYS: Final = 1_000
"""Days ahead that are simulated."""

Write = Callable[[Change], None]
"""Writes a setting and lets it count."""


@record
class Drop:
    """Cards that could be left out, since there is no time for them."""

    tag: str
    """Empty for those without one."""
    cards: int


@record(kw_only=True)
class Readiness:
    """A deck on its way to its exam."""

    deck: str
    title: str
    exam: date
    is_own: bool
    """Whether the learner set it; else the deck says so."""
    stage: Stage
    days_left: int
    cards: int
    """All cards the deck asks, those put away left out."""
    met: int
    """Those in review."""
    recall: float
    """Mean predicted recall on the day of the exam if nothing is studied until then, 0 to 1."""
    forecast: float
    """The same if all is studied that is planned."""
    minutes: tuple[float, ...]
    """Planned for each day until the exam, today first."""
    answers: tuple[int, ...]
    """Cards in review planned for each of these days."""
    new_per_day: int
    """New cards a day, as set."""
    new_needed: int
    """New cards a day that would be needed to meet all of them in time."""
    minutes_needed: float
    """Minutes a day, on average, if so many are learned."""
    unmet: int
    """Cards that will never have been met at the exam, as things are planned."""
    drops: tuple[Drop, ...]
    """Where those lie, the largest part first."""
    warnings: tuple[str, ...]
    """In sentences; empty where all can be learned."""

    @property
    def minutes_a_day(self) -> float:
        """Minutes a day as planned, on average."""
        return sum(self.minutes) / len(self.minutes) if self.minutes else 0.0


class ExamDesk:
    """Where exams of decks are set, and where the learner sees how ready they are."""

    def __init__(self, library: Library, write: Write) -> None:
        self._library = library
        self._write = write

    def exams(self, now: Moment) -> list[str]:
        """List the decks that have an exam today or later, the soonest first."""
        day = self._library.study_day(now)
        found = [(time, deck) for deck in self._library.decks if (time := self._library.exam_time(deck, day))]
        return [
            deck
            for time, deck in sorted(found, key=lambda each: each[0].exam_day)
            if time.stage is not Stage.PAST
        ]

    def set_exam(self, deck: str, exam: date, now: Moment) -> None:
        """Set the learner's own date for a deck; no card of it is due after that day any more.

        Raises WrongUse for an unknown deck or a day that is past.
        """
        day = self._library.study_day(now)
        if date_as_day(exam) < day:
            raise WrongUse(
                f"{exam.isoformat()} is past.", f"Choose a day from {day_as_date(day).isoformat()} on."
            )
        self._change(deck, exam.isoformat(), now)

    def clear_exam(self, deck: str, now: Moment) -> None:
        """Take the exam of a deck away, the deck's own date too; its cards are due by their strength again."""
        advice = self._library.deck(deck).advice.exam_date
        self._change(deck, None if advice is None else NO_EXAM, now)

    def readiness(self, deck: str, now: Moment) -> Readiness | None:
        """Tell how ready the learner is; None where the deck has no exam, or it is over.

        Raises WrongUse for an unknown deck.
        """
        library, day = self._library, self._library.study_day(now)
        shelved, time = library.deck(deck), library.exam_time(deck, day)
        if time is None or time.stage is Stage.PAST:
            return None
        room = daily_room(
            library.settings.study.new_per_day,
            shelved.advice.new_per_day,
            library.settings.study.reviews_per_day,
        )
        cards, new = begun(library, [deck]), library.new(deck, ALL_CARDS, day)
        plan = Plan(
            days=min(time.days_left, MOST_DAYS) or 1,
            new=len(new),
            new_per_day=room.new,
            reviews_per_day=room.reviews,
            exam_day=time.exam_day,
        )
        needed = _new_needed(len(new), time)
        ahead = self._simulated(deck, cards, plan, day)
        wanted = replace(plan, new_per_day=max(needed, room.new), reviews_per_day=ALL_CARDS)
        in_full = self._simulated(deck, cards, wanted, day)
        drops = _drops([each.tags for each in new[len(new) - ahead.unmet :]]) if ahead.unmet else ()
        scheduler = library.scheduler(deck, day)
        known = sum(scheduler.recall(card.stability, time.exam_day - card.last_day) for card in cards)
        everything = len(cards) + len(new)
        return Readiness(
            deck=deck,
            title=shelved.title,
            exam=day_as_date(time.exam_day),
            is_own=deck in library.settings.exams,
            stage=time.stage,
            days_left=time.days_left,
            cards=everything,
            met=len(cards),
            recall=known / everything if everything else 0.0,
            forecast=ahead.recall,
            minutes=ahead.minutes,
            answers=ahead.answers,
            new_per_day=room.new,
            new_needed=needed,
            minutes_needed=sum(in_full.minutes) / plan.days,
            unmet=ahead.unmet,
            drops=drops,
            warnings=tuple(_warnings(ahead, in_full, plan, needed, everything, drops)),
        )

    def _simulated(self, deck: str, cards: list[Begun], plan: Plan, day: int) -> Ahead:
        scheduler = self._library.scheduler(deck, day)
        return simulate(scheduler, cards, plan, pace_of(self._library, [deck]), day, seed=day)

    def _change(self, deck: str, value: str | None, now: Moment) -> None:
        self._library.deck(deck)
        self._write(Change(EXAMS, deck, value))
        self._library.reconcile(now)


def _new_needed(new: int, time: ExamTime) -> int:
    """Return how many new cards a day it takes to meet all of them before the day of the exam."""
    return -(-new // max(1, time.days_left))


def _drops(tags: list[tuple[str, ...]]) -> tuple[Drop, ...]:
    counted = Counter(own[0] if own else "" for own in tags)
    return tuple(Drop(tag, cards) for tag, cards in counted.most_common(MOST_TAGS))


def _warnings(
    ahead: Ahead, in_full: Ahead, plan: Plan, needed: int, cards: int, drops: tuple[Drop, ...]
) -> list[str]:
    """Say what cannot be learned in time, and what to do about it."""
    found = []
    if ahead.unmet:
        minutes = max(1, round(sum(in_full.minutes) / plan.days))
        places = ", ".join(f"{drop.tag or 'without a tag'} ({drop.cards})" for drop in drops)
        found.append(
            f"Not all can be learned: at {plan.new_per_day} new cards a day, {ahead.unmet} of {cards} will be "
            f"unseen at the exam. Learn {needed} a day, about {minutes} minutes, or drop some: {places}."
        )
    most = max(in_full.answers, default=0)
    if most > plan.reviews_per_day:
        found.append(
            f"Up to {most} reviews are wanted on one day, and your limit is {plan.reviews_per_day}: "
            "raise it for these days, or some cards will not be asked once more."
        )
    return found

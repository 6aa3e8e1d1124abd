"""How is the memory model fitted to the learner, what changes by it, and how is it taken back?"""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from ocrequiz.fitting.answers import gather
from ocrequiz.fitting.trial import TooFew, Trial, try_fit
from ocrequiz.library.forecast import begun, pace_of
from ocrequiz.library.library import Library
from ocrequiz.questions.card import CardId
from ocrequiz.records import record
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Rescheduled
from ocrequiz.scheduling.memory import DueDay
from ocrequiz.scheduling.policy import FSRS6_PARAMETERS, Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.scheduler import Scheduler
from ocrequiz.scheduling.simulation import Plan, simulate

LOAD_DAYS: Final = 30
"""Days ahead whose load is told."""
TOLD_INTERVALS: Final = 4
"""Answers of an example."""


@record
class Load:
    """What a day holds on average of the next thirty, no new card among it."""

    reviews: float
    minutes: float


@record
class Effect:
    """What parameters make of the learner's cards."""

    intervals: tuple[int, ...]
    """Days after which a card comes back that is rated Good each time."""
    load: Load


@record
class FitReport:
    """What a fit came to."""

    outcome: Trial | TooFew
    cards: int
    """Cards answered."""
    guessable: int
    """Cards left out, because a right answer to them may have been a guess."""
    before: Effect | None
    """With the parameters in force before; None where nothing was fitted."""
    after: Effect | None
    """With the fitted ones."""
    is_adopted: bool
    moved: int = 0
    """Cards whose due was moved."""


class _OnlyTried(Exception):
    """Leave a transaction without a trace."""


class FitDesk:
    """Where the memory model is fitted to one learner."""

    def __init__(self, library: Library) -> None:
        self._library = library

    @property
    def is_fitted(self) -> bool:
        """Whether parameters other than the published ones are in force."""
        return self._library.parameters != FSRS6_PARAMETERS

    def fit(self, now: Moment, *, dry_run: bool = False, reschedule: bool = False) -> FitReport:
        """Fit to all answers, and adopt what is found where it predicts the last fifth better.

        With `dry_run` nothing is changed. With `reschedule` dues move to where the fitted parameters want them.
        Raises ProgressFailed where the file does not do its part.
        """
        library = self._library
        gathered = gather(library.progress.history())
        outcome = try_fit(gathered.scored, library.parameters)
        if isinstance(outcome, TooFew):
            return FitReport(outcome, gathered.cards, gathered.guessable, None, None, is_adopted=False)
        before, adopt = self._effect(now), outcome.is_better and not dry_run
        after = self._adopt(outcome.parameters, now, keep=adopt)
        moved = self._reschedule(now) if adopt and reschedule else 0
        return FitReport(outcome, gathered.cards, gathered.guessable, before, after, adopt, moved)

    def take_back(self, now: Moment, *, reschedule: bool = False) -> bool:
        """Let the parameters count that were in force before the last fit; tell whether there was one.

        Every answer given since is judged by them too.
        """
        library = self._library
        adopted = library.progress.adopted()
        if adopted is None or not self.is_fitted:
            return False
        day = library.study_day(now)
        with library.progress.transaction():
            library.progress.undo(adopted.id, now, day)
            if library.progress.adopted() is None:
                library.progress.adopt(FSRS6_PARAMETERS, now, day)
        library.follow_parameters()
        if reschedule:
            self._reschedule(now)
        return True

    def _adopt(self, parameters: tuple[float, ...], now: Moment, *, keep: bool) -> Effect:
        """Let every memory follow other parameters, and look at what comes of it; then keep them, or do not."""
        library, effects = self._library, []
        with suppress(_OnlyTried), library.progress.transaction():
            library.progress.adopt(parameters, now, library.study_day(now))
            library.follow_parameters()
            effects.append(self._effect(now))
            if not keep:
                raise _OnlyTried
        library.follow_parameters()
        return effects[0]

    def _effect(self, now: Moment) -> Effect:
        library, day = self._library, self._library.study_day(now)
        decks = list(library.decks)
        policy = library.policy(decks[0]) if decks else Policy(library.parameters)
        scheduler = Scheduler(policy)
        plan = Plan(days=LOAD_DAYS, new=0, new_per_day=0)
        ahead = simulate(scheduler, begun(library, decks), plan, pace_of(library, ()), day, seed=day)
        load = Load(sum(ahead.answers) / LOAD_DAYS, sum(ahead.minutes) / LOAD_DAYS)
        return Effect(good_intervals(scheduler), load)

    def _reschedule(self, now: Moment) -> int:
        """Move the dues of all cards in review but those studied towards an exam; return how many moved."""
        library, day = self._library, self._library.study_day(now)
        moved: list[tuple[Rescheduled, CardId]] = []
        for deck in library.decks:
            if library.exam_time(deck, day) is not None:
                continue
            for card in library.in_review(deck):
                due = max(day, library.due_by_strength(deck, card.card))
                if due != card.due_day:
                    moved.append((Rescheduled(DueDay(due)), CardId.parse(card.card)))
        library.note_each(moved, now)
        return len(moved)


def good_intervals(scheduler: Scheduler, answers: int = TOLD_INTERVALS) -> tuple[int, ...]:
    """Return the days after which a card comes back that is rated Good each time it is due."""
    strength = scheduler.strength_after(None, 0, Rating.GOOD)
    intervals: list[int] = []
    for _ in range(answers):
        intervals.append(scheduler.interval(strength[0]))
        strength = scheduler.strength_after(strength, intervals[-1], Rating.GOOD)
    return tuple(intervals)

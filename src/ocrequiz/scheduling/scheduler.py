"""When is a card asked again, and what is remembered of it, for each rating that might be taken?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Final, NamedTuple, assert_never

from fsrs_rs_python import FSRS, FSRSItem, FSRSReview, ItemState, MemoryState, NextStates

from ocrequiz.records import record
from ocrequiz.scheduling.days import DAY_MS, Moment, days_between
from ocrequiz.scheduling.fuzz import draw, fuzzed
from ocrequiz.scheduling.guessing import blended_difficulty, blended_stability, chance_it_was_known
from ocrequiz.scheduling.memory import Due, DueAt, DueDay, Memory, State
from ocrequiz.scheduling.policy import FSRS6_PARAMETERS, Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.retrievability import bounded_decay, forgetting_curve
from ocrequiz.scheduling.steps import LEAVES, Leaves, Waits, start_steps, take_step

_BY_RATING: Final[dict[Rating, Callable[[NextStates], ItemState]]] = {
    rating: attrgetter(rating.name.lower()) for rating in Rating
}


@record
class Futures:
    """What the memory of a card becomes by each rating, its due included."""

    again: Memory
    hard: Memory
    good: Memory
    easy: Memory

    def __getitem__(self, rating: Rating) -> Memory:
        """Return the memory after `rating`.

        Raises TypeError for anything but a Rating: a bare number is as likely to be an option or a score.
        """
        if type(rating) is not Rating:
            raise TypeError(f"not a rating: {rating!r}")
        match rating:
            case Rating.AGAIN:
                return self.again
            case Rating.HARD:
                return self.hard
            case Rating.GOOD:
                return self.good
            case Rating.EASY:
                return self.easy
            case _:
                assert_never(rating)


class _Outcome(NamedTuple):
    """What a rating leads to."""

    rating: Rating
    transition: Waits | Leaves
    S: float
    D: float
    wait: int
    """How long until the card is asked again: milliseconds on its steps, days in review."""


class Scheduler:
    """FSRS-6 with learning steps, fuzz and the correction for guessing, under one policy."""

    __slots__ = ("_decay", "_model", "_outcomes", "policy")

    def __init__(self, policy: Policy) -> None:
        """Take the policy.

        Raises ValueError where it has not 21 finite parameters, or no desired retention between 0 and 1.
        """
        if not 0.0 < policy.desired_retention < 1.0:
            raise ValueError(f"the desired retention lies between 0 and 1: {policy.desired_retention}")
        self.policy = policy
        self._model = _model(policy.parameters)
        self._decay = bounded_decay(policy.parameters[-1])
        # What a face has shown of a card is asked for again when the card is rated.
        self._outcomes = lru_cache(maxsize=1)(self._look_ahead)

    def retrievability(self, memory: Memory, study_day: int) -> float:
        """Return the predicted recall on a study day, above 0 and at most 1."""
        return forgetting_curve(memory.stability, days_between(memory.last_day, study_day), self._decay)

    def futures(
        self, card: str, memory: Memory | None, at: Moment, study_day: int, guess_chance: float = 0.0
    ) -> Futures:
        """Return what becomes of a card that is answered at a moment of a study day.

        `memory` is None for a first answer; `guess_chance` is the chance that a blind guess is right, 0 to 1.
        A better rating never makes a card due sooner: where the steps or the parameters would have it so, it
        waits as long as after the rating below. A study day counts as 24 hours in this.

        Raises ValueError where the guess chance does not lie between 0 and 1.
        """
        again, hard, good, easy = (
            _remembered(
                memory, rating, transition, S, D, _due(transition, wait, at, study_day), at, study_day
            )
            for rating, transition, S, D, wait in self._outcomes(card, memory, study_day, guess_chance)
        )
        return Futures(again, hard, good, easy)

    def _look_ahead(
        self, card: str, memory: Memory | None, study_day: int, guess_chance: float
    ) -> tuple[_Outcome, ...]:
        """Return what each rating leads to, whenever in the study day it is taken."""
        states = self._next_states(memory, study_day)
        known = self._chance_it_was_known(memory, study_day, guess_chance)
        drawn = draw(card, memory.reviews if memory else 0, self.policy.version) if self.policy.fuzz else None
        outcomes = []
        least_ms = 0
        for rating in _BY_RATING:
            S, D = _strength(states, rating, known)
            transition = self._transition(memory, rating)
            match transition:
                case Waits():
                    wait = least_ms = max(transition.ms, least_ms)
                case Leaves():
                    wait = max(self._interval(S, rating, drawn), -(-least_ms // DAY_MS))
                    least_ms = wait * DAY_MS
                case _:
                    assert_never(transition)
            outcomes.append(_Outcome(rating, transition, S, D, wait))
        return tuple(outcomes)

    def advanced(
        self,
        memory: Memory | None,
        rating: Rating,
        due: Due,
        at: Moment,
        study_day: int,
        guess_chance: float = 0.0,
    ) -> Memory:
        """Return the memory after one rating, with a due that is settled already; otherwise as `futures`."""
        S, D = _strength(
            self._next_states(memory, study_day),
            rating,
            self._chance_it_was_known(memory, study_day, guess_chance),
        )
        return _remembered(memory, rating, self._transition(memory, rating), S, D, due, at, study_day)

    def strength_after(
        self, strength: tuple[float, float] | None, days: int, rating: Rating
    ) -> tuple[float, float]:
        """Return stability and difficulty after a rating, from those before it and the study days since."""
        before = None if strength is None else MemoryState(*strength)
        after = _BY_RATING[rating](self._model.next_states(before, self.policy.desired_retention, days))
        return after.memory.stability, after.memory.difficulty

    def interval(self, S: float) -> int:
        """Return the whole days until recall falls to the desired retention, without fuzz."""
        return self._interval(S, Rating.GOOD, None)

    def due_by_strength(self, card: str, memory: Memory) -> int:
        """Return the study day that a card in review would be due on, had this scheduler judged its last answer."""
        drawn = draw(card, memory.reviews - 1, self.policy.version) if self.policy.fuzz else None
        return memory.last_day + self._interval(memory.stability, Rating.GOOD, drawn)

    def recall(self, S: float, days: int) -> float:
        """Return the predicted recall so many study days after the last answer."""
        return forgetting_curve(S, days, self._decay)

    def moved_on(self, state: State, step: int, rating: Rating) -> tuple[State, int]:
        """Return the state and the step that a rating leads to, from those a card is in."""
        transition = self._transition_from(state, step, rating)
        return _state_after(state, transition), transition.step if isinstance(transition, Waits) else 0

    def _next_states(self, memory: Memory | None, study_day: int) -> NextStates:
        if memory is None:
            return self._model.next_states(None, self.policy.desired_retention, 0)
        return self._model.next_states(
            MemoryState(memory.stability, memory.difficulty),
            self.policy.desired_retention,
            days_between(memory.last_day, study_day),
        )

    def _chance_it_was_known(self, memory: Memory | None, study_day: int, guess_chance: float) -> float:
        """Return the weight of the rating against Again; 1 for a first or a same-day answer."""
        if not 0.0 <= guess_chance <= 1.0:
            raise ValueError(f"a chance lies between 0 and 1: {guess_chance}")
        if guess_chance == 0.0 or memory is None or study_day <= memory.last_day:
            return 1.0
        return chance_it_was_known(self.retrievability(memory, study_day), guess_chance)

    def _transition(self, memory: Memory | None, rating: Rating) -> Waits | Leaves:
        state = State.NEW if memory is None else memory.state
        return self._transition_from(state, 0 if memory is None else memory.step, rating)

    def _transition_from(self, state: State, step: int, rating: Rating) -> Waits | Leaves:
        match state:
            case State.NEW | State.LEARNING:
                return take_step(self.policy.learning_steps, step, rating)
            case State.RELEARNING:
                return take_step(self.policy.relearning_steps, step, rating)
            case State.REVIEW:
                return start_steps(self.policy.relearning_steps) if rating is Rating.AGAIN else LEAVES
            case _:
                assert_never(state)

    def _interval(self, S: float, rating: Rating, drawn: int | None) -> int:
        """Return the whole days until the predicted recall falls to the desired retention, at least 1."""
        maximum = self.policy.maximum_interval
        days = self._model.next_interval(S, self.policy.desired_retention, rating)
        interval = max(1, round(min(days, maximum)))
        return interval if drawn is None else fuzzed(interval, maximum, drawn)


def strengths(
    parameters: tuple[float, ...], histories: Iterable[Sequence[tuple[Rating, int]]]
) -> list[tuple[float, float]]:
    """Return stability and difficulty at the end of each history, in which no answer is blended.

    A history is one rating or more, each with the study days since the one before, 0 for the first. The library
    goes through all of them at once, and comes to the bit to where `advanced` comes step by step.
    """
    items = [FSRSItem([FSRSReview(rating, days) for rating, days in history]) for history in histories]
    return [(state.stability, state.difficulty) for state in _model(parameters).memory_state_batch(items)]


def blended_strength(
    parameters: tuple[float, ...], history: Iterable[tuple[Rating, int, float]]
) -> tuple[float, float]:
    """Return stability and difficulty at the end of one history, whose answers have a chance of being guesses.

    As `advanced` comes to them, to the bit.
    """
    next_states, decay = _model(parameters).next_states, bounded_decay(parameters[-1])
    retention = Policy().desired_retention
    state: MemoryState | None = None
    S = D = 0.0
    for rating, days, guess_chance in history:
        states = next_states(state, retention, days)
        known = 1.0
        if guess_chance and state is not None and days > 0 and rating is not Rating.AGAIN:
            known = chance_it_was_known(forgetting_curve(S, days, decay), guess_chance)
        S, D = _strength(states, rating, known)
        state = MemoryState(S, D)
    return S, D


@lru_cache(maxsize=64)
def _model(parameters: tuple[float, ...]) -> FSRS:
    # The library would take fewer for those of an earlier FSRS, and fill in the rest.
    if len(parameters) != len(FSRS6_PARAMETERS):
        raise ValueError(f"FSRS-6 has {len(FSRS6_PARAMETERS)} parameters, not {len(parameters)}")
    return FSRS(parameters)


def _strength(states: NextStates, rating: Rating, known: float) -> tuple[float, float]:
    """Return stability and difficulty after a rating that was no guess with the chance `known`."""
    state = _BY_RATING[rating](states).memory
    if known == 1.0 or rating is Rating.AGAIN:
        return state.stability, state.difficulty
    again = states.again.memory
    return (
        blended_stability(state.stability, again.stability, known),
        blended_difficulty(state.difficulty, again.difficulty, known),
    )


def _due(transition: Waits | Leaves, wait: int, at: Moment, study_day: int) -> Due:
    return DueAt(at.utc_ms + wait) if isinstance(transition, Waits) else DueDay(study_day + wait)


def _remembered(
    before: Memory | None,
    rating: Rating,
    transition: Waits | Leaves,
    S: float,
    D: float,
    due: Due,
    at: Moment,
    study_day: int,
) -> Memory:
    state = State.NEW if before is None else before.state
    lapsed = state is State.REVIEW and rating is Rating.AGAIN
    return Memory(
        state=_state_after(state, transition),
        stability=S,
        difficulty=D,
        step=transition.step if isinstance(transition, Waits) else 0,
        reviews=1 if before is None else before.reviews + 1,
        lapses=0 if before is None else before.lapses + lapsed,
        due=due,
        last_ms=at.utc_ms,
        last_day=study_day,
    )


def _state_after(state: State, transition: Waits | Leaves) -> State:
    if isinstance(transition, Leaves):
        return State.REVIEW
    match state:
        case State.NEW | State.LEARNING:
            return State.LEARNING
        case State.REVIEW | State.RELEARNING:
            return State.RELEARNING
        case _:
            assert_never(state)

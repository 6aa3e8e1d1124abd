"""Who studies in the scheduling benchmark: people whose memory follows FSRS-6, each with parameters of their own.

No scheduler sees these parameters, or whether a right answer was a guess.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from typing import Final

from ocrequiz.scheduling.policy import FSRS6_PARAMETERS, Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.retrievability import bounded_decay
from ocrequiz.scheduling.scheduler import Scheduler

SPREAD: Final = 0.2
"""How far a learner's parameters lie from the published ones: the deviation of their logarithms."""
FIRST: Final = (0.24, 0.094, 0.495, 0.171)
"""How often a new card is rated Again, Hard, Good and Easy, in the FSRS library's own simulator."""
PASSED: Final = (0.224, 0.631, 0.145)
"""How often a card that is remembered is rated Hard, Good and Easy, in the same."""
SECONDS: Final = (16.4, 15.3, 12.3, 8.0)
"""What an answer takes that is rated Again, Hard, Good and Easy, in the same."""


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer, as the scheduler and as the truth has it."""

    rating: Rating
    """What the scheduler is told."""
    was_known: bool
    """Whether it was remembered, and not guessed."""


@dataclass(slots=True)
class Learner:
    """One learner; the same number is always the same person, with the same luck."""

    number: int
    guess_chance: float = 0.0
    """The chance that a blind guess is right."""
    minutes: float = 0.0
    """Spent so far."""
    _dice: random.Random = field(init=False)
    _memory: Scheduler = field(init=False)
    _cards: dict[int, tuple[tuple[float, float], int]] = field(init=False, default_factory=dict)
    """Stability and difficulty of each card met, and the day of its last answer."""

    def __post_init__(self) -> None:
        """Become somebody."""
        self._dice = random.Random(self.number)
        own = [w * self._dice.lognormvariate(0.0, SPREAD) for w in FSRS6_PARAMETERS]
        own[:4] = sorted(own[:4])
        own[4] = min(max(own[4], 1.0), 10.0)
        own[20] = bounded_decay(own[20])
        self._memory = Scheduler(Policy(parameters=tuple(own)))

    def recall(self, card: int, day: int) -> float:
        """Return the true chance that a card is remembered; 0 where it was never met."""
        if card not in self._cards:
            return 0.0
        (stability, _), last_day = self._cards[card]
        return self._memory.recall(stability, day - last_day)

    def learn(self, card: int, day: int) -> Answered:
        """Answer a card for the first time."""
        return self._answer(card, day, Rating(self._dice.choices((1, 2, 3, 4), FIRST)[0]))

    def review(self, card: int, day: int) -> Answered:
        """Answer a card on a later day."""
        if self._dice.random() >= self.recall(card, day):
            return self._answer(card, day, Rating.AGAIN)
        # What can be picked from options offers Good and nothing else.
        kinds = (Rating.GOOD,) if self.guess_chance else (Rating.HARD, Rating.GOOD, Rating.EASY)
        weights = (1.0,) if self.guess_chance else PASSED
        return self._answer(card, day, self._dice.choices(kinds, weights)[0])

    def repeat(self, card: int, day: int) -> Answered:
        """Answer a card once more on the same day, having seen its answer."""
        return self._answer(card, day, Rating.GOOD)

    def _answer(self, card: int, day: int, rating: Rating) -> Answered:
        """Take in an answer; a forgotten one that is guessed looks right, but is learned like any other."""
        was_known = rating is not Rating.AGAIN
        shown = Rating.GOOD if not was_known and self._dice.random() < self.guess_chance else rating
        strength, last_day = self._cards.get(card, (None, day))
        self._cards[card] = (self._memory.strength_after(strength, day - last_day, rating), day)
        self.minutes += SECONDS[shown - 1] / 60
        return Answered(shown, was_known)

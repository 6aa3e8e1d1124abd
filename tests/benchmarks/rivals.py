"""By which rules are cards asked again? Ours, and those it is measured against."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Protocol

from ocrequiz.scheduling.days import DAY_MS, Moment
from ocrequiz.scheduling.exam import (
    Examinee,
    Stage,
    futures_before_exam,
    retention_towards,
    share_of_day,
    stage,
)
from ocrequiz.scheduling.memory import DueDay, Memory
from ocrequiz.scheduling.policy import Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.scheduler import Scheduler

BOXES: Final = (1, 2, 4, 8, 16, 32, 64)
"""The days after which each of Leitner's boxes is asked."""


class Rival(Protocol):
    """A way of scheduling."""

    def todays(self, day: int) -> list[int]:
        """List the cards to ask on a day."""

    def answered(self, card: int, rating: Rating, day: int, guess_chance: float) -> None:
        """Take in an answer."""


@dataclass(slots=True)
class Ours:
    """The program's own scheduler, fuzz and guess correction among it."""

    retention: float = 0.9
    corrects_guesses: bool = True
    exam_day: int | None = None
    """Towards which it works as `ocrequiz exam` has it."""
    _memories: dict[int, Memory] = field(init=False, default_factory=dict)
    _schedulers: dict[float, Scheduler] = field(init=False, default_factory=dict)

    def todays(self, day: int) -> list[int]:
        """List what is due, or in the last days before an exam the share of the day."""
        if self.exam_day is not None and stage(day, self.exam_day) is Stage.LAST_DAYS:
            examinees = [
                Examinee(str(card), self._recall(memory, self.exam_day), memory.last_day)
                for card, memory in self._memories.items()
            ]
            return [int(card) for card in share_of_day(examinees, day, self.exam_day)]
        return [
            card
            for card, memory in self._memories.items()
            if isinstance(memory.due, DueDay) and memory.due.day <= day
        ]

    def answered(self, card: int, rating: Rating, day: int, guess_chance: float) -> None:
        """Take in an answer."""
        at = None if self.exam_day is None else stage(day, self.exam_day)
        scheduler = self._scheduler(retention_towards(self.retention, at))
        chance = guess_chance if self.corrects_guesses else 0.0
        name = f"made/c{card}#main"
        futures = scheduler.futures(name, self._memories.get(card), Moment(day * DAY_MS), day, chance)
        if at is Stage.EARLY:
            assert self.exam_day is not None
            futures = futures_before_exam(futures, name, day, self.exam_day)
        self._memories[card] = futures[rating]

    def _recall(self, memory: Memory, day: int) -> float:
        return self._scheduler(self.retention).retrievability(memory, day)

    def _scheduler(self, retention: float) -> Scheduler:
        if retention not in self._schedulers:
            policy = Policy(desired_retention=retention, learning_steps=(), relearning_steps=())
            self._schedulers[retention] = Scheduler(policy)
        return self._schedulers[retention]


@dataclass(slots=True)
class Sm2:
    """SuperMemo 2 (Woźniak 1990) as Anki's reviewer had it: an ease for each card, Hard by 1.2, Easy by 1.3 more."""

    _cards: dict[int, tuple[float, float, int]] = field(init=False, default_factory=dict)
    """Interval in days, ease, due day."""

    def todays(self, day: int) -> list[int]:
        """List what is due."""
        return [card for card, (_, _, due) in self._cards.items() if due <= day]

    def answered(self, card: int, rating: Rating, day: int, guess_chance: float) -> None:
        """Take in an answer; what follows an Again on the same day changes nothing more."""
        if card not in self._cards:
            interval, ease = (4.0 if rating is Rating.EASY else 1.0), 2.5
        else:
            before, ease, due = self._cards[card]
            if due > day:
                return
            late = day - due
            if rating is Rating.AGAIN:
                interval, ease = 1.0, max(1.3, ease - 0.2)
            elif rating is Rating.HARD:
                interval, ease = (before + late / 4) * 1.2, max(1.3, ease - 0.15)
            elif rating is Rating.GOOD:
                interval = (before + late / 2) * ease
            else:
                interval, ease = (before + late) * ease * 1.3, ease + 0.15
        self._cards[card] = (interval, ease, day + max(1, round(interval)))


@dataclass(slots=True)
class Leitner:
    """Boxes (Leitner 1972): a card that is known goes one further, one that is not goes back to the first."""

    _cards: dict[int, tuple[int, int]] = field(init=False, default_factory=dict)
    """Box and due day."""

    def todays(self, day: int) -> list[int]:
        """List what is due."""
        return [card for card, (_, due) in self._cards.items() if due <= day]

    def answered(self, card: int, rating: Rating, day: int, guess_chance: float) -> None:
        """Take in an answer; what follows an Again on the same day changes nothing more."""
        box, due = self._cards.get(card, (-1, day))
        if due > day:
            return
        box = 0 if rating is Rating.AGAIN else min(box + 1, len(BOXES) - 1)
        self._cards[card] = (box, day + BOXES[box])

"""A past for a learner: weeks of answers, written straight into the log as sittings would have written them."""

from __future__ import annotations

import random
from collections.abc import Sequence

from learner import Learner

from ocrequiz.scheduling.days import DAY_MS, Moment
from ocrequiz.scheduling.events import Mode, Reviewed
from ocrequiz.scheduling.memory import DueDay, Memory, Standing
from ocrequiz.scheduling.policy import FSRS6_PARAMETERS, Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.scheduler import Scheduler
from ocrequiz.store.progress import Progress

STEADY = tuple(w * (3.0 if place in (2, 8) else 1.0) for place, w in enumerate(FSRS6_PARAMETERS))
"""The memory of someone who forgets far more slowly than most."""


def answered(rating: Rating, memory: Memory, policy: Policy, recall: float | None, chance: float) -> Reviewed:
    """Describe an answer that took seven seconds."""
    return Reviewed(
        mode=Mode.REVIEW,
        schedules=True,
        question_type="basic" if chance == 0.0 else "choice",
        guess_chance=chance,
        score=None,
        offered=Rating.GOOD,
        rating=rating,
        response='{"kind": "revealed"}',
        took_ms=7_000,
        retrievability=recall,
        due=memory.due,
        policy=policy,
    )


def live(
    learner: Learner,
    cards: Sequence[str],
    days: int,
    *,
    new_per_day: int = 20,
    truth: tuple[float, ...] = STEADY,
    chance: float = 0.0,
    seed: int = 1,
) -> None:
    """Let the learner study some cards for so many days, up to yesterday, without learning steps.

    The cards are scheduled by the published parameters, and remembered by those of `truth`.
    """
    dice, policy = random.Random(seed), Policy(learning_steps=(), relearning_steps=())
    scheduler, real = Scheduler(policy), Scheduler(Policy(truth))
    memories: dict[str, Memory] = {}
    strengths: dict[str, tuple[float, float]] = {}
    today = learner.clock().study_day(4)
    with Progress.open(learner.progress, "past") as progress, progress.transaction():
        for day in range(today - days, today):
            due = [c for c, m in memories.items() if isinstance(m.due, DueDay) and m.due.day <= day]
            begin = len(memories)
            for number, card in enumerate([*due, *cards[begin : begin + new_per_day]]):
                before = memories.get(card)
                if before is None:
                    rating = dice.choice([Rating.AGAIN, Rating.GOOD, Rating.GOOD, Rating.GOOD])
                    days_since = 0
                else:
                    days_since = day - before.last_day
                    known = dice.random() < real.recall(strengths[card][0], days_since)
                    rating = Rating.GOOD if known else Rating.AGAIN
                at = Moment(day * DAY_MS + 9 * 3_600_000 + number * 10_000)
                memory = scheduler.futures(card, before, at, day, chance)[rating]
                recall = None if before is None else scheduler.retrievability(before, day)
                progress.append(answered(rating, memory, policy, recall, chance), card, at, day)
                strengths[card] = real.strength_after(strengths.get(card), days_since, rating)
                progress.put_standing(card, Standing(memory))
                memories[card] = memory

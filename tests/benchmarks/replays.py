"""What does it cost to replay reviews, against py-fsrs going through the same ones?"""

from __future__ import annotations

import importlib.util
import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from time import process_time
from typing import Final

from figures import Figure, Ratio, Unmeasured

from ocrequiz.scheduling.batch import replay_each
from ocrequiz.scheduling.days import DAY_MS, Moment
from ocrequiz.scheduling.events import Entry, Mode, Reviewed
from ocrequiz.scheduling.memory import DueDay
from ocrequiz.scheduling.policy import FSRS6_PARAMETERS, Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.scheduler import blended_strength, strengths

REVIEWS: Final = 1_000_000
REFERENCE_REVIEWS: Final = 4_000
"""Reviews that py-fsrs goes through; the cost of one is compared."""
REVIEWS_OF_A_CARD: Final = 10
AT_ONCE: Final = 500
"""Cards replayed together, as the store does it."""
BLENDED_CHANCE: Final = 0.25
RATINGS: Final = (Rating.AGAIN, Rating.HARD, Rating.GOOD, Rating.GOOD, Rating.EASY)
WAITS: Final = (0, 1, 3, 9, 30)
"""Days between the reviews of a card."""


def replay(folder: Path, rounds: int, reviews: int = REVIEWS) -> Iterator[Figure]:
    """Measure replaying with and without answers that may be guesses."""
    if importlib.util.find_spec("fsrs") is None:
        yield Unmeasured("a replay", "py-fsrs is missing: pip install -e '.[bench]'")
        return
    reference = min(_reference_ms(number) for number in range(rounds))
    measured = (
        ("strength alone, nothing blended", 1 / 25, partial(_strength_ms, 0.0)),
        ("strength alone, all blended", 1 / 4, partial(_strength_ms, BLENDED_CHANCE)),
        ("from rows of the log to standings, nothing blended", 1 / 2, partial(_replay_ms, 0.0)),
        ("from rows of the log to standings, all blended", 1 / 2, partial(_replay_ms, BLENDED_CHANCE)),
    )
    for what, budget, cost_ms in measured:
        ours = min(cost_ms(reviews // rounds) for _ in range(rounds))
        yield Ratio(f"1,000 of {reviews:,} reviews: {what}", "py-fsrs", ours, reference, "ms", budget)


def _strength_ms(chance: float, reviews: int) -> float:
    """Return the milliseconds for a thousand reviews, from ratings and days to stability and difficulty."""
    seconds, done, dice = 0.0, 0, random.Random(1)
    while done < reviews:
        ratings = [_ratings(dice) for _ in range(AT_ONCE)]
        guesses = [[(*answer, chance) for answer in history] for history in ratings]
        began = process_time()
        if chance:
            found = [blended_strength(FSRS6_PARAMETERS, history) for history in guesses]
        else:
            found = strengths(FSRS6_PARAMETERS, ratings)
        seconds += process_time() - began
        assert len(found) == AT_ONCE
        done += AT_ONCE * REVIEWS_OF_A_CARD
    return seconds / done * 1e6


def _ratings(dice: random.Random) -> list[tuple[Rating, int]]:
    rest = [(dice.choice(RATINGS), dice.choice(WAITS)) for _ in range(REVIEWS_OF_A_CARD - 1)]
    return [(dice.choice(RATINGS), 0), *rest]


def _replay_ms(chance: float, reviews: int) -> float:
    """Return the milliseconds of processor time that a thousand reviews take; writing them down does not count."""
    seconds, done, dice = 0.0, 0, random.Random(1)
    while done < reviews:
        histories = [_history(dice, chance) for _ in range(AT_ONCE)]
        began = process_time()
        standings = replay_each(histories)
        seconds += process_time() - began
        assert all(standing.memory is not None for standing in standings)
        done += AT_ONCE * REVIEWS_OF_A_CARD
    return seconds / done * 1e6


def _history(dice: random.Random, chance: float) -> list[Entry]:
    day, entries = 20_000, []
    for number in range(REVIEWS_OF_A_CARD):
        rating = dice.choice(RATINGS)
        event = Reviewed(
            mode=Mode.REVIEW,
            schedules=True,
            question_type="basic",
            guess_chance=chance,
            score=None,
            offered=rating,
            rating=rating,
            response="{}",
            took_ms=1,
            retrievability=None,
            due=DueDay(day + 9),
            policy=_POLICY,
        )
        entries.append(Entry(number, "", "d/q#main", Moment(day * DAY_MS), day, "", event))
        day += dice.choice(WAITS)
    return entries


def _reference_ms(number: int) -> float:
    """Return the milliseconds that py-fsrs takes for a thousand reviews."""
    import fsrs

    dice, scheduler = random.Random(number), fsrs.Scheduler(enable_fuzzing=False)
    ratings = (fsrs.Rating.Again, fsrs.Rating.Hard, fsrs.Rating.Good, fsrs.Rating.Good, fsrs.Rating.Easy)
    began = process_time()
    for _ in range(REFERENCE_REVIEWS // REVIEWS_OF_A_CARD):
        card, at = fsrs.Card(card_id=1), datetime(2024, 10, 4, tzinfo=UTC)
        for _ in range(REVIEWS_OF_A_CARD):
            card, _ = scheduler.review_card(card, dice.choice(ratings), at)
            at += timedelta(days=dice.choice(WAITS))
    return (process_time() - began) / REFERENCE_REVIEWS * 1e6


_POLICY: Final = Policy()

"""Who predicts whether a card will be remembered? Each learns from what came before, and is asked about the rest."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from fsrs_rs_python import FSRS, TrainingConfig
from review_log import Scored

from ocrequiz.scheduling.policy import FSRS6_PARAMETERS
from ocrequiz.scheduling.retrievability import bounded_decay, forgetting_curve

LEARNING_RATE: Final = 0.3
"""How fast the moving average follows."""
SEED: Final = 2023

Predict = Callable[[Sequence[Scored], Sequence[Scored]], list[float]]
"""Takes the reviews learned from and those to predict, both in the order of time; returns chances from 0 to 1."""


def average(learned: Sequence[Scored], asked: Sequence[Scored]) -> list[float]:
    """Predict what was so on average so far."""
    share = sum(each.was_recalled for each in learned) / len(learned)
    return [share] * len(asked)


def moving_average(learned: Sequence[Scored], asked: Sequence[Scored]) -> list[float]:
    """Predict one chance for all cards that follows each answer: a logistic regression with nothing but a constant."""
    logit, predicted = 1.2, []
    for number, each in enumerate((*learned, *asked)):
        chance = 1 / (1 + math.exp(-logit))
        if number >= len(learned):
            predicted.append(chance)
        logit += LEARNING_RATE * (each.was_recalled - chance)
    return predicted


def sm2(learned: Sequence[Scored], asked: Sequence[Scored]) -> list[float]:
    """Predict 0.9 when SM-2's interval is over, and 0.9^(days / interval) otherwise; it learns nothing."""
    return [0.9 ** (each.days / _sm2_interval(each.answers[:-1])) for each in asked]


def _sm2_interval(answers: Sequence[tuple[int, int]]) -> float:
    """Return the days after which SM-2 (Woźniak 1990) would ask again; Again is grade 2, the others 3 to 5."""
    interval, ease, successes = 1.0, 2.5, 0
    for rating, _ in answers:
        grade = rating + 1
        if grade < 3:
            interval, successes = 1.0, 0
        else:
            interval = (1.0, 6.0)[successes] if successes < 2 else interval * ease
            successes += 1
        ease = max(1.3, ease + 0.1 - (5 - grade) * (0.08 + (5 - grade) * 0.02))
    return max(1.0, interval)


def fsrs_defaults(learned: Sequence[Scored], asked: Sequence[Scored]) -> list[float]:
    """Predict by FSRS-6 with the published parameters."""
    return _fsrs(FSRS6_PARAMETERS, asked)


def fsrs_fitted(learned: Sequence[Scored], asked: Sequence[Scored]) -> list[float]:
    """Predict by FSRS-6 with parameters fitted to what came before."""
    items = [each.item() for each in learned]
    found = FSRS(FSRS6_PARAMETERS).compute_parameters(items, training_config=TrainingConfig(seed=SEED))
    return _fsrs(tuple(found), asked)


def _fsrs(parameters: tuple[float, ...], asked: Sequence[Scored]) -> list[float]:
    from fsrs_rs_python import FSRSItem, FSRSReview

    before = [FSRSItem([FSRSReview(*answer) for answer in each.answers[:-1]]) for each in asked]
    states = FSRS(parameters).memory_state_batch(before)
    decay = bounded_decay(parameters[-1])
    return [
        forgetting_curve(state.stability, each.days, decay) for each, state in zip(asked, states, strict=True)
    ]


PREDICTORS: Final[Mapping[str, Predict]] = {
    "average": average,
    "moving average": moving_average,
    "SM-2": sm2,
    "FSRS-6 defaults": fsrs_defaults,
    "FSRS-6 fitted": fsrs_fitted,
}

"""Does what is predicted happen? Predicted against actual answers, beside two predictions that know nothing of cards.

Only answers on a later study day than the one before are looked at: those of the same day say little about memory.
What is predicted is a right answer: recall, or a lucky guess where there was none.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from operator import itemgetter
from typing import Final

from ocrequiz.records import record
from ocrequiz.store.counts import RecentAnswer

BINS: Final = 20
WINDOW: Final = 100
"""Answers that the moving average looks back on."""
LEAST: Final = 1e-6
"""No prediction is taken for surer than this."""


@record
class Quality:
    """How good predictions were."""

    log_loss: float
    """Mean of −ln of what was given to the outcome; 0 is perfect."""
    auc: float | None
    """The chance that a right answer was given more than a wrong one; 0.5 knows nothing, None where all were alike."""


@record
class CalibrationBin:
    """Answers with about the same prediction."""

    predicted: float
    """Its mean, 0 to 1."""
    actual: float
    """The share that was right."""
    answers: int


@record
class Calibration:
    """How far predictions came true."""

    answers: int
    right: int
    bins: tuple[CalibrationBin, ...]
    """In order of the prediction; those without an answer are left out."""
    own: Quality
    """Of the predictions by which cards were scheduled."""
    constant: Quality
    """Of a prediction that is always the share of right answers."""
    moving: Quality
    """Of a prediction that is the share among the 100 answers before."""
    rmse: float
    """Root of the mean squared distance between predicted and actual over the bins, weighed by their answers."""


def calibration(answers: Sequence[RecentAnswer]) -> Calibration | None:
    """Look at answers in the order they were given; None where none of them was predicted."""
    scored = [(predicted, each.is_right) for each in answers if (predicted := prediction(each)) is not None]
    if not scored:
        return None
    outcomes = [right for _, right in scored]
    right = sum(outcomes)
    bins = _bins(scored)
    return Calibration(
        answers=len(scored),
        right=right,
        bins=bins,
        own=quality(scored),
        constant=quality([(right / len(scored), each) for each in outcomes]),
        moving=quality(list(zip(_moving(outcomes), outcomes, strict=True))),
        rmse=math.sqrt(
            sum(each.answers * (each.predicted - each.actual) ** 2 for each in bins) / len(scored)
        ),
    )


def prediction(answer: RecentAnswer) -> float | None:
    """Return how likely a right answer was, p = R + (1 − R)·c.

    None for a first or a same-day answer, and for one that left the schedule alone.
    """
    recall = answer.retrievability
    if not answer.schedules or recall is None or not 0.0 < recall < 1.0:
        return None
    return recall + (1.0 - recall) * answer.guess_chance


def quality(scored: Sequence[tuple[float, bool]]) -> Quality:
    """Judge predictions by what happened."""
    losses = (-math.log(_bounded(predicted if right else 1.0 - predicted)) for predicted, right in scored)
    return Quality(math.fsum(losses) / len(scored), auc(scored))


def auc(scored: Sequence[tuple[float, bool]]) -> float | None:
    """Return the area under the ROC curve by ranks (Mann and Whitney, 1947); equal predictions share their rank."""
    right = sum(outcome for _, outcome in scored)
    wrong = len(scored) - right
    if not right or not wrong:
        return None
    ordered = sorted(scored, key=itemgetter(0))
    ranks = 0.0
    place = 0
    while place < len(ordered):
        end = place
        while end < len(ordered) and ordered[end][0] == ordered[place][0]:
            end += 1
        ranks += (place + 1 + end) / 2 * sum(outcome for _, outcome in ordered[place:end])
        place = end
    return (ranks - right * (right + 1) / 2) / (right * wrong)


def _bounded(chance: float) -> float:
    return min(1.0 - LEAST, max(LEAST, chance))


def _bins(scored: Sequence[tuple[float, bool]]) -> tuple[CalibrationBin, ...]:
    held: dict[int, list[tuple[float, bool]]] = {}
    for predicted, right in scored:
        held.setdefault(min(BINS - 1, int(predicted * BINS)), []).append((predicted, right))
    return tuple(
        CalibrationBin(
            math.fsum(predicted for predicted, _ in each) / len(each),
            sum(right for _, right in each) / len(each),
            len(each),
        )
        for _, each in sorted(held.items())
    )


def _moving(outcomes: Sequence[bool]) -> list[float]:
    """Return before each answer the share of right ones among those before, as if one more were right and one wrong."""
    window: deque[bool] = deque(maxlen=WINDOW)
    right, found = 0, []
    for outcome in outcomes:
        found.append((right + 1) / (len(window) + 2))
        if len(window) == WINDOW:
            right -= window[0]
        window.append(outcome)
        right += outcome
    return found

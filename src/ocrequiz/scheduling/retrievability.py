"""How likely is it that a card is remembered today? The forgetting curve of FSRS-6."""

from __future__ import annotations

import math
from typing import Final

LEAST_DECAY: Final = 0.1
GREATEST_DECAY: Final = 0.8


def bounded_decay(w20: float) -> float:
    """Return the decay the curve is drawn with: w[20], kept from 0.1 to 0.8 as the FSRS library keeps it."""
    return min(max(w20, LEAST_DECAY), GREATEST_DECAY)


def curve_factor(decay: float) -> float:
    """Return what makes the predicted recall 0.9 when as many days have passed as the stability counts.

    F = 0.9^(−1/decay) − 1 (FSRS-6, Open Spaced Repetition, 2025).
    """
    return math.pow(0.9, -1.0 / decay) - 1.0


def forgetting_curve(stability: float, elapsed_days: int, decay: float) -> float:
    """Return the predicted recall, above 0 and at most 1.

    R(t, S) = (1 + F·t/S)^(−decay), with t and S in days (FSRS-6, Open Spaced Repetition, 2025).
    """
    return math.pow(1.0 + curve_factor(decay) * elapsed_days / stability, -decay)


def stabilities_until(retrievability: float, decay: float) -> float:
    """Return after how many stabilities the predicted recall has fallen to a value; the curve turned round.

    t/S = (R^(−1/decay) − 1) / F; 0 for a recall of 1 and above, infinity for 0 and below.
    """
    if retrievability <= 0.0:
        return math.inf
    return max(0.0, math.pow(retrievability, -1.0 / decay) - 1.0) / curve_factor(decay)

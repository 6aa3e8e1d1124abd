"""How much is a right answer worth that could have been guessed?

A right answer to a question with options is evidence of memory only as far as it was no lucky guess. Bayes'
rule gives the chance that it was none; by that weight the new memory of the card lies between what the rating
makes of it and what Again would. The equations are this project's own.
"""

from __future__ import annotations

import math


def chance_it_was_known(R: float, guess_chance: float) -> float:
    """Return the chance that a right answer was remembered and not guessed, 0 to 1.

    w = R / (R + (1 − R)·c), by Bayes' rule: an answer is right where it is remembered (R), or where it is
    forgotten (1 − R) and guessed (c).

    R is the predicted recall before the answer, above 0 and at most 1; c the chance of a blind guess, 0 to 1.
    """
    return R / (R + (1.0 - R) * guess_chance)


def blended_stability(S_rating: float, S_again: float, w: float) -> float:
    """Return the stability after an answer that was remembered with chance w, in days.

    S′ = S_rating^w · S_again^(1−w): the mean of the logarithms, since stability grows by factors.
    """
    return math.pow(S_rating, w) * math.pow(S_again, 1.0 - w)


def blended_difficulty(D_rating: float, D_again: float, w: float) -> float:
    """Return the difficulty after an answer that was remembered with chance w, 1 to 10.

    D′ = w·D_rating + (1−w)·D_again.
    """
    return w * D_rating + (1.0 - w) * D_again

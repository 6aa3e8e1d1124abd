"""What is it worth to know how sure one is? Certainty-based marking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ocrequiz.scheduling.events import Certainty

RIGHT: Final[Mapping[Certainty, int]] = {Certainty.GUESS: 1, Certainty.THINK: 2, Certainty.SURE: 3}
"""What a right answer counts."""
WRONG: Final[Mapping[Certainty, int]] = {Certainty.GUESS: 0, Certainty.THINK: -2, Certainty.SURE: -6}
"""What a wrong answer counts."""
FULL_MARKS: Final = RIGHT[Certainty.SURE]
"""What a question counts at best."""


def counted(score: float, certainty: Certainty | None) -> float:
    """Return what an answer counts, from -6 to 3, in multiples of the question's points.

    The scheme is that of A. R. Gardner-Medwin (1995) in the form Moodle gives it (`question_cbm`, "CBM and
    certainty-based marking"): a wrong answer costs 0, 2 or 6, a right one earns 1, 2 or 3, and one partly right
    earns its share of that. Of the three answers each is best when one is below 67 %, from there to 80 %, or above
    80 % sure. An answer without a certainty counts as a guess. `score` is 0 to 1.
    """
    sure = certainty or Certainty.GUESS
    return score * RIGHT[sure] if score > 0 else float(WRONG[sure])

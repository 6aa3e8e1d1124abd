"""What could be guessed from a deck as a whole: how often something happens, and how often chance would have it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

ENOUGH: Final = 12
"""Questions from which on a share says something."""
_OFTEN: Final = 1.6
"""How many times more often than by chance is too often: with four options, more than 40 % of the time."""


def is_too_often(times: int, option_counts: Sequence[int]) -> bool:
    """Tell whether something happens too often in questions with so many options each, of which it befalls one."""
    expected = sum(1 / count for count in option_counts)
    return len(option_counts) >= ENOUGH and times > _OFTEN * expected

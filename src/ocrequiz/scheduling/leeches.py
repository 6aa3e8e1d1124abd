"""Which cards are forgotten so often that the question may be at fault?"""

from __future__ import annotations

from typing import Final

LEECH_LAPSES: Final = 8
"""Lapses that make a card a leech."""
LAPSES_BETWEEN_WARNINGS: Final = 4
"""Further lapses until it is said again."""


def is_leech(lapses: int) -> bool:
    """Tell whether a card was forgotten so often."""
    return lapses >= LEECH_LAPSES


def warns_of_leech(lapses_before: int, lapses_after: int) -> bool:
    """Tell whether the learner is to be told after an answer: at 8 lapses, then at every 4 more."""
    return (
        lapses_after > lapses_before
        and is_leech(lapses_after)
        and not ((lapses_after - LEECH_LAPSES) % LAPSES_BETWEEN_WARNINGS)
    )

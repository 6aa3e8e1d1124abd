"""How are things spread that would otherwise fall together? By a hash: every machine spreads them alike."""

from __future__ import annotations

from hashlib import blake2b
from typing import Final

DRAW_BITS: Final = 64

FUZZ_RANGES: Final = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.1), (20.0, float("inf"), 0.05))
"""From so many days, to so many days, and the days an interval may move per day between them (as in Anki)."""
LEAST_FUZZED: Final = 2
"""Days; fuzz makes no interval shorter."""


def draw(*parts: str | int) -> int:
    """Return a number from 0 to 2⁶⁴ − 1 that depends on the parts alone, on any machine and any Python."""
    # Each part begins with its length, so that ("ab", "c") and ("a", "bc") draw differently.
    text = "".join(f"{len(str(part))}:{part}" for part in parts)
    return int.from_bytes(blake2b(text.encode(), digest_size=DRAW_BITS // 8).digest(), "big")


def fuzz_bounds(interval: int, maximum: int) -> tuple[int, int]:
    """Return the shortest and the longest interval that `interval` may become, all in days.

    Nothing moves below 2.5 days; from there by one day each way, and by more the longer the interval is.
    """
    if interval < FUZZ_RANGES[0][0]:
        return interval, interval
    reach = 1.0
    for start, end, per_day in FUZZ_RANGES:
        if interval > start:
            reach += per_day * (min(interval, end) - start)
    upper = min(round(interval + reach), maximum)
    lower = min(max(round(interval - reach), LEAST_FUZZED), upper)
    return lower, upper


def fuzzed(interval: int, maximum: int, drawn: int) -> int:
    """Return the interval moved within its bounds, in days; a longer one never becomes the shorter for it.

    floor(lower + u·(upper − lower + 1)), where u = drawn / 2⁶⁴; in whole numbers, since rounding could reach
    beyond the upper bound.
    """
    lower, upper = fuzz_bounds(interval, maximum)
    return lower + (drawn * (upper - lower + 1) >> DRAW_BITS)

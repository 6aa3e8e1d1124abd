"""Whether intervals are spread, and always alike."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.scheduling.fuzz import DRAW_BITS, draw, fuzz_bounds, fuzzed

draws = st.integers(0, 2**DRAW_BITS - 1)
intervals = st.integers(1, 36_500)


@pytest.mark.parametrize(
    ("interval", "bounds"),
    [
        (1, (1, 1)),
        (2, (2, 2)),
        (3, (2, 4)),
        (7, (5, 9)),
        (10, (8, 12)),
        (20, (17, 23)),
        (100, (93, 107)),
        (365, (345, 385)),
    ],
)
def test_bounds_are_ankis(interval: int, bounds: tuple[int, int]) -> None:
    """An interval may move by a day and a share of itself that shrinks as it grows; a short one stays."""
    assert fuzz_bounds(interval, 36_500) == bounds


@given(intervals, intervals, draws)
def test_fuzz_stays_within_its_bounds(interval: int, maximum: int, drawn: int) -> None:
    """No interval leaves its bounds, exceeds the maximum, or falls below two days if it was not below."""
    interval = min(interval, maximum)
    lower, upper = fuzz_bounds(interval, maximum)
    assert min(interval, 2) <= lower <= fuzzed(interval, maximum, drawn) <= upper <= maximum
    assert lower <= interval <= upper


@given(intervals, intervals, draws)
def test_fuzz_keeps_intervals_in_order(one: int, other: int, drawn: int) -> None:
    """Moved by the same draw, a longer interval never becomes the shorter."""
    shorter, longer = sorted((one, other))
    assert fuzzed(shorter, 36_500, drawn) <= fuzzed(longer, 36_500, drawn)


@given(intervals)
def test_each_end_can_be_reached(interval: int) -> None:
    """The smallest draw gives the lower bound and the greatest the upper, and not a day beyond."""
    ends = (fuzzed(interval, 36_500, 0), fuzzed(interval, 36_500, 2**DRAW_BITS - 1))
    assert ends == fuzz_bounds(interval, 36_500)


def test_every_day_between_is_as_likely() -> None:
    """Over many cards each day within the bounds gets its share."""
    counts = Counter(fuzzed(10, 36_500, draw(f"deck/q{number}#main", 3, 1)) for number in range(5_000))
    assert set(counts) == {8, 9, 10, 11, 12}
    assert all(850 < count < 1150 for count in counts.values())


def test_a_draw_is_the_same_everywhere_and_always() -> None:
    """The same history gives the same due dates on another machine, with another Python, years later."""
    assert draw("deck/question#c1", 4, 1) == 1922743245261100004


def test_a_draw_depends_on_where_its_parts_begin() -> None:
    """A card called `a1` at its second review is not one called `a` at its twelfth."""
    assert draw("a1", 2) != draw("a", 12)
    assert draw("a", "b") != draw("ab", "")

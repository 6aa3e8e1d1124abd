"""How a span of time is written and read."""

from __future__ import annotations

import pytest

from ocrequiz.scheduling.timespan import on_a_clock, read_timespan


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("20m", 1200),
        ("20", 1200),
        (" 90s ", 90),
        ("1h30m", 5400),
        ("1h", 3600),
        ("1H 5M 10S", 3910),
        ("2min", 120),
    ],
)
def test_a_span_is_read_as_people_write_it(text: str, seconds: int) -> None:
    """A number alone means minutes."""
    assert read_timespan(text) == seconds * 1000


@pytest.mark.parametrize("text", ["", "0", "0m", "m", "20x", "-5m", "1.5h", "٣m", "m20", "99999h"])
def test_what_is_no_span_is_refused(text: str) -> None:
    """No time at all is none either."""
    with pytest.raises(ValueError, match=r"span"):
        read_timespan(text)


@pytest.mark.parametrize(
    ("milliseconds", "written"),
    [
        (0, "0:00"),
        (999, "0:00"),
        (61_000, "1:01"),
        (3_600_000, "1:00:00"),
        (-5, "0:00"),
        (36_061_000, "10:01:01"),
    ],
)
def test_a_span_is_written_as_a_clock_shows_it(milliseconds: int, written: str) -> None:
    """Full seconds only, and never less than nothing."""
    assert on_a_clock(milliseconds) == written

"""What time it is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from ocrequiz.errors import WrongUse
from ocrequiz.workspace.clock import frozen_clock, system_clock


def test_a_frozen_clock_stands() -> None:
    """A zone is taken as written."""
    clock = frozen_clock("2027-01-15T09:30:00+02:00")

    assert clock() == clock()
    assert clock().offset_minutes == 120
    assert clock().as_datetime() == datetime(2027, 1, 15, 7, 30, tzinfo=UTC)


def test_a_time_without_a_zone_is_local() -> None:
    """As the learner's own clock would show it."""
    assert frozen_clock("2027-01-15T09:30")().as_datetime().hour == 9


@pytest.mark.parametrize(
    "text", ["tomorrow", "2027-13-01", "", "9999-99-99T00:00", "2027-01-15T09:30\x1b[2J"]
)
def test_what_is_no_time_is_refused(text: str) -> None:
    """With an example of how to write one."""
    with pytest.raises(WrongUse, match="2027-01-15T09:30"):
        frozen_clock(text)


def test_the_system_clock_is_the_present() -> None:
    """In the zone of the machine."""
    assert abs(datetime.now(UTC) - system_clock().as_datetime()) < timedelta(minutes=1)


@pytest.mark.parametrize(
    "text", ["9999-12-31T23:59", "0001-01-01T00:00:00+00:00", "1969-06-01T00:00:00+00:00"]
)
def test_a_year_out_of_reach_is_refused(text: str) -> None:
    """A card made due beyond the last day there is could not be shown."""
    with pytest.raises(WrongUse, match="out of reach"):
        frozen_clock(text)

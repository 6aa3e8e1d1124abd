"""Whether a wrong clock, or one that follows the law, costs a learner anything."""

from __future__ import annotations

import zoneinfo
from pathlib import Path
from random import Random

import pytest
from clocks import ZONES, check_days, days_of_a_year, study_through_leaps


def test_a_clock_that_leaps_makes_no_interval_negative(tmp_path: Path) -> None:
    """Set back a year or ahead a hundred: no card is lost, no due lies before its answer, and the doctor says where."""
    leapt = study_through_leaps(tmp_path / "machine", 12, Random(3))
    assert leapt.noticed > 0


@pytest.mark.skipif(not zoneinfo.available_timezones(), reason="the law of zones is not installed here")
@pytest.mark.parametrize("zone", ZONES)
def test_no_study_day_is_lost_to_daylight_saving(zone: str) -> None:
    """Each day of a year comes once, and is 23 to 25 hours long."""
    check_days(days_of_a_year(zone, rollover_hour=4))

"""Whether the study day is the learner's day, wherever and whenever they study."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.scheduling.days import DAY_MS, Moment, date_as_day, day_as_date, days_between


def zone(hours: float) -> timezone:
    """Return the zone so many hours ahead of UTC; spelt out, since not every system knows zones by name."""
    return timezone(timedelta(hours=hours))


KIRITIMATI, KATHMANDU, BERLIN, GREENWICH, SAINT_JOHNS, PAGO_PAGO = map(zone, (14, 5.75, 1, 0, -3.5, -11))
BERLIN_IN_SUMMER = zone(2)
ZONES = (KIRITIMATI, KATHMANDU, BERLIN, GREENWICH, SAINT_JOHNS, PAGO_PAGO)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize(
    ("hour", "minute", "day"),
    [(3, 59, date(2026, 6, 14)), (4, 0, date(2026, 6, 15)), (23, 59, date(2026, 6, 15))],
)
def test_a_study_day_begins_at_the_rollover_hour_in_every_zone(
    zone: timezone, hour: int, minute: int, day: date
) -> None:
    """One minute to four in the morning still belongs to yesterday, from Kiritimati to Pago Pago."""
    at = Moment.of(datetime(2026, 6, 15, hour, minute, tzinfo=zone))
    assert day_as_date(at.study_day(rollover_hour=4)) == day


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (datetime(2026, 3, 28, 12, tzinfo=BERLIN), datetime(2026, 3, 29, 12, tzinfo=BERLIN_IN_SUMMER)),
        (datetime(2026, 10, 24, 12, tzinfo=BERLIN_IN_SUMMER), datetime(2026, 10, 25, 12, tzinfo=BERLIN)),
    ],
)
def test_a_day_of_23_or_25_hours_is_one_study_day(before: datetime, after: datetime) -> None:
    """When clocks go forward or back overnight, noon is still one study day after noon."""
    first, second = Moment.of(before), Moment.of(after)
    assert abs(second.utc_ms - first.utc_ms - DAY_MS) == DAY_MS // 24
    assert days_between(first.study_day(4), second.study_day(4)) == 1


def test_an_hour_that_is_lived_twice_belongs_to_one_study_day() -> None:
    """When clocks go back at three in the morning, both half past twos are the same night."""
    first, second = (
        Moment.of(datetime(2026, 10, 25, 2, 30, tzinfo=zone)) for zone in (BERLIN_IN_SUMMER, BERLIN)
    )
    assert second.utc_ms - first.utc_ms == DAY_MS // 24
    assert first.study_day(4) == second.study_day(4) == date_as_day(date(2026, 10, 24))


def test_a_journey_over_the_date_line_lets_no_time_pass() -> None:
    """Who flies from Kiritimati to Pago Pago arrives on an earlier study day, and none has passed."""
    taken_off = Moment.of(datetime(2026, 6, 15, 9, tzinfo=KIRITIMATI))
    landed = Moment(taken_off.later(5 * DAY_MS // 24).utc_ms, -11 * 60)
    assert landed.study_day(4) == taken_off.study_day(4) - 1
    assert days_between(taken_off.study_day(4), landed.study_day(4)) == 0


def test_a_night_is_a_study_day_though_it_is_shorter_than_24_hours() -> None:
    """From eleven at night to five in the morning a study day passes, from then to the next night none."""
    evening, early, late = (
        Moment.of(datetime(2026, 6, day, hour, tzinfo=UTC)).study_day(4)
        for day, hour in ((1, 23), (2, 5), (2, 23))
    )
    assert days_between(evening, early) == 1
    assert days_between(early, late) == 0


def test_a_clock_set_back_lets_no_time_pass() -> None:
    """Study days that passed are never negative."""
    assert days_between(20_000, 19_990) == 0


def test_a_day_before_1970_counts_too() -> None:
    """Study days before 1970 are negative, and still begin at the rollover hour."""
    assert Moment.of(datetime(1969, 12, 31, 3, tzinfo=UTC)).study_day(4) == -2


def test_a_moment_needs_a_zone() -> None:
    """A time that does not say where is refused, not guessed."""
    with pytest.raises(ValueError, match="time zone"):
        Moment.of(datetime(2026, 1, 1))


def test_a_later_moment_stays_in_the_zone() -> None:
    """Ten minutes later the learner is still where they were."""
    assert Moment(1_000, 120).later(600_000) == Moment(601_000, 120)


@given(
    st.datetimes(
        datetime.min.replace(year=1900), datetime.min.replace(year=2200), timezones=st.sampled_from(ZONES)
    ),
    st.integers(0, 23),
)
def test_the_study_day_is_the_date_some_hours_ago(when: datetime, rollover: int) -> None:
    """The study day bears the date that the learner's calendar showed so many hours ago."""
    at = Moment.of(when)
    assert day_as_date(at.study_day(rollover)) == (when - timedelta(hours=rollover)).date()
    assert at.as_datetime() == when.replace(microsecond=when.microsecond // 1000 * 1000)


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_a_date_survives_being_counted(day: date) -> None:
    """A study day and the date it bears lead to each other."""
    assert day_as_date(date_as_day(day)) == day

"""Tests of which backups are kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.store.keeping import ALL_FOR, worth_keeping

NOW = datetime(2027, 3, 4, 12, 30, tzinfo=UTC)
MOMENTS = st.sets(st.integers(-100, 40_000).map(lambda hours: NOW - timedelta(hours=hours)), max_size=200)


@given(MOMENTS)
def test_all_of_two_days_are_kept_and_no_more_than_31_older(made: set[datetime]) -> None:
    """So are those of a clock that was ahead; nothing is kept that was not made."""
    kept = worth_keeping(made, NOW)
    new = {each for each in made if NOW - each < ALL_FOR}
    assert new <= kept <= made
    assert len(kept - new) <= 12 + 10 + 9
    assert not made or max(made) in kept


@given(MOMENTS)
def test_thinning_twice_takes_nothing_more(made: set[datetime]) -> None:
    """What is worth keeping stays so until time has passed."""
    kept = worth_keeping(made, NOW)
    assert worth_keeping(kept, NOW) == kept


@given(MOMENTS, MOMENTS)
def test_one_more_backup_never_costs_more_than_one(made: set[datetime], more: set[datetime]) -> None:
    """Each new backup crowds out one older one at most."""
    kept = worth_keeping(made, NOW)
    for each in sorted(more):
        assert len(kept - worth_keeping({*kept, each}, NOW)) <= 1
        kept = worth_keeping({*kept, each}, NOW)


def test_a_year_of_daily_backups_reaches_back_nine_months() -> None:
    """Made and thinned day by day: near days one by one, then weeks, then months."""
    kept: set[datetime] = set()
    for day in range(500):
        kept = worth_keeping({*kept, NOW + timedelta(days=day)}, NOW + timedelta(days=day))
    now = NOW + timedelta(days=499)
    ages = sorted((now - each).days for each in kept)
    assert ages[:14] == list(range(14))
    assert len([age for age in ages if age < 14 + 7 * 10]) in range(23, 26)
    assert max(ages) >= 270
    assert max(late - soon for soon, late in pairwise(ages)) <= 31 + 7

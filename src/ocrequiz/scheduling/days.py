"""What day it is for a learner: moments, and the study days that begin at the rollover hour."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final

from ocrequiz.records import record

DAY_MS: Final = 86_400_000
MINUTE_MS: Final = 60_000


@record
class Moment:
    """An instant as the learner's clock shows it."""

    utc_ms: int
    """Milliseconds since 1970-01-01T00:00Z."""
    offset_minutes: int = 0
    """How far the learner's zone is ahead of UTC."""

    @classmethod
    def of(cls, when: datetime) -> Moment:
        """Take an aware datetime.

        Raises ValueError for a naive one.
        """
        offset = when.utcoffset()
        if offset is None:
            raise ValueError("a moment needs a time zone")
        since_epoch = when - datetime(1970, 1, 1, tzinfo=UTC)
        return cls(since_epoch // timedelta(milliseconds=1), offset // timedelta(minutes=1))

    def as_datetime(self) -> datetime:
        """Return the aware datetime in the learner's zone."""
        zone = timezone(timedelta(minutes=self.offset_minutes))
        return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=self.utc_ms)).astimezone(zone)

    def later(self, milliseconds: int) -> Moment:
        """Return the moment `milliseconds` after this one, in the same zone."""
        return Moment(self.utc_ms + milliseconds, self.offset_minutes)

    def study_day(self, rollover_hour: int) -> int:
        """Return the study day: whole days since 1970-01-01, each beginning at `rollover_hour` local time."""
        return self._since_rollover(rollover_hour) // DAY_MS

    def into_the_day(self, rollover_hour: int) -> int:
        """Return how many milliseconds of its study day have passed."""
        return self._since_rollover(rollover_hour) % DAY_MS

    def _since_rollover(self, rollover_hour: int) -> int:
        return self.utc_ms + (self.offset_minutes - rollover_hour * 60) * MINUTE_MS


def day_as_date(study_day: int) -> date:
    """Return the calendar date a study day bears."""
    return date(1970, 1, 1) + timedelta(days=study_day)


def date_as_day(day: date) -> int:
    """Return the study day that bears the calendar date `day`."""
    return (day - date(1970, 1, 1)).days


def days_between(earlier_day: int, later_day: int) -> int:
    """Return the study days that passed; never negative, even where a clock was set back."""
    return max(0, later_day - earlier_day)

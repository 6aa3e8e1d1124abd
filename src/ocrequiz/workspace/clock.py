"""What time it is: the only place below the faces that looks at the clock."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from ocrequiz.errors import WrongUse
from ocrequiz.scheduling.days import Moment
from ocrequiz.text import one_line

LAST_YEAR = 9000
"""A clock frozen later could make cards due beyond the last day there is."""

Clock = Callable[[], Moment]


def system_clock() -> Moment:
    """Return the present moment in the learner's zone."""
    return Moment.of(datetime.now().astimezone())


def frozen_clock(text: str) -> Clock:
    """Return a clock that stands at an ISO-8601 time; one without a zone is taken as local.

    Raises WrongUse where `text` is no such time.
    """
    try:
        when = datetime.fromisoformat(text)
        if not 1970 <= when.year <= LAST_YEAR:
            raise WrongUse(f"The year {when.year} is out of reach.", f"Choose one from 1970 to {LAST_YEAR}.")
        moment = Moment.of(when if when.tzinfo is not None else when.astimezone())
    except (ValueError, OverflowError, OSError) as error:
        raise WrongUse(f"“{one_line(text, 40)}” is no time.", "Write it as 2027-01-15T09:30.") from error
    return lambda: moment

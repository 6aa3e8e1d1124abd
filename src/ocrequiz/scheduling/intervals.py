"""How is the time until a card returns put into words?"""

from __future__ import annotations

from typing import Final

from ocrequiz.records import record
from ocrequiz.scheduling.days import DAY_MS, MINUTE_MS, Moment
from ocrequiz.scheduling.due import wait_ms
from ocrequiz.scheduling.memory import Due


@record
class _Unit:
    ms: float
    below: float
    """So many of the unit are told in the next one."""
    decimals: int
    short: str
    long: str


_YEAR_DAYS: Final = 365.25
_UNITS: Final = (
    _Unit(MINUTE_MS, 60, 0, "m", "minute"),
    _Unit(60 * MINUTE_MS, 24, 0, "h", "hour"),
    _Unit(DAY_MS, 31, 0, "d", "day"),
    _Unit(DAY_MS * _YEAR_DAYS / 12, 12, 1, "mo", "month"),
    _Unit(DAY_MS * _YEAR_DAYS, float("inf"), 1, "y", "year"),
)


def in_short(due: Due, at: Moment, study_day: int) -> str:
    """Return the wait as a rating key shows it: `now`, `<1m`, `10m`, `5h`, `3d`, `2.1mo`, `1.4y`."""
    wait = wait_ms(due, at, study_day)
    if wait <= 0:
        return "now"
    if wait < MINUTE_MS:
        return "<1m"
    amount, unit = _told(wait)
    return f"{amount}{unit.short}"


def in_words(due: Due, at: Moment, study_day: int) -> str:
    """Return the wait as a sentence ends: `now`, `in less than a minute`, `in 3 days`, `in 1.4 years`."""
    wait = wait_ms(due, at, study_day)
    if wait <= 0:
        return "now"
    if wait < MINUTE_MS:
        return "in less than a minute"
    amount, unit = _told(wait)
    return f"in {amount} {unit.long}{'' if amount == '1' else 's'}"


def _told(wait: int) -> tuple[str, _Unit]:
    """Return how many of which unit a wait of so many milliseconds comes to, rounded first."""
    for unit in _UNITS[:-1]:
        amount = round(wait / unit.ms, unit.decimals)
        if amount < unit.below:
            return f"{amount:g}", unit
    return f"{round(wait / _UNITS[-1].ms, 1):g}", _UNITS[-1]

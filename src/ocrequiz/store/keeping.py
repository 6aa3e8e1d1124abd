"""Which backups are still worth their room? The older they are, the fewer are kept."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from typing import Final

ALL_FOR: Final = timedelta(days=2)
"""How long every backup is kept."""

_Span = tuple[int, ...]
_SPANS: Final[tuple[tuple[int, Callable[[datetime], _Span]], ...]] = (
    (12, lambda made: (made.year, made.month, made.day)),
    (10, lambda made: made.isocalendar()[:2]),
    (9, lambda made: (made.year, made.month)),
)
"""After that one a day for so many days that have one, then one a week, then one a month."""


def worth_keeping(made: Collection[datetime], now: datetime) -> set[datetime]:
    """Return the moments whose backups are kept: all of two days, then 12 daily, 10 weekly and 9 monthly.

    Of each day, week or month the latest is kept. What was made in the future, by a clock that has been set
    back since, is kept as if it were new.
    """
    kept = {each for each in made if now - each < ALL_FOR}
    older = sorted(set(made) - kept, reverse=True)
    for count, span_of in _SPANS:
        spans: set[_Span] = set()
        while older and (len(spans) < count or span_of(older[0]) in spans):
            latest = older.pop(0)
            if span_of(latest) not in spans:
                spans.add(span_of(latest))
                kept.add(latest)
    return kept

"""How is a span of time written and read?"""

from __future__ import annotations

import re
from typing import Final

from ocrequiz.scheduling.days import MINUTE_MS

_SPAN: Final = re.compile(
    r"(?:([0-9]{1,3})h)?\s*(?:([0-9]{1,4})m(?:in)?)?\s*(?:([0-9]{1,5})s)?", re.IGNORECASE
)
_SECOND_MS: Final = 1_000
_HOUR_MS: Final = 60 * MINUTE_MS


def on_a_clock(milliseconds: int) -> str:
    """Write a span as a clock shows it, full seconds only: `4:05`, `1:20:00`."""
    seconds = max(0, milliseconds) // _SECOND_MS
    hours, minutes = divmod(seconds // 60, 60)
    return f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes}:{seconds % 60:02}"


def read_timespan(text: str) -> int:
    """Read a span such as `20m`, `1h30m`, `90s`, or `20` for minutes; return milliseconds.

    Raises ValueError where `text` is none, or no time at all.
    """
    stripped = text.strip()
    found = _SPAN.fullmatch(f"{stripped}m" if stripped.isdigit() else stripped)
    hours, minutes, seconds = (int(part or 0) for part in found.groups()) if found else (0, 0, 0)
    span = hours * _HOUR_MS + minutes * MINUTE_MS + seconds * _SECOND_MS
    if not span:
        raise ValueError(f"not a span of time: {text[:40]!r}")
    return span

"""How the author of a deck would study it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from ocrequiz.records import record


@record(kw_only=True)
class StudyAdvice:
    """How the author would study the deck; the learner's own settings win."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    new_per_day: int | None = None
    """New cards a day."""
    desired_retention: float | None = None
    """The chance, 0 to 1, that a card is remembered when it comes back."""
    exam_date: date | None = None
    """The day by which the deck is to be known."""


def unpack_advice(header: str) -> StudyAdvice:
    """Read the advice from a header that `packing.pack_header` wrote, and nothing else of it.

    Raises ValueError where it was not written by this version of the program.
    """
    found = json.loads(header).get("study", {})
    exam_date = found.pop("exam_date", None)
    try:
        return StudyAdvice(**found, exam_date=None if exam_date is None else date.fromisoformat(exam_date))
    except TypeError as error:
        raise ValueError(f"not the advice of a deck: {header[:200]!r}") from error

"""Taking things back: each step remembers which rows of the log it wrote and how the sitting stood before."""

from __future__ import annotations

from ocrequiz.records import record
from ocrequiz.study.course import Course


@record
class Step:
    """One thing the learner did that can be taken back."""

    title: str
    """What it was, such as `Good on “Which cells …”`."""
    rows: tuple[str, ...]
    """The ids of the log rows it wrote, in order."""
    before: Course
    """The sitting as it stood when the card was asked."""

"""What the learner gave: one response for each shape of prompt."""

from __future__ import annotations

from ocrequiz.records import record


@record
class Revealed:
    """The learner looked at the answer (`Reveal`)."""


@record
class Picked:
    """The options picked (`Pick`), as their texts; in no order."""

    options: tuple[str, ...]


@record
class Typed:
    """The text typed (`TypeIn`)."""

    text: str


@record
class Arranged:
    """The items in the learner's order (`Arrange`), as their texts."""

    items: tuple[str, ...]


@record
class Matched:
    """The pairs made (`Match`), each a left and a right text."""

    pairs: tuple[tuple[str, str], ...]


@record
class DontKnow:
    """The learner said so instead of guessing; any shape takes it."""


Response = Revealed | Picked | Typed | Arranged | Matched | DontKnow

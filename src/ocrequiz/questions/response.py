"""What the learner gave: one response for each shape of prompt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Revealed:
    """The learner looked at the answer (`Reveal`)."""


@dataclass(frozen=True, slots=True)
class Picked:
    """The options picked (`Pick`), as their texts; in no order."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Typed:
    """The text typed (`TypeIn`)."""

    text: str


@dataclass(frozen=True, slots=True)
class Arranged:
    """The items in the learner's order (`Arrange`), as their texts."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    """The pairs made (`Match`), each a left and a right text."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DontKnow:
    """The learner said so instead of guessing; any shape takes it."""


Response = Revealed | Picked | Typed | Arranged | Matched | DontKnow

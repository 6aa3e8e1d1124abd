"""How a card is put: five shapes, which are all that a face ever draws."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reveal:
    """Think of the answer, then look at it; only the learner can judge."""

    question: str
    """Markdown."""


@dataclass(frozen=True, slots=True)
class Pick:
    """Pick one option, or several."""

    question: str
    """Markdown."""
    options: tuple[str, ...]
    """The options, in the order shown; no two are the same."""
    several: bool = False
    """Whether more than one may be picked."""


@dataclass(frozen=True, slots=True)
class TypeIn:
    """Type the answer."""

    question: str
    """Markdown."""
    unit: str = ""
    """What a number is counted in, shown behind the field."""


@dataclass(frozen=True, slots=True)
class Arrange:
    """Put the items into their right order."""

    question: str
    """Markdown."""
    items: tuple[str, ...]
    """The items, in the order shown; no two are the same."""


@dataclass(frozen=True, slots=True)
class Match:
    """Give each left side its right side."""

    question: str
    """Markdown."""
    lefts: tuple[str, ...]
    rights: tuple[str, ...]
    """Right sides in the order shown; there may be more of them than left sides."""


Prompt = Reveal | Pick | TypeIn | Arrange | Match

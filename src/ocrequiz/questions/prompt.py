"""How a card is put: five shapes, which are all that a face ever draws."""

from __future__ import annotations

from ocrequiz.records import record


@record
class Reveal:
    """Think of the answer, then look at it; only the learner can judge."""

    question: str
    """Markdown."""


@record
class Pick:
    """Pick one option, or several."""

    question: str
    """Markdown."""
    options: tuple[str, ...]
    """The options, in the order shown; no two are the same."""
    several: bool = False
    """Whether more than one may be picked."""


@record
class TypeIn:
    """Type the answer."""

    question: str
    """Markdown."""
    unit: str = ""
    """What a number is counted in, shown behind the field."""


@record
class Arrange:
    """Put the items into their right order."""

    question: str
    """Markdown."""
    items: tuple[str, ...]
    """The items, in the order shown; no two are the same."""


@record
class Match:
    """Give each left side its right side."""

    question: str
    """Markdown."""
    lefts: tuple[str, ...]
    rights: tuple[str, ...]
    """Right sides in the order shown; there may be more of them than left sides."""


Prompt = Reveal | Pick | TypeIn | Arrange | Match

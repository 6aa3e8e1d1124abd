"""What can be asked of the cards: a tree of conditions, free of the words it was written in."""

from __future__ import annotations

import re
from enum import StrEnum

from ocrequiz.questions.types import TYPES
from ocrequiz.records import record
from ocrequiz.scheduling.rating import Rating

__all__ = ["TYPES", "Leaf", "Query"]


class Way(StrEnum):
    """How a card stands: what may follow `is:`."""

    NEW = "new"
    LEARN = "learn"
    REVIEW = "review"
    DUE = "due"
    SUSPENDED = "suspended"
    BURIED = "buried"
    FLAGGED = "flagged"
    LEECH = "leech"


class Measure(StrEnum):
    """What of a card's memory is a number: what may follow `prop:`."""

    INTERVAL = "ivl"
    """Days from the last answer to the due day."""
    DIFFICULTY = "d"
    """From 1 to 10."""
    STABILITY = "s"
    """Days."""
    RETRIEVABILITY = "r"
    """Chance that it is known today, 0 to 1."""
    DUE = "due"
    """Days from today; negative where it is overdue."""
    LAPSES = "lapses"
    REVIEWS = "reps"


class Sign(StrEnum):
    """How two numbers compare."""

    EQUAL = "="
    UNEQUAL = "!="
    BELOW = "<"
    AT_MOST = "<="
    ABOVE = ">"
    AT_LEAST = ">="


@record
class Everything:
    """Every card."""


@record
class All:
    """What fits every part."""

    parts: tuple[Query, ...]


@record
class AnyOf:
    """What fits one part or more."""

    parts: tuple[Query, ...]


@record
class Not:
    """What does not fit the part."""

    part: Query


@record
class Word:
    """Questions in which a word begins so."""

    text: str


@record
class Phrase:
    """Questions that say exactly these words, one behind the other."""

    text: str


@record
class Matching:
    """Questions in whose words a regular expression is found."""

    pattern: re.Pattern[str]


@record
class InDecks:
    """Cards of one of these decks, by id."""

    decks: tuple[str, ...]


@record
class Tagged:
    """Cards that bear one of these tags."""

    tags: tuple[str, ...]


@record
class Untagged:
    """Cards without a tag."""


@record
class OfType:
    """Cards of questions of a type."""

    name: str


@record
class Standing:
    """Cards that stand in some way."""

    way: Way


@record
class Rated:
    """Cards answered in the last days."""

    days: int
    """Study days, today counted; from 1."""
    rating: Rating | None
    """Only answers rated so."""


@record
class Measured:
    """Cards whose memory has a number that compares so."""

    measure: Measure
    sign: Sign
    value: float


Leaf = (
    Word | Phrase | Matching | InDecks | Tagged | Untagged | OfType | Standing | Rated | Measured
)  # fmt: skip
Query = Everything | All | AnyOf | Not | Leaf

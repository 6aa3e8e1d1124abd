"""What is said of a setting wherever it is declared, listed or explained?"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from ocrequiz.records import record
from ocrequiz.settings.kinds import Kind

MEANING: Final = "meaning"
"""The key in a field's metadata."""


class Effect(StrEnum):
    """From when on a change counts."""

    AT_ONCE = "at once"
    NEXT_SITTING = "from the next sitting"
    NEXT_START = "from the next start"


@record
class Meaning:
    """A setting in the words of a learner."""

    title: str
    """A few words."""
    help: str
    """A sentence or two on what it does."""
    kind: Kind
    unit: str = ""
    unset: str = ""
    """What holds where neither file nor default says anything."""
    effect: Effect = Effect.AT_ONCE


def means(
    title: str,
    words: str,
    kind: Kind,
    unit: str = "",
    *,
    unset: str = "",
    effect: Effect = Effect.AT_ONCE,
) -> Mapping[str, Meaning]:
    """Return the metadata of a field that is a setting."""
    return {MEANING: Meaning(title, words, kind, unit, unset, effect)}

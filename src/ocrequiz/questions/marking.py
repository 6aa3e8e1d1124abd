"""How strictly typed text is judged: what the learner has set, and what the rest of the deck answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ocrequiz.records import record


@record
class Marking:
    """What marking takes into account beyond the question itself."""

    accents_count: bool = True
    """Whether `cafe` is wrong where `café` is asked for."""
    typos_forgiven: bool = True
    """Whether the typos that a question forgives are forgiven."""
    others: Iterable[str] = ()
    """Terms that a typo must not be read as, such as the answers of the deck's other questions (`Question.terms`).
    They are gone through for a response that a typo is about to be forgiven in, so that they may be gathered then."""


USUAL: Final = Marking()
"""How a response is judged where nothing else is set."""

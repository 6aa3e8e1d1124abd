"""The scheduled unit: one part of one question of one deck."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ocrequiz.questions.question import Question
from ocrequiz.records import record


class CardId(NamedTuple):
    """The permanent name of a card, written `deck/question#part`."""

    deck: str
    question: str
    part: str

    def __str__(self) -> str:
        return f"{self.deck}/{self.question}#{self.part}"

    @classmethod
    def parse(cls, text: str) -> CardId:
        """Read `deck/question#part`.

        Raises ValueError where `text` is not of that form.
        """
        return _read(text)

    def is_sibling(self, other: CardId) -> bool:
        """Tell whether both cards come from one question."""
        return self[:2] == other[:2] and self.part != other.part


@record
class Card:
    """A card with what it asks."""

    id: CardId
    question: Question


@lru_cache(maxsize=4_096)
def _read(text: str) -> CardId:
    # A sitting looks after each answer at all cards that are being learned, and their names stay the same.
    deck, slash, rest = text.partition("/")
    question, hash_, part = rest.partition("#")
    if not (slash and hash_ and deck and question and part):
        raise ValueError(f"not a card: {text!r}")
    return CardId(deck, question, part)

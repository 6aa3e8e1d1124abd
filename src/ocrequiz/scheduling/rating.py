"""How well a card was remembered, in the learner's own judgement."""

from __future__ import annotations

from enum import IntEnum


class Rating(IntEnum):
    """The four ratings; the numbers are Anki's and FSRS's."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4

    @property
    def title(self) -> str:
        """The word a face shows."""
        return self.name.capitalize()

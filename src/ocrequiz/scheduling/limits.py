"""How many new cards and reviews of a deck are still asked today?"""

from __future__ import annotations

from typing import Final

from ocrequiz.records import record

NEW_PER_DAY: Final = 20
"""New cards a day where neither the learner nor the deck says otherwise."""
REVIEWS_PER_DAY: Final = 200
"""Reviews a day where the learner does not say otherwise."""


@record
class Room:
    """So many cards: those a day may bring, those it has brought, or those that are left."""

    new: int
    """Cards answered for the first time."""
    reviews: int
    """Cards that came due in review."""

    def widened(self, new: int = 0, reviews: int = 0) -> Room:
        """Return room for more, since the learner asks for it."""
        return Room(self.new + new, self.reviews + reviews)


def daily_room(new_setting: int | None, new_advice: int | None, reviews_setting: int | None) -> Room:
    """Return what a day may bring: the learner's setting, else the deck's advice, else the default."""
    new = next((wish for wish in (new_setting, new_advice) if wish is not None), NEW_PER_DAY)
    return Room(new, REVIEWS_PER_DAY if reviews_setting is None else reviews_setting)


def room_left(daily: Room, answered_today: Room) -> Room:
    """Return what is left of the day; new cards and reviews do not use up each other's room."""
    return Room(
        new=max(0, daily.new - answered_today.new), reviews=max(0, daily.reviews - answered_today.reviews)
    )

"""What is known of how well a card is remembered, and when it is due."""

from __future__ import annotations

from enum import StrEnum

from ocrequiz.records import record


class State(StrEnum):
    """Where a card stands."""

    NEW = "new"
    LEARNING = "learning"
    REVIEW = "review"
    RELEARNING = "relearning"


@record
class DueAt:
    """Due at a moment (learning and relearning)."""

    ms: int
    """Milliseconds since the epoch, UTC."""


@record
class DueDay:
    """Due on a study day (review)."""

    day: int
    """Study days since 1970-01-01."""


Due = DueAt | DueDay


@record
class Memory:
    """The memory of a card that has been answered at least once."""

    state: State
    """LEARNING, REVIEW or RELEARNING."""
    stability: float
    """Days until the predicted recall falls to 0.9."""
    difficulty: float
    """From 1 to 10."""
    step: int
    """Steps already taken of the learning or relearning steps; 0 in review."""
    reviews: int
    """Answers counted by the schedule."""
    lapses: int
    """Times forgotten in review."""
    due: Due
    last_ms: int
    """When it was last answered, milliseconds since the epoch, UTC."""
    last_day: int
    """The study day it was last answered on."""


@record
class Standing:
    """A card's memory, with what the learner has decided about the card."""

    memory: Memory | None = None
    """None while the card is new."""
    suspended: bool = False
    """Not asked until the learner takes it back."""
    buried_on: int | None = None
    """The study day on which the card is not asked any more."""
    flagged: bool = False

    def is_buried(self, study_day: int) -> bool:
        """Tell whether the card rests on that day."""
        return self.buried_on == study_day

    @property
    def state(self) -> State:
        """The state of the card."""
        return State.NEW if self.memory is None else self.memory.state

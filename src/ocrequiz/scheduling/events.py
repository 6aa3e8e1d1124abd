"""What can happen to a card: the sentences of the log, which are the only truth about progress."""

from __future__ import annotations

from enum import StrEnum

from ocrequiz.records import record
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.memory import Due
from ocrequiz.scheduling.policy import Policy
from ocrequiz.scheduling.rating import Rating


class Mode(StrEnum):
    """What kind of sitting an answer was given in."""

    REVIEW = "review"
    CRAM = "cram"
    QUIZ = "quiz"


class Certainty(StrEnum):
    """How sure the learner was, asked before the verdict."""

    GUESS = "guess"
    THINK = "think"
    SURE = "sure"


@record(kw_only=True)
class Reviewed:
    """A card was answered and rated."""

    mode: Mode
    schedules: bool
    """Whether memory and due follow from this answer (cram and quiz leave them alone)."""
    question_type: str
    guess_chance: float
    """The chance that a blind guess is right, 0 to 1."""
    score: float | None
    """The verdict, 0 to 1; None where only the learner could judge."""
    overruled: bool = False
    """Whether the learner overruled the verdict."""
    offered: Rating
    """The rating the program offered."""
    certainty: Certainty | None = None
    rating: Rating
    """The rating taken."""
    hint_used: bool = False
    response: str
    """The response as JSON."""
    took_ms: int
    """From the prompt shown to the response given."""
    retrievability: float | None
    """Recall predicted before the answer, 0 to 1; None for a first answer."""
    due: Due | None
    """The due that resulted, frozen; None where the answer does not schedule."""
    policy: Policy


@record
class Suspended:
    """The learner put the card away, or took it back."""

    on: bool


@record
class Buried:
    """The learner put the card away for the rest of the study day, or took it back."""

    on: bool


@record
class Flagged:
    """The learner marked the card, or unmarked it."""

    on: bool


@record
class Remarked:
    """The learner wrote a remark on the question, to keep or to send to its author."""

    text: str


@record
class Reset:
    """The card is as if never answered; its history stays."""


@record
class Relearn:
    """The card is due at once: its answer changed, or the learner asked."""

    due: Due


@record
class Rescheduled:
    """The due was moved without an answer."""

    due: Due


@record
class Renamed:
    """The author gave the card a new name; what happened under the old one counts for the new."""

    old: str
    """The earlier card id, `deck/question#part`."""


@record
class Adopted:
    """Memory follows these parameters from now on; not about one card."""

    parameters: tuple[float, ...]


@record
class Undone:
    """An earlier row no longer counts."""

    row: str
    """The id of that row."""


Event = (
    Reviewed
    | Suspended
    | Buried
    | Flagged
    | Remarked
    | Reset
    | Relearn
    | Rescheduled
    | Renamed
    | Adopted
    | Undone
)


@record
class Entry:
    """A row of the log."""

    sequence: int
    """Rises by one from row to row."""
    id: str
    """UUIDv7."""
    card: str
    """`deck/question#part`, or empty where the event is not about one card."""
    at: Moment
    study_day: int
    """Frozen when written."""
    device: str
    event: Event

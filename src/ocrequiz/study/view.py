"""The frozen picture of a sitting that a face draws."""

from __future__ import annotations

from typing import Final

from ocrequiz.questions.card import CardId
from ocrequiz.questions.prompt import Prompt
from ocrequiz.questions.question import Picture
from ocrequiz.questions.response import Response
from ocrequiz.questions.verdict import Verdict
from ocrequiz.records import record
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Certainty, Mode
from ocrequiz.scheduling.memory import State
from ocrequiz.scheduling.rating import Rating

PASSAGE_HAS_CHANGED: Final = "The passage this question cites has changed since the question was written."
"""What a face says of such an answer, so that the learner looks at the document before believing it."""


@record
class Tally:
    """How far the sitting has come."""

    new: int
    """New cards still to come."""
    learning: int
    """Cards being learned or relearned that are still to come in this sitting."""
    due: int
    """Due cards still to come."""
    answered: int
    """Answers given and not taken back."""

    @property
    def left(self) -> int:
        """Cards still to come."""
        return self.new + self.learning + self.due


@record
class CardFace:
    """What is known about the card before it is answered."""

    id: CardId
    deck_title: str
    type: str
    """The name of the question's type, such as `choice`."""
    tags: tuple[str, ...]
    state: State
    flagged: bool
    is_leech: bool
    image: Picture | None
    deck_folder: str
    """The folder that the deck's pictures and documents are in."""
    cites: bool
    """Whether a passage can be opened."""


@record
class Offer:
    """What taking a rating would give."""

    rating: Rating
    wait: str
    """The time until the card comes back, in a few characters: `10m`, `3d`, `1.4y`; empty in cram."""


@record
class Asking:
    """A card is put; the learner has not answered."""

    card: CardFace
    prompt: Prompt
    hint: str | None
    """Markdown, once it was asked for; None before, or where there is none."""
    has_hint: bool


@record
class AskingCertainty:
    """A response is given; before it is judged, the learner is asked how sure they are."""

    card: CardFace
    prompt: Prompt
    hint: str | None
    """Markdown, where it was asked for."""
    response: Response


@record
class Answered:
    """The answer is shown; the rating is still to be taken."""

    card: CardFace
    prompt: Prompt
    hint: str | None
    response: Response
    verdict: Verdict | None
    """None where only the learner can judge."""
    solution: Response
    answer: str
    """Markdown."""
    explanation: str
    """Markdown; may be empty."""
    answer_image: Picture | None
    offered: Rating
    """The rating that space takes."""
    offers: tuple[Offer, Offer, Offer, Offer]
    """Again, Hard, Good, Easy."""
    certainty: Certainty | None = None
    """How sure the learner was, where that was asked and said."""
    passage_has_changed: bool = False
    """Whether the document no longer says, in one place, what the question cites."""


@record
class Closing:
    """Nothing is left to ask; what the sitting came to, and what can be done next."""

    answered: int
    """Answers given and not taken back."""
    cards: int
    """Different cards answered."""
    again: int
    """Answers rated Again."""
    took_ms: int
    """Time spent on the answers."""
    new_left: int
    """New cards that the daily limit held back."""
    due_left: int
    """Due cards that the daily limit or the sitting's limit held back."""
    due_tomorrow: int
    """Cards that become due tomorrow."""
    back_in_minutes: int | None
    """Minutes until a card being learned comes back today; None where none does."""


Phase = Asking | AskingCertainty | Answered | Closing


@record
class View:
    """A sitting at one moment."""

    title: str
    """The deck's title, or how many decks are studied."""
    mode: Mode
    phase: Phase
    tally: Tally
    undoes: str | None
    """What undo would take back, such as `Good on “Which cells …”`; None where there is nothing."""
    notice: str | None
    """What the last intent did, when that is not plain to see, such as `Buried until tomorrow.`"""
    began: Moment
    """When the sitting began."""
    disputed: str | None = None
    """What was typed and not accepted, where the learner can propose it to the author: the response that is
    shown, or the one before it whose verdict was overruled."""

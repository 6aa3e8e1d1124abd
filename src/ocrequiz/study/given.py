"""An answer on its way into the log: the card as it was asked, and what came back."""

from __future__ import annotations

from dataclasses import dataclass

from ocrequiz.questions.card import Card
from ocrequiz.questions.prompt import Prompt
from ocrequiz.questions.response import Response
from ocrequiz.questions.verdict import Verdict
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.memory import Standing
from ocrequiz.scheduling.rating import Rating


@dataclass(frozen=True, slots=True)
class Asked:
    """A card that is put to the learner."""

    card: Card
    standing: Standing
    """As it was when the card was shown."""
    prompt: Prompt
    at: Moment
    """When it was shown."""
    hint_used: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """A response to a card, judged but not yet rated."""

    asked: Asked
    response: Response
    verdict: Verdict | None
    took_ms: int
    """From the prompt shown to the response given."""

    @property
    def offered(self) -> Rating:
        """The rating the program offers.

        Right is Good, never Easy by itself; anything less than wholly right is Again. Where only the learner
        can judge, Good is offered, since it is the most common and the learner decides.
        """
        return Rating.GOOD if self.verdict is None or self.verdict.is_right else Rating.AGAIN

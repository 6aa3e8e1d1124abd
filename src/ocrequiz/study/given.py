"""An answer on its way into the log: the card as it was asked, and what came back."""

from __future__ import annotations

from ocrequiz.library.library import Library
from ocrequiz.questions.card import Card
from ocrequiz.questions.prompt import Prompt
from ocrequiz.questions.response import DontKnow, Response, Typed
from ocrequiz.questions.verdict import Verdict
from ocrequiz.records import record
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Certainty
from ocrequiz.scheduling.memory import Standing
from ocrequiz.scheduling.rating import Rating


@record
class Asked:
    """A card that is put to the learner."""

    card: Card
    standing: Standing
    """As it was when the card was shown."""
    prompt: Prompt
    at: Moment
    """When it was shown."""
    hint_used: bool = False


@record
class Held:
    """A response that is not judged before the learner has said how sure they are."""

    asked: Asked
    response: Response
    took_ms: int
    """From the prompt shown to the response given."""

    @property
    def is_tried(self) -> bool:
        """Whether there is anything to be sure of; who says that they don't know is not asked."""
        return not isinstance(self.response, DontKnow)


@record
class Given:
    """A response to a card, judged but not yet rated."""

    asked: Asked
    response: Response
    verdict: Verdict | None
    took_ms: int
    """From the prompt shown to the response given."""
    certainty: Certainty | None = None
    """How sure the learner was; None where nobody asked, or the learner would rather not say."""
    is_proposed: bool = False
    """Whether the learner has proposed to the author to accept it from now on."""

    @property
    def offered(self) -> Rating:
        """The rating the program offers.

        Right is Good, never Easy by itself; anything less than wholly right is Again. Where only the learner
        can judge, Good is offered, since it is the most common and the learner decides. It is also offered for
        what the learner holds to be right so firmly that the author is to hear of it.
        """
        is_right = self.verdict is None or self.verdict.is_right or self.is_proposed
        return Rating.GOOD if is_right else Rating.AGAIN

    @property
    def disputed(self) -> str | None:
        """What was typed, where the verdict did not accept it and nobody has told the author yet."""
        if isinstance(self.response, Typed) and self.verdict is not None and not self.is_proposed:
            return None if self.verdict.is_right else self.response.text
        return None


def marked(library: Library, card: Card, response: Response) -> Verdict | None:
    """Judge a response as the learner's settings and the other answers of the deck would have it.

    Returns None where only the learner can judge.
    """
    return card.question.mark(card.id.part, response, library.marking(card.id))

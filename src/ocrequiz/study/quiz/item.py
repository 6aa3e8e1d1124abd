"""One question of a quiz while it is sat: what was answered, and whether it can still be changed."""

from __future__ import annotations

from dataclasses import replace

from ocrequiz.library.library import Library
from ocrequiz.questions.card import Card
from ocrequiz.questions.prompt import Prompt
from ocrequiz.questions.response import DontKnow, Response
from ocrequiz.questions.response_json import from_json, to_json
from ocrequiz.questions.verdict import Verdict
from ocrequiz.records import record
from ocrequiz.scheduling.events import Certainty
from ocrequiz.store.quizzes import KeptItem
from ocrequiz.study.given import marked
from ocrequiz.study.quiz.wish import Feedback, QuizWish


@record
class Item:
    """A place on the paper."""

    place: int
    """Its place on the paper as it was drawn; questions that are gone since leave gaps."""
    card: Card
    prompt: Prompt
    response: Response | None = None
    """None while it is open."""
    verdict: Verdict | None = None
    """None while it is open, and where only the learner can judge."""
    certainty: Certainty | None = None
    marked: bool = False
    judged: bool | None = None
    """Whether the learner called right what only the learner can judge."""
    took_ms: int = 0
    """Time spent before the question, all visits together."""

    @classmethod
    def of(cls, library: Library, kept: KeptItem, card: Card, prompt: Prompt) -> Item:
        """Take up what was kept of an item.

        Raises ValueError where the response kept is none.
        """
        item = cls(
            kept.position,
            card,
            prompt,
            certainty=kept.certainty,
            marked=kept.marked,
            judged=kept.judged,
            took_ms=kept.took_ms,
        )
        return item if kept.response is None else item.answered(library, from_json(kept.response))

    def answered(self, library: Library, response: Response) -> Item:
        """Return the item with another response, judged as in study."""
        return replace(self, response=response, verdict=marked(library, self.card, response))

    def opened(self) -> Item:
        """Return the item without a response."""
        return replace(self, response=None, verdict=None, certainty=None)

    def kept(self) -> KeptItem:
        """Return what is to be kept of it."""
        response = None if self.response is None else to_json(self.response)
        return KeptItem(
            self.place, str(self.card.id), response, self.certainty, self.marked, self.judged, self.took_ms
        )

    @property
    def is_answered(self) -> bool:
        """Whether the learner tried: neither left it open nor said that they don't know."""
        return self.response is not None and not isinstance(self.response, DontKnow)

    @property
    def waits_for_judgement(self) -> bool:
        """Whether the learner has still to say if the response was right."""
        return self.response is not None and self.judged is None and self.verdict is None

    @property
    def score(self) -> float:
        """What it came to, 0 to 1; nothing while it is open."""
        return float(self.judged is True) if self.verdict is None else self.verdict.score

    def asks_certainty(self, wish: QuizWish) -> bool:
        """Tell whether the learner has still to say how sure they are."""
        return wish.certainty and self.is_answered and self.certainty is None

    def is_final(self, wish: QuizWish) -> bool:
        """Tell whether its answer was shown, so that the response stands."""
        return wish.feedback is Feedback.EACH and self.response is not None and not self.asks_certainty(wish)

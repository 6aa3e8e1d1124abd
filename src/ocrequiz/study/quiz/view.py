"""The frozen picture of a quiz that a face draws."""

from __future__ import annotations

from ocrequiz.library.results import GroupResult, ItemResult, QuizRecord, QuizResult, Reread, percent
from ocrequiz.questions.prompt import Prompt
from ocrequiz.questions.question import Picture
from ocrequiz.questions.response import Response
from ocrequiz.questions.verdict import Verdict
from ocrequiz.records import record
from ocrequiz.scheduling.events import Certainty
from ocrequiz.study.quiz.wish import QuizWish
from ocrequiz.study.view import CardFace

__all__ = [
    "Answered",
    "Asking",
    "GroupResult",
    "HandedIn",
    "ItemResult",
    "Judging",
    "Overview",
    "Phase",
    "PlaceView",
    "QuizRecord",
    "QuizResult",
    "QuizView",
    "Reread",
    "percent",
]
# A face draws results too, and does not reach below the sitting for their parts.


@record
class PlaceView:
    """A place on the paper, as an overview shows it."""

    stem: str
    """What is asked, on one line."""
    answered: bool
    """Whether there is a response, be it that the learner doesn't know."""
    marked: bool
    """Whether the learner means to come back to it."""
    score: float | None
    """0 to 1 where the answer has been shown; None before."""


@record
class Asking:
    """A question is put; a response that was given can still be changed."""

    card: CardFace
    prompt: Prompt
    points: float
    """What full marks are worth."""
    response: Response | None
    """The response as it stands; None while the question is open."""
    certainty: Certainty | None
    asks_certainty: bool
    """Whether the response is given, and the learner has still to say how sure they are."""


@record
class Answered:
    """The answer to a question is shown; the response stands."""

    card: CardFace
    prompt: Prompt
    points: float
    response: Response
    certainty: Certainty | None
    verdict: Verdict | None
    """None where only the learner can judge."""
    judged: bool | None
    """What the learner said there; None before, and where there is a verdict."""
    solution: Response
    answer: str
    """Markdown."""
    explanation: str
    """Markdown; may be empty."""
    answer_image: Picture | None

    @property
    def asks_judgement(self) -> bool:
        """Whether the learner has still to say if the response was right."""
        return self.verdict is None and self.judged is None


@record
class Overview:
    """The whole paper is looked at; `QuizView.places` tells what is answered."""

    open: int
    """Questions without a response."""
    marked: int
    """Questions to come back to."""


@record
class Judging:
    """The paper is handed in; the learner judges the answers that nobody else can."""

    shown: Answered
    left: int
    """Answers still to be judged, this one counted."""


@record
class HandedIn:
    """The quiz is marked."""

    result: QuizResult


Phase = Asking | Answered | Overview | Judging | HandedIn


@record
class QuizView:
    """A quiz at one moment."""

    title: str
    """The deck's title, or how many decks are asked about."""
    wish: QuizWish
    phase: Phase
    places: tuple[PlaceView, ...]
    """The paper, in order."""
    position: int | None
    """Which place is shown, counted from 0; None in the overview and when all is marked."""
    elapsed_ms: int
    """The time that is gone."""
    left_ms: int | None
    """The time that is left; None without a limit."""
    notice: str | None
    """What happened when that is not plain to see, such as `Time is up: the paper is handed in.`"""

    @property
    def answered(self) -> int:
        """How many questions have a response."""
        return sum(place.answered for place in self.places)

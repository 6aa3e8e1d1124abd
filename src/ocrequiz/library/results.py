"""What did a quiz come to? Plain data that a sitting makes, faces draw and reports print."""

from __future__ import annotations

from collections.abc import Iterable

from ocrequiz.library.cited import Cited
from ocrequiz.questions.card import CardId
from ocrequiz.questions.prompt import Prompt
from ocrequiz.questions.question import Picture
from ocrequiz.questions.response import DontKnow, Response
from ocrequiz.questions.verdict import Verdict
from ocrequiz.records import record
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Certainty


@record(kw_only=True)
class ItemResult:
    """One question of a quiz: what was asked, answered and right, and what it earned."""

    number: int
    """Its place on the paper, counted from 1."""
    card: CardId
    deck_title: str
    type: str
    tags: tuple[str, ...]
    objective: str
    prompt: Prompt
    response: Response | None
    """None where it was left open."""
    certainty: Certainty | None
    verdict: Verdict | None
    """None where it was left open, or where only the learner could judge."""
    solution: Response
    answer: str
    """Markdown."""
    explanation: str
    """Markdown; may be empty."""
    score: float
    """0 to 1, the learner's own judgement included."""
    points: float
    """What it earned; with certainty counted it may be negative."""
    worth: float
    """The points that full marks would have earned."""
    took_ms: int
    marked: bool
    """Whether the learner had marked it to come back to."""
    cited: tuple[Cited, ...]
    image: Picture | None
    answer_image: Picture | None

    @property
    def is_right(self) -> bool:
        """Whether it earned full marks."""
        return self.score >= 1.0

    @property
    def is_answered(self) -> bool:
        """Whether the learner tried: neither left it open nor said that they don't know."""
        return self.response is not None and not isinstance(self.response, DontKnow)

    @property
    def is_sure_and_wrong(self) -> bool:
        """Whether the learner was sure and erred, which is what most needs to be looked at."""
        return self.certainty is Certainty.SURE and self.is_answered and not self.is_right


@record
class GroupResult:
    """What the questions of one tag, type, objective, paragraph or certainty came to together."""

    name: str
    items: int
    right: int
    """Those with full marks."""
    score: float
    """0 to 1; each question counts by its points."""
    points: float
    """What they earned; with certainty counted it may be negative."""
    worth: float
    """The points that full marks would have earned."""


@record
class Reread:
    """A paragraph worth reading again, since questions on it were missed."""

    cited: Cited
    """The passage of the first question missed."""
    numbers: tuple[int, ...]
    """The places on the paper of the questions missed."""


@record
class QuizRecord:
    """A quiz that was marked, in a line."""

    number: int
    """By which its whole result can be asked for."""
    title: str
    decks: tuple[str, ...]
    """Ids."""
    begun: Moment
    took_ms: int
    items: int
    answered: int
    """Those with a response."""
    score: float
    """0 to 1."""
    points: float
    worth: float


@record(kw_only=True)
class QuizResult:
    """What a quiz came to."""

    record: QuizRecord
    seed: int
    ran_out: bool
    """Whether the time limit handed the paper in."""
    time_limit_ms: int | None
    with_certainty: bool
    """Whether certainty counted."""
    schedules: bool
    """Whether the answers moved the schedule."""
    items: tuple[ItemResult, ...]
    """As they stood on the paper."""
    by_tag: tuple[GroupResult, ...]
    by_objective: tuple[GroupResult, ...]
    by_type: tuple[GroupResult, ...]
    by_paragraph: tuple[GroupResult, ...]
    by_certainty: tuple[GroupResult, ...]
    """How often the learner was right when guessing, thinking so and being sure; empty without certainty."""
    reread: tuple[Reread, ...]
    """The paragraphs with the most missed questions first."""
    earlier: tuple[QuizRecord, ...]
    """Quizzes on any of the same decks marked before, the latest first."""

    @property
    def right(self) -> int:
        """How many questions earned full marks."""
        return sum(item.is_right for item in self.items)

    @property
    def missed(self) -> tuple[ItemResult, ...]:
        """Return the questions without full marks, those that the learner was sure of first."""
        missed = (item for item in self.items if not item.is_right)
        return tuple(sorted(missed, key=lambda item: (not item.is_sure_and_wrong, item.score, item.number)))

    @property
    def in_order_of_need(self) -> tuple[ItemResult, ...]:
        """Return all questions: those missed as `missed` has them, then those that were right."""
        return (*self.missed, *(item for item in self.items if item.is_right))


def share(items: Iterable[ItemResult]) -> float:
    """Return what part of its points a group of questions earned, 0 to 1, certainty left out."""
    scores = [(item.score * item.worth, item.worth) for item in items]
    worth = sum(worth for _, worth in scores)
    return sum(score for score, _ in scores) / worth if worth else 0.0


def percent(score: float) -> str:
    """Write a score from 0 to 1; only full marks are 100 %."""
    return f"{min(round(100 * score), 99) if score < 1 else 100} %"

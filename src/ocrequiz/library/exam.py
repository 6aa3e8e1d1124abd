"""What stands on a printed exam and on its key? Plain data that the workspace makes and reports print."""

from __future__ import annotations

from ocrequiz.library.cited import Cited, Embedded
from ocrequiz.questions.card import CardId
from ocrequiz.questions.prompt import Prompt
from ocrequiz.questions.response import Response
from ocrequiz.records import record


@record(kw_only=True)
class ExamItem:
    """One question of a form."""

    number: int
    """Its place on the form, counted from 1."""
    card: CardId
    prompt: Prompt
    points: float
    solution: Response
    answer: str
    """Markdown."""
    explanation: str
    """Markdown; may be empty."""
    cited: tuple[Cited, ...]
    picture: Embedded | None
    """That of the question."""


@record
class ExamForm:
    """The questions in one order."""

    letter: str
    """A, B and so on."""
    items: tuple[ExamItem, ...]


@record
class Exam:
    """The same questions in several orders."""

    title: str
    seed: int
    """From which the same exam can be made again."""
    time_limit_ms: int | None
    forms: tuple[ExamForm, ...]

    @property
    def points(self) -> float:
        """What full marks are worth."""
        return sum(item.points for item in self.forms[0].items)

"""What every question has, whatever its type, and what a type must be able to do."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import ClassVar, Literal

from ocrequiz.documents.quotes import Citation
from ocrequiz.questions.marking import USUAL, Marking
from ocrequiz.questions.prompt import Prompt
from ocrequiz.questions.response import Response
from ocrequiz.questions.verdict import Verdict
from ocrequiz.records import record

Status = Literal["ready", "draft", "retired"]


@record(kw_only=True)
class Picture:
    """A picture beside a question or an answer."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    file: str
    """Path from the deck file, inside its folder."""
    alt: str
    """What the picture shows, for those who cannot see it."""


@record(kw_only=True)
class Distractor:
    """A wrong option that a learner could believe."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    text: str
    feedback: str = ""
    """Markdown: why this option is wrong, shown to who picked it."""


@record(kw_only=True)
class Waivers:
    """Lint rules that a question breaks on purpose."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    ignore: Mapping[str, str] = field(default_factory=dict, hash=False)
    """Rule id to the author's reason."""


@record(kw_only=True)
class Question(ABC):
    """One authored entry of a deck; a subclass is a type of question."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    id: str
    """Permanent within the deck; what the learner remembers hangs on it."""
    type: str
    """The name of the type; each subclass narrows it to its own."""
    tags: tuple[str, ...] = ()
    explanation: str = ""
    """Markdown, shown after the answer."""
    hint: str = ""
    """Markdown, shown on request before the answer."""
    image: Picture | None = None
    answer_image: Picture | None = None
    objective: str = ""
    """What a learner who can answer is able to do."""
    points: float = 1.0
    """What full marks are worth in a quiz."""
    cite: tuple[Citation, ...] = ()
    """The passages that the question tests."""
    status: Status = "ready"
    """`draft`: only preview shows it; `retired`: never asked, history kept."""
    was: tuple[str, ...] = ()
    """Earlier ids, `id` or `deck/id`, whose progress is this question's."""
    lint: Waivers = field(default_factory=Waivers)

    @property
    @abstractmethod
    def stem(self) -> str:
        """What is asked, as Markdown without the options: for lists, search and history."""

    @abstractmethod
    def parts(self) -> tuple[str, ...]:
        """Name the parts that make a card each; names are permanent."""

    @abstractmethod
    def prompt(self, part: str, seed: int) -> Prompt:
        """Put the card; the same seed shuffles the same way."""

    @abstractmethod
    def solution(self, part: str) -> Response:
        """Return the response that earns full marks."""

    @abstractmethod
    def mark(self, part: str, response: Response, rules: Marking = USUAL) -> Verdict | None:
        """Judge a response; None where only the learner can. No response of any shape makes it raise."""

    @abstractmethod
    def answer_text(self, part: str) -> str:
        """Return the answer as Markdown, to be shown once the response is given."""

    def key(self, part: str) -> str:
        """Return what is right, bare: where it is another, the answer is another, however all else is worded."""
        return self.answer_text(part)

    def guess_chance(self, part: str) -> float:
        """Return the chance, 0 to 1, that a blind guess is right."""
        return 0.0

    def terms(self) -> Iterator[str]:
        """Yield what this question holds apart, such as its answers and its wrong options.

        Marking another question of the deck takes none of them for a typo of something else (`Marking.others`).
        """
        yield from ()

    def mistakes(self) -> Iterator[Mistake]:
        """Yield what no schema can say is wrong with this question."""
        yield from ()


@record
class Mistake:
    """Something an author must mend in one field of a question."""

    rule: str
    """Stable id, such as `bad-answer`."""
    field: str
    """The field to point at, such as `distractors`."""
    message: str
    help: str
    index: int | str | None = None
    """Which entry of the field: counted from 0 where it is a list, the key where it is a mapping."""

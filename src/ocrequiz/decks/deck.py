"""What a deck is: a named set of questions, and what its author says about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, fields
from typing import ClassVar, Final

from ocrequiz.decks.advice import StudyAdvice
from ocrequiz.questions.question import Question
from ocrequiz.records import record

FORMAT: Final = 1
"""The deck format that this program reads and writes."""


@record(kw_only=True)
class Skip:
    """A passage of a document that no question is to ask about."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    quote: str
    """The exact words, within one paragraph; each sentence that they take in is passed over."""
    reason: str
    """Why it need not be asked about."""


@record(kw_only=True)
class DeckDocument:
    """A document that the deck's questions cite."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    id: str
    """The name that citations use."""
    file: str
    """Path from the deck file, inside its folder: Markdown, or plain text."""
    skip: tuple[Skip, ...] = ()
    """Passages that need no question, so that coverage does not ask for one."""


@record(kw_only=True)
class Defaults:
    """What holds for every question of the deck that does not say otherwise."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    tags: tuple[str, ...] = ()
    """Added to each question's own."""
    typos: int | None = None
    """Slips of a finger that a typed answer may hold."""
    shuffle: bool | None = None
    """Whether options change places."""


@record(kw_only=True)
class DeckHeader:
    """Everything in a deck but its questions."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    format: int
    """The version of the deck format."""
    id: str
    """Permanent; what the learner remembers hangs on it. Letters a to z, digits and hyphens."""
    title: str
    """What the deck is called in lists."""
    description: str = ""
    """Markdown: what the deck is about, and for whom."""
    authors: tuple[str, ...] = ()
    """Who wrote it."""
    license: str = ""
    """Under which terms it may be passed on, such as `CC-BY-4.0`."""
    language: str = ""
    """The language of its text, such as `en`."""
    documents: tuple[DeckDocument, ...] = ()
    """The documents that its questions cite."""
    include: tuple[str, ...] = ()
    """Further files of questions, by patterns such as `more/*.yaml`."""
    defaults: Defaults = field(default_factory=Defaults)
    """What holds for every question that does not say otherwise."""
    study: StudyAdvice = field(default_factory=StudyAdvice)
    """How the author would study it."""
    was: tuple[str, ...] = ()
    """Earlier ids of the deck, whose progress is this deck's."""


@record(kw_only=True)
class Deck(DeckHeader):
    """A deck: its header, and the questions of its file and of the files it includes."""

    questions: tuple[Question, ...] = ()
    """The questions that can be asked, in the order of the files."""

    @property
    def header(self) -> DeckHeader:
        """Return everything but the questions."""
        return DeckHeader(**{each.name: getattr(self, each.name) for each in fields(DeckHeader)})

"""What is shown of the cards in a list: each in a row, one of them whole, and how many there are."""

from __future__ import annotations

from ocrequiz.library.search.sorting import Column
from ocrequiz.questions.card import Card, CardId
from ocrequiz.questions.prompt import Prompt
from ocrequiz.records import record
from ocrequiz.scheduling.leeches import is_leech
from ocrequiz.scheduling.memory import Memory, Standing, State
from ocrequiz.workspace.remarks import Remark

__all__ = ["BrowsedCard", "Column", "Found", "Misread", "Preview"]


@record
class Found:
    """What a search found."""

    search: str
    count: int
    """Cards that fit."""
    total: int
    """Cards there are."""
    column: Column
    """By which they are sorted."""
    backwards: bool


@record
class Misread:
    """Why a search cannot be read."""

    message: str
    remedy: str
    """What to write instead; may be empty."""
    start: int
    """Characters of the search before what is wrong."""
    end: int
    """Characters of the search up to its end."""


@record(kw_only=True)
class BrowsedCard:
    """One row of the list."""

    number: int
    """By which the row is known as long as the decks stay as they are."""
    id: CardId
    deck_title: str
    type: str
    label: str
    """What it asks, on one line of Markdown."""
    tags: tuple[str, ...]
    standing: Standing
    is_buried: bool
    """Whether it rests today."""
    due: str
    """The time until it comes back, such as `3d`; empty while it is new."""
    file: str
    line: int
    is_selected: bool

    @property
    def memory(self) -> Memory | None:
        """What is remembered; None while it is new."""
        return self.standing.memory

    @property
    def state(self) -> State:
        """Where it stands."""
        return self.standing.state

    @property
    def is_leech(self) -> bool:
        """Whether it was forgotten too often."""
        return self.memory is not None and is_leech(self.memory.lapses)


@record
class Preview:
    """A card as it would be asked, with its answer."""

    row: BrowsedCard
    card: Card
    prompt: Prompt
    answer: str
    """Markdown."""
    remarks: tuple[Remark, ...] = ()
    """What learners wrote about the question."""

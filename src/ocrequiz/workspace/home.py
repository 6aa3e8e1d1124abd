"""What a learner sees first: the decks, and what they hold today."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ocrequiz.errors import Finding
from ocrequiz.library.activity import Activity
from ocrequiz.library.holdings import Counts
from ocrequiz.library.shelved import ShelvedDeck
from ocrequiz.records import record

__all__ = ["Activity", "DeckLine", "Home"]


@record
class DeckLine:
    """One deck, as home shows it."""

    id: str
    title: str
    description: str
    folder: str
    """The name of the folder it lies in; empty at the top."""
    path: Path
    new: int
    """New cards today's limit allows."""
    learning: int
    due: int
    """Due cards today's limit allows."""
    cards: int
    """All cards the deck asks."""
    problems: int
    """Findings in its files."""
    hidden: tuple[Path, ...]
    """Decks with the same id that this one hides."""
    exam: date | None = None
    """The day of its exam; None where none is ahead."""
    exam_in_days: int = 0
    """Study days until then; 0 on the day itself."""

    @classmethod
    def of(cls, deck: ShelvedDeck, counts: Counts, exam: tuple[date, int] | None = None) -> DeckLine:
        """Describe a deck."""
        return cls(
            id=deck.id,
            title=deck.title,
            description=deck.header.description,
            folder=deck.shelf_folder,
            path=deck.path,
            new=counts.new,
            learning=counts.learning,
            due=counts.due,
            cards=deck.cards,
            problems=len(deck.findings),
            hidden=tuple(deck.hides),
            exam=None if exam is None else exam[0],
            exam_in_days=0 if exam is None else exam[1],
        )


@record
class Home:
    """Everything home shows."""

    decks: tuple[DeckLine, ...]
    is_first_run: bool
    """Whether nothing was ever answered."""
    decks_folder: Path
    """Where the learner puts decks of their own."""
    problems: tuple[Finding, ...]
    """Findings of all files, those of unreadable ones included."""

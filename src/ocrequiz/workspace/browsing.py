"""All cards in a list: they are sought, sorted, marked, put away in bulk, and studied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol

from ocrequiz.errors import WrongUse
from ocrequiz.library.library import Library
from ocrequiz.library.search.sorting import Column
from ocrequiz.questions.card import CardId
from ocrequiz.records import record
from ocrequiz.scheduling.events import Mode
from ocrequiz.study.session import Session
from ocrequiz.text import one_line
from ocrequiz.workspace.browsed import BrowsedCard, Found, Misread, Preview
from ocrequiz.workspace.clock import Clock as Now
from ocrequiz.workspace.deciding import Decision, decided
from ocrequiz.workspace.listing import Listing
from ocrequiz.workspace.remarks import RemarkDesk

__all__ = ["BrowsedCard", "Browser", "Column", "Decision", "Found", "Misread", "Preview"]

NAME_CHARACTERS: Final = 40
"""The most characters of a question in a notice."""


class Study(Protocol):
    """Begins a sitting."""

    def __call__(self, *, cards: Sequence[CardId], mode: Mode) -> Session:
        """Begin one over some cards."""


@record
class _Step:
    title: str
    rows: tuple[str, ...]


class Browser(Listing):
    """The list, as long as it is open, and what is done with its cards."""

    def __init__(self, library: Library, study: Study, now: Now) -> None:
        super().__init__(library, now)
        self._study = study
        self._steps: list[_Step] = []
        self._remarks = RemarkDesk(library.progress)

    def preview(self, place: int) -> Preview | None:
        """Return a card as it would be asked, or None where its deck asks it no more."""
        rows = self.rows(place, 1)
        card = self._library.card(rows[0].id) if rows else None
        if card is None:
            return None
        part = card.id.part
        remarks = self._remarks.about(card.id)
        return Preview(rows[0], card, card.question.prompt(part, 0), card.question.answer_text(part), remarks)

    @property
    def undoes(self) -> str | None:
        """What undo would take back; None where there is nothing."""
        return self._steps[-1].title if self._steps else None

    def decide(self, decision: Decision, place: int) -> str:
        """Write a decision about the cards chosen, all in one transaction, and say what was done.

        Raises ProgressFailed where it cannot be saved; then nothing of it is.
        """
        cards = self.chosen(place)
        if not cards:
            return "No card is chosen."
        now = self._now()
        standings = {card: self._library.progress.standing(str(card)) for card in cards}
        found = decided(decision, standings, now, self._library.study_day(now))
        if not found.events:
            return "Nothing changed: none of the cards was ever answered."
        title = found.title.format(cards=self._counted([card for _, card in found.events]))
        self._steps.append(_Step(title, self._library.note_each(found.events, now)))
        self._catalogue.forget()
        return f"{title}."

    def undo(self) -> str:
        """Take back the last decision, and say which it was. Raises as `decide`."""
        if not self._steps:
            return "Nothing to undo here."
        step = self._steps[-1]
        self._library.take_back(step.rows, self._now())
        self._steps.pop()
        self._catalogue.forget()
        return f"Undone: {step.title}."

    def study(self, mode: Mode) -> Session:
        """Begin a sitting over the cards selected, or else over all that are listed.

        Raises WrongUse where there are none.
        """
        cards = self.chosen(-1) if self._selected else self._names(self._listed)
        if not cards:
            raise WrongUse("No card fits this search.", "Take a word away from it.")
        return self._study(cards=cards, mode=mode)

    def _counted(self, cards: Sequence[CardId]) -> str:
        """Name one card by what it asks, and count several."""
        card = self._library.card(cards[0]) if len(cards) == 1 else None
        if card is not None:
            return f"“{one_line(card.question.stem, NAME_CHARACTERS)}”"
        return f"{len(cards)} card{'' if len(cards) == 1 else 's'}"

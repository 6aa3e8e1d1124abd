"""What is there to study? The decks with what they hold for a learner, counted without opening a question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ocrequiz.errors import WrongUse
from ocrequiz.library.shelf import Shelf
from ocrequiz.library.shelved import ShelvedDeck
from ocrequiz.library.stamps import exists
from ocrequiz.records import record
from ocrequiz.scheduling.days import MINUTE_MS, Moment, date_as_day
from ocrequiz.scheduling.limits import Room, daily_room, room_left
from ocrequiz.settings import Settings
from ocrequiz.store.tallies import Tallies
from ocrequiz.text import one_line

if TYPE_CHECKING:
    from ocrequiz.library.exam_dates import ExamTime


@record
class Counts:
    """What a deck holds for a learner."""

    new: int
    """Cards never answered, those put away left out."""
    learning: int
    """Cards being learned that may be asked now or a little early."""
    due: int
    """Cards due in review."""

    @property
    def total(self) -> int:
        """All that could be asked."""
        return self.new + self.learning + self.due


class Holdings:
    """The decks of one learner, and how much of each is new, being learned and due."""

    def __init__(self, shelf: Shelf, tallies: Tallies, settings: Settings) -> None:
        self.shelf = shelf
        self.tallies = tallies
        self.settings = settings

    @property
    def decks(self) -> Mapping[str, ShelvedDeck]:
        """The decks by id, in the order they are shown."""
        return self.shelf.decks

    def deck(self, deck: str) -> ShelvedDeck:
        """Return the deck with that id.

        Raises WrongUse where there is none.
        """
        try:
            return self.decks[deck]
        except KeyError:
            known = f"Decks here: {', '.join(self.decks)}." if self.decks else "No deck was found at all."
            raise WrongUse(f"There is no deck “{one_line(deck, 80)}”.", known) from None

    def unreconciled(self, now: Moment) -> list[ShelvedDeck]:
        """List the decks whose present version, or whose way to its exam, progress has not followed yet."""
        day = self.study_day(now)
        return [
            deck
            for deck in self.decks.values()
            if self.tallies.reconciled(deck.id) != self.version(deck, day)
        ]

    def exam(self, deck: str) -> date | None:
        """Return the day of a deck's exam: the learner's own, else the deck's; None for none."""
        own = self.settings.exams
        return own[deck] if deck in own else self.deck(deck).advice.exam_date

    def exam_time(self, deck: str, study_day: int) -> ExamTime | None:
        """Look at a deck's exam from a study day; None where there is none."""
        exam = self.exam(deck)
        if exam is None:
            return None
        # Who has no exam waits for none of this.
        from ocrequiz.library.exam_dates import exam_time

        return exam_time(exam, study_day)

    def exam_ahead(self, deck: str, now: Moment) -> tuple[date, int] | None:
        """Return the day of a deck's exam and the study days until then; None where none is ahead."""
        exam = self.exam(deck)
        if exam is None:
            return None
        days = date_as_day(exam) - self.study_day(now)
        return (exam, days) if days >= 0 else None

    def version(self, deck: ShelvedDeck, study_day: int) -> str:
        """Say what progress is to follow: the version of a deck, and its way to an exam where there is one."""
        time = self.exam_time(deck.id, study_day)
        if time is None:
            return deck.fingerprint
        from ocrequiz.library.exam_dates import version_followed

        return version_followed(deck.fingerprint, time)

    def study_day(self, at: Moment) -> int:
        """Return the learner's study day at a moment."""
        return at.study_day(self.settings.study.rollover_hour)

    def counts(self, deck: str, now: Moment, due_day: int) -> Counts:
        """Count what a deck holds by a study day, whatever the daily limits."""
        ahead_ms = self.settings.study.learn_ahead_minutes * MINUTE_MS
        counted = self.tallies.counts(deck, now.utc_ms, due_day, ahead_ms)
        new = self.deck(deck).cards - counted.seen - counted.resting_new
        return Counts(new=max(0, new), learning=counted.learning, due=counted.due)

    def counts_today(self, deck: str, now: Moment) -> Counts:
        """Count what a deck holds today, within the daily limits."""
        day = self.study_day(now)
        counts, room = self.counts(deck, now, day), self.rooms([deck], day)[deck]
        return replace(counts, new=min(counts.new, room.new), due=min(counts.due, room.reviews))

    def rooms(self, decks: Sequence[str], study_day: int) -> Mapping[str, Room]:
        """Say how many new cards and reviews are still asked today, deck by deck."""
        answered = self.tallies.answered_on(study_day, decks)
        return {
            deck: room_left(self._daily(deck), Room(answered[deck].new, answered[deck].reviews))
            for deck in decks
        }

    def named(self, name: str) -> list[str]:
        """Return the ids of the decks meant by an id, a deck file, or a folder of decks.

        Raises WrongUse where there are none.
        """
        if name in self.decks:
            return [name]
        path = Path(name).absolute()
        found = [deck.id for deck in self.decks.values() if deck.path == path or path in deck.path.parents]
        return found or [self._unfound(name, path)]

    def _unfound(self, name: str, path: Path) -> str:
        hidden = next((deck for deck in self.decks.values() if path in deck.hides), None)
        if hidden is not None:
            return hidden.id
        if exists(path):
            raise WrongUse(
                f"There is no deck in {one_line(name)} that can be studied.",
                "Run: ocrequiz check " + one_line(name),
            )
        return self.deck(name).id

    def _daily(self, deck: str) -> Room:
        study = self.settings.study
        return daily_room(study.new_per_day, self.deck(deck).advice.new_per_day, study.reviews_per_day)

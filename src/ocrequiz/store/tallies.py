"""What is there to count in a progress file? Read by index alone: a start that only counts opens no log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self

from ocrequiz.store import queues
from ocrequiz.store.engine import Connection, Engine, Row, Translated, describe
from ocrequiz.store.migrations import PROGRESS, open_file
from ocrequiz.store.queues import AnsweredToday, DeckCounts, DueCard
from ocrequiz.store.rows import text
from ocrequiz.store.statements import statement

# A start that only counts what is due waits for none of this.
if TYPE_CHECKING:
    from ocrequiz.store.activity import Answer, QuizLeft
    from ocrequiz.store.counts import Column, RecentAnswer, RememberedCard, Sum

_RECONCILED: Final = statement("reconciled")
_LAST: Final = statement("last_row")


class Tallies:
    """A progress file, opened to be counted; `Progress` reads and writes the rest of it.

    One object serves one thread. Every method raises ProgressFailed where the file does not do its part.
    """

    def __init__(
        self, connection: Connection, translated: Translated, path: Path | None, device: str
    ) -> None:
        self.connection = connection
        """For the store's own modules."""
        self.translated = translated
        """For the store's own modules: within it, SQLite's errors become ProgressFailed."""
        self.path = path
        """The file, or None where progress is kept in memory only."""
        self.device = device
        """The name written on each row of the log."""

    @classmethod
    def open(cls, path: Path | None, device: str) -> Self:
        """Open the progress file, and make it, its folder and its tables where they are missing.

        `path` None keeps progress in memory only. A file that is newer than this program, damaged, or not a
        progress file is refused and left as it is.
        """
        translated = Translated(path)
        return cls(open_file(path, PROGRESS, translated, keep=_keep), translated, path, device)

    def close(self) -> None:
        """Close the file; a transaction still open is rolled back."""
        with self.translated:
            self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def engine(self) -> Engine:
        """Which SQLite serves the file, and how."""
        with self.translated:
            return describe(self.connection)

    def is_empty(self) -> bool:
        """Tell whether nothing was ever written to the log."""
        with self.translated:
            return self.connection.execute(_LAST).fetchone() is None

    def reconciled(self, deck: str) -> str | None:
        """Return the fingerprint of the version of the deck that was last reconciled."""
        with self.translated:
            row: Row | None = self.connection.execute(_RECONCILED, (deck,)).fetchone()
            return None if row is None else text(row[0])

    def is_untold(self, deck: str, fingerprint: str) -> bool:
        """Tell whether cards of a deck were ever answered, and the learner was not told of this version of it."""
        from ocrequiz.store import seen

        with self.translated:
            return seen.is_untold(self.connection, deck, fingerprint)

    # Queues: only cards asked for by their deck, neither suspended nor buried on `study_day`

    def counts(self, deck: str, at_ms: int, study_day: int, learn_ahead_ms: int) -> DeckCounts:
        """Count the cards of a deck by what is to be done with them."""
        with self.translated:
            return queues.counts(self.connection, deck, at_ms, study_day, learn_ahead_ms)

    def due_learning(self, decks: Iterable[str], until_ms: int, study_day: int) -> list[tuple[str, int]]:
        """Return the cards due at a moment up to `until_ms`, each with that moment, the earliest first."""
        with self.translated:
            return queues.due_learning(self.connection, decks, until_ms, study_day)

    def due_reviews(
        self, decks: Iterable[str], study_day: int, limit: int, resting_on: int | None = None
    ) -> list[DueCard]:
        """Return up to `limit` cards due on `study_day` or before, by due day and then by name.

        Those buried on that day, or on `resting_on` where it is given, are left out.
        """
        with self.translated:
            return queues.due_reviews(self.connection, decks, study_day, limit, resting_on)

    def met(self, cards: Iterable[str], study_day: int) -> set[str]:
        """Return those of `cards` that have a memory, or are suspended, or are buried on `study_day`."""
        with self.translated:
            return queues.met(self.connection, cards, study_day)

    def answered_on(self, study_day: int, decks: Sequence[str]) -> Mapping[str, AnsweredToday]:
        """Count the cards answered on one study day in sittings that schedule, for each of `decks`."""
        with self.translated:
            return queues.answered_on(self.connection, study_day, decks)

    def cards_answered_on(self, study_day: int) -> set[str]:
        """Return the cards answered on one study day in sittings that schedule."""
        with self.translated:
            return queues.cards_answered_on(self.connection, study_day)

    # Activity: answers of every mode, without those undone

    def streak(self, study_day: int) -> int:
        """Count the study days in a row, back from one, on which something was answered."""
        from ocrequiz.store import activity

        with self.translated:
            return activity.streak(self.connection, study_day)

    def answers_by_day(self, since_day: int) -> Mapping[int, int]:
        """Count the answers of each study day from one on; a day without any is left out."""
        from ocrequiz.store import activity

        with self.translated:
            return activity.answers_by_day(self.connection, since_day)

    def last_answers(self, study_day: int) -> tuple[int, list[Answer]] | None:
        """Return the last study day, up to one, that has answers, and these in sequence; None without any."""
        from ocrequiz.store import activity

        with self.translated:
            return activity.last_answers(self.connection, study_day)

    def quiz_left(self) -> QuizLeft | None:
        """Return the quiz that was begun last and is not marked; None without any."""
        from ocrequiz.store import activity

        with self.translated:
            return activity.quiz_left(self.connection)

    def quiz_scores(self, count: int) -> tuple[float, ...]:
        """Return what up to `count` quizzes came to, 0 to 1, the latest first."""
        from ocrequiz.store import activity

        with self.translated:
            return activity.quiz_scores(self.connection, count)

    # Statistics

    def sums(
        self, by: Sequence[Column], decks: Sequence[str] | None, first_day: int, last_day: int
    ) -> list[Sum]:
        """Sum up what was answered from one study day to another; `decks` None means all, gone ones too."""
        from ocrequiz.store import counts

        with self.translated:
            return counts.sums(self.connection, by, decks, first_day, last_day)

    def recent_answers(self, decks: Sequence[str] | None, limit: int) -> list[RecentAnswer]:
        """Return the last answers that count, the latest first."""
        from ocrequiz.store import counts

        with self.translated:
            return counts.recent_answers(self.connection, decks, limit)

    def remembered(self, deck: str) -> list[RememberedCard]:
        """Return the cards of a deck that it asks and that were answered."""
        from ocrequiz.store import counts

        with self.translated:
            return counts.remembered(self.connection, deck)

    def parameters(self) -> tuple[float, ...] | None:
        """Return the parameters adopted last, or None where none ever were."""
        from ocrequiz.store import counts

        with self.translated:
            return counts.parameters(self.connection)


def _keep(path: Path, version: int) -> None:
    # A start that brings nothing up to date loads none of this.
    from ocrequiz.store.copying import keep_before_upgrade

    keep_before_upgrade(path, version)

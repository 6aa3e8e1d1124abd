"""How does the rest of the program keep progress? The face of the store; the other modules do the work."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Adopted, Entry, Event, Reviewed
from ocrequiz.scheduling.memory import Standing
from ocrequiz.store import lineage, memory, rebuilding, reconciling, rollups, undoing
from ocrequiz.store import seen as last_seen
from ocrequiz.store.engine import Connection, Row, Translated
from ocrequiz.store.log import Log
from ocrequiz.store.queues import AnsweredToday, DeckCounts, DueCard
from ocrequiz.store.seen import Seen
from ocrequiz.store.statements import statement
from ocrequiz.store.tallies import Tallies
from ocrequiz.store.transaction import Transaction

if TYPE_CHECKING:
    from ocrequiz.store.quizzes import Quizzes

_EARLIER: Final = statement("before_a_day")

__all__ = ["AnsweredToday", "DeckCounts", "DueCard", "Progress", "Seen"]


class Progress(Tallies):
    """The learner's progress: the log, which is the truth, and each card's memory, which follows from it.

    One object serves one thread. Every method raises ProgressFailed where the file does not do its part.
    """

    def __init__(
        self, connection: Connection, translated: Translated, path: Path | None, device: str
    ) -> None:
        super().__init__(connection, translated, path, device)
        self.log = Log(connection, device)
        """For the store's own modules."""
        self._transaction = Transaction(connection, self.translated, self.forget, self._committed)
        self._known: tuple[str, int, Standing] | None = None
        """The card whose standing was read last, how much this connection had changed by then, and the standing."""
        self._told_day: int | None = None
        self.on_new_day: Callable[[int], None] | None = None
        """Called with the study day after the first commit of each to the log."""

    @classmethod
    def over(cls, tallies: Tallies) -> Self:
        """Take over the file that was opened to be counted; it is closed by either."""
        return cls(tallies.connection, tallies.translated, tallies.path, tallies.device)

    @property
    def quizzes(self) -> Quizzes:
        """The quizzes begun and marked."""
        # Only who sits a quiz waits for its statements to be read.
        from ocrequiz.store.quizzes import Quizzes

        return Quizzes(self.log, self.translated, self._joined)

    # Writing

    def transaction(self) -> AbstractContextManager[None]:
        """Begin a transaction, committed at the end of the `with`, or rolled back where an error leaves it.

        What was written is on the disk when the `with` is left. Raises RuntimeError inside another
        transaction.
        """
        return self._transaction

    def _joined(self) -> AbstractContextManager[None]:
        """Return the transaction that is open already, or a new one."""
        return nullcontext() if self.connection.in_transaction else self._transaction

    def _committed(self) -> None:
        day = self.log.last_day
        if day is not None and day != self._told_day and self.on_new_day is not None:
            self._told_day = day
            self.on_new_day(day)

    def append(self, event: Event, card: str, at: Moment, study_day: int) -> Entry:
        """Append a row to the log, count it, and return it; the card's standing is the caller's to put, after this.

        `card` is empty where the event is not about one card. Raises RuntimeError outside a transaction.
        """
        with self.translated:
            entry = self.log.append(event, card, at, study_day)
            if isinstance(event, Reviewed):
                rollups.count_answer(self.connection, event, card, study_day)
            return entry

    def put_standing(self, card: str, standing: Standing) -> None:
        """Keep the standing of a card. Raises RuntimeError outside a transaction."""
        with self.translated:
            memory.put_standing(self.connection, card, standing)

    def note_seen(self, card: str, seen: Seen) -> None:
        """Keep the card as seen now, where it differs from last time."""
        with self.translated:
            last_seen.note_seen(self.connection, card, seen)

    def rebuild_card(self, card: str) -> Standing:
        """Replay what happened to a card, under its earlier names too; put the standing, and return it.

        Joins the open transaction, or makes its own.
        """
        with self._joined(), self.translated:
            return rebuilding.rebuild_card(self.log, card)

    def rebuild(self) -> int:
        """Derive everything from the log anew, and return how many cards there are.

        Parameters adopted in an open transaction count. Joins that transaction, or makes its own.
        """
        with self._joined(), self.translated:
            return rebuilding.rebuild_all(self.log)

    def adopt(self, parameters: tuple[float, ...], at: Moment, study_day: int) -> Entry:
        """Let the memory of every card follow these parameters; dues stay. Joins the open transaction, or its own."""
        with self._joined(), self.translated:
            entry = self.log.append(Adopted(parameters), "", at, study_day)
            rebuilding.rebuild_cards(self.log)
            return entry

    def undo(self, entry_id: str, at: Moment, study_day: int) -> Entry | None:
        """Take an earlier row back, and return the row that says so; None where it does not count anyhow.

        The standings that followed from the row are rebuilt in the same transaction (the open one, or its
        own). Undoing an Undone row brings the earlier row to life again.
        """
        with self._joined(), self.translated:
            return undoing.undo(self.log, entry_id, at, study_day)

    def forget(self) -> None:
        """Forget what is known of the file: it was rolled back, or somebody else wrote to it."""
        self.log.forget()
        self._known = None

    # Reading

    def standing(self, card: str) -> Standing:
        """Return how a card stands; `Standing()` where it was never met."""
        connection = self.connection
        if self._known is not None and connection.in_transaction:
            # A transaction begins by forgetting what others have changed: what was shown need not be read anew.
            name, changes, standing = self._known
            if name == card and changes == connection.total_changes:
                return standing
        with self.translated:
            standing = memory.standing(connection, card)
        self._known = card, connection.total_changes, standing
        return standing

    def entry(self, entry_id: str) -> Entry | None:
        """Return one row of the log, or None."""
        with self.translated:
            return self.log.entry(entry_id)

    def history(
        self,
        cards: Sequence[str] | None = None,
        decks: Sequence[str] | None = None,
        since_day: int | None = None,
        limit: int | None = None,
        newest_first: bool = False,
    ) -> Iterator[Entry]:
        """Yield the rows that count, in sequence: without those undone, and without the undoing.

        Each argument narrows the answer: `cards` by the names written on the rows, `decks` likewise,
        `since_day` to rows of that study day or later.
        """
        with self.translated:
            yield from self.log.history(cards, decks, since_day, limit, newest_first)

    def every_entry(self) -> Iterator[Entry]:
        """Yield all rows in sequence, undone or not."""
        with self.translated:
            yield from self.log.every_entry()

    def has_earlier_days(self, study_day: int) -> bool:
        """Tell whether anything was written to the log before a study day."""
        with self.translated:
            row: Row | None = self.connection.execute(_EARLIER, (study_day,)).fetchone()
            return row is not None

    def history_of(self, card: str) -> list[Entry]:
        """Return the rows that count for one card, those under its earlier names too, in sequence."""
        with self.translated:
            return lineage.history_of(self.log, card)

    def is_live(self, entry: Entry) -> bool:
        """Tell whether the row counts, which it does until it is undone."""
        with self.translated:
            return self.log.is_live(entry.sequence)

    def remarks(self, deck: str) -> list[Entry]:
        """Return the remarks that count on questions of a deck, in sequence."""
        with self.translated:
            return self.log.remarks(deck)

    def adopted(self) -> Entry | None:
        """Return the row by which the parameters in force were adopted, or None where none were."""
        with self.translated:
            return self.log.adopted()

    def adopted_parameters(self) -> tuple[float, ...] | None:
        """Return the parameters adopted last, or None where none ever were."""
        with self.translated:
            return self.log.adopted_parameters()

    def seen_as(self, card: str) -> Seen | None:
        """Return the card as the learner last saw it, or None where that never was."""
        with self.translated:
            return last_seen.seen_as(self.connection, card)

    def seen_of_deck(self, deck: str) -> list[tuple[str, Seen]]:
        """Return each card of a deck that was ever answered, as it was last seen; those gone from it too."""
        with self.translated:
            return last_seen.seen_of_deck(self.connection, deck)

    def note_told(self, deck: str, fingerprint: str, gone: Iterable[str] = ()) -> None:
        """Keep that the learner was told of a version of a deck, and forget how cards looked that are gone.

        Joins the open transaction, or makes its own.
        """
        with self._joined(), self.translated:
            last_seen.note_told(self.connection, deck, fingerprint, gone)

    # Decks meet progress

    def reconcile(self, deck: str, fingerprint: str, cards: Iterable[str]) -> None:
        """Note which cards the deck asks now; the others keep their memory and are not asked.

        Joins the open transaction, or makes its own.
        """
        with self._joined(), self.translated:
            reconciling.reconcile(self.connection, deck, fingerprint, cards)

    def rename(self, old: str, new: str, at: Moment, study_day: int) -> bool:
        """Let what happened to the card `old` count for `new`, and tell whether anything was done.

        Nothing is done where both have a history (neither is merged), where `old` has none, or where this was
        recorded before. Joins the open transaction, or makes its own.
        """
        with self._joined(), self.translated:
            return reconciling.rename(self.log, old, new, at, study_day)

    def cards_with_history(self) -> Iterator[str]:
        """Yield the cards that were ever answered, or that the learner has decided something about."""
        with self.translated:
            yield from lineage.cards_with_history(self.connection)

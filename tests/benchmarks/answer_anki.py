"""The reference for one answer: the official library of Anki, with FSRS on, driven as its reviewer drives it.

For each card the typed answer is compared, the intervals are described and the answer is saved; then the next
card is fetched and both its sides are rendered.
"""

from __future__ import annotations

import sys
import time
from itertools import count
from pathlib import Path

import anki.collection  # before its other modules: they import each other in a circle
from anki.cards import Card, FSRSMemoryState
from anki.consts import CARD_TYPE_REV, QUEUE_TYPE_REV
from anki.scheduler.v3 import CardAnswer, Scheduler
from stepping import serve

AGAIN_EVERY = 10
"""One answer in so many is Again."""
DAY_SECONDS = 86_400
STABILITY_DAYS = 30


class Learner:
    """Someone with a collection whose cards are all due today."""

    def __init__(self, folder: Path, cards: int) -> None:
        folder.mkdir(parents=True)
        self._collection = anki.collection.Collection(str(folder / "collection.anki2"))
        self._collection.set_config("fsrs", True)
        deck = self._collection.decks.id("Made")
        assert deck is not None
        limits = self._collection.decks.config_dict_for_deck_id(deck)
        limits["rev"]["perDay"] = limits["new"]["perDay"] = 9999
        self._collection.decks.update_config(limits)
        kind = self._collection.models.by_name("Basic (type in the answer)")
        assert kind is not None
        for number in range(cards):
            note = self._collection.new_note(kind)
            note["Front"], note["Back"] = f"Quaesitum {number} has the answer […].", f"Word {number}"
            self._collection.add_note(note, deck)
        self._collection.decks.select(deck)
        self._make_due()
        scheduler = self._collection.sched
        assert isinstance(scheduler, Scheduler)
        self._scheduler = scheduler
        self._numbers = count()
        self._next()

    @property
    def about(self) -> str:
        """Say which SQLite it uses, and how."""
        asked = ("select sqlite_version()", "pragma journal_mode", "pragma synchronous")
        database = self._collection.db
        assert database is not None
        version, mode, synchronous = (database.scalar(each) for each in asked)
        return f"{version} {mode} {('OFF', 'NORMAL', 'FULL', 'EXTRA')[synchronous]}"

    def step(self) -> None:
        """Answer the card that is asked, and have the next one."""
        rating = CardAnswer.GOOD if next(self._numbers) % AGAIN_EVERY else CardAnswer.AGAIN
        scheduler = self._scheduler
        expected = self._card.note()["Back"]
        self._collection.compare_answer(expected, expected)
        scheduler.describe_next_states(self._states)
        scheduler.answer_card(scheduler.build_answer(card=self._card, states=self._states, rating=rating))
        self._next()

    def _next(self) -> None:
        queued = self._scheduler.get_queued_cards(fetch_limit=1).cards[0]
        self._card, self._states = Card(self._collection, backend_card=queued.card), queued.states
        self._card.start_timer()
        self._card.render_output()

    def _make_due(self) -> None:
        """Let every card have been learned and be due today, with a memory as FSRS has it."""
        cards = [self._collection.get_card(each) for each in self._collection.find_cards("deck:Made")]
        for card in cards:
            card.type, card.queue, card.due = CARD_TYPE_REV, QUEUE_TYPE_REV, self._collection.sched.today
            card.ivl, card.factor, card.reps = STABILITY_DAYS, 2500, 3
            card.memory_state = FSRSMemoryState(stability=float(STABILITY_DAYS), difficulty=5.0)
            card.last_review_time = int(time.time()) - STABILITY_DAYS * DAY_SECONDS
        self._collection.update_cards(cards)


def main() -> None:
    """Make a collection of so many due cards in a folder, then answer them when told to."""
    learner = Learner(Path(sys.argv[1]), int(sys.argv[2]))
    serve(learner.about, learner.step)


if __name__ == "__main__":
    main()

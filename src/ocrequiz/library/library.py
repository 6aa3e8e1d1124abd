"""Decks meet progress: which cards exist, what is remembered of them, and how they are scheduled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from ocrequiz.decks.packing import unpack
from ocrequiz.library.holdings import Holdings
from ocrequiz.library.renames import earlier_names
from ocrequiz.library.shelf import Shelf
from ocrequiz.library.shelved import ShelvedDeck
from ocrequiz.library.terms import DeckTerms
from ocrequiz.questions.card import Card, CardId
from ocrequiz.questions.marking import Marking
from ocrequiz.questions.question import Question
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Event
from ocrequiz.scheduling.policy import FSRS6_PARAMETERS, Policy
from ocrequiz.scheduling.queue import Candidate, Learning
from ocrequiz.scheduling.replay import after
from ocrequiz.scheduling.retrievability import bounded_decay
from ocrequiz.scheduling.scheduler import Scheduler
from ocrequiz.settings import Settings, steps_in_seconds
from ocrequiz.store.progress import Progress, Seen

BATCH = 200
"""Cards read from the index at once."""


class Library(Holdings):
    """The holdings of a learner, with every card in them."""

    def __init__(self, shelf: Shelf, progress: Progress, settings: Settings) -> None:
        super().__init__(shelf, progress, settings)
        self.progress = progress
        self._schedulers: dict[str, Scheduler] = {}
        self._terms: dict[str, DeckTerms] = {}
        self._parameters = progress.adopted_parameters() or FSRS6_PARAMETERS
        self._question = lru_cache(maxsize=256)(self._read_question)

    def follow(self, settings: Settings) -> None:
        """Let other settings count from now on."""
        self.settings = settings
        self._schedulers.clear()

    @property
    def decay(self) -> float:
        """How the forgetting curve bends by the parameters adopted."""
        return bounded_decay(self._parameters[-1])

    def question(self, deck: str, question: str) -> Question | None:
        """Return a question of a deck, or None where it has none of that id."""
        return self._question(str(self.deck(deck).path), question)

    def card(self, card: CardId) -> Card | None:
        """Return the card, or None where no deck asks it any more."""
        question = self.question(card.deck, card.question) if card.deck in self.decks else None
        if question is None or question.status != "ready" or card.part not in question.parts():
            return None
        return Card(card, question)

    def cards(self, deck: str, tags: Sequence[str] = ()) -> Iterator[CardId]:
        """Yield the cards a deck asks, in the author's order; with `tags` those that have one of them.

        A tag also means those below it: `a` takes `a::b`.
        """
        path, position = str(self.deck(deck).path), -1
        while batch := self.shelf.look(lambda index: index.cards(path, tags, position, BATCH)):  # noqa: B023
            yield from (CardId(deck, question, part) for _, question, part in batch)
            position = batch[-1][0]

    def tags(self, card: CardId) -> tuple[str, ...]:
        """Return the tags of a card's question; none where no deck has it."""
        if card.deck not in self.decks:
            return ()
        path = str(self.deck(card.deck).path)
        row = self.shelf.look(lambda index: index.question(path, card.question))
        return () if row is None else row.tags

    def due(self, deck: str, due_day: int, limit: int) -> list[Candidate]:
        """List cards due in review by `due_day`, the longest due first; those put away that day left out."""
        due = self.progress.due_reviews([deck], due_day, limit)
        return [Candidate(card, self.tags(card)) for card in (CardId.parse(each.card) for each in due)]

    def new(
        self, deck: str, limit: int, study_day: int, tags: Sequence[str] = (), only: Sequence[CardId] = ()
    ) -> list[Candidate]:
        """List cards never answered, in the author's order; those put away on `study_day` left out.

        With `only`, those among them, in their order.
        """
        cards = iter(only) if only else self.cards(deck, tags)
        found: list[CardId] = []
        while len(found) < limit and (batch := list(islice(cards, BATCH))):
            met = self.progress.met(map(str, batch), study_day)
            found += [card for card in batch if str(card) not in met]
        return [Candidate(card, self.tags(card)) for card in found[:limit]]

    def learning(self, decks: Sequence[str], until_ms: int, study_day: int) -> list[Learning]:
        """List the cards on their steps that are due by `until_ms`, soonest first."""
        waiting = self.progress.due_learning(decks, until_ms, study_day)
        return [Learning(CardId.parse(card), due_ms) for card, due_ms in waiting]

    def answered_on(self, study_day: int, decks: Sequence[str]) -> list[CardId]:
        """List the cards whose schedule an answer of that study day moved."""
        answered = map(CardId.parse, self.progress.cards_answered_on(study_day))
        return [card for card in answered if card.deck in decks]

    def scheduler(self, deck: str) -> Scheduler:
        """Return the scheduler that works by the deck's rules."""
        if deck not in self._schedulers:
            self._schedulers[deck] = Scheduler(self._policy(deck))
        return self._schedulers[deck]

    def marking(self, card: CardId) -> Marking:
        """Return how strictly the answers to a card are judged."""
        deck = self.deck(card.deck)
        if deck.fingerprint not in self._terms:
            self._terms[deck.fingerprint] = DeckTerms(self.shelf, str(deck.path))
        return Marking(
            accents_count=not self.settings.marking.accents,
            others=self._terms[deck.fingerprint].besides(card.question),
        )

    def note(self, event: Event, cards: Sequence[CardId], now: Moment) -> tuple[str, ...]:
        """Write what the learner decided about cards, in one transaction; return the ids of the log rows."""
        return self.note_each([(event, card) for card in cards], now)

    def note_each(self, decisions: Iterable[tuple[Event, CardId]], now: Moment) -> tuple[str, ...]:
        """Write what the learner decided about each card, on the terms of `note`."""
        day, rows = self.study_day(now), []
        with self.progress.transaction():
            for event, card_id in decisions:
                card = str(card_id)
                entry = self.progress.append(event, card, now, day)
                self.progress.put_standing(card, after(self.progress.standing(card), entry, self._parameters))
                rows.append(entry.id)
        return tuple(rows)

    def take_back(self, rows: Sequence[str], now: Moment) -> None:
        """Undo rows of the log, the last first, in one transaction."""
        day = self.study_day(now)
        with self.progress.transaction():
            for row in reversed(rows):
                self.progress.undo(row, now, day)

    def note_seen(self, card: Card) -> None:
        """Keep the wording, the answer and the citation that the learner saw; in a transaction."""
        question, part = card.question, card.id.part
        quotes = " … ".join(cited.quote for cited in question.cite)
        self.progress.note_seen(str(card.id), Seen(question.stem, question.answer_text(part), quotes))

    def reconcile(self, now: Moment) -> None:
        """Let progress follow the decks: carry over what was renamed, and note which cards are asked now."""
        day = self.study_day(now)
        self._question.cache_clear()
        for deck in self.unreconciled():
            with self.progress.transaction():
                for question in self._renamed(deck):
                    for old, new in earlier_names(deck, question):
                        self.progress.rename(str(old), str(new), now, day)
                self.progress.reconcile(deck.id, deck.fingerprint, map(str, self.cards(deck.id)))

    def was_studied(self, deck: str) -> bool:
        """Tell whether a deck of that id has a history, though it may be gone."""
        return next(iter(self.progress.history(decks=[deck], limit=1)), None) is not None

    def orphans(self) -> list[str]:
        """List the cards with a history that no deck asks any more."""
        return [card for card in self.progress.cards_with_history() if self.card(CardId.parse(card)) is None]

    def _renamed(self, deck: ShelvedDeck) -> Iterator[Question]:
        """Yield the questions of a deck that had another name before."""
        every = bool(deck.header.was)
        for row in self.shelf.look(lambda index: list(index.questions(str(deck.path)))):
            if every or '"was"' in row.body:
                yield unpack(row.body)

    def _read_question(self, path: str, question: str) -> Question | None:
        row = self.shelf.look(lambda index: index.question(path, question))
        return None if row is None else unpack(row.body)

    def _policy(self, deck: str) -> Policy:
        study, advice = self.settings.study, self.deck(deck).header.study
        default = Policy()
        retention = study.desired_retention or advice.desired_retention or default.desired_retention
        return Policy(
            parameters=self._parameters,
            desired_retention=retention,
            learning_steps=steps_in_seconds(study.learning_steps),
            relearning_steps=steps_in_seconds(study.relearning_steps),
            maximum_interval=study.maximum_interval,
            fuzz=study.fuzz,
        )

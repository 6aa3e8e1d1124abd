"""Decks meet progress: which cards exist, what is remembered of them, and how they are scheduled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import islice

from ocrequiz.decks.packing import unpack
from ocrequiz.library.exam_dates import ExamTime, exam_followed, examinees, moved_dues
from ocrequiz.library.holdings import Holdings
from ocrequiz.library.renames import earlier_names
from ocrequiz.library.shelf import Shelf
from ocrequiz.library.shelved import ShelvedDeck
from ocrequiz.library.terms import DeckTerms
from ocrequiz.library.ties import Ties
from ocrequiz.questions.card import Card, CardId
from ocrequiz.questions.marking import Marking
from ocrequiz.questions.question import Question
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Event, Rescheduled
from ocrequiz.scheduling.exam import Stage, futures_before_exam, retention_towards
from ocrequiz.scheduling.memory import DueDay, Memory
from ocrequiz.scheduling.policy import FSRS6_PARAMETERS, Policy
from ocrequiz.scheduling.queue import Candidate, Learning
from ocrequiz.scheduling.replay import after
from ocrequiz.scheduling.retrievability import bounded_decay
from ocrequiz.scheduling.scheduler import Futures, Scheduler
from ocrequiz.settings import Settings, steps_in_seconds
from ocrequiz.store.progress import DueCard, Progress

BATCH = 200
"""Cards read from the index at once."""
FAR_DAY = 10_000_000
"""A study day after every due."""
ALL_CARDS = 1_000_000
"""More cards than a deck may hold."""


class Library(Holdings):
    """The holdings of a learner, with every card in them."""

    def __init__(self, shelf: Shelf, progress: Progress, settings: Settings) -> None:
        super().__init__(shelf, progress, settings)
        self.progress = progress
        self._schedulers: dict[tuple[str, Stage | None], Scheduler] = {}
        self._terms: dict[str, DeckTerms] = {}
        self._parameters = progress.adopted_parameters() or FSRS6_PARAMETERS
        self._question = lru_cache(maxsize=256)(self._read_question)
        self.ties = Ties(self.card, self._sentences)
        self._has_drifted = lru_cache(maxsize=256)(self._look_for_drift)

    def follow(self, settings: Settings) -> None:
        """Let other settings count from now on."""
        self.settings = settings
        self._schedulers.clear()

    @property
    def parameters(self) -> tuple[float, ...]:
        """Those of the memory model that are in force."""
        return self._parameters

    def follow_parameters(self) -> None:
        """Let the parameters count that are adopted now."""
        self._parameters = self.progress.adopted_parameters() or FSRS6_PARAMETERS
        self._schedulers.clear()

    @property
    def decay(self) -> float:
        """How the forgetting curve bends by the parameters adopted."""
        return bounded_decay(self._parameters[-1])

    def question(self, deck: str, question: str) -> Question | None:
        """Return a question of a deck, or None where it has none of that id."""
        found = self._question(str(self.deck(deck).path), question)
        return None if found is None else found[0]

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

    def weakest(self, deck: str, study_day: int) -> list[Candidate]:
        """List all cards in review that were not answered that day, due or not, as an exam wants them.

        First those least likely to be remembered on the day of the deck's exam, or, where none is to come, on
        the next; those put away that day left out.
        """
        time = self.exam_time(deck, study_day)
        if time is None or time.stage is Stage.PAST:
            time = ExamTime(study_day + 1, study_day)
        found = examinees(self.in_review(deck, study_day), time, self.scheduler(deck, study_day))
        fresh = [each for each in found if each.last_day < study_day]
        return [
            Candidate(CardId.parse(each.card), self.tags(CardId.parse(each.card)), urgency=1.0 - each.recall)
            for each in sorted(fresh, key=lambda each: (each.recall, each.card))
        ]

    def due_by_strength(self, deck: str, card: str) -> int:
        """Return the study day that a card in review is due on by its deck's rules, without an exam or a move."""
        memory = self.progress.standing(card).memory
        assert memory is not None
        return self.scheduler(deck).due_by_strength(card, memory)

    def in_review(self, deck: str, resting_on: int | None = None) -> list[DueCard]:
        """List all cards of a deck in review, due or not, without those suspended, or buried on a day."""
        return self.progress.due_reviews([deck], FAR_DAY, ALL_CARDS, resting_on)

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

    def scheduler(self, deck: str, study_day: int | None = None) -> Scheduler:
        """Return the scheduler that works by the deck's rules, on a day by those of its exam too."""
        time = None if study_day is None else self.exam_time(deck, study_day)
        at = None if time is None else time.stage
        if (deck, at) not in self._schedulers:
            self._schedulers[deck, at] = Scheduler(self.policy(deck, at))
        return self._schedulers[deck, at]

    def futures(self, card: CardId, memory: Memory | None, now: Moment, guess_chance: float) -> Futures:
        """Return what becomes of a card that is answered now; before an exam, none waits until after it."""
        day = self.study_day(now)
        time, name = self.exam_time(card.deck, day), str(card)
        futures = self.scheduler(card.deck, day).futures(name, memory, now, day, guess_chance)
        if time is None or time.stage is not Stage.EARLY:
            return futures
        return futures_before_exam(futures, name, day, time.exam_day)

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
        with self.progress.transaction():
            return tuple([self._decided(event, str(card), now) for event, card in decisions])

    def _decided(self, event: Event, card: str, now: Moment) -> str:
        """Write what was decided about one card, in a transaction; return the id of the log row."""
        entry = self.progress.append(event, card, now, self.study_day(now))
        self.progress.put_standing(card, after(self.progress.standing(card), entry, self._parameters))
        return entry.id

    def take_back(self, rows: Sequence[str], now: Moment) -> None:
        """Undo rows of the log, the last first, in one transaction."""
        day = self.study_day(now)
        with self.progress.transaction():
            for row in reversed(rows):
                self.progress.undo(row, now, day)

    def passage_has_changed(self, card: Card) -> bool:
        """Tell whether the document says something else now where a card's question cites it."""
        return bool(card.question.cite) and self._has_drifted(self.deck(card.id.deck).fingerprint, card.id)

    def note_seen(self, card: Card) -> None:
        """Keep the wording, the answer and the citation that the learner saw; in a transaction."""
        # The first card is shown without it.
        from ocrequiz.library.news import seen_now

        self.progress.note_seen(str(card.id), seen_now(card))

    def reconcile(self, now: Moment) -> None:
        """Let progress follow the decks: what was renamed, which cards are asked now, and when their exams are."""
        day = self.study_day(now)
        self._question.cache_clear()
        self.ties.forget()
        for deck in self.unreconciled(now):
            with self.progress.transaction():
                for question in self._renamed(deck):
                    for old, new in earlier_names(deck, question):
                        self.progress.rename(str(old), str(new), now, day)
                followed = exam_followed(self.progress.reconciled(deck.id))
                self.progress.reconcile(deck.id, self.version(deck, day), map(str, self.cards(deck.id)))
                self._follow_exam(deck.id, followed, now)

    def _follow_exam(self, deck: str, followed: str, now: Moment) -> None:
        """Move the dues of a deck as its exam wants them, or as they are without one; in a transaction."""
        day = self.study_day(now)
        time = self.exam_time(deck, day)
        if time is not None or followed:
            cards, scheduler = self.in_review(deck), self.scheduler(deck, day)
            moved = moved_dues(cards, time, followed, scheduler, partial(self.due_by_strength, deck))
            for card, due_day in list(moved):
                self._decided(Rescheduled(DueDay(due_day)), card, now)

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

    def _look_for_drift(self, fingerprint: str, card: CardId) -> bool:
        """Look at the passages of a card, in the version of its deck with that fingerprint."""
        from ocrequiz.library.drifting import has_drifted

        question, deck = self.question(card.deck, card.question), self.deck(card.deck)
        return question is not None and deck.fingerprint == fingerprint and has_drifted(deck, question)

    def _read_question(self, path: str, question: str) -> tuple[Question, frozenset[str]] | None:
        """Return a question, with the names of the sentences that it cites."""
        found = self.shelf.look(lambda index: index.body(path, question))
        return None if found is None else (unpack(found[0]), frozenset(found[1]))

    def _sentences(self, card: CardId) -> frozenset[str]:
        """Return the names of the sentences that a card's question cites; none where no deck has it."""
        deck = self.decks.get(card.deck)
        found = None if deck is None else self._question(str(deck.path), card.question)
        return frozenset() if found is None else found[1]

    def policy(self, deck: str, at: Stage | None = None) -> Policy:
        """Return the rules of a deck at a stage on its way to an exam, or without one."""
        study, advice = self.settings.study, self.deck(deck).header.study
        default = Policy()
        retention = study.desired_retention or advice.desired_retention or default.desired_retention
        return Policy(
            parameters=self._parameters,
            desired_retention=retention_towards(retention, at),
            learning_steps=steps_in_seconds(study.learning_steps),
            relearning_steps=steps_in_seconds(study.relearning_steps),
            maximum_interval=study.maximum_interval,
            fuzz=study.fuzz,
        )

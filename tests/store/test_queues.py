"""Tests of what is due: the queues against a plain model, and that an index answers every question."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Mode, Reviewed
from ocrequiz.scheduling.memory import DueAt, DueDay, Memory, Standing, State
from ocrequiz.scheduling.policy import Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.store import statements
from ocrequiz.store.progress import AnsweredToday, DeckCounts, DueCard, Progress

TODAY = 20_000
NOW = 1_728_000_000_000
AHEAD = 1_200_000

days = st.integers(TODAY - 2, TODAY + 2)
memories = st.builds(
    Memory,
    state=st.sampled_from((State.LEARNING, State.REVIEW, State.RELEARNING)),
    stability=st.floats(0.1, 100),
    difficulty=st.floats(1, 10),
    step=st.integers(0, 2),
    reviews=st.integers(1, 9),
    lapses=st.integers(0, 9),
    due=st.builds(DueDay, days) | st.builds(DueAt, st.integers(NOW - 1, NOW + AHEAD + 1)),
    last_ms=st.just(NOW),
    last_day=days,
)
standings = st.builds(
    Standing,
    memory=st.none() | memories,
    suspended=st.booleans(),
    buried_on=st.none() | st.integers(TODAY - 1, TODAY),
    flagged=st.booleans(),
)
cards = st.sampled_from([f"{deck}/q{number}#main" for deck in ("a", "a-b") for number in range(4)])


@dataclass
class Model:
    """What the store should say, worked out card by card."""

    standings: dict[str, Standing]
    asked: set[str] = field(default_factory=set)

    def of(self, deck: str) -> dict[str, Standing]:
        return {
            card: kept
            for card, kept in self.standings.items()
            if card in self.asked and card.startswith(deck + "/")
        }

    def awake(self, deck: str) -> dict[str, Memory]:
        return {
            card: kept.memory
            for card, kept in self.of(deck).items()
            if kept.memory is not None and not kept.suspended and not kept.is_buried(TODAY)
        }

    def counts(self, deck: str) -> DeckCounts:
        of, dues = self.of(deck), [memory.due for memory in self.awake(deck).values()]
        return DeckCounts(
            seen=sum(kept.memory is not None for kept in of.values()),
            learning=sum(isinstance(due, DueAt) and due.ms <= NOW + AHEAD for due in dues),
            due=sum(isinstance(due, DueDay) and due.day <= TODAY for due in dues),
            resting_new=sum(
                kept.memory is None and (kept.suspended or kept.is_buried(TODAY)) for kept in of.values()
            ),
        )

    def due_reviews(self, decks: list[str]) -> list[DueCard]:
        found = [
            DueCard(card, memory.due.day, memory.stability, memory.difficulty, memory.last_day)
            for deck in decks
            for card, memory in self.awake(deck).items()
            if isinstance(memory.due, DueDay) and memory.due.day <= TODAY
        ]
        return sorted(found, key=lambda due: (due.due_day, due.card))

    def due_learning(self, decks: list[str], until_ms: int) -> list[tuple[str, int]]:
        found = [
            (memory.due.ms, card)
            for deck in decks
            for card, memory in self.awake(deck).items()
            if isinstance(memory.due, DueAt) and memory.due.ms <= until_ms
        ]
        return [(card, ms) for ms, card in sorted(found)]


@given(st.lists(st.tuples(cards, standings), max_size=12), st.sets(cards), st.integers(0, 5))
def test_queues_and_counts_agree_with_a_plain_model(
    puts: list[tuple[str, Standing]], asked: set[str], limit: int
) -> None:
    """However cards come to stand, what is asked today is what a reader of the rules would ask."""
    decks = ["a", "a-b"]
    model = Model(dict(puts), asked)
    with Progress.open(None, "x") as progress:
        with progress.transaction():
            for card, standing in puts:
                progress.put_standing(card, standing)
        for deck in decks:
            progress.reconcile(deck, "v1", [card for card in asked if card.startswith(deck + "/")])
        for card, standing in model.standings.items():
            assert progress.standing(card) == standing
        for deck in decks:
            assert progress.counts(deck, NOW, TODAY, AHEAD) == model.counts(deck)
        for some in (decks, ["a"], [], ["elsewhere"]):
            assert progress.due_reviews(some, TODAY, limit) == model.due_reviews(some)[:limit]
            assert progress.due_learning(some, NOW, TODAY) == model.due_learning(some, NOW)
        met = {
            card
            for card, kept in model.standings.items()
            if kept.memory is not None or kept.suspended or kept.is_buried(TODAY)
        }
        assert progress.met([*model.standings, "a/unmet#main"], TODAY) == met


def given_answer(progress: Progress, card: str, day: int, first: bool, schedules: bool = True) -> str:
    """Log an answer and return its id."""
    event = Reviewed(
        mode=Mode.REVIEW,
        schedules=schedules,
        question_type="basic",
        guess_chance=0,
        score=None,
        offered=Rating.GOOD,
        rating=Rating.GOOD,
        response="null",
        took_ms=1,
        retrievability=None if first else 0.9,
        due=DueDay(day + 1),
        policy=Policy(),
    )
    with progress.transaction():
        return progress.append(event, card, Moment(NOW), day).id


def test_what_was_answered_today_is_counted_by_card(progress: Progress) -> None:
    """A card answered three times counts once, as new where one of those was its first answer."""
    given_answer(progress, "a/new#main", TODAY, first=True)
    given_answer(progress, "a/new#main", TODAY, first=False)
    given_answer(progress, "a/old#main", TODAY, first=False)
    given_answer(progress, "a/old#main", TODAY, first=False)
    given_answer(progress, "b/old#main", TODAY, first=False)
    given_answer(progress, "a/yesterday#main", TODAY - 1, first=True)
    given_answer(progress, "a/crammed#main", TODAY, first=False, schedules=False)
    slip = given_answer(progress, "a/slip#main", TODAY, first=True)
    assert progress.cards_answered_on(TODAY) == {"a/new#main", "a/old#main", "b/old#main", "a/slip#main"}
    progress.undo(slip, Moment(NOW), TODAY)
    assert progress.answered_on(TODAY, ["a", "b", "c"]) == {
        "a": AnsweredToday(new=1, reviews=1),
        "b": AnsweredToday(new=0, reviews=1),
        "c": AnsweredToday(new=0, reviews=0),
    }
    assert progress.cards_answered_on(TODAY) == {"a/new#main", "a/old#main", "b/old#main"}


def test_a_learning_card_is_counted_as_far_ahead_as_asked(progress: Progress) -> None:
    """Twenty minutes ahead by default, since it is then shown at once when nothing else is left."""
    memory = Memory(State.LEARNING, 1.0, 5.0, 1, 1, 0, DueAt(NOW + AHEAD), NOW, TODAY)
    with progress.transaction():
        progress.put_standing("a/q#main", Standing(memory))
    assert progress.counts("a", NOW, TODAY, AHEAD).learning == 1
    assert progress.counts("a", NOW, TODAY, learn_ahead_ms=AHEAD - 1).learning == 0


QUESTIONS = sorted(
    path.stem
    for path in Path(statements.SQL).glob("*.sql")
    if path.stem
    not in ("index", "every_entry", "history", "cards_of_the_log", "rollup_log", "recent_answers")
    and not path.stem.startswith(("index_", "find_"))  # asked of the index: see their own tests
    and not path.stem[0].isdigit()  # a migration asks nothing
)


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_question_reads_a_whole_table(progress: Progress, question: str) -> None:
    """However many cards and answers there are, an index leads to those that matter."""
    sql = statements.statement(question)
    names = dict.fromkeys(("deck", "until", "day", "cards", "decks", "since", "limit", "first", "last", "by"))
    values = names if ":" in sql else (None,) * sql.count("?")
    plan = progress.log.connection.execute("EXPLAIN QUERY PLAN " + sql, values)
    steps = [str(row[3]) for row in plan]
    whole = [step for step in steps if step.startswith("SCAN") and step.split()[1] in ("card", "log", "seen")]
    small = ("log_adopted", "log_by_target")
    assert question == "last_row" or all(step.endswith(small) for step in whole)


@pytest.mark.parametrize(
    ("question", "step"),
    [
        ("due_reviews", "SEARCH card USING COVERING INDEX card_due_day"),
        ("due_learning", "SEARCH card USING COVERING INDEX card_due_at"),
    ],
)
def test_a_queue_is_read_in_order_without_sorting(progress: Progress, question: str, step: str) -> None:
    """The first card due costs the same among a thousand cards and a million."""
    sql = statements.statement(question)
    plan = progress.log.connection.execute("EXPLAIN QUERY PLAN " + sql, (None,) * sql.count("?"))
    assert [str(row[3]).split(" (")[0] for row in plan] == [step]

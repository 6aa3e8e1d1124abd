"""Whether the log alone says how a card stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.scheduling.days import DAY_MS, Moment
from ocrequiz.scheduling.events import (
    Adopted,
    Buried,
    Entry,
    Event,
    Flagged,
    Mode,
    Relearn,
    Remarked,
    Renamed,
    Rescheduled,
    Reset,
    Reviewed,
    Suspended,
    Undone,
)
from ocrequiz.scheduling.memory import DueAt, DueDay, Memory, Standing, State
from ocrequiz.scheduling.policy import FSRS6_PARAMETERS, Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.replay import after, replay
from ocrequiz.scheduling.scheduler import Scheduler

Review = Callable[..., Reviewed]
Write = Callable[..., Entry]

TODAY = 20_000
NOW = Moment(TODAY * DAY_MS)
FITTED = tuple(parameter * 1.05 for parameter in FSRS6_PARAMETERS)
POLICIES = (
    Policy(),
    Policy(learning_steps=(), relearning_steps=(), fuzz=False),
    Policy(desired_retention=0.8, learning_steps=(30, 300, 3600), relearning_steps=(60, 600)),
)


@st.composite
def answers(draw: st.DrawFn) -> list[tuple[Rating, Moment, int, float, Policy]]:
    """Draw a history: ratings with moments and days (the clock may be set back), chances and policies."""
    day = TODAY
    history = []
    for _ in range(draw(st.integers(0, 12))):
        day += draw(st.integers(-2, 60))
        at = Moment(day * DAY_MS + draw(st.integers(0, DAY_MS - 1)), draw(st.sampled_from([-660, 0, 345])))
        chance = draw(st.sampled_from([0.0, 0.25, 0.5]))
        history.append((draw(st.sampled_from(Rating)), at, day, chance, draw(st.sampled_from(POLICIES))))
    return history


@pytest.fixture(scope="session")
def answer_all(reviewed: Review, written: Write) -> Callable[..., tuple[list[Entry], list[Memory]]]:
    """Return a learner who answers a card, keeping its memory at hand and writing the log."""

    def answer(
        history: list[tuple[Rating, Moment, int, float, Policy]],
        parameters: tuple[float, ...] | None = None,
    ) -> tuple[list[Entry], list[Memory]]:
        entries: list[Entry] = []
        kept: list[Memory] = []
        for sequence, (rating, at, day, chance, own) in enumerate(history):
            policy = own if parameters is None else replace(own, parameters=parameters)
            futures = Scheduler(policy).futures(
                "deck/question#main", kept[-1] if kept else None, at, day, chance
            )
            kept.append(futures[rating])
            review = reviewed(rating, kept[-1].due, guess_chance=chance, policy=own)
            entries.append(written(review, at, day, sequence))
        return entries, kept

    return answer


@given(history=answers())
def test_replay_gives_exactly_what_was_kept_along_the_way(
    history: list[tuple[Rating, Moment, int, float, Policy]],
    answer_all: Callable[..., tuple[list[Entry], list[Memory]]],
) -> None:
    """A memory rebuilt from the log equals, to the last bit, the one that was kept answer by answer."""
    entries, kept = answer_all(history)
    assert replay(entries) == Standing(kept[-1] if kept else None)


@given(history=answers())
def test_replay_follows_the_parameters_adopted(
    history: list[tuple[Rating, Moment, int, float, Policy]],
    answer_all: Callable[..., tuple[list[Entry], list[Memory]]],
) -> None:
    """With adopted parameters, the log gives what would have been kept under them all along."""
    entries, kept = answer_all(history, FITTED)
    assert replay(entries, FITTED) == Standing(kept[-1] if kept else None)


@given(history=answers().filter(bool))
def test_undoing_an_answer_restores_the_memory_before_it(
    history: list[tuple[Rating, Moment, int, float, Policy]],
    answer_all: Callable[..., tuple[list[Entry], list[Memory]]],
) -> None:
    """Without its last row, the log gives exactly the memory before that answer."""
    entries, kept = answer_all(history)
    assert replay(entries[:-1]) == Standing(kept[-2] if len(kept) > 1 else None)


def test_adopting_parameters_moves_no_due(reviewed: Review, written: Write) -> None:
    """Other parameters change what is remembered of a card, not the day it was promised for."""
    entries = [
        written(reviewed(Rating.EASY, DueDay(TODAY + 8)), NOW, TODAY),
        written(reviewed(Rating.GOOD, DueDay(TODAY + 40)), NOW.later(8 * DAY_MS), TODAY + 8),
    ]
    default, fitted = replay(entries).memory, replay(entries, FITTED).memory
    assert default is not None
    assert fitted is not None
    assert default.stability != fitted.stability
    assert default.due == fitted.due == DueDay(TODAY + 40)


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (Suspended(True), Standing(suspended=True)),
        (Flagged(True), Standing(flagged=True)),
        (Buried(True), Standing(buried_on=TODAY)),
    ],
)
def test_what_the_learner_decides_can_be_taken_back(event: Event, expected: Standing, written: Write) -> None:
    """Suspending, burying and flagging hold until they are revoked."""
    taken_back = type(event)(False)  # type: ignore[call-arg, arg-type]
    entry, revoked = written(event, NOW, TODAY), written(taken_back, NOW, TODAY)
    assert replay([entry]) == expected
    assert replay([entry, revoked]) == Standing()


def test_a_card_without_an_answer_has_no_due_to_move(written: Write) -> None:
    """Calling back or rescheduling a new card leaves it new."""
    events: list[Event] = [Relearn(DueDay(TODAY)), Rescheduled(DueDay(TODAY + 5))]
    assert replay(written(event, NOW, TODAY) for event in events) == Standing()


def test_a_due_can_be_moved_without_an_answer(reviewed: Review, written: Write) -> None:
    """A card that is called back or rescheduled keeps its state and strength; only its due moves."""
    learned = replay([written(reviewed(Rating.EASY, DueDay(TODAY + 8)), NOW, TODAY)])
    assert learned.memory is not None
    called_back = after(learned, written(Relearn(DueDay(TODAY)), NOW, TODAY))
    moved = after(called_back, written(Rescheduled(DueDay(TODAY + 5)), NOW, TODAY))
    assert called_back.memory == replace(learned.memory, due=DueDay(TODAY))
    assert moved.memory == replace(learned.memory, due=DueDay(TODAY + 5))
    assert moved.state is State.REVIEW


def test_a_reset_card_is_new_again_and_keeps_its_flag(reviewed: Review, written: Write) -> None:
    """A reset forgets what was answered, not what the learner decided about the card."""
    entries = [
        written(reviewed(Rating.GOOD, DueAt(NOW.utc_ms + 600_000)), NOW, TODAY),
        written(Flagged(True), NOW, TODAY),
        written(Reset(), NOW, TODAY),
    ]
    assert replay(entries) == Standing(flagged=True)


def test_what_is_not_about_memory_changes_nothing(reviewed: Review, written: Write) -> None:
    """Remarks, renames, adoptions, undoings, quizzes and cramming leave the schedule alone."""
    learned = written(reviewed(Rating.EASY, DueDay(TODAY + 8)), NOW, TODAY)
    events: list[Event] = [
        Remarked("a typo"),
        Renamed("deck/old#main"),
        Adopted(FITTED),
        Undone("row-7"),
        reviewed(Rating.AGAIN, None, schedules=False, mode=Mode.CRAM),
        reviewed(Rating.AGAIN, None, schedules=False, mode=Mode.QUIZ),
        reviewed(Rating.AGAIN, None),
    ]
    later = [written(event, NOW.later(DAY_MS), TODAY + 1) for event in events]
    assert replay([learned, *later]) == replay([learned])

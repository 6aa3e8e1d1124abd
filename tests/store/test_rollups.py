"""Tests of the daily counts: they are what a walk over the log would count, whatever happened to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import (
    Certainty,
    Event,
    Mode,
    Relearn,
    Rescheduled,
    Reset,
    Reviewed,
    Suspended,
)
from ocrequiz.scheduling.memory import Due, DueAt, DueDay
from ocrequiz.scheduling.policy import Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.replay import after
from ocrequiz.scheduling.stages import Stage
from ocrequiz.store import rollups
from ocrequiz.store.health import examine, rebuild_all
from ocrequiz.store.progress import Progress

CARDS = ("d/one#main", "d/two#main", "e/three#c1")
DAY = 20_000

dues: st.SearchStrategy[Due] = st.builds(DueAt, st.integers(0, 10**12)) | st.builds(
    DueDay, st.integers(DAY, DAY + 80)
)
reviews = st.builds(
    Reviewed,
    mode=st.just(Mode.REVIEW),
    schedules=st.booleans(),
    question_type=st.sampled_from(["choice", "basic"]),
    guess_chance=st.sampled_from([0.0, 0.25, 0.5, 1 / 3, 1.0]),
    score=st.none(),
    offered=st.just(Rating.GOOD),
    certainty=st.none() | st.sampled_from(Certainty),
    rating=st.sampled_from(Rating),
    response=st.just("{}"),
    took_ms=st.integers(0, 60_000),
    retrievability=st.none(),
    due=dues,
    policy=st.just(Policy()),
)
moves: st.SearchStrategy[Event] = st.one_of(
    reviews, reviews, reviews, st.builds(Reset), st.builds(Relearn, dues), st.builds(Rescheduled, dues),
    st.builds(Suspended, st.booleans()),
)  # fmt: skip
actions = st.lists(
    st.tuples(st.just("event"), st.sampled_from(CARDS), moves)
    | st.tuples(st.just("undo"), st.integers(0, 30), st.none())
    | st.tuples(st.just("rename"), st.sampled_from(CARDS), st.sampled_from(["e/new#main", "d/other#main"])),
    max_size=25,
)


def slow(progress: Progress) -> Counter[tuple[int, str, str, str, str]]:
    """Count in the obvious way: each card's whole history, from its first answer on."""
    found: Counter[tuple[int, str, str, str, str]] = Counter()
    for card in {*CARDS, "e/new#main", "d/other#main"}:
        due: Due | None = None
        last = 0
        for entry in progress.history_of(card):
            event = entry.event
            if isinstance(event, Reset):
                due = None
            elif isinstance(event, Relearn | Rescheduled):
                due = event.due if due else None
            elif isinstance(event, Reviewed):
                if not event.schedules:
                    stage = "ASIDE"
                elif due is None:
                    stage = "FIRST"
                elif isinstance(due, DueAt):
                    stage = "STEPS"
                else:
                    stage = "MATURE" if due.day - last >= 21 else "YOUNG"
                key = (entry.study_day, card.split("/")[0], event.question_type, stage)
                right = event.rating is not Rating.AGAIN
                found[*key, "answers"] += 1
                found[*key, event.rating.name] += 1
                found[*key, "took"] += event.took_ms
                if event.guess_chance < 1:
                    chance = Fraction(event.guess_chance)
                    found[*key, "known"] += round((right - chance) / (1 - chance) * 1_000_000)
                if event.certainty:
                    found[*key, event.certainty.value] += 1
                    found[*key, f"{event.certainty.value} right"] += right
                if event.schedules:
                    due, last = event.due, entry.study_day
    return Counter({key: value for key, value in found.items() if value})


MEASURES = ("answers", "AGAIN", "HARD", "GOOD", "EASY", "took", "known",
            "guess", "guess right", "think", "think right", "sure", "sure right")  # fmt: skip


def kept(progress: Progress) -> Counter[tuple[int, str, str, str, str]]:
    """Return the counts of the file in the same words."""
    counts = rollups.every_count(progress.connection)
    return Counter(
        {
            (day, deck, kind, Stage(stage).name, name): value
            for (day, deck, kind, stage), values in counts.items()
            for name, value in zip(MEASURES, values, strict=True)
            if value
        }
    )


def put(progress: Progress, card: str, event: Event, day: int) -> str:
    """Write what happened as a sitting does."""
    at = Moment(day * 86_400_000, 60)
    with progress.transaction():
        entry = progress.append(event, card, at, day)
        progress.put_standing(card, after(progress.standing(card), entry))
    return entry.id


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(actions)
def test_the_counts_are_those_of_a_walk_over_the_log(taken: list[tuple[str, object, object]]) -> None:
    """Answers, undoing, renaming, reset and moved dues leave the counts as if each had been counted last."""
    rows: list[str] = []
    with Progress.open(None, "here") as progress:
        for number, (action, what, more) in enumerate(taken):
            day = DAY + number * 9
            match action, what, more:
                case "event", str(card), event:
                    assert isinstance(event, Reviewed | Reset | Relearn | Rescheduled | Suspended)
                    rows.append(put(progress, card, event, day))
                case "undo", int(place), _ if rows:
                    undone = progress.undo(rows[place % len(rows)], Moment(0), day)
                    rows += [undone.id] if undone else []
                case "rename", str(old), str(new) if progress.rename(old, new, Moment(0), day):
                    rows.append(list(progress.every_entry())[-1].id)
                case _:
                    pass
            assert kept(progress) == slow(progress)
        assert rollups.counted_all(progress.connection) == rollups.every_count(progress.connection)
        before = kept(progress)
        rebuild_all(progress)
        assert kept(progress) == before


@pytest.fixture
def counted(progress: Progress, review: Callable[..., Reviewed]) -> Progress:
    """Return progress with a few answers on two days."""
    for number, day in enumerate((DAY, DAY, DAY + 1)):
        put(progress, CARDS[number], review(), day)
    return progress


def test_the_doctor_notices_a_wrong_count_and_mends_it(counted: Progress) -> None:
    """What is counted follows from the log, so the log can say when it is wrong."""
    counted.connection.execute("UPDATE rollup SET answers = answers + 1")
    assert any("counted" in each for each in examine(counted).integrity)
    rebuild_all(counted)
    assert examine(counted).is_well


def test_an_undone_answer_leaves_no_trace(counted: Progress, review: Callable[..., Reviewed]) -> None:
    """A day whose only answer was taken back is a day without an answer."""
    before = rollups.every_count(counted.connection)
    slip = put(counted, CARDS[0], review(Rating.AGAIN), DAY + 5)
    assert counted.streak(DAY + 5) == 1
    counted.undo(slip, Moment(0), DAY + 5)
    assert rollups.every_count(counted.connection) == before
    assert counted.streak(DAY + 5) == 0


def test_a_failed_transaction_counts_nothing(counted: Progress, review: Callable[..., Reviewed]) -> None:
    """An answer and its count are written together, or neither is."""
    before = rollups.every_count(counted.connection)

    def fail() -> None:
        with counted.transaction():
            counted.append(review(), CARDS[0], Moment(0), DAY + 3)
            assert rollups.every_count(counted.connection) != before
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert rollups.every_count(counted.connection) == before


def test_a_file_of_the_version_before_is_counted_once(counted: Progress, path: Path) -> None:
    """A log that was written before days were counted is counted when the program is brought up to date."""
    before = rollups.every_count(counted.connection)
    assert before
    counted.connection.execute("DROP TABLE rollup")
    counted.connection.execute("DROP TABLE told")
    counted.connection.execute("PRAGMA user_version = 2")
    counted.close()
    with Progress.open(path, "laptop") as opened:
        assert rollups.every_count(opened.connection) == before


def test_history_of_a_deck_is_found_by_an_index(counted: Progress, path: Path) -> None:
    """A deck's rows are found without walking the log, and are those of the deck alone, in sequence."""
    assert [entry.card for entry in counted.history(decks=["e"])] == [CARDS[2]]
    assert [entry.card for entry in counted.history(decks=["d", "e"], newest_first=True)] == [*CARDS][::-1]
    assert [entry.card for entry in counted.history(decks=["d", "e"], since_day=DAY + 1)] == [CARDS[2]]
    assert list(counted.history(decks=["x"])) == []


def test_replay_gives_the_same_memory_on_every_run(
    progress: Progress, review: Callable[..., Reviewed]
) -> None:
    """Rebuilding changes no bit, before and after an undone answer, a rename and adopted parameters."""
    from ocrequiz.scheduling.events import Adopted

    wishes = replace(Policy(), desired_retention=0.85)
    for number in range(6):
        row = put(
            progress, CARDS[number % 3], review(Rating(number % 4 + 1), policy=wishes), DAY + 4 * number
        )
    for change in (
        lambda: progress.undo(row, Moment(0), DAY + 40),
        lambda: progress.rename(CARDS[0], "d/new#main", Moment(0), DAY + 41),
        lambda: put_adopted(progress, Adopted(tuple(each * 1.01 for each in Policy().parameters))),
    ):
        change()
        rebuild_all(progress)
        first = [progress.standing(card) for card in (*CARDS, "d/new#main")]
        rebuild_all(progress)
        assert [progress.standing(card) for card in (*CARDS, "d/new#main")] == first
        assert examine(progress).is_well


def put_adopted(progress: Progress, event: Event) -> None:
    """Adopt parameters, as a fit does."""
    with progress.transaction():
        progress.append(event, "", Moment(0), DAY + 42)
        progress.rebuild()

"""Tests of the log: what is written is read again, and in which order."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.errors import ProgressFailed
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import (
    Adopted,
    Buried,
    Certainty,
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
from ocrequiz.scheduling.memory import DueAt, DueDay
from ocrequiz.scheduling.policy import Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.store.health import examine
from ocrequiz.store.progress import Progress
from ocrequiz.store.uuid7 import uuid7

Answer = Callable[..., Entry]
Program = Callable[..., "subprocess.Popen[str]"]

CARD = "mechanism/b-cells#main"
AT = Moment(1_728_000_000_000, -210)

whole = st.integers(-(2**62), 2**62)
shares = st.floats(0, 1) | st.just(-0.0) | st.just(1)
words = st.text(st.characters(codec="utf-8"))
dues = st.builds(DueAt, whole) | st.builds(DueDay, whole)
policies = st.builds(
    Policy,
    parameters=st.tuples(*[st.floats(0, 100)] * 21),
    desired_retention=st.floats(0.7, 0.99),
    learning_steps=st.lists(st.integers(1, 10**6), max_size=3).map(tuple),
    relearning_steps=st.lists(st.integers(1, 10**6), max_size=3).map(tuple),
    maximum_interval=st.integers(1, 10**6),
    fuzz=st.booleans(),
    version=st.integers(1, 9),
)
reviews = st.builds(
    Reviewed,
    mode=st.sampled_from(Mode),
    schedules=st.booleans(),
    question_type=words,
    guess_chance=shares,
    score=st.none() | shares,
    overruled=st.booleans(),
    offered=st.sampled_from(Rating),
    certainty=st.none() | st.sampled_from(Certainty),
    rating=st.sampled_from(Rating),
    hint_used=st.booleans(),
    response=words,
    took_ms=whole,
    retrievability=st.none() | shares,
    due=st.none() | dues,
    policy=policies,
)
events = (
    reviews
    | st.builds(Suspended, st.booleans())
    | st.builds(Buried, st.booleans())
    | st.builds(Flagged, st.booleans())
    | st.builds(Remarked, words)
    | st.just(Reset())
    | st.builds(Relearn, dues)
    | st.builds(Rescheduled, dues)
    | st.builds(Renamed, words)
    | st.builds(Adopted, st.lists(st.floats(-(2.0**60), 2.0**60)).map(tuple))
    | st.builds(Undone, words)
)


@given(st.lists(st.tuples(events, words, whole, st.integers(-840, 840), whole), max_size=4))
def test_every_event_is_read_as_it_was_written(
    happenings: list[tuple[Event, str, int, int, int]],
) -> None:
    """Nothing of what happened is lost, rounded or cut, and the chain of checksums holds."""
    with Progress.open(None, "laptop") as progress:
        with progress.transaction():
            written = [
                progress.append(event, card, Moment(ms, offset), day)
                for event, card, ms, offset, day in happenings
            ]
        assert list(progress.every_entry()) == written
        assert [progress.entry(entry.id) for entry in written] == written
        assert examine(progress).chain is None


def test_rows_are_numbered_from_one(progress: Progress, answer: Answer) -> None:
    """The sequence rises by one from row to row, whatever the clock says."""
    late = answer(CARD, day=20_005)
    early = answer(CARD, day=20_001)
    assert (late.sequence, early.sequence) == (1, 2)
    assert list(progress.every_entry()) == [late, early]


def test_a_row_says_who_wrote_it_and_when(progress: Progress, answer: Answer) -> None:
    """Device, zone and study day are frozen on the row."""
    entry = answer(CARD)
    assert (entry.device, entry.at.offset_minutes, entry.study_day) == ("laptop", 60, 20_000)


def test_an_unknown_row_is_none(progress: Progress) -> None:
    """A script may ask for any id."""
    assert progress.entry("nothing") is None


def test_history_leaves_out_what_was_undone(progress: Progress, answer: Answer) -> None:
    """Neither the undone row nor the undoing counts, and both are kept."""
    kept, slip = answer(CARD), answer(CARD)
    undone = progress.undo(slip.id, AT, 20_000)
    assert list(progress.history()) == [kept]
    assert list(progress.every_entry()) == [kept, slip, undone]
    assert [progress.is_live(entry) for entry in (kept, slip)] == [True, False]


def test_history_is_narrowed_by_each_argument(progress: Progress, answer: Answer) -> None:
    """By cards, by decks, from a day on, to a number of rows, from either end."""
    first = answer("a/one#main", day=20_000)
    second = answer("b/two#main", day=20_001)
    third = answer("a/three#main", day=20_002)
    with progress.transaction():
        adopted = progress.append(Adopted((1.0,)), "", AT, 20_003)

    def found(**narrowed: object) -> list[Entry]:
        return list(progress.history(**narrowed))  # type: ignore[arg-type]

    assert found() == [first, second, third, adopted]
    assert found(cards=["a/three#main", "a/one#main"]) == [first, third]
    assert found(cards=[]) == []
    assert found(decks=["a"]) == [first, third]
    assert found(decks=["a", "b"], since_day=20_001) == [second, third]
    assert found(since_day=20_002) == [third, adopted]
    assert found(cards=["a/one#main", "b/two#main"], since_day=20_001) == [second]
    assert found(limit=2) == [first, second]
    assert found(limit=2, newest_first=True) == [adopted, third]
    assert found(cards=["a/one#main", "b/two#main"], newest_first=True, limit=1) == [second]
    assert found(since_day=20_001, newest_first=True) == [adopted, third, second]


def test_history_is_read_as_it_is_needed(progress: Progress, answer: Answer) -> None:
    """A long history costs no memory: rows are fetched one by one."""
    entries = [answer(f"d/q{number}#main") for number in range(5)]
    history = progress.history()
    assert next(history) == entries[0]
    assert next(history) == entries[1]


def test_remarks_are_found_by_deck(progress: Progress) -> None:
    """An author collects the remarks on a deck; one taken back is not among them."""
    with progress.transaction():
        kept = progress.append(Remarked("Which cells?"), CARD, AT, 1)
        other = progress.append(Remarked("Typo."), "other/q#main", AT, 1)
        slip = progress.append(Remarked("asdf"), CARD, AT, 1)
    progress.undo(slip.id, AT, 1)
    assert progress.remarks("mechanism") == [kept]
    assert progress.remarks("other") == [other]


def test_the_parameters_adopted_last_count(progress: Progress) -> None:
    """An adoption that is undone gives way to the one before."""
    assert progress.adopted_parameters() is None
    with progress.transaction():
        progress.append(Adopted((1.0, 2.0)), "", AT, 1)
        last = progress.append(Adopted((3.0,)), "", AT, 1)
    assert progress.adopted_parameters() == (3.0,)
    progress.undo(last.id, AT, 1)
    assert progress.adopted_parameters() == (1.0, 2.0)


def test_each_policy_is_written_once(progress: Progress, answer: Answer) -> None:
    """A thousand answers under the same rules share one row of rules."""
    strict = Policy(desired_retention=0.95)
    policies = [None, strict, None, strict, None]
    entries = [answer(CARD, policy=policy) for policy in policies]
    assert list(progress.every_entry()) == entries
    assert progress.log.connection.execute("SELECT count(*) FROM policy").fetchone() == (2,)


def test_a_value_that_cannot_be_is_told(progress: Progress, answer: Answer) -> None:
    """A damaged or forged row is no crash."""
    answer(CARD)
    progress.log.connection.execute("UPDATE log SET mode = 'fishing'")
    with pytest.raises(ProgressFailed, match=r"damaged: it holds 'fishing'"):
        list(progress.history())
    progress.log.connection.execute("UPDATE log SET kind = 'fished'")
    with pytest.raises(ProgressFailed, match=r"damaged"):
        list(progress.history())


def test_an_id_is_a_uuid_of_version_7() -> None:
    """The id begins with the moment; the rest is chance. The digits are those of RFC 9562's example."""
    noise = (0xCC3 << 68 | 0x18C4DC0C0C07398F).to_bytes(10, "big")
    assert uuid7(0x017F22E279B0, noise) == "017f22e2-79b0-7cc3-98c4-dc0c0c07398f"
    assert len({uuid7(1) for _ in range(100)}) == 100


def test_programs_that_rate_at_the_same_time_lose_nothing(path: Path, program: Program) -> None:
    """Four programs with a hundred answers each leave four hundred rows in one unbroken chain."""
    code = (
        "import sys; from pathlib import Path; from ocrequiz.scheduling.days import Moment\n"
        "from ocrequiz.scheduling.events import Flagged\n"
        "from ocrequiz.scheduling.memory import Standing\n"
        "from ocrequiz.store.progress import Progress, Seen\n"
        "with Progress.open(Path(sys.argv[1]), sys.argv[2]) as progress:\n"
        "    for number in range(100):\n"
        "        card = f'd/q{number % 7}#main'\n"
        "        with progress.transaction():\n"
        "            progress.append(Flagged(on=True), card, Moment(number), 1)\n"
        "            progress.put_standing(card, Standing(flagged=True))\n"
        "            progress.note_seen(card, Seen(sys.argv[2], '', ''))"
    )
    programs = [program(code, path, device) for device in "abcd"]
    assert [one.communicate(timeout=120)[1] for one in programs] == [""] * 4
    with Progress.open(path, "x") as progress:
        entries = list(progress.every_entry())
        assert [entry.sequence for entry in entries] == list(range(1, 401))
        assert sorted(entry.device for entry in entries) == sorted("abcd" * 100)
        assert examine(progress).is_well


def test_an_answer_whose_commit_failed_can_be_given_again(
    progress: Progress, review: Callable[..., Reviewed]
) -> None:
    """What a full disk kept from being committed is not taken for written: not the rules of the answer either."""

    def give() -> None:
        progress.append(review(), "d/q#main", Moment(1_728_000_000_000, 60), 20_000)

    def give_in_vain() -> None:
        with progress.transaction():
            give()
            # This fails no statement, only the commit.
            progress.log.connection.execute("PRAGMA defer_foreign_keys = ON")
            progress.log.connection.execute("INSERT INTO undone VALUES (99)")

    with pytest.raises(ProgressFailed, match=r"FOREIGN KEY"):
        give_in_vain()
    with progress.transaction():
        give()
    assert len(list(progress.every_entry())) == 1

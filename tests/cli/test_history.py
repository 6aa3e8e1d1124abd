"""The verb `history`."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from learner import Learner
from program import Ran

Run = Callable[..., Ran]

PROMISED = {"card", "at", "study_day", "mode", "type", "rating", "score", "response"}


@pytest.fixture
def studied(run: Run, learner: Learner) -> Learner:
    """A learner with an answer on each of three days, a cram, and an answer taken back."""
    learner.write_basics(3)
    for day, rating in (("03", "3"), ("04", "1"), ("05", "4")):
        run("study", "many", "--limit", "1", "--now", f"2026-03-{day}T09:00+00:00", lines=["", rating])
    run("cram", "capitals", "--tag", "europe::east", "--limit", "1", "--now", "2026-03-06T09:00+00:00",
        lines=["wrong", ""])  # fmt: skip
    run("study", "many", "--now", "2026-03-07T09:00+00:00", lines=["", "2", ":u", ":q"])
    return learner


@pytest.mark.usefixtures("studied")
def test_history_promises_its_keys_to_scripts(run: Run) -> None:
    """One object for each answer that counts, the earliest first."""
    ran = run("history", "--json")
    assert (ran.code, ran.err) == (0, "")
    rows = ran.entries
    assert all(row.keys() >= PROMISED for row in rows)
    assert [row["rating"] for row in rows] == [3, 1, 4, 1]
    assert [row["at"] for row in rows][:2] == ["2026-03-03T09:00:00.000Z", "2026-03-04T09:00:00.000Z"]
    assert [row["study_day"] for row in rows] == ["2026-03-03", "2026-03-04", "2026-03-05", "2026-03-06"]
    first, *_, last = rows
    assert (first["mode"], first["type"], first["score"]) == ("review", "basic", None)
    assert first["response"] == {"revealed": True}
    assert first["due"] == "2026-03-03T09:10:00.000Z"
    assert (last["mode"], last["type"], last["score"]) == ("cram", "cloze", 0.0)
    assert last["response"] == {"typed": "wrong"}
    assert last["due"] is None
    assert str(last["card"]).startswith("capitals/poland#")


@pytest.mark.usefixtures("studied")
def test_history_is_a_table_for_people(run: Run) -> None:
    """When, in which mode, how it was rated, and what."""
    lines = run("history").out.splitlines()
    assert lines[0].split() == ["when", "mode", "rating", "card"]
    assert [line.split()[3] for line in lines[1:]] == ["Good", "Again", "Easy", "Again"]
    assert lines[1].startswith("2026-03-03 09:00  review  Good    many/q")


@pytest.mark.usefixtures("studied")
def test_history_can_be_narrowed(run: Run) -> None:
    """To decks, to a first study day, to the last so many."""
    assert [row["rating"] for row in run("history", "capitals", "--json").entries] == [1]
    assert [row["rating"] for row in run("history", "--since", "2026-03-05", "--json").entries] == [4, 1]
    assert [row["rating"] for row in run("history", "--limit", "2", "--json").entries] == [4, 1]
    assert [row["rating"] for row in run("history", "many", "--limit", "1", "--json").entries] == [4]
    assert len(run("history", "--limit", "1").out.splitlines()) == 2


def test_the_history_of_a_deck_that_is_gone_can_be_asked_for(run: Run, studied: Learner) -> None:
    """By its id: what was learned stays."""
    (studied.decks / "many.yaml").unlink()
    assert [row["rating"] for row in run("history", "many", "--json").entries] == [3, 1, 4]


@pytest.mark.usefixtures("learner")
def test_an_empty_history_says_so(run: Run) -> None:
    """To people on stderr; to scripts an empty list."""
    ran = run("history")
    assert (ran.code, ran.out, ran.sentence) == (0, "", "Nothing was answered yet.")
    assert run("history", "--json").entries == []


def test_what_was_typed_is_harmless_in_the_output(run: Run, learner: Learner) -> None:
    """JSON escapes what a terminal would obey, and gives it back unchanged."""
    run("study", "capitals", "--tag", "europe::east", lines=["\x1b[2Jé\u202e", "1"])
    ran = run("history", "--json")
    assert ran.out.isascii()
    assert "\x1b" not in ran.out
    (row,) = ran.entries
    assert row["response"] == {"typed": "\x1b[2Jé\u202e"}

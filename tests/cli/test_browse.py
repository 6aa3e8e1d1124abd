"""The verb `browse`."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from learner import Learner
from program import Ran

Run = Callable[..., Ran]

PROMISED = {
    "card", "deck", "question", "type", "tags", "state", "due", "stability", "difficulty", "lapses", "suspended",
    "flagged", "file", "line",
}  # fmt: skip


@pytest.mark.usefixtures("learner")
def test_browse_lists_the_cards_that_fit(run: Run) -> None:
    """A table for people, and how many there are on the other stream."""
    ran = run("browse", "deck:capitals", "tag:europe::south")
    assert ran.code == 0
    assert [line.split()[0] for line in ran.out.splitlines()] == ["state", "new", "new"]
    assert "capitals/spain#main" in ran.out
    assert ran.err.startswith("2 cards of ")


def test_browse_promises_its_keys_to_scripts(run: Run, learner: Learner) -> None:
    """A list of objects with those keys; more may join, none leave."""
    run("study", "capitals", "--tag", "europe::south", "--limit", "1", lines=["", "4"])
    entries = run("browse", "tag:europe::south deck:capitals", "--json").entries
    assert all(entry.keys() >= PROMISED for entry in entries)
    seen = next(entry for entry in entries if entry["state"] != "new")
    assert (seen["deck"], str(seen["due"])[:8], seen["lapses"]) == ("capitals", "2026-03-", 0)
    assert isinstance(seen["stability"], float)
    new = next(entry for entry in entries if entry["state"] == "new")
    assert (new["due"], new["stability"], new["suspended"]) == (None, None, False)
    assert new["file"] == str(learner.decks / "capitals.yaml")


@pytest.mark.usefixtures("learner")
def test_a_wrong_search_is_pointed_at(run: Run) -> None:
    """The search is repeated with a mark beneath what is wrong, and the exit code says wrong use."""
    ran = run("browse", "deck:capitals is:x")
    assert (ran.code, ran.out) == (2, "")
    said, search, mark = ran.err.splitlines()
    assert "No card is ever “x”." in said
    assert search[mark.index("^") : mark.rindex("^") + 1] == "is:x"


@pytest.mark.usefixtures("learner")
def test_nothing_found_is_no_error(run: Run) -> None:
    """An empty list is an answer, for people and for scripts."""
    assert (run("browse", "xyzzy").code, run("browse", "xyzzy").out) == (0, "")
    assert run("browse", "xyzzy", "--json").entries == []


@pytest.mark.usefixtures("learner")
def test_the_list_can_be_sorted(run: Run) -> None:
    """By any column, and the other way round."""
    entries = run("browse", "deck:capitals", "--sort", "type", "--reverse", "--json").entries
    kinds = [str(entry["type"]) for entry in entries]
    assert kinds == sorted(kinds, reverse=True)
    assert run("browse", "--sort", "colour").code == 2

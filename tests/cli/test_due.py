"""The verb `due`."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from learner import Learner
from program import Ran

Run = Callable[..., Ran]


def test_due_lists_the_decks(run: Run, learner: Learner) -> None:
    """A table for people: a deck a line, its numbers aligned to the right."""
    learner.write_basics(12, deck="many")
    ran = run("due", "capitals", "many")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "deck      new  learning  due",
        "Capitals    6         0    0",
        "Many       12         0    0",
    ]


@pytest.mark.usefixtures("learner")
def test_due_promises_its_keys_to_scripts(run: Run) -> None:
    """`deck title new learning due`, as a list of objects; more may join, none leave."""
    ran = run("due", "capitals", "--json")
    assert (ran.code, ran.err) == (0, "")
    (deck,) = ran.entries
    assert {key: deck[key] for key in ("deck", "title", "new", "learning", "due")} == {
        "deck": "capitals", "title": "Capitals", "new": 6, "learning": 0, "due": 0
    }  # fmt: skip


def test_due_follows_the_answers(run: Run, learner: Learner) -> None:
    """A new card becomes one being learned, or one that is due on its day."""
    run("study", "capitals", "--limit", "2", lines=["", "1", "", "4"])
    (now,) = run("due", "capitals", "--json").entries
    assert (now["learning"], now["due"]) == (1, 0)
    (later,) = run("due", "capitals", "--json", "--now", "2026-06-02T09:00+00:00").entries
    assert (later["learning"], later["due"]) == (1, 1)


def test_due_takes_files_and_folders_for_decks(run: Run, learner: Learner) -> None:
    """A deck need not be in any known folder to be looked at."""
    outside = Learner(learner.home / "outside")
    file = outside.write_basics(2, deck="rivers")
    outside.write_basics(3, deck="seas")
    assert [deck["deck"] for deck in run("due", file, "--json").entries] == ["rivers"]
    assert [deck["deck"] for deck in run("due", outside.decks, "--json").entries] == ["rivers", "seas"]


@pytest.mark.usefixtures("learner")
def test_a_title_cannot_break_the_table(run: Run, learner: Learner) -> None:
    """Wide characters are counted as the terminal counts them, and a title is one line."""
    title = "format: 1\nid: {}\ntitle: {}\nquestions:\n  - {{id: q, type: basic, question: Q, answer: A}}\n"
    learner.write("wide.yaml", title.format("wide", "首都"))
    learner.write("lines.yaml", title.format("lines", '"two\\nlines"'))
    out = run("due", "wide", "lines").out.splitlines()
    assert out == [
        "deck       new  learning  due",
        "首都         1         0    0",
        "two lines    1         0    0",
    ]

"""The verb `check`."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from learner import Learner
from program import Ran

Run = Callable[..., Ran]

BAD = """
format: 1
id: bad
title: Bad
questions:
  - {id: one, type: basic, question: One?}
  - {id: two, type: basic, question: Two?, answer: 2, tgas: [x]}
"""


@pytest.mark.usefixtures("learner")
def test_decks_without_mistakes_are_fine(run: Run) -> None:
    """Nothing on stdout, a summary on stderr, exit code 0; all decks that are found are checked."""
    ran = run("check")
    assert (ran.code, ran.out) == (0, "")
    assert " decks checked: 0 errors" in ran.sentence


def test_every_mistake_is_told_with_its_line(run: Run, learner: Learner) -> None:
    """In the form in which compilers tell theirs, the line and a caret beneath, and what to do; exit code 1."""
    file = learner.write("bad.yaml", BAD)
    ran = run("check", file)
    assert ran.code == 1
    assert ran.out.splitlines() == [
        f"{file}:5:5: error [missing-key] `answer` is missing.",
        " 5 |   - {id: one, type: basic, question: One?}",
        "   |     ^",
        "   = A basic question needs `id`, `question` and `answer`.",
        f"{file}:6:55: error [unknown-key] `tgas` is no key of a basic question.",
        " 6 |   - {id: two, type: basic, question: Two?, answer: 2, tgas: [x]}",
        f"   | {' ' * 54}^",
        "   = Did you mean `tags`?",
    ]
    assert ran.sentence == "1 deck checked: 2 errors, 0 warnings."


def test_check_promises_its_keys_to_scripts(run: Run, learner: Learner) -> None:
    """`file line column rule severity message help`, as a list of objects."""
    file = learner.write("bad.yaml", BAD)
    ran = run("check", "--json", file)
    assert ran.code == 1
    first, second = ran.entries
    promised = {"file", "line", "column", "rule", "severity", "message", "help"}
    assert first.keys() >= promised <= second.keys()
    assert (first["file"], first["line"], first["rule"], first["severity"]) == (
        str(file), 5, "missing-key", "error"
    )  # fmt: skip
    assert isinstance(first["column"], int)
    assert run("check", "--json", learner.decks / "capitals.yaml").entries == []


def test_folders_are_looked_through(run: Run, learner: Learner) -> None:
    """Every deck below, and files that are none are findings, not passed over."""
    learner.write("sub/bad.yaml", BAD)
    learner.write("sub/list.yaml", "- a list\n")
    ran = run("check", learner.decks, "--json")
    assert ran.code == 1
    assert [finding["rule"] for finding in ran.entries] == ["missing-key", "unknown-key", "wrong-type"]


def test_where_there_is_no_deck_that_is_told(run: Run, learner: Learner) -> None:
    """Checking nothing is not the same as finding nothing wrong."""
    nothing = learner.home / "nothing"
    nothing.mkdir()
    ran = run("check", nothing)
    assert (ran.code, ran.out) == (2, "")
    assert "No deck was found there." in ran.sentence


def test_check_needs_no_progress(run: Run, learner: Learner) -> None:
    """An author can check decks where nothing is ever studied."""
    assert run("check", learner.decks).code == 0
    assert not learner.progress.exists()


def test_hostile_text_in_a_deck_is_told_harmlessly(run: Run, learner: Learner) -> None:
    """Neither its content nor its name reaches the terminal as it is."""
    # Windows has no such names.
    name = "bad.yaml" if sys.platform == "win32" else "bad\x1b[2J.yaml"
    file = learner.write(name, 'format: 1\nid: bad\ntitle: "\\e]0;x\\a"\n"\\e[2J": 1\n')
    for ran in (run("check", file), run("check", "--json", file)):
        assert ran.code == 1
        assert "\x1b" not in ran.out + ran.err

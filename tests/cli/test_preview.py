"""The verb `preview`, line by line."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from learner import Learner
from program import Ran

Run = Callable[..., Ran]

DECK = """
format: 1
id: seas
title: Seas
documents: [{id: notes, file: gone.md}]
questions:
  - {type: basic, question: What has no id?, answer: This}
  - {id: salt, type: basic, question: Why is it salty?, answer: From rivers, status: draft, hint: Think of rain.}
  - {id: broken, type: basic, question: What is missing?}
  - {id: size, type: choice, question: Which is largest?, answer: The Pacific, distractors: [The Baltic, The Atlantic]}
  - {id: half, type: basic, question: [
"""


def test_a_deck_is_gone_through_line_by_line(run: Run, learner: Learner) -> None:
    """An empty line shows the answer, the next goes on; drafts are there, and mistakes stand in their place."""
    ran = run("preview", learner.write("seas.yaml", DECK), "--plain", lines=[""] * 10)
    assert ran.code == 0
    pages = ran.out.split("\n\n")
    assert [page.splitlines()[0] for page in pages[1:]] == [
        *(f"— Seas: {number} of 6 —" for number in range(2, 7)), "That was the last card."
    ]  # fmt: skip
    assert "Something is wrong here." in pages[0]
    assert "[missing-file]" in pages[0]
    assert "[missing-id]" in pages[1]
    assert pages[2].startswith("— Seas: 3 of 6 —\n(draft)\nWhy is it salty?\nHint: Think of rain.\n")
    assert "Answer: From rivers" in pages[2]
    assert "The question broken cannot be asked." in pages[3]
    assert "[missing-key]" in pages[3]
    assert "1. " in pages[4]
    assert "[syntax]" in pages[5]
    assert not learner.progress.exists()


def test_commands_go_back_and_leave(run: Run, learner: Learner) -> None:
    """As in a sitting, they begin with a colon."""
    file = learner.decks / "capitals.yaml"
    ran = run("preview", file, "--plain", lines=[":n", ":p", ":?", ":x", ":q", ""])
    assert ran.code == 0
    assert ran.out.count("What is the capital of France?") == 2
    assert "  :p  Card before" in ran.out
    assert "There is no such command" in ran.out
    assert "last card" not in ran.out


@pytest.mark.parametrize(("name", "words"), [("gone.yaml", "There is no file"), (".", "is a folder")])
def test_what_is_no_file_is_told(run: Run, learner: Learner, name: str, words: str) -> None:
    """In one sentence."""
    ran = run("preview", learner.decks / name)
    assert ran.code == 2
    assert words in ran.sentence

"""What an author may do to a deck: make mistakes, and change it under the eyes of those who study it."""

from __future__ import annotations

import pytest
from learner import Learner
from program import Ran, run

TEN_MISTAKES = """
format: 1
id: ten
title: Ten mistakes
langauge: en                                                        # 4: no such key
documents:
  - {id: atlas, file: gone.md}                                      # 6: no such file
questions:
  - {id: one, type: basic, question: One?}                          # 8: no answer
  - {id: two, type: basics, question: Two?, answer: 2}              # 9: no such type
  - {id: The third, type: basic, question: Three?, answer: 3}       # 10: not an id
  - {id: four, type: basic, question: Four?, answer: 4, tgas: [x]}  # 11: no such key
  - {id: good, type: basic, question: Good?, answer: Yes}
  - {id: good, type: basic, question: Twice?, answer: Yes}          # 13: an id twice
  - {id: six, type: truefalse, statement: Six., answer: maybe}      # 14: neither true nor false
  - {id: seven, type: cloze, text: Nothing is left out.}            # 15: no gap
  - {id: eight, type: choice, question: Eight?, answer: 8, distractors: [7, 8]}  # 16: the answer is wrong, too
"""


def test_ten_mistakes_are_ten_findings(learner: Learner) -> None:
    """All in one run, each at its own line, with exit code 1 and no traceback; the good question is studied."""
    deck = learner.write("ten.yaml", TEN_MISTAKES)
    ran = run("check", deck)
    assert ran.code == 1
    found = [line for line in ran.out.splitlines() if line.startswith(f"{deck}:")]
    assert [line.removeprefix(f"{deck}:").partition(":")[0] for line in found] == [
        "4", "6", "8", "9", "10", "11", "13", "14", "15", "16"
    ]  # fmt: skip
    assert all(": error [" in line for line in found)
    assert len({line.partition("[")[2].partition("]")[0] for line in found}) >= 8
    assert "Traceback" not in ran.out + ran.err
    assert [finding["line"] for finding in run("check", deck, "--json").entries] == [
        4, 6, 8, 9, 10, 11, 13, 14, 15, 16
    ]  # fmt: skip
    assert "— Ten mistakes: 1 new, 0 learning, 0 due —\nGood?" in run("study", "ten").out


FERRY = "  - {id: ferry, type: basic, question: Is there a ferry?, answer: Yes}\n"
TRAIN = "  - {id: train, type: basic, question: Is there a train?, answer: No}\n"
HEADER = "format: 1\nid: travel\ntitle: Travel\n"


@pytest.fixture
def traveller(learner: Learner) -> Learner:
    """A learner who knows both cards of a deck."""
    learner.write("travel.yaml", f"{HEADER}questions:\n{FERRY}{TRAIN}")
    assert run("study", "travel", lines=["", "4", "", "4"]).code == 0
    assert counts() == (0, 0)
    return learner


def counts(now: str = "") -> tuple[object, object]:
    """Return how many new and due cards the deck has."""
    arguments = ("--now", now) if now else ()
    (deck,) = run("due", "--json", "travel", *arguments).entries
    return deck["new"], deck["due"]


def orphans() -> list[object]:
    """Return what the doctor notes of cards without a question; nothing else may be wrong."""
    ran: Ran = run("doctor", "--json")
    assert (ran.code, ran.facts["problems"]) == (0, [])
    notes = ran.facts["notes"]
    assert isinstance(notes, list)
    return notes


def test_a_reworded_question_keeps_its_memory(traveller: Learner) -> None:
    """The id is what progress hangs on, not the words."""
    text = f"{HEADER}questions:\n{FERRY}{TRAIN}".replace("Is there a ferry", "Does a ferry go there")
    traveller.write("travel.yaml", text)
    assert counts() == (0, 0)
    assert counts("2026-06-02T09:00+00:00") == (0, 2)
    ran = run("study", "travel", "--now", "2026-06-02T09:00+00:00", lines=["", "3"] * 2)
    assert "Does a ferry go there?" in ran.out
    assert orphans() == []


def test_a_question_moved_to_an_included_file_keeps_its_memory(traveller: Learner) -> None:
    """Files are the author's order, not the learner's."""
    traveller.write("travel.yaml", f"{HEADER}include: [more/*.yaml]\nquestions:\n{TRAIN}")
    traveller.write("more/sea.yaml", f"format: 1\nquestions:\n{FERRY}")
    assert counts() == (0, 0)
    assert counts("2026-06-02T09:00+00:00") == (0, 2)
    assert orphans() == []


def test_a_renamed_question_keeps_its_memory(traveller: Learner) -> None:
    """`was` names the earlier id; the history is told under the name it was written with."""
    renamed = FERRY.replace("id: ferry", "id: boat, was: [ferry]")
    traveller.write("travel.yaml", f"{HEADER}questions:\n{renamed}{TRAIN}")
    assert counts() == (0, 0)
    assert counts("2026-06-02T09:00+00:00") == (0, 2)
    assert orphans() == []
    assert run("study", "travel", "--now", "2026-06-02T09:00+00:00", lines=["", "1", "", "1"]).code == 0
    assert "travel/boat#main" in [row["card"] for row in run("history", "--json").entries]
    assert orphans() == []


def test_a_renamed_deck_keeps_its_memory(traveller: Learner) -> None:
    """`was` of a deck does it for all its questions, also in a file with another name."""
    (traveller.decks / "travel.yaml").unlink()
    header = HEADER.replace("id: travel", "id: journeys\nwas: [travel]")
    traveller.write("journeys.yaml", f"{header}questions:\n{FERRY}{TRAIN}")
    (deck,) = run("due", "--json", "journeys", "--now", "2026-06-02T09:00+00:00").entries
    assert (deck["new"], deck["due"]) == (0, 2)
    assert orphans() == []


def test_a_removed_question_leaves_its_history(traveller: Learner) -> None:
    """The doctor names the orphan, and what to do if it was renamed; put back, it is remembered."""
    traveller.write("travel.yaml", f"{HEADER}questions:\n{TRAIN}")
    assert counts("2026-06-02T09:00+00:00") == (0, 1)
    (note,) = orphans()
    assert "travel/ferry#main" in str(note)
    assert "`was`" in str(note)
    assert "travel/ferry#main" in [row["card"] for row in run("history", "--json").entries]

    traveller.write("travel.yaml", f"{HEADER}questions:\n{FERRY}{TRAIN}")

    assert counts("2026-06-02T09:00+00:00") == (0, 2)
    assert orphans() == []

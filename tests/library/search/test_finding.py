"""Which cards a search finds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from learner import Learner, answer, begin, go_to

from ocrequiz.scheduling.events import Flagged, Mode
from ocrequiz.scheduling.rating import Rating
from ocrequiz.workspace.browsing import Browser, Decision, Found
from ocrequiz.workspace.workspace import Workspace

CELLS = """
format: 1
id: cells
title: Cells of the immune system
questions:
  - {id: b, type: basic, question: What do **B cells** make?, answer: Antibodies, explanation: "Ménière saw none."}
  - {id: t, type: basic, question: What do T cells kill?, answer: Infected cells, tags: [kill::fast]}
  - {id: cd, type: choice, question: "Which marker, CD20 or CD3?", answer: CD20, distractors: [CD3], tags: [mark]}
  - {id: han, type: basic, question: 免疫細胞とは何ですか, answer: 白血球}
  - {id: later, type: basic, question: A draft about cells, answer: None yet, status: draft}
"""
CAPITALS = {"france#main", "france#reverse", "spain#main", "italy#main", "poland#c1", "poland#c2"}


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    """A learner with two decks."""
    learner = Learner(tmp_path / "machine")
    learner.write_capitals()
    learner.write("cells.yaml", CELLS)
    return learner


@pytest.fixture
def workspace(learner: Learner) -> Iterator[Workspace]:
    """The learner's workspace: `t` was forgotten and `b` known, three days ago; the rest is new."""
    with learner.open() as workspace:
        session = begin(workspace, ["cells"], tags=["kill"])
        answer(session, learner, Rating.AGAIN)
        session = begin(workspace, ["cells"], mode=Mode.REVIEW)
        go_to(session, learner, "cells/b#main")
        answer(session, learner, Rating.EASY)
        learner.wait(days=3)
        yield workspace


def found(workspace: Workspace, search: str) -> set[str]:
    """Return the cards that a search finds, without their deck."""
    browser = workspace.browse()
    outcome = browser.search(search)
    assert isinstance(outcome, Found), outcome
    cards = {f"{row.id.question}#{row.id.part}" for row in browser.every_row()}
    assert outcome.count == len(cards)
    return cards


@pytest.mark.parametrize(
    ("search", "cards"),
    [
        ("capital", CAPITALS),
        ("cap spain", {"spain#main"}),
        ("toledo", {"spain#main"}),
        ("seine", {"france#main", "france#reverse"}),
        ("meniere", {"b#main"}),
        ("細胞", {"han#main"}),
        ("白血", {"han#main"}),
        ("cell", {"b#main", "t#main"}),
        ('"cell"', set()),
        ('"b cells"', {"b#main"}),
        ('"cells b"', set()),
        ("warsaw", {"poland#c1", "poland#c2"}),
        ("draft", set()),
        ("antibodies or madrid", {"b#main", "spain#main"}),
        ("deck:capitals -poland", {"france#main", "france#reverse", "spain#main", "italy#main"}),
        ("deck:immune type:choice", {"cd#main"}),
        ("tag:europe type:truefalse", {"italy#main"}),
        ("tag:kill", {"t#main"}),
        ("tag:none", {"b#main", "han#main"}),
        (r"re:CD\d{2}", {"cd#main"}),
        (r"cell re:\bT\b", {"t#main"}),
        (r"re:^what.*make", {"b#main"}),
        ("?!", CAPITALS | {"b#main", "t#main", "cd#main", "han#main"}),
        ("", CAPITALS | {"b#main", "t#main", "cd#main", "han#main"}),
    ],
)
def test_what_the_decks_say_is_found(workspace: Workspace, search: str, cards: set[str]) -> None:
    """Every word counts from its beginning, whatever its accents; quoted words count exactly."""
    assert found(workspace, search) == cards


@pytest.mark.parametrize(
    ("search", "cards"),
    [
        ("is:new deck:cells", {"cd#main", "han#main"}),
        ("is:learn or is:review", {"b#main", "t#main"}),
        ("is:learn", {"t#main"}),
        ("is:due", {"t#main"}),
        ("rated:4", {"b#main", "t#main"}),
        ("rated:3", set()),
        ("rated:4:1", {"t#main"}),
        ("rated:4:easy", {"b#main"}),
        ("prop:reps=1", {"b#main", "t#main"}),
        ("prop:lapses=0 is:review", {"b#main"}),
        ("prop:ivl>=1", {"b#main"}),
        ("prop:s<1", {"t#main"}),
        ("prop:s>1", {"b#main"}),
        ("prop:d>5", {"t#main"}),
        ("prop:due>0", {"b#main"}),
        ("prop:r<0.9", {"t#main"}),
        ("prop:r>0.9", {"b#main"}),
        ("is:suspended or is:buried or is:flagged or is:leech", set()),
    ],
)
def test_what_the_learner_did_is_found(workspace: Workspace, search: str, cards: set[str]) -> None:
    """States, answers and memory are told from the learner's progress."""
    assert found(workspace, search) == cards


def test_what_was_decided_is_found_and_not_due(workspace: Workspace) -> None:
    """A card put away is found as such, and is due no more."""
    browser = workspace.browse()
    browser.search("is:due")
    browser.decide(Decision.SUSPEND, 0)
    assert found(workspace, "is:suspended") == {"t#main"}
    assert found(workspace, "is:due") == set()
    browser.undo()
    browser.decide(Decision.BURY, 0)
    assert (found(workspace, "is:buried"), found(workspace, "is:due")) == ({"t#main"}, set())
    browser.decide(Decision.FLAG, 0)
    assert found(workspace, "is:flagged") == {"t#main"}


def test_a_card_renamed_since_it_was_rated_is_found(learner: Learner, workspace: Workspace) -> None:
    """An answer counts for what the card is called now."""
    learner.write("cells.yaml", CELLS.replace("{id: b,", "{id: bee, was: [b],"))
    workspace.refresh()
    assert found(workspace, "rated:7:4") == {"bee#main"}
    assert found(workspace, "prop:reps=1") == {"bee#main", "t#main"}


def test_a_deck_that_is_hidden_is_not_searched(learner: Learner, workspace: Workspace) -> None:
    """Of two decks with one id only the one that is studied is listed."""
    learner.write("more/cells.yaml", CELLS.replace("Antibodies", "Antibodies and plasma"))
    workspace.refresh()
    assert found(workspace, "plasma") == set()
    assert found(workspace, "antibodies") == {"b#main"}
    assert found(workspace, "-antibodies deck:cells") == {"t#main", "cd#main", "han#main"}


def test_a_long_list_needs_no_deck_to_be_read(learner: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    """Five thousand questions are searched, sorted and listed without a deck being parsed or a question unpacked."""
    learner.write_basics(5_000)
    learner.open().close()

    def refuse(*_: object) -> None:
        raise AssertionError("a deck was read")

    monkeypatch.setattr("ocrequiz.decks.loading.load", refuse)
    monkeypatch.setattr("ocrequiz.library.library.unpack", refuse)
    with learner.open() as workspace:
        browser = workspace.browse()
        for search in (
            "question",
            "question 77",
            "is:new -answer",
            "re:4$",
            "deck:many type:basic",
            "prop:ivl>3",
        ):
            assert isinstance(browser.search(search), Found)
        browser.search("question 4999")
        assert [str(row.id) for row in browser.rows(0, 10)] == ["many/q4999#main"]
        assert browser.rows(0, 1)[0].label == "Question 4999?"


def test_flags_of_cards_no_deck_asks_are_not_listed(learner: Learner, workspace: Workspace) -> None:
    """Progress on a card that is gone finds nothing, and hurts nothing."""
    browser: Browser = workspace.browse()
    browser.search("antibodies")
    browser.decide(Decision.FLAG, 0)
    learner.write("cells.yaml", CELLS.replace("{id: b,", "{id: other,"))
    workspace.refresh()
    assert any(isinstance(row.event, Flagged) for row in learner.rows())
    assert found(workspace, "is:flagged") == set()

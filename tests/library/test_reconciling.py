"""What becomes of progress when a deck changes."""

from __future__ import annotations

import pytest
from learner import Learner, answer, begin

from ocrequiz.errors import WrongUse
from ocrequiz.scheduling.rating import Rating

DECK = """
format: 1
id: {deck}
title: Cells
questions:
  - {{id: {question}, type: basic, question: "{text}", answer: B cells{was}}}
"""


def write(
    learner: Learner, question: str = "cells", text: str = "Which cells?", was: str = "", deck: str = "cells"
) -> None:
    """Write a deck of one question."""
    learner.write("cells.yaml", DECK.format(deck=deck, question=question, text=text, was=was))


def study(learner: Learner, rating: Rating = Rating.EASY) -> str:
    """Answer the one card there is."""
    with learner.open() as workspace:
        return answer(begin(workspace), learner, rating)


def test_a_reworded_question_keeps_its_memory(learner: Learner) -> None:
    """Progress hangs on the id, not on the words."""
    write(learner)
    card = study(learner)
    before = learner.standing(card)

    write(learner, text="Which cells does the drug deplete?")
    with learner.open() as workspace:
        assert workspace.due()[0][2].new == 0

    assert learner.standing(card) == before


def test_a_question_moved_to_an_included_file_keeps_its_memory(learner: Learner) -> None:
    """Where a question stands does not matter either."""
    write(learner)
    card = study(learner)
    before = learner.standing(card)
    learner.write("cells.yaml", "format: 1\nid: cells\ntitle: Cells\ninclude: [more.yaml]\nquestions: []\n")
    learner.write(
        "more.yaml",
        "format: 1\nquestions:\n  - {id: cells, type: basic, question: Which?, answer: B cells}\n",
    )

    with learner.open() as workspace:
        learner.wait(days=30)
        session = begin(workspace)
        assert str(session.card.id if session.card else "") == card

    assert learner.standing(card) == before


def test_a_renamed_question_keeps_its_memory(learner: Learner) -> None:
    """`was` carries the history over, once."""
    write(learner)
    before = learner.standing(study(learner))

    write(learner, question="depleted", was=", was: [cells]")
    for _ in range(2):
        with learner.open() as workspace:
            assert workspace.due()[0][2].new == 0

    assert learner.standing("cells/depleted#main") == before
    assert len(learner.rows()) == 2


def test_a_renamed_deck_keeps_its_memory(learner: Learner) -> None:
    """`was` at the top of a deck carries the history of all its questions over."""
    write(learner)
    before = learner.standing(study(learner))

    learner.write(
        "cells.yaml",
        "format: 1\nid: blood\ntitle: Cells\nwas: [cells]\n"
        "questions:\n  - {id: cells, type: basic, question: Which?, answer: B cells}\n",
    )
    with learner.open() as workspace:
        assert workspace.due()[0][2].new == 0

    assert learner.standing("blood/cells#main") == before


def test_a_question_moved_to_another_deck_keeps_its_memory(learner: Learner) -> None:
    """`was: other-deck/old-id` carries the history over from another deck."""
    write(learner)
    before = learner.standing(study(learner))

    write(learner, question="depleted", was=", was: [cells/cells]", deck="blood")
    learner.open().close()

    assert learner.standing("blood/depleted#main") == before


def test_where_both_have_a_history_neither_is_merged(learner: Learner) -> None:
    """A rename onto a question that was answered itself changes nothing."""
    write(learner)
    old = learner.standing(study(learner))
    write(learner, question="depleted")
    new = learner.standing(study(learner, Rating.HARD))

    write(learner, question="depleted", was=", was: [cells]")
    learner.open().close()

    assert learner.standing("cells/depleted#main") == new
    assert learner.standing("cells/cells#main") == old


def test_a_removed_question_keeps_its_history_and_is_named(learner: Learner) -> None:
    """It is asked no more, and the doctor names it; nothing is lost when it comes back."""
    write(learner)
    card = study(learner)
    before = learner.standing(card)
    write(learner, question="other")

    with learner.open() as workspace:
        learner.wait(days=30)
        assert workspace.due()[0][2].due == 0
        report = workspace.examine()
        assert any(card in note for note in report.notes)
        assert report.problems == ()

    write(learner)
    with learner.open() as workspace:
        assert workspace.due()[0][2].due == 1
        assert workspace.examine().notes == ()
    assert learner.standing(card) == before


def test_a_retired_question_is_asked_no_more(learner: Learner) -> None:
    """`status: retired` keeps the history; `draft` is not asked either."""
    write(learner)
    study(learner)
    for status in ("retired", "draft"):
        write(learner, was=f", status: {status}")
        with learner.open() as workspace:
            learner.wait(days=30)
            assert workspace.due()[0][2].total == 0


def test_decks_are_named_by_id_file_or_folder(learner: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a learner writes may be any of the three; anything else is told with what there is."""
    learner.write_basics(2, deck="first")
    learner.write("below/second.yaml", "format: 1\nid: second\ntitle: S\nquestions: []\n")
    learner.write("below/broken.yaml", "format: 1\nid: [\n")
    monkeypatch.chdir(learner.decks)
    with learner.open() as workspace:
        assert workspace.choose(["first"]) == ["first"]
        assert workspace.choose(["first.yaml", "first"]) == ["first"]
        assert workspace.choose([str(learner.decks / "below")]) == ["second"]
        assert workspace.choose(["."]) == ["second", "first"]
        with pytest.raises(WrongUse, match=r"no deck “nowhere”.*Decks here: second, first"):
            workspace.choose(["nowhere"])
        with pytest.raises(WrongUse, match="ocrequiz check"):
            workspace.choose(["below/broken.yaml"])

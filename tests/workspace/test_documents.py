"""A deck's document, with who asks about each sentence."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from learner import Learner

from ocrequiz.errors import EnvironmentFailed, WrongUse
from ocrequiz.workspace.workspace import Workspace


@pytest.fixture
def workspace(learner: Learner) -> Iterator[Workspace]:
    """The workspace of a learner with the deck of capitals."""
    learner.write_capitals()
    learner.write_basics(1)
    with learner.open() as workspace:
        yield workspace


def test_each_sentence_knows_who_asks_about_it(workspace: Workspace) -> None:
    """A question asks about the sentence that holds its quote."""
    found = workspace.document_map("capitals")
    assert [(each.text, [asker.question for asker in each.askers]) for each in found.sentences] == [
        ("Paris is the capital of France.", ["france"]),
        ("It lies on the Seine.", []),
        ("Madrid took over from Toledo in 1561.", ["spain"]),
        ("Rome has been the capital of Italy since 1871.", ["italy"]),
        ("Warsaw lies on the Vistula and is the capital of Poland.", ["poland"]),
    ]
    assert (found.covered, found.total) == (4, 5)
    assert [str(card) for card in found.sentences[0].askers[0].cards] == [
        "capitals/france#main",
        "capitals/france#reverse",
    ]


def test_a_lead_in_does_not_count(learner: Learner, workspace: Workspace) -> None:
    """A sentence of fewer than five words is shown, and counts neither as covered nor as missing."""
    learner.write("atlas.md", "# Atlas\n\nTwo forms:\n\n- Paris is the capital of France.\n")
    workspace.refresh()
    found = workspace.document_map("capitals")
    assert [(each.text, each.counts) for each in found.sentences] == [
        ("Two forms:", False),
        ("Paris is the capital of France.", True),
    ]
    assert (found.covered, found.total) == (1, 1)


def test_a_place_of_the_text_is_found_among_the_sentences(workspace: Workspace) -> None:
    """From a passage the way leads to its sentence; from a heading to the one behind it."""
    found = workspace.document_map("capitals")
    rome = found.sentences[3]
    assert found.sentence_at(rome.block, rome.start + 3) == 3
    assert found.sentence_at(rome.block - 1, 0) == 2
    assert found.sentence_at(99, 0) == 4


def test_a_deck_without_documents_says_so(workspace: Workspace) -> None:
    """There is nothing to open, and the sentence says why."""
    with pytest.raises(WrongUse, match="has no document"):
        workspace.document_map("many")
    with pytest.raises(WrongUse, match="no document “globe”"):
        workspace.document_map("capitals", "globe")


def test_a_document_that_is_gone_is_told(learner: Learner, workspace: Workspace) -> None:
    """A file taken away while the program runs is an error with a sentence."""
    (learner.decks / "atlas.md").unlink()
    with pytest.raises(EnvironmentFailed):
        workspace.document_map("capitals")

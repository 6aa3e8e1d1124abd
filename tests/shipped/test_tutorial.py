"""The tutorial teaches the keys by being studied, and what it says of them is true."""

from __future__ import annotations

import re

import pytest

from ocrequiz.decks.deck import Deck
from ocrequiz.decks.loading import load
from ocrequiz.documents.coverage import cover
from ocrequiz.documents.reading import read_document
from ocrequiz.tui.commands import every_command
from ocrequiz.workspace.shipped import shipped_decks


@pytest.fixture(scope="module")
def deck() -> Deck:
    """Load the tutorial, in which nothing is wrong."""
    loaded = load(shipped_decks() / "tutorial" / "tutorial.yaml")
    assert loaded.deck is not None
    assert [str(finding) for finding in loaded.findings] == []
    return loaded.deck


def test_it_is_short_and_has_every_way_of_answering(deck: Deck) -> None:
    """A dozen cards at most: to show, to pick, to type; each cites and explains."""
    assert deck.id == "tutorial"
    assert 8 <= len(deck.questions) <= 12
    assert {question.type for question in deck.questions} == {
        "basic", "choice", "cloze", "match", "multi", "order", "truefalse"
    }  # fmt: skip
    assert any(question.hint for question in deck.questions)
    for question in deck.questions:
        assert question.cite
        assert len(question.explanation.split()) >= 8


def test_every_section_of_its_reading_is_asked_about(deck: Deck) -> None:
    """No heading of the reading is there for nothing."""
    file = shipped_decks() / "tutorial" / "keys.md"
    document = read_document(file.read_text(encoding="utf-8"), "keys")
    cited = [(question.id, citation) for question in deck.questions for citation in question.cite]
    asked = {
        document.blocks[each.block].headings for each in cover(document, cited).sentences if each.questions
    }
    assert asked == {block.headings for block in document.blocks if block.sentences}


def test_every_key_it_names_is_a_key_of_the_program(deck: Deck) -> None:
    """Nobody learns a key that does nothing."""
    letters = {command.letter for command in every_command()} | {"esc", "enter", "space"}
    words = [deck.questions[0].stem]
    for question in deck.questions:
        parts = [question.answer_text(part) for part in question.parts()]
        words += [question.stem, question.explanation, question.hint or "", *parts]
    named = {key for text in words for key in re.findall(r"`([^`]+)`", text)}
    assert named
    assert named <= letters

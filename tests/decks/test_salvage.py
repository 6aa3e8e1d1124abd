"""How much of a deck survives a question that is no YAML."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ocrequiz.decks.loading import Loaded

LoadDeck = Callable[[str], Loaded]

BROKEN = [
    "question: Which is this: Nile?",
    "question: 'The Nile' or what?",
    "question: **Nile**?",
    "question: [Nile",
    "question: {{c1::Nile}} what?",
    "question: - 5",
    "question: `Nile`",
    "\tquestion: Nile",
    "question: 'Nile",
    'question: "Nile',
    "question: " + "[" * 99,
    "question\n    again",
    " question: Nile",
]


@pytest.mark.parametrize("line", BROKEN)
def test_a_question_that_is_no_yaml_hides_no_other(load_deck: LoadDeck, line: str) -> None:
    """One slip in YAML costs one question; those before and behind it are asked, and keep their lines."""
    loaded = load_deck(
        "questions:\n"
        "  - {id: a, type: basic, question: a, answer: b}\n\n"
        f"  - id: b\n    type: basic\n    {line}\n    answer: x\n"
        "  # between\n"
        '  - id: c\n    type: basic\n    question: a\n    answer: "it\'s"\n'
    )
    assert [finding.rule for finding in loaded.findings] in (["syntax"], ["too-deep"])
    assert 6 <= loaded.findings[0].line <= 10
    assert loaded.deck is not None
    assert [question.id for question in loaded.deck.questions] == ["a", "c"]
    assert loaded.places["c"].line == 12 + line.count("\n")


def test_many_broken_questions_are_all_reported(load_deck: LoadDeck) -> None:
    """Every question that is no YAML is reported in one go, each at its own line."""
    good = "- {id: good-%d, type: basic, question: a, answer: b}\n"
    bad = "- {id: bad-%d, type: basic, question: [, answer: b}\n"
    loaded = load_deck("questions:\n" + "".join(good % each + bad % each for each in range(12)))
    assert [finding.line for finding in loaded.findings] == [6 + 2 * each for each in range(12)]
    assert loaded.deck is not None
    assert len(loaded.deck.questions) == 12


def test_a_slip_in_the_header_cannot_be_passed_over(load_deck: LoadDeck) -> None:
    """Where the header is no YAML, nothing is guessed: the file is reported and not used."""
    loaded = load_deck("authors: [Ada\nquestions:\n- {id: a, type: basic, question: a, answer: b}\n")
    assert loaded.kind == "unreadable"
    assert [finding.rule for finding in loaded.findings] == ["syntax"]


def test_what_follows_the_questions_is_kept(load_deck: LoadDeck) -> None:
    """The header may also stand behind the questions; a broken last question does not take it along."""
    loaded = load_deck("questions:\n- {id: a, type: basic, question: [, answer: b}\nlanguage: en\n")
    assert loaded.deck is not None
    assert loaded.deck.language == "en"

"""A deck on another subject, written by a new author with only decks/README.md at hand."""

from __future__ import annotations

from pathlib import Path

from ocrequiz.decks.loading import load
from ocrequiz.errors import Severity
from ocrequiz.questions.types import TYPES
from ocrequiz.workspace.checking import check_decks
from ocrequiz.workspace.minting import mint_ids

TIDES = Path(__file__).parent / "tides" / "deck.yaml"


def test_what_the_guide_teaches_is_enough() -> None:
    """Forty questions of all types are without a mistake, and nothing in them is weak."""
    findings = check_decks([TIDES], ()).findings
    assert [str(each) for each in findings if each.severity is not Severity.INFO] == []
    deck = load(TIDES).deck
    assert deck is not None
    assert len(deck.questions) >= 40
    assert {question.type for question in deck.questions} == set(TYPES)
    assert all(not question.lint.ignore for question in deck.questions)
    assert list(mint_ids([TIDES], (), writes=False)) == []

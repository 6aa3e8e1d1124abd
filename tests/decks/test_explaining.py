"""Whoever asks about a rule is told what it means, and shown it broken and kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocrequiz.decks.explaining import ALL_RULES, explain, rules_called
from ocrequiz.decks.explanations import EXPLANATIONS
from ocrequiz.decks.lint.linting import lint
from ocrequiz.decks.loading import load
from ocrequiz.decks.rules import RULES
from ocrequiz.errors import WrongUse

Write = Callable[[str, str | bytes], Path]

HEAD = "format: 1\nid: water\ntitle: Water\ndocuments: [{id: notes, file: reading.md}]\nquestions:\n"
NOTES = "Water boils at sea level. In the mountains water boils sooner.\n"


def broken(text: str, write: Write) -> set[str]:
    """Return the rules that an example breaks; a list of questions gets a head."""
    write("reading.md", NOTES)
    write("sea.png", (Path(__file__).parent / "lint" / "sea.png").read_bytes())
    loaded = load(write("water.yaml", f"{HEAD}{text}" if text.startswith("- ") else text), for_authors=True)
    return {finding.rule for finding in (*loaded.findings, *lint(loaded))}


@pytest.mark.parametrize("rule", [name for name, told in EXPLANATIONS.items() if told.bad])
def test_the_examples_of_a_rule_show_it(rule: str, write: Write) -> None:
    """The one breaks the rule; the other keeps it, and all rules of the format."""
    told = explain(rule)
    assert rule in broken(told.bad, write)
    assert broken(told.good, write).isdisjoint(RULES)


def test_every_rule_of_the_format_is_explained() -> None:
    """Each has a reason; those that text can show have examples."""
    assert EXPLANATIONS.keys() == RULES.keys()
    assert all(explain(name).why for name in ALL_RULES)


def test_rules_are_called_by_their_beginnings() -> None:
    """Whole words, or anything before a star."""
    assert rules_called(["citation, empty-deck"]) == {
        "citation-missing", "citation-changed", "citation-ambiguous", "empty-deck"
    }  # fmt: skip
    assert "citation-missing" in rules_called(["cit*"])
    assert rules_called([]) == rules_called([","]) == frozenset()
    with pytest.raises(WrongUse, match="Did you mean `citation-missing`"):
        rules_called(["cit-missing"])

"""Each way in which a deck goes wrong, and what its author is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrequiz.decks.loading import load
from ocrequiz.decks.rules import RULES
from ocrequiz.errors import Severity

HERE = Path(__file__).resolve().parent
BAD = HERE / "bad"
SHARED = HERE.parents[2] / "shared" / "bad_decks"

EXPECTED = {
    "ampersand": ("syntax", 7),
    "anchor-around-itself": ("anchor", 1),
    "answer-among-distractors": ("bad-answer", 11),
    "backtick": ("syntax", 7),
    "bad-earlier-id": ("bad-id", 9),
    "binary-tag": ("tag", 3),
    "bool-key": ("unknown-key", 9),
    "bool-tag": ("tag", 3),
    "cloze-braces-unquoted": ("syntax", 7),
    "code-point-beyond-unicode": ("syntax", 7),
    "colon-in-text": ("syntax", 7),
    "custom-tag": ("tag", 3),
    "dash-value": ("syntax", 7),
    "day-written-otherwise": ("bad-value", 4),
    "directive-yaml-2": ("syntax", 1),
    "document-not-there": ("missing-file", 4),
    "document-outside": ("bad-path", 4),
    "documents-with-one-id": ("duplicate-id", 6),
    "duplicate-key": ("duplicate-key", 9),
    "empty-answer": ("empty-field", 8),
    "empty-key": ("bad-key", 9),
    "empty-list-entry": ("empty-field", 9),
    "id-with-path": ("bad-id", 5),
    "include-a-deck": ("bad-include", 2),
    "include-itself": ("include-cycle", 4),
    "include-not-there": ("missing-file", 4),
    "include-outside": ("bad-path", 4),
    "list-as-key": ("bad-key", 7),
    "media-absolute": ("bad-media", 9),
    "media-dash": ("bad-media", 9),
    "media-not-there": ("missing-file", 9),
    "media-unc": ("bad-media", 9),
    "merge-conflict": ("syntax", 2),
    "missing-answer": ("missing-key", 5),
    "missing-format": ("missing-key", 1),
    "missing-id": ("missing-id", 5),
    "missing-title": ("missing-key", 1),
    "missing-type": ("missing-key", 5),
    "misspelt-key": ("unknown-key", 9),
    "misspelt-key-within": ("unknown-key", 9),
    "misspelt-status": ("bad-value", 9),
    "multiplying-anchors": ("anchor", 4),
    "newer-format": ("unknown-format", 1),
    "no-format": ("unknown-format", 1),
    "no-questions": ("empty-deck", 4),
    "no-such-day": ("wrong-type", 4),
    "not-a-deck": ("not-a-deck", 1),
    "not-true-or-false": ("wrong-type", 9),
    "null-key": ("unknown-key", 9),
    "only-a-comment": ("empty-file", 1),
    "pattern": ("unknown-key", 9),
    "points-out-of-range": ("bad-value", 9),
    "question-is-text": ("wrong-type", 5),
    "questions-are-a-mapping": ("wrong-type", 5),
    "quote-ambiguous": ("citation-ambiguous", 11),
    "quote-changed": ("citation-changed", 10),
    "quote-missing": ("citation-missing", 10),
    "quote-then-text": ("syntax", 7),
    "retention-out-of-range": ("bad-value", 4),
    "root-is-list": ("wrong-type", 1),
    "root-is-text": ("wrong-type", 1),
    "several-documents": ("several-documents", 9),
    "star-bold": ("syntax", 7),
    "tab-indent": ("syntax", 5),
    "tag-directive": ("tag", 1),
    "text-is-a-list": ("wrong-type", 9),
    "unclosed-bracket": ("syntax", 4),
    "undefined-alias": ("alias", 7),
    "unknown-document": ("unknown-document", 9),
    "unknown-type": ("unknown-type", 6),
}
SHARED_RULES = {
    "empty": {"empty-file"},
    "bad-key-or-syntax": {"bad-key", "syntax"},
    "unknown-key-or-bad-pattern": {"unknown-key", "bad-pattern"},
}
"""The rules that carry a meaning of the shared list under another name."""
WRITTEN_FOR_ANOTHER_FORMAT = {"30_cr_only.yaml"}
"""Shared files that are good YAML, but whose keys are none of ours."""


def _collected() -> list[tuple[Path, str]]:
    """List an example deck, and the collection of bad decks where it lies beside the checkout."""
    table = SHARED / "EXPECTED.tsv"
    lines = table.read_text(encoding="utf-8").splitlines() if table.is_file() else []
    rows = [line.split("\t") for line in lines]
    good = (HERE.parent / "examples" / "basic.yaml", "ok")
    return [good, *((SHARED / row[0], row[1]) for row in rows if row[0].endswith(".yaml"))]


def test_every_bad_deck_has_its_expectation() -> None:
    """No bad deck lies in the folder without a word on what is wrong with it."""
    assert {file.stem for file in BAD.glob("*.yaml")} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_mistake_is_reported_where_it_is(name: str) -> None:
    """Each mistake is named by its rule, at its line, with a remedy."""
    rule, line = EXPECTED[name]
    findings = load(BAD / f"{name}.yaml").findings
    found = [finding for finding in findings if (finding.rule, finding.line) == (rule, line)]
    assert found, findings
    assert found[0].message
    assert found[0].help
    assert found[0].severity is (Severity.WARNING if rule == "empty-deck" else Severity.ERROR)


@pytest.mark.parametrize("name", EXPECTED)
def test_every_rule_that_is_reported_is_in_the_table(name: str) -> None:
    """Whatever is reported can be looked up among the rules, which say what it means."""
    assert {finding.rule for finding in load(BAD / f"{name}.yaml").findings} <= set(RULES)


@pytest.mark.parametrize(("file", "meaning"), _collected(), ids=lambda value: Path(value).stem)
def test_good_and_bad_decks_are_told_apart(file: Path, meaning: str) -> None:
    """A good deck has no findings, and each deck of the collection has the one that is expected."""
    rules = {finding.rule for finding in load(file).findings}
    if meaning != "ok":
        assert rules & SHARED_RULES.get(meaning, {meaning})
    elif file.name in WRITTEN_FOR_ANOTHER_FORMAT:
        assert rules == {"missing-key", "missing-id"}
    else:
        assert rules == set()

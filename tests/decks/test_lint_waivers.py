"""An author who breaks a lint rule on purpose says why, and is told when that says nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocrequiz.decks.lint.linting import lint
from ocrequiz.decks.loading import Loaded, load
from ocrequiz.errors import Severity

Write = Callable[[str, str], Path]
HEADER = "format: 1\nid: tides\ntitle: Tides\nquestions:\n"
WEAK = """\
  - id: planets
    type: choice
    question: Which of these is a planet?
    answer: Mars
    distractors:
      - Sirius
      - {text: None of the above, feedback: There is one.}
    explanation: A planet goes round a star.
"""
FINE = WEAK.replace("None of the above", "Vega")


def deck(write: Write, questions: str, header: str = HEADER) -> Loaded:
    """Load a deck of some questions, for its author."""
    return load(write("tides.yaml", header + questions), for_authors=True)


def test_a_weakness_stands_at_its_field(write: Write) -> None:
    """A finding names the file, the line and the column of the words at fault, in what way, and a remedy."""
    loaded = deck(write, WEAK)
    (finding,) = lint(loaded)
    assert (finding.file, finding.line, finding.column) == (str(loaded.path), 11, 16)
    assert (finding.rule, finding.severity) == ("all-or-none", Severity.ERROR)
    assert "None of the above" in finding.message
    assert finding.help


def test_a_weakness_in_an_included_file_stands_there(write: Write) -> None:
    """Questions of an included file are examined too, and their findings name that file."""
    more = write("more.yaml", f"format: 1\nquestions:\n{WEAK}")
    loaded = deck(write, "  []\n", HEADER.replace("questions:", "include: [more.yaml]\nquestions:"))
    assert loaded.findings == ()
    (finding,) = lint(loaded)
    assert (finding.file, finding.line) == (str(more), 9)


def test_a_waiver_with_a_reason_silences_its_rule(write: Write) -> None:
    """What an author breaks on purpose is not reported."""
    assert lint(deck(write, WEAK + "    lint: {ignore: {all-or-none: it is a joke}}\n")) == ()


@pytest.mark.parametrize(
    ("question", "waiver", "rule", "says"),
    [
        (FINE, "{all-or-none: it was meant}", "unused-waiver", "all-or-none"),
        (FINE, "{all-or-nun: it was meant}", "unknown-waiver", "`all-or-none`?"),
        (FINE, "{unknown-key: it was meant}", "unknown-waiver", "the format"),
        (FINE, "{zzz: it was meant}", "unknown-waiver", "names the rule"),
        (WEAK, '{all-or-none: ""}', "empty-waiver", "reason"),
    ],
)
def test_a_waiver_that_says_nothing_is_reported(
    write: Write, question: str, waiver: str, rule: str, says: str
) -> None:
    """An unused waiver, one for a rule that is none, and one without a reason are found at the rule's name."""
    (finding,) = lint(deck(write, f"{question}    lint: {{ignore: {waiver}}}\n"))
    assert finding.rule == rule
    assert finding.line == question.count("\n") + 5
    assert finding.column == len("    lint: {ignore: {") + 1
    assert says in f"{finding.message} {finding.help}"


def test_a_rule_on_whole_decks_is_waived_where_it_blames_a_question(write: Write) -> None:
    """The second of two equal questions can be meant; its waiver is heard."""
    twin = FINE.replace("id: planets", "id: planets-2")
    assert [finding.rule for finding in lint(deck(write, FINE + twin))] == ["duplicate-question"]
    assert (
        lint(deck(write, FINE + twin + "    lint: {ignore: {duplicate-question: asked at the end again}}\n"))
        == ()
    )


def test_retired_questions_and_other_languages_are_left_alone(write: Write) -> None:
    """Nobody is asked a retired question, and rules that know English words do not judge other languages."""
    assert lint(deck(write, WEAK + "    status: retired\n")) == ()
    assert lint(deck(write, WEAK, HEADER.replace("questions:", "language: de\nquestions:"))) == ()
    assert lint(deck(write, WEAK, HEADER.replace("questions:", "language: en-GB\nquestions:"))) != ()


def test_what_is_no_deck_has_no_weaknesses(write: Write) -> None:
    """A file that cannot be read, and one of questions only, are for the rules of the format alone."""
    assert lint(load(write("broken.yaml", "- a\n- b\n"), for_authors=True)) == ()
    assert lint(load(write("more.yaml", f"format: 1\nquestions:\n{WEAK}"), for_authors=True)) == ()

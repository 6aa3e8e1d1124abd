"""The verb `check`: how it tells what it finds, what of it the author asked for, and what a rule means."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from learner import Learner
from program import Ran, command, surroundings

Run = Callable[..., Ran]

WEAK = """
format: 1
id: weak
title: Weak
documents:
  - {id: notes, file: notes.md}
questions:
  - id: clear
    type: basic
    question: What is ice?
    answer: Frozen water
    explanation: It floats.
    cite: {document: notes, quote: Ice is water}
  - id: alone
    type: choice
    question: What is steam?
    answer: Water
    distractors: [Glass]
    explanation: It rises.
"""
"""One error, `citation-missing`, and one warning, `few-distractors`."""

SARIF = {
    "type": "object",
    "required": ["$schema", "version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "additionalProperties": False,
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {"rules": {"items": {"required": ["id"]}, "uniqueItems": True}},
                            }
                        },
                    },
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message", "ruleId", "ruleIndex", "level", "locations"],
                            "additionalProperties": False,
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "level": {"enum": ["none", "note", "warning", "error"]},
                                "message": {"type": "object", "required": ["text"]},
                                "locations": {
                                    "type": "array",
                                    "items": {
                                        "type": "object",
                                        "required": ["physicalLocation"],
                                        "properties": {
                                            "physicalLocation": {
                                                "type": "object",
                                                "required": ["artifactLocation", "region"],
                                                "properties": {
                                                    "artifactLocation": {
                                                        "properties": {
                                                            "uri": {
                                                                "type": "string",
                                                                "format": "uri-reference",
                                                            }
                                                        }
                                                    },
                                                    "region": {
                                                        "properties": {
                                                            "startLine": {"type": "integer", "minimum": 1},
                                                            "startColumn": {"type": "integer", "minimum": 1},
                                                        }
                                                    },
                                                },
                                            }
                                        },
                                    },
                                },
                            },
                        },
                    },
                },
            },
        },
    },
}
"""What code scanning needs of SARIF 2.1.0."""


@pytest.fixture
def weak(learner: Learner) -> Path:
    """A deck with an error and a warning."""
    learner.write("notes.md", "Water boils.\n")
    return learner.write("weak.yaml", WEAK)


def rules(ran: Ran) -> list[object]:
    """Return which rules are reported in JSON."""
    return [finding["rule"] for finding in ran.entries]


def test_a_long_line_is_cut_to_the_terminal_around_its_place(
    run: Run, learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wide characters and tabs count as what they take, and the caret stands beneath the place."""
    monkeypatch.setenv("COLUMNS", "40")
    text = f'- {{id: a, type: basic, question: "{"水" * 30}", answer: b,\\ttgas: x, hint: "{"long " * 30}"}}'
    file = learner.write(
        "wide.yaml", f"format: 1\nid: wide\ntitle: Wide\nquestions:\n{text}\n".replace("\\t", "\t")
    )
    _, excerpt, caret, _ = run("check", file, "--select", "unknown-key").out.splitlines()
    columns = [1 + (each == "水") for each in excerpt]
    assert sum(columns) <= 40
    assert excerpt[5] == excerpt[-1] == "…"
    assert sum(columns[: excerpt.index("tgas")]) == caret.index("^")
    assert "\t" not in excerpt


def test_warnings_are_fine_unless_strict(run: Run, weak: Path) -> None:
    """Errors end with code 1 always, warnings only under --strict; information never does."""
    assert run("check", weak, "--ignore", "citation-missing").code == 0
    ran = run("check", weak, "--ignore", "citation-missing", "--strict")
    assert (ran.code, ran.sentence) == (1, "1 deck checked: 0 errors, 1 warning.")
    assert run("check", weak, "--ignore", "citation", "--ignore", "few-distractors", "--strict").code == 0


@pytest.mark.parametrize(
    ("options", "reported"),
    [
        ((), ["citation-missing", "few-distractors"]),
        (("--select", "citation-missing"), ["citation-missing"]),
        (("--select", "citation,few-distractors"), ["citation-missing", "few-distractors"]),
        (("--select", "cit*", "--ignore", "citation"), []),
        (("--ignore", "few"), ["citation-missing"]),
    ],
)
def test_an_author_says_which_rules_to_hear_of(
    run: Run, weak: Path, options: tuple[str, ...], reported: list[str]
) -> None:
    """By ids, by the words with which ids begin, and with commas between them."""
    assert rules(run("check", weak, "--json", *options)) == reported


@pytest.mark.parametrize("option", ["--select", "--ignore", "--explain"])
def test_a_misspelt_rule_is_suggested(run: Run, weak: Path, option: str) -> None:
    """Nothing is checked by a rule that does not exist."""
    ran = run("check", weak, option, "citation-mising")
    assert (ran.code, ran.out) == (2, "")
    assert ran.sentence == "ocrequiz: There is no rule `citation-mising`. Did you mean `citation-missing`?"


@pytest.mark.parametrize(
    ("rule", "words"), [("citation-missing", "Markdown is drawn"), ("all-or-none", "Source: ")]
)
def test_a_rule_is_explained(run: Run, rule: str, words: str) -> None:
    """What it means, why, how not and how; for rules of asking well also whose advice it is."""
    ran = run("check", "--explain", rule)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{rule} (error)\n")
    for each in ("\nWhy: ", "\nNot so:\n  - ", "\nBut so:\n  - ", words):
        assert each in ran.out
    facts = run("check", "--explain", rule, "--json").facts
    assert facts.keys() == {"rule", "severity", "meaning", "why", "bad", "good", "source"}


def test_findings_annotate_a_pull_request(
    run: Run, learner: Learner, weak: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A command a line, with the file as the repository names it; what a deck says cannot give commands."""
    monkeypatch.chdir(learner.decks)
    ran = run("check", weak, "--format", "github")
    assert ran.code == 1
    error, warning = ran.out.splitlines()
    assert error.startswith("::error file=weak.yaml,line=12,col=36,title=citation-missing::")
    assert warning.startswith("::warning file=weak.yaml,line=17,")

    name = "a,b.yaml" if sys.platform == "win32" else "a,b:c%d.yaml"
    learner.write(name, 'format: 1\nid: x\ntitle: X\n"50%\\n::error::\\e]0;y\\a": 1\n')
    (line,) = run("check", name, "--format", "github", "--select", "unknown-key").out.splitlines()
    assert line.startswith(
        f"::error file={name.replace('%', '%25').replace(':', '%3A').replace(',', '%2C')},line=4,"
    )
    assert "`50%25 ::error::␛]0;y␇`" in line


def test_findings_feed_code_scanning(
    run: Run, learner: Learner, weak: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SARIF 2.1.0: each rule that was broken once, with its help, and each finding with its place."""
    monkeypatch.chdir(learner.decks)
    ran = run("check", weak, "--format", "sarif")
    assert ran.code == 1
    jsonschema.Draft7Validator(SARIF).validate(ran.facts)
    driver = ("runs", 0, "tool", "driver", "rules")
    assert [ran.at(*driver, number, "id") for number in (0, 1)] == ["citation-missing", "few-distractors"]
    result = ("runs", 0, "results", 1)
    assert (ran.at(*result, "ruleIndex"), ran.at(*result, "level")) == (1, "warning")
    place = (*result, "locations", 0, "physicalLocation")
    assert ran.at(*place, "artifactLocation", "uri") == "weak.yaml"
    assert ran.at(*place, "region", "startLine") == 17


def test_formats_without_findings_are_whole(run: Run, learner: Learner) -> None:
    """A tool that reads the output gets a document even where there is nothing to tell."""
    capitals = learner.decks / "capitals.yaml"
    ran = run("check", capitals, "--format", "sarif", "--select", "citation")
    jsonschema.Draft7Validator(SARIF).validate(ran.facts)
    assert (ran.code, ran.at("runs", 0, "results"), ran.err) == (0, [], "")
    assert run("check", capitals, "--format", "github", "--select", "citation").out == ""


@pytest.mark.skipif(sys.platform == "win32", reason="an interruption is sent as a signal")
def test_saving_a_file_checks_again(learner: Learner, weak: Path) -> None:
    """Until Ctrl-C, which is how an author stops and therefore ends well."""
    arguments = command("check", weak, "--watch", "--select", "citation")
    with subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=surroundings()
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        assert "citation-missing" in program.stdout.readline()
        assert program.stderr.readline().startswith("1 deck checked: 1 error, 0 warnings. Waiting")
        # The document, not the deck.
        learner.write("notes.md", "Ice is water, and water boils.\n")
        assert program.stderr.readline().startswith("1 deck checked: 0 errors, 0 warnings. Waiting")
        program.send_signal(signal.SIGINT)
        rest = program.communicate(timeout=20)
    assert (program.returncode, rest[1].strip()) == (0, "")


def test_watching_tells_in_words_only(run: Run, weak: Path) -> None:
    """Nobody reads a JSON document that never ends."""
    ran = run("check", weak, "--watch", "--json")
    assert ran.code == 2
    assert "--watch" in ran.sentence

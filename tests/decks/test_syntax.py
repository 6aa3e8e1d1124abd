"""What an author is told where YAML cannot read on."""

from __future__ import annotations

import pytest

from ocrequiz.decks.reader import read


@pytest.mark.parametrize(
    ("line", "message", "remedy"),
    [
        ("question: What is this: a river?", "colon", '"What is this: a river?"'),
        ("question: `ls` does what?", "backtick", '"`ls` does what?"'),
        ("question: @home?", "`@`", '"@home?"'),
        ("question: 'It's a river?'", "closing quotation mark", '"It\'s a river?"'),
        ('question: "Nile" she said', "closing quotation mark", "'\"Nile\" she said'"),
        ("question: **Nile**", "`*`", '"**Nile**"'),
        ("question: &nbsp;", "`&`", '"&nbsp;"'),
        ("question: - 5", "`- `", '"- 5"'),
        ("question: {{c1::Nile}} is long", "`{{`", '"{{c1::Nile}} is long"'),
        ('question: "\\d"', "backslash", "single quotes"),
        ("question: > Nile", "`|` or `>`", "next line"),
        ('question: "Nile', "never closed", "Close it"),
        ("question: [Nile", "not closed", "Close it"),
        ("question: {a: b", "not closed", "Close it"),
        ("\ttype: basic", "tab", "spaces"),
        ("question", "`key: value`", "`key:`"),
        (" type: basic", "", "lin"),
        ("question: !<x", "`!`", '"!<x"'),
        (": x", "", ""),
    ],
)
def test_the_usual_causes_are_explained(line: str, message: str, remedy: str) -> None:
    """The cause that an author is likely to have is named, with what to write instead."""
    problem = read(f"title: x\n  \nquestions:\n- id: nile\n  {line}\n".encode()).problems[0]
    assert problem.rule == "syntax"
    assert message in problem.message
    assert remedy in problem.help


def test_a_quote_never_closed_is_blamed_where_it_opens() -> None:
    """A missing quotation mark is looked for at its partner, not at the end of the file."""
    problem = read(b"questions:\n- id: nile\n  question: 'Nile\n- id: niger\n- id: congo\n").problems[0]
    assert problem.spot >> 32 == 2


@pytest.mark.parametrize("rest", ["%YAML 2.0\n---\na: b\n", "%YAML 1\n---\na: b\n", "a: b\n%x\nc\n"])
def test_directives_are_not_for_decks(rest: str) -> None:
    """A line that instructs YAML, or looks so, ends in a sentence about it or about its indentation."""
    (problem,) = read(rest.encode()).problems
    assert problem.rule == "syntax"
    assert problem.help


def test_merge_markers_are_recognised() -> None:
    """A conflict left over from git is called by its name."""
    (problem,) = read(b"a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> other\n").problems
    assert "merge" in problem.message

"""How are findings told in a terminal? Each with its line of the file, and a caret beneath the place."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Final

from ocrequiz.cli.output import counted, width_of
from ocrequiz.errors import Severity
from ocrequiz.text import clean
from ocrequiz.workspace.checking import Checked, Explained

TAB: Final = " " * 4
"""What a tab is shown as, wherever it stands, so that the caret finds its place."""
CUT: Final = "…"
LEAST: Final = 20
"""Columns of a line that are shown in however narrow a terminal."""


def finding_lines(checked: Checked, columns: int) -> Iterator[str]:
    """Write every finding with its place; no line of a file is wider than the terminal."""
    for finding in checked.findings:
        told = f"{finding.file}:{finding.line}:{finding.column}: {finding.severity} [{finding.rule}]"
        yield f"{told} {finding.message}"
        line = checked.line(finding)
        gutter = " " * len(str(finding.line))
        if line is not None:
            excerpt, caret = _excerpt(line, finding.column, max(LEAST, columns - len(gutter) - 4))
            yield f" {finding.line} | {excerpt}".rstrip()
            yield f" {gutter} | {caret}"
        if finding.help:
            yield f" {gutter} = {finding.help}"


def summary(checked: Checked) -> str:
    """Say how many decks were checked, and what was found."""
    nouns = [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "note")]
    found = [(checked.count(severity), noun) for severity, noun in nouns]
    told = ", ".join(counted(number, noun) for number, noun in found if number or noun != "note")
    return f"{counted(checked.decks, 'deck')} checked: {told}."


def explanation_lines(rule: Explained) -> Iterator[str]:
    """Write what a rule means, why it is there, and what it looks like broken and kept."""
    yield f"{rule.id} ({'information' if rule.severity is Severity.INFO else rule.severity})"
    yield rule.meaning
    if rule.why:
        yield ""
        yield from textwrap.wrap(f"Why: {rule.why}", 88)
    for label, example in (("Not so:", rule.bad), ("But so:", rule.good)):
        if example:
            yield from ("", label, textwrap.indent(example.rstrip("\n"), "  "))
    if rule.source:
        yield ""
        yield from textwrap.wrap(f"Source: {rule.source}.", 88)


def _excerpt(line: str, column: int, columns: int) -> tuple[str, str]:
    """Return as much of a line as there is room for, and a caret that stands beneath a column of it."""
    before, behind = _shown(line[: column - 1]), _shown(line[column - 1 :])
    if width_of(before) + width_of(behind) <= columns:
        return before + behind, " " * width_of(before) + "^"
    # What stands before the place gets two thirds of the room where both sides are long.
    most = max(columns * 2 // 3, columns - width_of(behind) - 1)
    if width_of(before) > most - 1:
        before = CUT + _last(before, most - 2)
    behind = _first(behind, columns - width_of(before))
    return before + behind, " " * width_of(before) + "^"


def _shown(text: str) -> str:
    return clean(text.replace("\t", TAB)).replace("\n", " ")


def _first(text: str, columns: int) -> str:
    """Cut a text behind the columns there are, with a sign that it was cut."""
    if width_of(text) <= columns:
        return text
    end, taken = 0, 0
    while taken + width_of(text[end]) < columns:
        taken += width_of(text[end])
        end += 1
    return text[:end] + CUT


def _last(text: str, columns: int) -> str:
    """Return the end of a text, as much of it as fits."""
    start, taken = len(text), 0
    while start and taken + width_of(text[start - 1]) <= columns:
        start -= 1
        taken += width_of(text[start])
    return text[start:]

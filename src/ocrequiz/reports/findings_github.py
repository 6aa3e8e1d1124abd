"""How do findings become annotations of a pull request? As commands that GitHub reads from a workflow's output."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from ocrequiz.errors import Finding, Severity
from ocrequiz.text import one_line

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_TEXT: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def github_commands(findings: Iterable[Finding], folder: Path) -> Iterator[str]:
    """Write a command a line; files below `folder`, that of the repository, are named from there.

    Whatever a deck says stands behind the command on its one line, so that it can give none of its own.
    """
    for finding in findings:
        properties = {
            "file": named_from(folder, finding.file),
            "line": str(finding.line),
            "col": str(finding.column),
            "title": finding.rule,
        }
        told = ",".join(f"{name}={value.translate(_IN_PROPERTY)}" for name, value in properties.items())
        message = one_line(f"{finding.message} {finding.help}", 4_000).translate(_IN_TEXT)
        yield f"::{_LEVELS[finding.severity]} {told}::{message}"


def named_from(folder: Path, file: str) -> str:
    """Return the path of a file from a folder, with slashes; one that lies elsewhere stays as it is."""
    path = Path(file)
    if path.is_absolute() and path.is_relative_to(folder):
        path = path.relative_to(folder)
    return path.as_posix()

"""How do findings become SARIF 2.1.0, which code scanning reads?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final
from urllib.parse import quote

from ocrequiz import __version__
from ocrequiz.decks.explaining import Explained
from ocrequiz.errors import Finding, Severity
from ocrequiz.reports.findings_github import named_from

SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def sarif(findings: Sequence[Finding], rules: Iterable[Explained], folder: Path) -> dict[str, object]:
    """Return a log of one run, in which each rule that was broken is described once.

    `rules` explains at least those that were broken; files below `folder`, that of the repository, are named from
    there. Columns count characters, as those of findings do.
    """
    broken = {finding.rule for finding in findings}
    told = [rule for rule in rules if rule.id in broken]
    places = {rule.id: index for index, rule in enumerate(told)}
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "ocrequiz",
                        "semanticVersion": __version__,
                        "rules": [_rule(rule) for rule in told],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(finding, places, folder) for finding in findings],
            }
        ],
    }


def _rule(rule: Explained) -> dict[str, object]:
    examples = [
        f"{label}\n\n```yaml\n{example.rstrip()}\n```"
        for label, example in (("Not so:", rule.bad), ("But so:", rule.good))
        if example
    ]
    source = [f"Source: {rule.source}."] if rule.source else []
    words = [rule.meaning, *([rule.why] if rule.why else [])]
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.meaning},
        "fullDescription": {"text": " ".join(words)},
        "help": {
            "text": " ".join([*words, *source]),
            "markdown": "\n\n".join([*words, *examples, *source]),
        },
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, places: dict[str, int], folder: Path) -> dict[str, object]:
    known = {"ruleIndex": places[finding.rule]} if finding.rule in places else {}
    return {
        "ruleId": finding.rule,
        **known,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{finding.message} {finding.help}".rstrip()},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(named_from(folder, finding.file))},
                    "region": {"startLine": finding.line, "startColumn": finding.column},
                }
            }
        ],
    }


def _uri(name: str) -> str:
    """Return the address of a file: from the repository where it lies below it, else from the root."""
    path = Path(name)
    return path.as_uri() if path.is_absolute() else quote(name)

"""What is reported of the files of a deck, in their order, and no more of each than anybody reads."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Final

from ocrequiz.decks.complaints import Complaint
from ocrequiz.decks.places import Place, Spot, place
from ocrequiz.decks.rules import rule_of
from ocrequiz.errors import Finding, Severity
from ocrequiz.limits import FINDINGS
from ocrequiz.text import one_line

_CHARACTERS: Final = 1_000
"""Characters of a file's name, of a message and of a remedy; what a deck holds may stand in any of them."""


class Findings:
    """Collects the findings of a deck and of the files that belong to it."""

    def __init__(self) -> None:
        self._by_file: dict[Path, list[Finding]] = {}
        self._beyond: dict[Path, int] = defaultdict(int)

    def __bool__(self) -> bool:
        return bool(self._by_file)

    def add(self, file: Path, spot: Spot, rule: str, message: str, remedy: str) -> None:
        """Report one mistake."""
        self.add_at(place(file, spot), rule, message, remedy)

    def add_at(
        self, at: Place, rule: str, message: str, remedy: str, severity: Severity | None = None
    ) -> None:
        """Report one mistake at a place that is known; its rule tells how much it matters, unless that is given."""
        found = self._by_file.setdefault(at.file, [])
        if len(found) >= FINDINGS:
            self._beyond[at.file] += 1
            return
        severity = severity or rule_of(rule).severity
        message, remedy = one_line(message, _CHARACTERS), one_line(remedy, _CHARACTERS)
        found.append(Finding(_shown(at.file), at.line, at.column, rule, severity, message, remedy))

    def complain(self, file: Path, spot: Spot, complaint: Complaint) -> None:
        """Report a complaint at a spot."""
        self.add(file, spot, complaint.rule, complaint.message, complaint.help)

    def all(self) -> tuple[Finding, ...]:
        """Return the findings, file by file in the order in which the deck names them, and by line."""
        reported: list[Finding] = []
        for file, found in self._by_file.items():
            reported += sorted(found, key=lambda finding: (finding.line, finding.column))
            if number := self._beyond[file]:
                message, remedy = f"There are {number} more in this file.", "Mend these, and check again."
                rule = "more-findings"
                last = reported[-1]
                severity = rule_of(rule).severity
                reported.append(
                    Finding(_shown(file), last.line, last.column, rule, severity, message, remedy)
                )
        return tuple(reported)


def _shown(file: Path) -> str:
    return one_line(str(file), _CHARACTERS)

"""A deck as it stands on the shelf: what its author says about it, without its questions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ocrequiz.decks.advice import StudyAdvice, unpack_advice
from ocrequiz.errors import Finding, Severity
from ocrequiz.store.index import IndexedDeck

if TYPE_CHECKING:
    from ocrequiz.decks.deck import DeckHeader


class ShelvedDeck:
    """A deck that can be studied; what is seldom asked about it is read when it is asked."""

    def __init__(self, entry: IndexedDeck, place: Path) -> None:
        self._entry = entry
        self.id = entry.id
        """On which progress hangs."""
        self.title = entry.title
        self.path = Path(entry.path)
        self.place = place
        """The file or folder of the search path that it was found by."""
        self.cards = entry.cards
        """Cards its ready questions make."""
        self.fingerprint = entry.fingerprint
        """Differs where the content of any of its files differs."""
        self.hides: list[Path] = []
        """Decks of the same id further down the search path."""

    @cached_property
    def advice(self) -> StudyAdvice:
        """How its author would study it."""
        return unpack_advice(self._entry.header)

    @cached_property
    def header(self) -> DeckHeader:
        """Everything its author says about it."""
        from ocrequiz.decks.packing import unpack_header

        return unpack_header(self._entry.header)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong in its files."""
        return findings_of(self._entry)

    @property
    def folder(self) -> Path:
        """The folder that its documents and pictures lie in."""
        return self.path.parent

    @property
    def shelf_folder(self) -> str:
        """Where it lies below its place of the search path; empty at the top."""
        if not self.place.is_dir():
            return ""
        inside = self.folder.relative_to(self.place)
        return "" if inside == Path() else inside.as_posix()


def findings_of(entry: IndexedDeck) -> tuple[Finding, ...]:
    """Return what was found in a deck's files."""
    return tuple(_finding(row) for row in json.loads(entry.findings))


def findings_row(findings: tuple[Finding, ...]) -> str:
    """Write findings as the index keeps them."""
    return json.dumps([list(_values(finding)) for finding in findings], ensure_ascii=False)


def _values(finding: Finding) -> Iterator[str | int]:
    yield finding.file
    yield finding.line
    yield finding.column
    yield finding.rule
    yield finding.severity.value
    yield finding.message
    yield finding.help


def _finding(row: tuple[str, int, int, str, str, str, str]) -> Finding:
    file, line, column, rule, severity, message, remedy = row
    return Finding(file, line, column, rule, Severity(severity), message, remedy)

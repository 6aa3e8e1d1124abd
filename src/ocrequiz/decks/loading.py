"""How a deck is loaded, with all files that belong to it: each mistake is found, and what is good is kept."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field, fields
from pathlib import Path
from typing import Final, Literal

from ocrequiz.decks.complaints import Complaint, listed
from ocrequiz.decks.deck import FORMAT, Deck, DeckHeader, Defaults
from ocrequiz.decks.findings import Findings
from ocrequiz.decks.includes import included
from ocrequiz.decks.manuscript import Manuscript
from ocrequiz.decks.paths import Refused, read_bytes
from ocrequiz.decks.places import Places, Plain
from ocrequiz.decks.reader import read
from ocrequiz.decks.schema import check_header
from ocrequiz.decks.sheets import Sheet
from ocrequiz.decks.sources import Sources
from ocrequiz.decks.taking import Taken
from ocrequiz.documents.document import Document
from ocrequiz.errors import Finding
from ocrequiz.limits import DECK_BYTES
from ocrequiz.records import record
from ocrequiz.text import one_line

_BEGINNING: Final = "Begin with `format: 1`, `id: …` and `title: …`."
_FRAGMENT: Final = frozenset(("format", "questions"))
_HEADER: Final = frozenset(field.name for field in fields(DeckHeader))


@record
class Loaded:
    """A deck as far as it is good, and all that is wrong with it."""

    path: Path
    """The file as it was asked for."""
    kind: Literal["deck", "fragment", "unreadable"]
    """`fragment`: a file of questions that a deck includes; `unreadable`: nothing can be made of it."""
    deck: Deck | None
    """None for what is no deck, and for a deck whose id, title or format is wrong."""
    findings: tuple[Finding, ...]
    """File by file, and by line."""
    places: Places
    """Where each question stands, by its id; also those that cannot be asked."""
    files: tuple[Path, ...]
    """All that belongs to it and is there: the file itself, its includes, documents and pictures."""
    absent: tuple[Path, ...] = ()
    """Files that it names and that are not there; were one to appear, the deck would change."""
    manuscript: Manuscript | None = None
    """How it is written; only where it was loaded for authors."""
    documents: Mapping[str, Document] = field(default_factory=dict)
    """Its documents that could be read, by their ids."""


def load(path: Path, *, for_authors: bool = False) -> Loaded:
    """Load a deck with its includes, documents and pictures; `for_authors` with its manuscript too.

    Nothing is raised for what the files hold or lack: all of it is among the findings.
    """
    with collector_paused():
        return _Loading(path, Manuscript() if for_authors else None).run()


class _Loading:
    """The loading of one deck."""

    def __init__(self, path: Path, manuscript: Manuscript | None) -> None:
        self.path = path
        self.folder = path.parent
        self.manuscript = manuscript
        self.findings = Findings()
        self.files: list[Path] = []
        self.absent: list[Path] = []
        self.documents: Mapping[str, Document] = {}
        self.taken = Taken(self.folder, self.findings, manuscript)

    def run(self) -> Loaded:
        sheet = self._open(self.path)
        if sheet is None or not self._is_known(sheet):
            return self._loaded("unreadable")
        if sheet.keys == _FRAGMENT:
            self.taken.take(sheet, Defaults())
            return self._loaded("fragment")
        checked = check_header(sheet.header, sheet.spoiled_keys())
        for complaint in checked.complaints:
            self._complain(sheet, complaint)
        header = checked.value
        if header is None:
            self.taken.take(sheet, Defaults())
            return self._loaded("deck")
        self._take_all(sheet, header)
        values = {field.name: getattr(header, field.name) for field in fields(header)}
        return self._loaded("deck", Deck(**values, questions=tuple(self.taken.questions)))

    def _take_all(self, sheet: Sheet, header: DeckHeader) -> None:
        """Take the questions of the deck's file and of those it includes."""
        sources = Sources(self.folder, header.documents)
        self.files += sources.files
        self.absent += sources.absent
        self.documents = sources.documents
        for complaint in sources.complaints:
            self._complain(sheet, complaint)
        if self.manuscript is not None:
            self.manuscript.open(sheet, sources.documents)
        self.taken.take(sheet, header.defaults, sources)
        for fragment in self._fragments(sheet, header.include):
            self.taken.take(fragment, header.defaults, sources)
        if not self.taken.count and not self.findings:
            message, remedy = "The deck has no questions.", "Write some under `questions:`."
            self._complain(sheet, Complaint(("questions",), "empty-deck", message, remedy))

    def _fragments(self, sheet: Sheet, references: tuple[str, ...]) -> Iterator[Sheet]:
        """Yield the files that the deck includes, but for those that are no such files."""
        names = included(self.path, references)
        self.absent += names.absent
        for complaint in names.complaints:
            self._complain(sheet, complaint)
        for name in names.files:
            fragment = self._open(self.folder / name)
            if fragment is None:
                continue
            strange = sorted(fragment.keys - _FRAGMENT)
            if strange:
                message = f"An included file has no {listed(strange, 'or')}, only `format` and `questions`."
                remedy = "Take that out, or the file out of `include`."
                self._complain(
                    fragment, Complaint((strange[0],), "bad-include", message, remedy, at_key=True)
                )
            elif "format" not in fragment.keys:
                message, remedy = "`format` is missing.", f"Write `format: {FORMAT}` at the top."
                self._complain(fragment, Complaint(("format",), "missing-key", message, remedy))
            elif self._is_known(fragment):
                yield fragment

    def _open(self, file: Path) -> Sheet | None:
        """Read a file whose top level is a mapping; report what is wrong with it."""
        try:
            raw = read_bytes(file, DECK_BYTES)
        except Refused as refused:
            self.findings.add(file, 0, refused.rule, refused.message, refused.remedy)
            return None
        self.files.append(file)
        reading = read(raw)
        for problem in reading.problems:
            self.findings.add(file, problem.spot, problem.rule, problem.message, problem.help)
        match reading.data:
            case dict(data):
                return Sheet(file, reading, data)
            case None | "" if not reading.problems:
                self.findings.add(file, 0, "empty-file", "There is nothing in this file.", _BEGINNING)
            case str() | list() as data:
                seen = "a list" if isinstance(data, list) else f"“{one_line(data, 40)}”"
                message = f"A deck must be a mapping of keys such as `title`; {seen} stands here."
                self.findings.add(file, 0, "wrong-type", message, _BEGINNING)
        return None

    def _is_known(self, sheet: Sheet) -> bool:
        """Tell whether a file has a format that is known, as far as it says; report one that is not."""
        if not sheet.keys & (_HEADER | _FRAGMENT):
            message = "None of the keys in this file belongs to a deck."
            remedy = "A deck has `format`, `id`, `title` and `questions`."
            self._complain(sheet, Complaint((), "not-a-deck", message, remedy))
            return False
        written = sheet.header.get("format", "")
        if written in ("", str(FORMAT)):
            return True
        self._complain(sheet, Complaint(("format",), "unknown-format", *_strange_format(written)))
        return False

    def _complain(self, sheet: Sheet, complaint: Complaint) -> None:
        spot = sheet.header_spot(complaint.way, at_key=complaint.at_key)
        self.findings.complain(sheet.path, spot, complaint)

    def _loaded(self, kind: Literal["deck", "fragment", "unreadable"], deck: Deck | None = None) -> Loaded:
        places = Places(self.taken.places)
        files = dict.fromkeys([*self.files, *self.taken.pictures.found])
        absent = dict.fromkeys([*self.absent, *self.taken.pictures.absent])
        findings = self.findings.all()
        return Loaded(
            self.path,
            kind,
            deck,
            findings,
            places,
            tuple(files),
            tuple(absent),
            self.manuscript,
            self.documents,
        )


def _strange_format(written: Plain) -> tuple[str, str]:
    """Say what is wrong with a format that this program does not know, and what to do."""
    if not isinstance(written, str):
        return "The format must be a number.", f"Write `format: {FORMAT}`."
    name = one_line(written, 40)
    if name.isdecimal() and int(name) > FORMAT:
        return f"Format {name} is newer than this program.", "Update ocrequiz."
    return f"There is no format “{name}”.", f"Write `format: {FORMAT}`."


@contextmanager
def collector_paused() -> Iterator[None]:
    """Keep the garbage collector from walking over a large deck, which has no cycles, while it grows."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()

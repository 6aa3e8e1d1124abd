"""Whether the documents of a deck are there, and say what its questions cite."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final, assert_never

from ocrequiz.decks.complaints import Complaint, did_you_mean, listed
from ocrequiz.decks.deck import DeckDocument
from ocrequiz.decks.paths import Refused, read_bytes, resolve
from ocrequiz.documents.citations import (
    COMPARED,
    Ambiguous,
    Changed,
    Found,
    Missing,
    Moved,
    find_places,
    locate,
)
from ocrequiz.documents.document import Document
from ocrequiz.documents.drift import Elsewhere, elsewhere
from ocrequiz.documents.quotes import Citation
from ocrequiz.errors import OcrequizError
from ocrequiz.limits import DOCUMENT_BYTES, DOCUMENTS_BYTES
from ocrequiz.text import one_line

_COMPARED: Final = 4 * COMPARED
"""Characters of documents that are compared with citations gone wrong, to find the nearest passage."""
_LEAST: Final = 10_000
"""What a citation counts for even in a short document."""
_PLAIN_TEXT: Final = (".txt", ".text")
"""Endings of documents in which marks such as `#` and `*` are just characters."""


def open_document(folder: Path, about: DeckDocument) -> Document:
    """Read a document of the deck that stands in `folder`.

    Raises Refused where its file is no proper one, OcrequizError where it cannot be a document.
    """
    file = resolve(folder, about.file)
    return _document(about, file, read_bytes(file, DOCUMENT_BYTES))


def _document(about: DeckDocument, file: Path, raw: bytes) -> Document:
    """Read a document that is in a file.

    Raises OcrequizError where it cannot be a document.
    """
    # Reading Markdown takes a parser, which those who only ask what is due do not wait for.
    from ocrequiz.documents.reading import read_document

    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"`{one_line(about.file, 80)}` is not written in UTF-8 (byte {error.start + 1})."
        raise OcrequizError(message, "Save it as UTF-8.") from None
    return read_document(text, about.id, plain=file.suffix.lower() in _PLAIN_TEXT)


class Sources:
    """The documents of one deck."""

    def __init__(self, folder: Path, documents: tuple[DeckDocument, ...]) -> None:
        self.files: list[Path] = []
        """The files that were read."""
        self.absent: list[Path] = []
        """The files that are not there."""
        self.complaints: list[Complaint] = []
        """What is wrong with the documents; ways lead from the deck's header."""
        self._read: dict[str, Document | None] = {}
        self._found: set[Citation] = set()
        """Citations in which nothing is wrong: several questions may cite one passage."""
        self._compared = _COMPARED
        self._room = DOCUMENTS_BYTES
        for index, about in enumerate(documents):
            if about.id in self._read:
                message = f"There are two documents `{about.id}`."
                self._complain(index, "id", "duplicate-id", message, "Give one of them another id.")
                continue
            self._read[about.id] = None
            try:
                self._read[about.id] = self._open(folder, about)
                self.files.append(folder / about.file)
                self.complaints += _mistaken_skips(self._read[about.id], about, index)
            except Refused as refused:
                self._complain(index, "file", refused.rule, refused.message, refused.remedy)
                if refused.rule == "missing-file":
                    self.absent.append(folder / about.file)
            except OcrequizError as error:
                self._complain(index, "file", "bad-document", error.message, error.remedy)

    @property
    def documents(self) -> Mapping[str, Document]:
        """Return the documents that could be read, by their ids."""
        return {name: document for name, document in self._read.items() if document is not None}

    def mistaken(self, citations: tuple[Citation, ...]) -> Iterator[Complaint]:
        """Yield what is wrong with the citations of a question; ways lead from the question."""
        for index, citation in enumerate(citations):
            if citation in self._found:
                continue
            if citation.document not in self._read:
                yield self._unknown(citation.document, index)
            elif document := self._read[citation.document]:
                found = list(_mistaken(document, citation, index, self._compared))
                if not found:
                    self._found.add(citation)
                if found and self._compared > 0 and (moved := elsewhere(self.documents, citation)):
                    found = [_moved(citation, index, moved)]
                if found and self._compared > 0:
                    characters = sum(len(block.text) for block in document.blocks)
                    self._compared -= min(COMPARED, max(_LEAST, characters))
                yield from found

    def _open(self, folder: Path, about: DeckDocument) -> Document:
        """Read a document, as long as there is room: one file may stand there under two hundred names.

        Raises OcrequizError where it cannot be read.
        """
        file = resolve(folder, about.file)
        if self._room > 0:
            raw = read_bytes(file, DOCUMENT_BYTES)
            self._room -= len(raw)
            if self._room >= 0:
                return _document(about, file, raw)
        message = f"The documents of the deck hold more than {DOCUMENTS_BYTES // 2**20} MB."
        raise Refused("too-big", message, "Make several decks of it.")

    def _complain(self, index: int, key: str, rule: str, message: str, remedy: str) -> None:
        self.complaints.append(Complaint(("documents", index, key), rule, message, remedy))

    def _unknown(self, name: str, index: int) -> Complaint:
        message = f"The deck has no document `{one_line(name, 40)}`."
        if not self._read:
            remedy = "Name it under `documents:`, as {id: …, file: …}."
        else:
            remedy = did_you_mean(name, self._read) or f"It has {listed(self._read, 'and')}."
        return Complaint(("cite", index, "document"), "unknown-document", message, remedy)


def _moved(citation: Citation, index: int, moved: Elsewhere) -> Complaint:
    message = f"`{citation.document}` does not say this; `{moved.document}` does."
    return Complaint(
        ("cite", index, "document"), "citation-missing", message, "Run: ocrequiz check --fix-citations"
    )


def _mistaken_skips(document: Document | None, about: DeckDocument, index: int) -> Iterator[Complaint]:
    """Yield what is wrong with the passages of a document that its author would skip."""
    for number, skip in enumerate(about.skip):
        if document is not None:
            cited = Citation(document=about.id, quote=skip.quote)
            for complaint in _mistaken(document, cited, number, compared=0):
                yield replace(complaint, way=("documents", index, "skip", number, "quote"))


def _mistaken(document: Document, citation: Citation, index: int, compared: int) -> Iterator[Complaint]:
    """Yield what is wrong with one citation of a document, of which so many characters may be compared."""
    way = ("cite", index, "quote")
    places = find_places(document, citation)
    match places[0] if len(places) == 1 else locate(document, citation, compared=min(compared, COMPARED)):
        case Found() | Moved():
            return
        case Ambiguous(places):
            message = f"The words stand in {len(places)} places of `{document.id}`."
            remedy = "Quote more, or add `prefix:` or `suffix:` with the words before or after."
            yield Complaint(way, "citation-ambiguous", message, remedy)
        case Changed(block, start, end):
            message = f"`{document.id}` does not say this in these words."
            passage = one_line(document.blocks[block].text[start:end], 300)
            yield Complaint(way, "citation-changed", message, f"The nearest passage is: “{passage}”.")
        case Missing():
            message = f"`{document.id}` says nothing like this within one paragraph."
            remedy = "Quote a passage as it reads, without its Markdown."
            yield Complaint(way, "citation-missing", message, remedy)
        case never:
            assert_never(never)

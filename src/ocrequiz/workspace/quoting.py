"""Which passages do the questions of a quiz test? As plain text; each document is read once."""

from __future__ import annotations

from collections.abc import Iterator

from ocrequiz.decks.sources import open_document
from ocrequiz.documents.citations import Found, find_places
from ocrequiz.documents.document import Document
from ocrequiz.errors import OcrequizError
from ocrequiz.library.cited import Cited, Embedded
from ocrequiz.library.library import Library
from ocrequiz.questions.card import Card
from ocrequiz.workspace.pictures import read_picture

SIGNATURES = {b"\x89PNG\r\n": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}
"""How a picture begins that a browser can draw and that holds no script."""


class Quoting:
    """Finds passages and pictures; where one is not there, the result or the exam is made without it."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._documents: dict[tuple[str, str], Document | None] = {}

    def cited(self, card: Card) -> tuple[Cited, ...]:
        """Return the passages that a card tests, those left out that do not stand in exactly one place."""
        return tuple(self._passages(card))

    def picture(self, card: Card) -> Embedded | None:
        """Return the picture of a card's question; without its data where it cannot be taken in."""
        if card.question.image is None:
            return None
        found = read_picture(self._library.deck(card.id.deck).folder, card, "image")
        data = found if isinstance(found, bytes) else b""
        media_type = next((kind for start, kind in SIGNATURES.items() if data.startswith(start)), "")
        return Embedded(media_type, data if media_type else b"", card.question.image.alt)

    def _passages(self, card: Card) -> Iterator[Cited]:
        for citation in card.question.cite:
            document = self._document(card.id.deck, citation.document)
            places = () if document is None else find_places(document, citation)
            if document is not None and len(places) == 1:
                yield _cited(document, places[0])

    def _document(self, deck: str, name: str) -> Document | None:
        key = (deck, name)
        if key not in self._documents:
            self._documents[key] = self._read(deck, name)
        return self._documents[key]

    def _read(self, deck: str, name: str) -> Document | None:
        shelved = self._library.deck(deck)
        about = next((each for each in shelved.header.documents if each.id == name), None)
        try:
            return None if about is None else open_document(shelved.folder, about)
        except OcrequizError:
            # `check` says what is wrong with the document; a result does not depend on it.
            return None


def _cited(document: Document, place: Found) -> Cited:
    block = document.blocks[place.block]
    return Cited(
        document=document.id,
        title=document.title,
        headings=block.headings,
        block=place.block,
        before=block.text[: place.start],
        quote=block.text[place.start : place.end],
        after=block.text[place.end :],
    )

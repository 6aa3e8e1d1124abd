"""How a deck is written: where each field of each question stands, and the documents that it cites."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ocrequiz.decks.places import Place, Plain, Way, place
from ocrequiz.decks.sheets import Sheet

if TYPE_CHECKING:
    from ocrequiz.documents.document import Document


class Manuscript:
    """What the tools of an author need beside the questions; a learner's library does without it."""

    def __init__(self) -> None:
        self.documents: Mapping[str, Document] = {}
        """The documents that could be read, by their ids."""
        self._head: Sheet | None = None
        self._written: dict[str, tuple[Sheet, int, Plain]] = {}

    def open(self, sheet: Sheet, documents: Mapping[str, Document]) -> None:
        """Begin with the deck's own file."""
        self._head, self.documents = sheet, documents

    def keep(self, id_: str, sheet: Sheet, index: int, entry: Plain) -> None:
        """Keep how a question is written that has been taken into the deck."""
        self._written[id_] = (sheet, index, entry)

    def place(self, question: str, way: Way = (), *, at_key: bool = False) -> Place:
        """Return where something of a question stands; of what is not written, where it would belong."""
        sheet, index, entry = self._written[question]
        return place(sheet.path, sheet.question_spot(index, entry, way, at_key=at_key))

    def head(self, way: Way = (), *, at_key: bool = False) -> Place:
        """Return where something stands that belongs to the deck as a whole."""
        assert self._head is not None
        return place(self._head.path, self._head.header_spot(way, at_key=at_key))

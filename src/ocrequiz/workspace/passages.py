"""Which passage a question tests: its citations, found in the deck's documents."""

from __future__ import annotations

from ocrequiz.decks.sources import open_document
from ocrequiz.documents.citations import COMPARED, Located, locate
from ocrequiz.documents.document import Document
from ocrequiz.documents.quotes import Citation
from ocrequiz.errors import EnvironmentFailed, OcrequizError
from ocrequiz.library.shelved import ShelvedDeck
from ocrequiz.questions.question import Question
from ocrequiz.records import record
from ocrequiz.text import one_line


@record
class Passage:
    """One citation, looked up in its document."""

    document: Document
    citation: Citation
    located: Located
    """Where the quote stands now, or why it cannot be told."""


def passages(deck: ShelvedDeck, question: Question) -> tuple[Passage, ...]:
    """Look up every citation of a question.

    Raises EnvironmentFailed where a document cannot be read.
    """
    documents = {
        name: open_one(deck, name) for name in dict.fromkeys(cited.document for cited in question.cite)
    }
    compared = COMPARED // max(1, len(question.cite))
    return tuple(
        Passage(documents[cited.document], cited, locate(documents[cited.document], cited, compared=compared))
        for cited in question.cite
    )


def open_one(deck: ShelvedDeck, name: str) -> Document:
    """Read a document of a deck.

    Raises EnvironmentFailed where it cannot be read.
    """
    about = next((each for each in deck.header.documents if each.id == name), None)
    if about is None:
        raise EnvironmentFailed(f"The deck “{deck.title}” has no document “{one_line(name, 80)}”.")
    try:
        return open_document(deck.folder, about)
    except OcrequizError as error:
        raise EnvironmentFailed(error.message, error.remedy) from error

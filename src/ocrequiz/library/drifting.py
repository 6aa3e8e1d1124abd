"""Have the passages that a question cites changed since it was written?"""

from __future__ import annotations

from ocrequiz.decks.sources import open_document
from ocrequiz.documents.citations import find_places
from ocrequiz.errors import OcrequizError
from ocrequiz.library.shelved import ShelvedDeck
from ocrequiz.questions.question import Question


def has_drifted(deck: ShelvedDeck, question: Question) -> bool:
    """Tell whether a passage that a question cites does not stand as cited, in one place, any more.

    A document that cannot be read tells nothing about its passages.
    """
    # What is wrong with citations is known since the deck was read: most decks need no document opened.
    if not any(finding.rule.startswith("citation-") for finding in deck.findings):
        return False
    documents = {about.id: about for about in deck.header.documents}
    for citation in question.cite:
        about = documents.get(citation.document)
        if about is None:
            continue
        try:
            document = open_document(deck.folder, about)
        except OcrequizError:
            # The passage itself, one key away, says what is wrong with its document.
            continue
        if len(find_places(document, citation)) != 1:
            return True
    return False

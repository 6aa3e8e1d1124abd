"""Which sentences of a document need no question, as its author says?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ocrequiz.documents.coverage import cover
from ocrequiz.documents.document import Document
from ocrequiz.documents.quotes import Citation


def skipped(document: Document, skips: Iterable[tuple[str, str]]) -> Mapping[tuple[int, int], str]:
    """Return the reason for each sentence passed over, by its block and where in the block it begins.

    `skips` are quotes with their reasons. A quote passes a sentence over on the terms on which a citation asks about
    one; a quote that stands in no place or in several passes over nothing.
    """
    quoted = ((reason, Citation(document=document.id, quote=quote)) for quote, reason in skips)
    return {
        (covered.block, covered.sentence.start): covered.questions[0]
        for covered in cover(document, quoted, least_words=1).sentences
        if covered.questions
    }

"""In which sentences do citations lie? Each has a name, the same for every deck that cites it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import islice, pairwise
from typing import Final

from ocrequiz.documents.citations import Found, find_places
from ocrequiz.documents.document import Document
from ocrequiz.documents.quotes import Citation

_END: Final = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][\"'”’»)\]])) |(?<=[。！？])")
_REACH: Final = 1_000
"""Characters before and behind a quote in which its sentence begins and ends."""
_SENTENCES: Final = 8
"""Sentences named of a quote that runs on."""
_NAME_BYTES: Final = 6


class CitedSentences:
    """The sentences that citations of some documents lie in.

    A sentence ends here where a mark is followed by a space. Reading a deck does not wait for the model that reports
    count sentences by, and where the rule is wrong, as behind “e.g.”, one sentence passes for two.
    """

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self._known: dict[Citation, tuple[str, ...]] = {}

    def names(self, citations: Iterable[Citation]) -> tuple[str, ...]:
        """Return the names of the sentences, each once.

        A citation that stands in no place or in several lies in none.
        """
        return tuple(dict.fromkeys(name for citation in citations for name in self._of(citation)))

    def _of(self, citation: Citation) -> tuple[str, ...]:
        if citation not in self._known:
            self._known[citation] = tuple(self._named(citation))
        return self._known[citation]

    def _named(self, citation: Citation) -> Iterator[str]:
        document = self._documents.get(citation.document)
        places = () if document is None else find_places(document, citation)
        if document is not None and len(places) == 1:
            for sentence in islice(_around(document.blocks[places[0].block].text, places[0]), _SENTENCES):
                yield blake2b(sentence.encode(), digest_size=_NAME_BYTES).hexdigest()


def _around(text: str, quote: Found) -> Iterator[str]:
    """Yield the sentences of a block that a quote lies in."""
    first, last = max(0, quote.start - _REACH), min(len(text), quote.end + _REACH)
    ends = [end.end() for end in _END.finditer(text, first, last)]
    for start, end in pairwise((first, *ends, last)):
        if start < quote.end and quote.start < end:
            yield text[start:end].strip()

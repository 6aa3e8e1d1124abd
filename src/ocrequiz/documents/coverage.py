"""Which sentences of a document are asked about, and by which questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ocrequiz.documents.citations import Found, find_places
from ocrequiz.documents.document import Document, Sentence
from ocrequiz.documents.quotes import Citation
from ocrequiz.records import record

_WORDS: Final = 5
"""Words from which on a sentence says something that can be asked; shorter ones are lead-ins."""


@record
class CoveredSentence:
    """A sentence, and who asks about it."""

    sentence: Sentence
    block: int
    """Which block of the document it stands in, counted from 0."""
    questions: tuple[str, ...]
    """The questions whose citations it holds, each once, in the order given; none where nobody asks."""


@record
class Coverage:
    """What part of a document questions test."""

    document: str
    """The document's id."""
    sentences: tuple[CoveredSentence, ...]
    """The sentences of five words and more, or of as many as were asked for, from beginning to end."""

    @property
    def covered(self) -> int:
        """How many of the sentences some question asks about."""
        return sum(bool(sentence.questions) for sentence in self.sentences)

    @property
    def total(self) -> int:
        """How many sentences there are to ask about."""
        return len(self.sentences)


def cover(document: Document, cited: Iterable[tuple[str, Citation]], least_words: int = _WORDS) -> Coverage:
    """Tell which sentences of `document` are asked about by `cited`, which are questions and what they cite.

    Citations of other documents do not count, nor do those that stand in no place or in several: `check`
    tells of those. A quote asks about a sentence if at least half of the quote lies in it, or if the quote
    takes in at least half of the sentence; one that only reaches over into a sentence does not ask about it.
    """
    asked: dict[int, list[tuple[str, Found]]] = {}
    for question, place in _places(document, cited):
        asked.setdefault(place.block, []).append((question, place))
    return Coverage(
        document.id,
        tuple(
            CoveredSentence(sentence, index, _askers(sentence, asked.get(index, ())))
            for index, block in enumerate(document.blocks)
            for sentence in block.sentences
            if _words(sentence) >= least_words
        ),
    )


def says_something(sentence: Sentence) -> bool:
    """Tell whether a sentence says something that can be asked, and so counts."""
    return _words(sentence) >= _WORDS


def _places(document: Document, cited: Iterable[tuple[str, Citation]]) -> Iterator[tuple[str, Found]]:
    known: dict[Citation, tuple[Found, ...]] = {}
    for question, citation in cited:
        if citation.document != document.id:
            continue
        if citation not in known:
            known[citation] = find_places(document, citation)
        if len(known[citation]) == 1:
            yield question, known[citation][0]


def _askers(sentence: Sentence, asked: Iterable[tuple[str, Found]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(question for question, place in asked if _asks_about(place, sentence)))


def _asks_about(quote: Found, sentence: Sentence) -> bool:
    shared = min(quote.end, sentence.end) - max(quote.start, sentence.start)
    return shared > 0 and 2 * shared >= min(quote.end - quote.start, sentence.end - sentence.start)


def _words(sentence: Sentence) -> int:
    return sum(any(character.isalnum() for character in word) for word in sentence.text.split())

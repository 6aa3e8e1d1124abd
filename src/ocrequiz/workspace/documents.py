"""What does a deck's document say, and who asks about it? The reading, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ocrequiz.decks.packing import unpack_citations
from ocrequiz.documents.coverage import cover, says_something
from ocrequiz.documents.document import Document
from ocrequiz.documents.quotes import Citation
from ocrequiz.errors import WrongUse
from ocrequiz.library.library import Library
from ocrequiz.questions.card import CardId
from ocrequiz.text import one_line
from ocrequiz.workspace.passages import open_one


@dataclass(frozen=True, slots=True)
class Asker:
    """A question that asks about a sentence."""

    question: str
    """Its id."""
    type: str
    label: str
    """What it asks, on one line of Markdown."""
    cards: tuple[CardId, ...]


@dataclass(frozen=True, slots=True)
class MappedSentence:
    """A sentence, and who asks about it."""

    block: int
    """Which block of the document it stands in, counted from 0."""
    start: int
    """Characters of the block before it."""
    end: int
    """Characters of the block up to its end."""
    text: str
    askers: tuple[Asker, ...]
    counts: bool
    """Whether it says enough to be asked about; lead-ins and short headings do not count."""


@dataclass(frozen=True, slots=True)
class DocumentMap:
    """A document of a deck, with its sentences in order."""

    deck: str
    """The deck's id."""
    deck_title: str
    document: Document
    documents: tuple[str, ...]
    """The ids of all documents of the deck, this one among them."""
    sentences: tuple[MappedSentence, ...]

    @property
    def covered(self) -> int:
        """How many of the sentences that count some question asks about."""
        return sum(bool(each.askers) for each in self.sentences if each.counts)

    @property
    def total(self) -> int:
        """How many sentences count."""
        return sum(each.counts for each in self.sentences)

    def sentence_at(self, block: int, start: int) -> int:
        """Return the place of the sentence that holds a character of a block, or of the first one behind it."""
        for place, sentence in enumerate(self.sentences):
            if (sentence.block, sentence.end) > (block, start):
                return place
        return max(0, len(self.sentences) - 1)


def document_map(library: Library, deck: str, document: str = "") -> DocumentMap:
    """Describe a document of a deck; without a name its first one.

    Raises WrongUse where there is no such deck or document, EnvironmentFailed where it cannot be read.
    """
    shelved = library.deck(deck)
    names = [about.id for about in shelved.header.documents]
    if not names:
        raise WrongUse(f"The deck “{one_line(shelved.title, 80)}” has no document.")
    name = document or names[0]
    if name not in names:
        raise WrongUse(f"The deck “{one_line(shelved.title, 80)}” has no document “{one_line(name, 80)}”.")
    read = open_one(shelved, name)
    askers = {asker.question: (asker, cited) for asker, cited in _askers(library, deck, name)}
    cited = [(question, each) for question, (_, cites) in askers.items() for each in cites]
    return DocumentMap(
        deck,
        shelved.title,
        read,
        tuple(names),
        tuple(
            MappedSentence(
                covered.block,
                covered.sentence.start,
                covered.sentence.end,
                covered.sentence.text,
                tuple(askers[question][0] for question in covered.questions),
                says_something(covered.sentence),
            )
            for covered in cover(read, cited, least_words=1).sentences
        ),
    )


def _askers(library: Library, deck: str, document: str) -> Iterator[tuple[Asker, Sequence[Citation]]]:
    """Yield the questions of a deck that are asked and cite a document, with what they cite."""
    path = str(library.deck(deck).path)
    for row in library.shelf.look(lambda index: list(index.questions(path))):
        if row.status != "ready" or '"cite"' not in row.body:
            continue
        cited = [each for each in unpack_citations(row.body) if each.document == document]
        if cited:
            cards = tuple(CardId(deck, row.id, part) for part in row.parts)
            yield Asker(row.id, row.type, row.label, cards), cited

"""Which passages of the documents of some decks are asked about, and what has become of what their questions cite?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ocrequiz.decks.deck import DeckDocument
from ocrequiz.decks.loading import Loaded, load
from ocrequiz.documents.coverage import cover, says_something
from ocrequiz.documents.document import Block, Document
from ocrequiz.documents.drift import Drift, drift, drift_word, passage_now
from ocrequiz.documents.quotes import Citation
from ocrequiz.documents.skips import skipped
from ocrequiz.errors import WrongUse
from ocrequiz.records import record
from ocrequiz.text import one_line


@record
class Stated:
    """A sentence of a document, and who asks about it."""

    block: int
    """Which block of the document it stands in, counted from 0."""
    line: int
    """Where its block begins in the file, counted from 1."""
    text: str
    questions: tuple[str, ...]
    reason: str
    """Why the author passes it over; empty where it is not passed over."""
    says_something: bool
    """Whether it is long enough to state anything."""

    @property
    def counts(self) -> bool:
        """Whether a question should ask about it, or does."""
        return bool(self.questions) or (self.says_something and not self.reason)


@record
class Stretch:
    """A paragraph, or all that stands under a heading."""

    block: Block
    """The paragraph, or the heading."""
    sentences: tuple[Stated, ...]

    @property
    def covered(self) -> int:
        """How many of its sentences some question asks about."""
        return sum(bool(each.questions) for each in self.sentences)

    @property
    def total(self) -> int:
        """How many of its sentences count."""
        return sum(each.counts for each in self.sentences)

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions that ask about any of it, each once."""
        return tuple(dict.fromkeys(question for each in self.sentences for question in each.questions))


@record
class Covered:
    """A document with all questions of the chosen decks that cite it."""

    document: Document
    file: str
    """As it is reached from where the decks were named."""
    decks: tuple[str, ...]
    """The ids of the decks that cite it."""
    sentences: tuple[Stated, ...]

    @property
    def covered(self) -> int:
        """How many sentences some question asks about."""
        return sum(bool(each.questions) for each in self.sentences)

    @property
    def total(self) -> int:
        """How many sentences count."""
        return sum(each.counts for each in self.sentences)

    def paragraphs(self) -> Iterator[Stretch]:
        """Yield each block that has sentences."""
        for number, block in enumerate(self.document.blocks):
            if inside := tuple(each for each in self.sentences if each.block == number):
                yield Stretch(block, inside)

    def headings(self) -> Iterator[Stretch]:
        """Yield each heading, with all that stands under it and under those below it."""
        blocks = self.document.blocks
        for number, heading in enumerate(blocks):
            if heading.kind != "heading":
                continue
            after = range(number + 1, len(blocks))
            closing = (
                each
                for each in after
                if blocks[each].kind == "heading" and blocks[each].level <= heading.level
            )
            end = next(closing, len(blocks))
            yield Stretch(heading, tuple(each for each in self.sentences if number < each.block < end))


@record
class Cited:
    """One citation of one question, and what has become of it."""

    deck: str
    question: str
    file: str
    line: int
    citation: Citation
    drift: Drift
    passage: str
    """What stands there now, or is nearest; empty where nothing is."""

    @property
    def state(self) -> str:
        """`found`, `moved`, `changed`, `ambiguous` or `missing`."""
        return drift_word(self.drift)


@record
class CoverageReport:
    """All documents of the chosen decks."""

    documents: tuple[Covered, ...]
    citations: tuple[Cited, ...]
    unreadable: tuple[str, ...]
    """Sentences about documents that could not be read; the rest does not depend on them."""


def coverage_of(files: Iterable[Path]) -> CoverageReport:
    """Gather the coverage of decks; a document that several of them cite is one document.

    Raises WrongUse where a file is no deck.
    """
    decks = [load(file, for_authors=True) for file in files]
    for each in decks:
        if each.deck is None:
            raise WrongUse(f"{one_line(str(each.path))} cannot be read as a deck.", "See: ocrequiz check")
    return CoverageReport(
        tuple(_documents(decks)),
        tuple(cited for each in decks for cited in _citations(each)),
        tuple(told for each in decks for told in _unreadable(each)),
    )


def _documents(decks: list[Loaded]) -> Iterator[Covered]:
    shared: dict[Path, list[tuple[Loaded, DeckDocument]]] = {}
    for loaded in decks:
        for about in () if loaded.deck is None else loaded.deck.documents:
            if about.id in _read(loaded):
                file = (loaded.path.parent / about.file).resolve()
                shared.setdefault(file, []).append((loaded, about))
    for uses in shared.values():
        first, about = uses[0]
        document = _read(first)[about.id]
        skips = [(skip.quote, skip.reason) for _, about in uses for skip in about.skip]
        yield Covered(
            document,
            one_line(str(first.path.parent / about.file), 1_000),
            tuple(dict.fromkeys(loaded.deck.id for loaded, _ in uses if loaded.deck is not None)),
            tuple(_stated(document, _cites(uses, document, is_alone=len(decks) == 1), skips)),
        )


def _cites(
    uses: list[tuple[Loaded, DeckDocument]], document: Document, *, is_alone: bool
) -> Iterator[tuple[str, Citation]]:
    """Yield who cites a document, as if all decks called it by the name that it has in the first."""
    for loaded, about in uses:
        deck = loaded.deck
        for question in () if deck is None else deck.questions:
            for each in question.cite if question.status == "ready" else ():
                if deck is not None and each.document == about.id:
                    name = question.id if is_alone else f"{deck.id}/{question.id}"
                    yield (
                        name,
                        Citation(
                            document=document.id, quote=each.quote, prefix=each.prefix, suffix=each.suffix
                        ),
                    )


def _stated(
    document: Document, cites: Iterable[tuple[str, Citation]], skips: list[tuple[str, str]]
) -> Iterator[Stated]:
    reasons = skipped(document, skips)
    for each in cover(document, cites, least_words=1).sentences:
        sentence = each.sentence
        yield Stated(
            each.block,
            document.blocks[each.block].line,
            sentence.text,
            each.questions,
            reasons.get((each.block, sentence.start), ""),
            says_something(sentence),
        )


def _citations(loaded: Loaded) -> Iterator[Cited]:
    deck, documents = loaded.deck, _read(loaded)
    for question in () if deck is None else deck.questions:
        for citation in question.cite:
            found = drift(documents, citation)
            place = loaded.places[question.id]
            yield Cited(
                "" if deck is None else deck.id,
                question.id,
                one_line(str(place.file), 1_000),
                place.line,
                citation,
                found,
                passage_now(documents, citation, found),
            )


def _unreadable(loaded: Loaded) -> Iterator[str]:
    for about in () if loaded.deck is None else loaded.deck.documents:
        if about.id not in _read(loaded):
            name, file = one_line(about.id, 80), one_line(about.file, 80)
            yield f"{one_line(str(loaded.path))}: the document `{name}` ({file}) cannot be read."


def _read(loaded: Loaded) -> dict[str, Document]:
    return {} if loaded.manuscript is None else dict(loaded.manuscript.documents)

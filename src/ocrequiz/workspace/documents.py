"""What does a deck's document say, who asks about it, and what is known of it? The reading, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ocrequiz.decks.packing import unpack_citations
from ocrequiz.documents.coverage import cover, says_something
from ocrequiz.documents.quotes import Citation
from ocrequiz.documents.skips import skipped
from ocrequiz.errors import WrongUse
from ocrequiz.library.document_map import (
    Asker,
    DocumentMap,
    Grasp,
    Known,
    MappedSentence,
    Section,
    known_of,
)
from ocrequiz.library.holdings import Holdings
from ocrequiz.questions.card import CardId
from ocrequiz.scheduling.days import Moment
from ocrequiz.stats.cards import recalls_of
from ocrequiz.text import one_line
from ocrequiz.workspace.passages import open_one

__all__ = ["Asker", "DocumentMap", "Grasp", "Known", "MappedSentence", "Section", "document_map"]


def document_map(holdings: Holdings, now: Moment, deck: str, document: str = "") -> DocumentMap:
    """Describe a document of a deck; without a name its first one.

    Raises WrongUse where there is no such deck or document, EnvironmentFailed where it cannot be read.
    """
    shelved = holdings.deck(deck)
    names = [about.id for about in shelved.header.documents]
    if not names:
        raise WrongUse(f"The deck “{one_line(shelved.title, 80)}” has no document.")
    name = document or names[0]
    if name not in names:
        raise WrongUse(f"The deck “{one_line(shelved.title, 80)}” has no document “{one_line(name, 80)}”.")
    read = open_one(shelved, name)
    askers = {asker.question: (asker, cited) for asker, cited in _askers(holdings, deck, name)}
    recalls = _recalls(holdings, deck, now)
    cited = [(question, each) for question, (_, cites) in askers.items() for each in cites]
    skips = next(about.skip for about in shelved.header.documents if about.id == name)
    reasons = skipped(read, ((skip.quote, skip.reason) for skip in skips))
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
                those := tuple(askers[question][0] for question in covered.questions),
                says_something(covered.sentence)
                and (bool(those) or (covered.block, covered.sentence.start) not in reasons),
                known_of([card for asker in those for card in asker.cards], recalls),
                reasons.get((covered.block, covered.sentence.start), ""),
            )
            for covered in cover(read, cited, least_words=1).sentences
        ),
    )


def _recalls(holdings: Holdings, deck: str, now: Moment) -> dict[str, float]:
    """Return the predicted recall today of each card of a deck that was met."""
    tallies = holdings.tallies
    return recalls_of(tallies.remembered(deck), holdings.study_day(now), tallies.parameters())


def _askers(holdings: Holdings, deck: str, document: str) -> Iterator[tuple[Asker, Sequence[Citation]]]:
    """Yield the questions of a deck that are asked and cite a document, with what they cite."""
    path = str(holdings.deck(deck).path)
    for row in holdings.shelf.look(lambda index: list(index.questions(path))):
        if row.status != "ready" or '"cite"' not in row.body:
            continue
        cited = [each for each in unpack_citations(row.body) if each.document == document]
        if cited:
            cards = tuple(CardId(deck, row.id, part) for part in row.parts)
            yield Asker(row.id, row.type, row.label, cards), cited

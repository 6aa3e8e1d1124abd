"""What does a deck's document say, who asks about each sentence, and how much of it is known?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum

from ocrequiz.documents.document import Document
from ocrequiz.questions.card import CardId
from ocrequiz.records import record


class Grasp(Enum):
    """How well a sentence is known; the value is the sign that stands before it."""

    LEAD_IN = "·"
    """It says too little to be asked about."""
    SKIPPED = "–"
    """Its author passes it over, and says why."""
    UNCOVERED = "□"
    """No question asks about it, so that nothing is known of it."""
    UNMET = "○"
    """Questions ask about it, and none of them was answered yet."""
    FADED = "◔"
    """Below 50 %."""
    SHAKY = "◑"
    """Below 75 %."""
    FAIR = "◕"
    """Below 90 %."""
    FIRM = "●"
    """90 % and above."""


@record
class Known:
    """How much of what some cards ask is remembered today."""

    cards: int = 0
    met: int = 0
    """Answered at least once."""
    recall: float = 0.0
    """The sum of their predicted recall; a card never met adds nothing."""

    @property
    def share(self) -> float:
        """How much of it is known, 0 to 1."""
        return self.recall / self.cards if self.cards else 0.0


@record
class Asker:
    """A question that asks about a sentence."""

    question: str
    """Its id."""
    type: str
    label: str
    """What it asks, on one line of Markdown."""
    cards: tuple[CardId, ...]


@record
class MappedSentence:
    """A sentence, who asks about it, and how well it is known."""

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
    known: Known = Known()
    """What is remembered of the cards that ask about it."""
    reason: str = ""
    """Why its author passes it over; empty where they do not. It does not count then, unless it is asked about."""

    @property
    def grasp(self) -> Grasp:
        """How well it is known."""
        if not self.askers and self.reason:
            return Grasp.SKIPPED
        if not self.askers:
            return Grasp.UNCOVERED if self.counts else Grasp.LEAD_IN
        if not self.known.met:
            return Grasp.UNMET
        steps = (0.5, Grasp.FADED), (0.75, Grasp.SHAKY), (0.9, Grasp.FAIR)
        return next((grasp for below, grasp in steps if self.known.share < below), Grasp.FIRM)

    @property
    def cards(self) -> tuple[CardId, ...]:
        """The cards that ask about it."""
        return tuple(card for asker in self.askers for card in asker.cards)


@record
class Section:
    """What stands under one heading, with what stands under those below it."""

    block: int
    """Which block of the document the heading is."""
    end: int
    """The first block that does not belong to it."""
    title: str
    level: int
    """1 to 6."""
    sentences: tuple[MappedSentence, ...]

    @property
    def total(self) -> int:
        """How many of its sentences count."""
        return sum(each.counts for each in self.sentences)

    @property
    def covered(self) -> int:
        """How many of these some question asks about."""
        return sum(bool(each.askers) for each in self.sentences if each.counts)

    @property
    def known(self) -> float | None:
        """How much of what questions ask about is known, sentence by sentence, 0 to 1; None where they ask nothing."""
        return known_share(self.sentences)

    @property
    def cards(self) -> tuple[CardId, ...]:
        """The cards that ask about any of it, each once."""
        return tuple(dict.fromkeys(card for each in self.sentences for card in each.cards))


@record
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

    @property
    def known(self) -> float | None:
        """How much of what questions ask about is known, 0 to 1; None where they ask nothing."""
        return known_share(self.sentences)

    def sentence_at(self, block: int, start: int) -> int:
        """Return the place of the sentence that holds a character of a block, or of the first one behind it."""
        for place, sentence in enumerate(self.sentences):
            if (sentence.block, sentence.end) > (block, start):
                return place
        return max(0, len(self.sentences) - 1)

    def sections(self) -> tuple[Section, ...]:
        """Return what stands under each heading, in the order of the headings."""
        blocks = self.document.blocks
        return tuple(
            self._section(number, block.text, block.level)
            for number, block in enumerate(blocks)
            if block.kind == "heading"
        )

    def section_of(self, block: int) -> Section:
        """Return the innermost section that a block stands in; the whole document where no heading is above it."""
        around = [each for each in self.sections() if each.block <= block < each.end]
        whole = Section(0, len(self.document.blocks), self.document.title, 1, self.sentences)
        return max(around, key=lambda each: each.block, default=whole)

    def _section(self, number: int, title: str, level: int) -> Section:
        blocks = self.document.blocks
        after = range(number + 1, len(blocks))
        ends = (each for each in after if blocks[each].kind == "heading" and blocks[each].level <= level)
        end = next(ends, len(blocks))
        inside = tuple(each for each in self.sentences if number <= each.block < end)
        return Section(number, end, title, level, inside)


def known_share(sentences: Iterable[MappedSentence]) -> float | None:
    """Return the mean of what is known of each sentence that some question asks about; None without any."""
    shares = [each.known.share for each in sentences if each.askers]
    return sum(shares) / len(shares) if shares else None


def known_of(cards: Sequence[CardId], recalls: dict[str, float]) -> Known:
    """Sum up what is remembered of cards, given the predicted recall of those that were met."""
    met = [recalls[str(card)] for card in cards if str(card) in recalls]
    return Known(len(cards), len(met), sum(met))

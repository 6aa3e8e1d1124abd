"""What the rules look at: a question with its facts, each worked out once, and all the questions of a deck."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Final
from weakref import ref

from ocrequiz.decks.deck import Deck
from ocrequiz.decks.lint.anatomy import Piece, dissect
from ocrequiz.decks.lint.readability import level
from ocrequiz.decks.lint.word_forms import roots
from ocrequiz.documents.citations import Found, find_places
from ocrequiz.documents.document import Document
from ocrequiz.questions.question import Question

_ARTICLE: Final = re.compile(r"^ (?:an?|the) ")
_LABEL: Final = re.compile(r"[0-9]+|(?<=[a-z] )[A-Z]\b")


class Subject:
    """A question under examination, taken apart; all else is worked out when a rule first asks for it."""

    def __init__(self, question: Question, whole: Whole) -> None:
        self.question = question
        # Held weakly, so that no cycle of a large deck waits for the garbage collector.
        self._whole = ref(whole)
        anatomy = dissect(question)
        self.stem: Piece = anatomy.stem
        """What is asked, without the options; gaps are left out."""
        self.right: tuple[Piece, ...] = anatomy.right
        """What is right, in the order written; nothing for a statement to judge."""
        self.wrong: tuple[Piece, ...] = anatomy.wrong
        """What is written as wrong."""

    @property
    def whole(self) -> Whole:
        """The deck it belongs to; ReferenceError where that has been let go of."""
        if (whole := self._whole()) is None:
            raise ReferenceError("a question outlived its deck")
        return whole

    @cached_property
    def options(self) -> tuple[Piece, ...]:
        """What a choice or a multi puts up to be picked, the right ones first."""
        return (*self.right, *self.wrong) if self.question.type in ("choice", "multi") else ()

    @cached_property
    def hint(self) -> Piece:
        """What is shown on request before the answer; may be empty."""
        return Piece(("hint",), self.question.hint)

    @cached_property
    def explanation(self) -> Piece:
        """What is shown after the answer; may be empty."""
        return Piece(("explanation",), self.question.explanation)

    @cached_property
    def alt(self) -> Piece:
        """What the picture beside the question shows, in words; may be empty."""
        image = self.question.image
        return Piece(("image", "alt"), image.alt if image else "")

    @cached_property
    def asked(self) -> frozenset[str]:
        """The roots of the words with which it asks, without those that say nothing; a denial says something."""
        return roots(self.stem.words)

    @cached_property
    def gist(self) -> str:
        """The same, one behind the other in the order of the alphabet."""
        return " ".join(sorted(self.asked))

    @cached_property
    def labels(self) -> tuple[str, ...]:
        """What in the question tells one thing from another of its kind, as in “door B” and “the flood of 1953”."""
        return tuple(sorted(_LABEL.findall(self.stem.text)))

    @cached_property
    def told(self) -> str:
        """What is right, in one piece: the same in two questions that ask for the same."""
        if self.question.type == "truefalse":
            return self.question.answer_text("main")[:6]
        shown = self.right[:1] if self.question.type == "short" else self.right
        if len(shown) == 1:
            return _ARTICLE.sub(" ", shown[0].flat)
        return " |".join(sorted([_ARTICLE.sub(" ", piece.flat) for piece in shown]))

    @cached_property
    def quotes(self) -> tuple[Piece, ...]:
        """The words cited, whether or not they stand in a document."""
        cited = self.question.cite
        return tuple(Piece(("cite", index, "quote"), each.quote) for index, each in enumerate(cited))

    @cached_property
    def passages(self) -> tuple[str, ...]:
        """The paragraph around each citation that stands in exactly one place."""
        found = (
            (self.whole.documents[each.document], each)
            for each in self.question.cite
            if each.document in self.whole.documents
        )
        places = ((document, find_places(document, each)) for document, each in found)
        return tuple(_paragraph(document, each[0]) for document, each in places if len(each) == 1)


class Whole:
    """A deck under examination: its questions but for the retired ones, which nobody is asked any more."""

    def __init__(self, deck: Deck, documents: Mapping[str, Document]) -> None:
        self.deck = deck
        self.documents = documents
        """Those that could be read, by their ids."""
        self.subjects = tuple(Subject(each, self) for each in deck.questions if each.status != "retired")

    @property
    def is_english(self) -> bool:
        """Whether rules that know English words may speak: a deck that names no language is taken for English."""
        return self.deck.language.casefold().split("-")[0] in ("", "en", "eng", "english")

    @cached_property
    def reading_levels(self) -> Mapping[str, float]:
        """How hard each document is to read, in school years; headings and code are no sentences."""
        return {
            id_: level(block.text for block in document.blocks if block.kind not in ("heading", "code"))
            for id_, document in self.documents.items()
        }

    @cached_property
    def by_type(self) -> Mapping[str, tuple[Subject, ...]]:
        """The questions of each type that occurs."""
        sorted_out: dict[str, list[Subject]] = {}
        for subject in self.subjects:
            sorted_out.setdefault(subject.question.type, []).append(subject)
        return {name: tuple(subjects) for name, subjects in sorted_out.items()}


def _paragraph(document: Document, at: Found) -> str:
    return document.blocks[at.block].text

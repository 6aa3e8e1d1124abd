"""What of a question is asked, what is right and what is wrong, whatever its type."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from ocrequiz.decks.places import Way
from ocrequiz.questions.basic import Basic
from ocrequiz.questions.choice import Choice
from ocrequiz.questions.cloze import Cloze
from ocrequiz.questions.match import Match
from ocrequiz.questions.multi import Multi
from ocrequiz.questions.numeric import Numeric
from ocrequiz.questions.order import Order
from ocrequiz.questions.question import Distractor, Question
from ocrequiz.questions.short import Short
from ocrequiz.questions.truefalse import TrueFalse
from ocrequiz.questions.wording import unstyled
from ocrequiz.records import record

_WORD: Final = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_STYLE: Final = re.compile(r"[*`]")
_FIELDS: Final = {"truefalse": "statement", "cloze": "text"}


class Piece:
    """A text of a question, and where it stands."""

    __slots__ = ("_flat", "_words", "markdown", "text", "way")

    def __init__(self, way: Way, markdown: str) -> None:
        self.way = way
        """How to get there from the question."""
        self.markdown = markdown
        """As it is written."""
        self.text = unstyled(markdown) if _STYLE.search(markdown) else markdown
        """Without asterisks and backticks."""
        self._words: tuple[str, ...] | None = None
        self._flat: str | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """Its words in small letters, split once; a hyphen or an apostrophe within a word splits none."""
        if self._words is None:
            self._words = words_of(self.text)
        return self._words

    @property
    def flat(self) -> str:
        """Its words with a space before, between and behind them: one text holds another if its `flat` does."""
        if self._flat is None:
            self._flat = f" {' '.join(self.words)} " if self.words else " "
        return self._flat


@record
class Anatomy:
    """The pieces of a question."""

    stem: Piece
    """What is asked, without the options; the gaps of a cloze are left out."""
    right: tuple[Piece, ...]
    """What is right, in the order written: the answer, the accepted answers, the gaps, the right sides, the items."""
    wrong: tuple[Piece, ...] = ()
    """What is written as wrong: the distractors."""


def words_of(text: str) -> tuple[str, ...]:
    """Split a text into its words, in small letters."""
    return tuple(_WORD.findall(text.casefold()))


def dissect(question: Question) -> Anatomy:
    """Take a question apart."""
    stem = Piece((_FIELDS.get(question.type, "question"),), question.stem)
    match question:
        case Basic() | Numeric():
            return Anatomy(stem, (Piece(("answer",), question.answer),))
        case Choice():
            return Anatomy(stem, (Piece(("answer",), question.answer),), _wrong(question.distractors))
        case Multi() | Short():
            return Anatomy(stem, _listed("answers", question.answers), _wrong(question.distractors))
        case Match():
            pairs = tuple(Piece(("pairs", left), right) for left, right in question.pairs.items())
            return Anatomy(stem, pairs, _wrong(question.distractors))
        case Order():
            return Anatomy(stem, _listed("items", question.items))
        case Cloze():
            return Anatomy(stem, tuple(Piece(("text",), gap.answer) for gap in question.gaps()))
        case TrueFalse():
            return Anatomy(stem, ())
        case _:
            return Anatomy(stem, tuple(Piece((), term) for term in question.terms()))


def _listed(field: str, texts: Iterable[str]) -> tuple[Piece, ...]:
    return tuple(Piece((field, index), text) for index, text in enumerate(texts))


def _wrong(distractors: Iterable[Distractor]) -> tuple[Piece, ...]:
    return tuple(Piece(("distractors", index, "text"), each.text) for index, each in enumerate(distractors))

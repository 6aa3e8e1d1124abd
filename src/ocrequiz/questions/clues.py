"""What does a question give away of another, to a learner who has just seen it with its answer?"""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Final, assert_never

from ocrequiz.questions.card import Card
from ocrequiz.questions.question import Question
from ocrequiz.questions.response import Arranged, DontKnow, Matched, Picked, Revealed, Typed
from ocrequiz.records import record

_WORD: Final = re.compile(r"[^\W\d_]{4,}")
_BEGINNING: Final = 5
"""Letters by which two forms of a word are taken for one, as of depleted and depletion."""


class Tie(IntEnum):
    """How much one question gives away of another."""

    NONE = 0
    SENTENCE = 1
    """Both cite one sentence of a document: what is said of the one helps to the other."""
    ANSWER = 2
    """The one says the answer of the other, and asks about the same; or both are the same question."""


@record
class Clues:
    """What there is to give away of a card, and what it gives away itself."""

    question: tuple[str, str]
    """Its deck and question."""
    sentences: frozenset[str]
    """The names of the sentences it cites."""
    asked: str
    """What it asks, in small letters."""
    answers: tuple[str, ...]
    """What is right, where that can stand in a text, in small letters."""
    said: str
    """All that it asks, offers, answers and explains, in small letters."""

    def tie(self, asked: Clues) -> Tie:
        """Tell how much it gives away, once it was shown, of another card to be asked."""
        if self.question == asked.question:
            return Tie.ANSWER
        is_near = not self.sentences.isdisjoint(asked.sentences)
        for answer in asked.answers:
            if (
                answer in self.said
                and _says(self.said, answer)
                and (is_near or _is_about(self.said, asked.asked))
            ):
                return Tie.ANSWER
        return Tie.SENTENCE if is_near else Tie.NONE


def clues(card: Card, sentences: frozenset[str]) -> Clues:
    """Gather what a card, whose question cites these sentences, has in common with others."""
    question, part = card.question, card.id.part
    said = (question.stem, *question.terms(), question.answer_text(part), question.explanation)
    answers = (answer.strip().casefold() for answer in _answers(question, part))
    return Clues(
        question=card.id[:2],
        sentences=sentences,
        asked=question.stem.casefold(),
        answers=tuple(answer for answer in answers if answer),
        said="\n".join(said).casefold(),
    )


def _answers(question: Question, part: str) -> tuple[str, ...]:
    """Return what is right as it could stand in a text: neither an order can, nor pairs, nor a verdict."""
    match question.solution(part):
        case Picked(options):
            offered = frozenset(question.terms())
            return tuple(option for option in options if option in offered)
        case Typed() | Revealed():
            return (question.key(part),)
        case Arranged() | Matched() | DontKnow():
            return ()
        case never:
            assert_never(never)


def _says(text: str, words: str) -> bool:
    """Tell whether words stand in a text and are not a piece of longer ones."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            return True
        start = text.find(words, start + 1)
    return False


def _is_about(text: str, asked: str) -> bool:
    """Tell whether half of the longer words with which something is asked stand in a text."""
    words = frozenset(word[:_BEGINNING] for word in _WORD.findall(asked))
    return bool(words) and 2 * sum(word in text for word in words) >= len(words)

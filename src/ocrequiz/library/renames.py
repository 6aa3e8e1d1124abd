"""What questions were called before: their progress is carried over, once, as an event of the log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ocrequiz.library.shelved import ShelvedDeck
from ocrequiz.questions.card import CardId
from ocrequiz.questions.question import Question


def earlier_names(deck: ShelvedDeck, question: Question) -> Iterator[tuple[CardId, CardId]]:
    """Yield, for each card of a question, each name it had before, with its name now."""
    for part in question.parts():
        now = CardId(deck.id, question.id, part)
        for old_deck, old_question in earlier_questions(deck.id, deck.header.was, question):
            yield CardId(old_deck, old_question, part), now


def earlier_questions(
    deck: str, earlier_decks: Iterable[str], question: Question
) -> Iterator[tuple[str, str]]:
    """Yield the deck and the id that a question had before, by what it and its deck say."""
    for was in question.was:
        old_deck, slash, old_question = was.rpartition("/")
        yield old_deck if slash else deck, old_question
    for old_deck in earlier_decks:
        yield old_deck, question.id

"""What questions were called before: their progress is carried over, once, as an event of the log."""

from __future__ import annotations

from collections.abc import Iterator

from ocrequiz.library.shelved import ShelvedDeck
from ocrequiz.questions.card import CardId
from ocrequiz.questions.question import Question


def earlier_names(deck: ShelvedDeck, question: Question) -> Iterator[tuple[CardId, CardId]]:
    """Yield, for each card of a question, each name it had before, with its name now."""
    for part in question.parts():
        now = CardId(deck.id, question.id, part)
        for was in question.was:
            old_deck, slash, old_question = was.rpartition("/")
            yield CardId(old_deck if slash else deck.id, old_question, part), now
        for old_deck in deck.header.was:
            yield CardId(old_deck, question.id, part), now

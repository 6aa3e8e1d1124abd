"""What has changed in the cards that a learner knows, since they last saw them?"""

from __future__ import annotations

from enum import StrEnum

from ocrequiz.documents.plain_text import plain_text
from ocrequiz.questions.card import Card, CardId
from ocrequiz.records import record
from ocrequiz.store.progress import Seen


class Novelty(StrEnum):
    """What became of a card."""

    ANSWERED = "answer changed"
    """What was right is another now: relearning is offered."""
    REWORDED = "reworded"
    """It asks for the same in other words: memory is kept."""
    GONE = "gone"
    """No deck asks it any more; its history stays."""


@record
class News:
    """A card that is not as the learner last saw it."""

    card: CardId
    novelty: Novelty
    was: Seen
    now: Seen | None
    """None where it is gone."""


def seen_now(card: Card) -> Seen:
    """Return what a learner sees of a card today: what is asked, what is right, where it comes from."""
    question = card.question
    quotes = " … ".join(cited.quote for cited in question.cite)
    return Seen(question.stem, question.key(card.id.part), quotes)


def news_of(name: CardId, card: Card | None, was: Seen, *, is_known: bool) -> News | None:
    """Compare a card with how it was last seen; None where nothing of it is new.

    `is_known` tells whether anything is remembered of it, so that a card under its earlier name is not told as gone.
    """
    if card is None:
        return News(name, Novelty.GONE, was, None) if is_known else None
    now = seen_now(card)
    # Earlier versions of the program kept the answer with all that is shown beside it.
    if _bare(was.answer) not in (_bare(now.answer), _bare(card.question.answer_text(name.part))):
        return News(name, Novelty.ANSWERED, was, now)
    if plain_text(was.wording) != plain_text(now.wording):
        return News(name, Novelty.REWORDED, was, now)
    return None


def _bare(text: str) -> str:
    return plain_text(text).casefold()

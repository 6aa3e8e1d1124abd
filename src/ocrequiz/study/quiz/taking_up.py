"""What is on the paper of a quiz that was begun? Its items, taken up from what is kept of them."""

from __future__ import annotations

from ocrequiz.errors import ProgressFailed
from ocrequiz.library.library import Library
from ocrequiz.questions.card import CardId
from ocrequiz.records import record
from ocrequiz.store.quizzes import KeptItem, KeptQuiz
from ocrequiz.study.quiz.item import Item
from ocrequiz.study.quiz.paper import put
from ocrequiz.study.quiz.wish import QuizWish, wish_from_json


@record
class Paper:
    """The paper of a quiz; questions that no deck asks any more are not on it."""

    wish: QuizWish
    items: tuple[Item, ...]
    scores: tuple[float | None, ...]
    """What each item was closed with, 0 to 1; None until the quiz is marked."""


def take_up(library: Library, kept: KeptQuiz) -> Paper:
    """Take up the paper of a quiz.

    Raises ProgressFailed where what is kept makes no sense.
    """
    wish = wish_of(kept)
    try:
        found = [
            (item, each.score)
            for each in library.progress.quizzes.items(kept.number)
            if (item := _item(library, each, kept.seed)) is not None
        ]
    except ValueError as error:
        raise _damaged(kept) from error
    return Paper(wish, tuple(item for item, _ in found), tuple(score for _, score in found))


def wish_of(kept: KeptQuiz) -> QuizWish:
    """Return what was wished for when a quiz was begun.

    Raises ProgressFailed where what is kept makes no sense.
    """
    try:
        return wish_from_json(kept.terms, kept.decks, kept.seed)
    except ValueError as error:
        raise _damaged(kept) from error


def _item(library: Library, kept: KeptItem, seed: int) -> Item | None:
    card = library.card(CardId.parse(kept.card))
    return None if card is None else Item.of(library, kept, card, put(card, seed))


def _damaged(kept: KeptQuiz) -> ProgressFailed:
    return ProgressFailed(f"Quiz {kept.number} of the progress file is damaged.", "Run: ocrequiz doctor")

"""Whether cards of one question keep out of each other's way."""

from __future__ import annotations

from ocrequiz.questions.card import CardId
from ocrequiz.scheduling.siblings import kept_apart

C1, C2, C3 = (CardId("deck", "cloze", part) for part in ("c1", "c2", "c3"))
OTHER = CardId("deck", "other", "main")
ELSEWHERE = CardId("else", "cloze", "c1")


def test_only_the_first_card_of_a_question_is_asked_today() -> None:
    """The other cards wait until tomorrow, and the order stays as it was."""
    assert kept_apart([C2, OTHER, C1, C3, ELSEWHERE]) == (C2, OTHER, ELSEWHERE)


def test_a_card_answered_today_keeps_its_siblings_back() -> None:
    """Who has just answered one gap of a sentence has seen the others filled."""
    assert kept_apart([C1, OTHER], asked_today=[C3]) == (OTHER,)


def test_a_card_does_not_keep_itself_back() -> None:
    """A card that is due again today, since its answer changed, is asked."""
    assert kept_apart([C1, C2], asked_today=[C2, C3]) == (C2,)

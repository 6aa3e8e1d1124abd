"""Whether a card's standing answers for itself."""

from __future__ import annotations

from ocrequiz.scheduling.memory import DueDay, Memory, Standing, State
from ocrequiz.scheduling.rating import Rating


def test_a_card_without_a_memory_is_new() -> None:
    """Until it is answered, or after a reset, a card is new."""
    assert Standing().state is State.NEW


def test_a_card_with_a_memory_is_in_its_state() -> None:
    """Once answered, a card stands where its memory says."""
    assert Standing(Memory(State.REVIEW, 5.0, 5.0, 0, 3, 0, DueDay(9), 0, 4)).state is State.REVIEW


def test_a_buried_card_rests_for_that_day_only() -> None:
    """Burying lasts until the next study day."""
    standing = Standing(buried_on=20_000)
    assert standing.is_buried(20_000)
    assert not standing.is_buried(20_001)


def test_a_rating_has_a_word_for_faces() -> None:
    """Faces show a rating as a word."""
    assert [rating.title for rating in Rating] == ["Again", "Hard", "Good", "Easy"]

"""What number has a card, so that sets of cards are sets of numbers?

A question's number tells its deck and its place there; a card's tells its question's number and its part's place.
"""

from __future__ import annotations

from typing import Final

PART_BITS: Final = 10
"""Room for the parts of a question: a cloze has 999 at most."""
QUESTION_BITS: Final = 22
"""Room for the questions of a deck."""


def card_position(question: int, part: int) -> int:
    """Return the position of a card in its deck, from that of its question and that of its part there."""
    return question << PART_BITS | part


def question_number(deck: int, position: int) -> int:
    """Return the number of a question, from that of its deck and its position there."""
    return deck << QUESTION_BITS | position


def card_number(deck: int, position: int) -> int:
    """Return the number of a card, from that of its deck and its position there."""
    return deck << QUESTION_BITS + PART_BITS | position


def first_card(card: int) -> int:
    """Return the number of the first card of the question that a card belongs to."""
    return card >> PART_BITS << PART_BITS


def part_of(card: int) -> int:
    """Return the place of a card's part in its question, counted from 0."""
    return card & (1 << PART_BITS) - 1


def deck_of(card: int) -> int:
    """Return the number of the deck that a card belongs to."""
    return card >> QUESTION_BITS + PART_BITS

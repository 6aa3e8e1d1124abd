"""A deck in a test whose questions give each other away: several in a row on each of seven sentences."""

from __future__ import annotations

from collections.abc import Sequence

from learner import Learner

RIVERS = """
format: 1
id: rivers
title: Rivers
documents:
  - {{id: notes, file: rivers.md}}
questions:
{questions}
"""
QUESTION = """\
  - id: {name}{number}
    type: basic
    question: What about {name}, {number}?
    answer: Answer {name} {number}
    cite: {{document: notes, quote: {name} is a river}}
"""
NAMES = ("aare", "ebro", "oder", "prut", "saar", "tyne", "yser")


def write_rivers(learner: Learner, each: int = 2) -> None:
    """Write a deck that asks several times in a row about each of seven sentences."""
    learner.write("rivers.md", " ".join(f"The {name} is a river." for name in NAMES))
    questions = "".join(QUESTION.format(name=name, number=number) for name in NAMES for number in range(each))
    learner.write("rivers.yaml", RIVERS.format(questions=questions))


def river(card: str) -> str:
    """Return which river a card asks about."""
    return card.removeprefix("rivers/")[:4]


def closest(cards: Sequence[str]) -> int:
    """Return how near two questions on one river come."""
    return min(
        later - place
        for place, card in enumerate(cards)
        for later in range(place + 1, len(cards))
        if river(cards[later]) == river(card)
    )

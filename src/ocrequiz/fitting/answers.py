"""Which answers of the log teach the memory model something?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ocrequiz.records import record
from ocrequiz.scheduling.days import days_between
from ocrequiz.scheduling.events import Entry, Renamed, Reset, Reviewed
from ocrequiz.scheduling.rating import Rating

Chain = tuple[tuple[Rating, int], ...]
"""The answers to a card up to one of them, each with the study days since the one before."""


@record
class Gathered:
    """The answers that can be learned from, in the order in which they were given."""

    scored: tuple[Chain, ...]
    """Each ends with an answer that was given a day or more after the one before, so that it could be predicted."""
    cards: int
    """Cards answered."""
    guessable: int
    """Cards left out, because a right answer to them may have been a guess."""


@dataclass(slots=True)
class _Card:
    answers: list[tuple[Rating, int]] = field(default_factory=list)
    last_day: int = 0
    is_guessable: bool = False
    scored: list[tuple[int, Chain]] = field(default_factory=list)
    """With the sequence of the answer."""


def gather(entries: Iterable[Entry]) -> Gathered:
    """Gather from the live rows of the log, which come in sequence.

    A renamed card goes on under its new name; a card that was reset begins anew.
    """
    cards: dict[str, _Card] = {}
    for entry in entries:
        match entry.event:
            case Reviewed() as review if review.schedules and review.due is not None:
                _take(cards.setdefault(entry.card, _Card()), entry, review)
            case Renamed(old) if old in cards:
                cards[entry.card] = cards.pop(old)
            case Reset() if entry.card in cards:
                cards[entry.card].answers = []
            case _:
                continue
    scored = sorted(
        (one for card in cards.values() if not card.is_guessable for one in card.scored),
        key=lambda one: one[0],
    )
    return Gathered(
        tuple(chain for _, chain in scored), len(cards), sum(card.is_guessable for card in cards.values())
    )


def _take(card: _Card, entry: Entry, review: Reviewed) -> None:
    days = days_between(card.last_day, entry.study_day) if card.answers else 0
    card.answers.append((review.rating, days))
    card.last_day = entry.study_day
    card.is_guessable = card.is_guessable or review.guess_chance > 0.0
    if days and not card.is_guessable:
        card.scored.append((entry.sequence, tuple(card.answers)))

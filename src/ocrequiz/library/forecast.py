"""How do the learner's cards stand, and how do they answer? What a look ahead begins with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from ocrequiz.library.library import ALL_CARDS, Library
from ocrequiz.scheduling.events import Entry, Reviewed
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.simulation import USUAL_PACE, Begun, Pace

ANSWERS: Final = 3_000
"""The last answers that are looked at."""
USUAL_ANSWERS: Final = 20
"""So many of the learner's answers weigh as much as what is usual."""
LONGEST_MS: Final = 120_000
"""Who takes longer has left the screen alone for a while."""


def begun(library: Library, decks: Iterable[str], limit: int = ALL_CARDS) -> list[Begun]:
    """Describe the cards in review of some decks, those suspended left out."""
    return [
        Begun(card.stability, card.difficulty, card.last_day, card.due_day)
        for deck in decks
        for card in library.in_review(deck)[:limit]
    ]


def pace_of(library: Library, decks: Sequence[str]) -> Pace:
    """Tell how the learner answers, from the last answers; where there are few it is near to what is usual."""
    return pace(library.progress.history(decks=decks or None, limit=ANSWERS, newest_first=True))


def pace(entries: Iterable[Entry]) -> Pace:
    """Tell how someone answers, from rows of the log."""
    first, passed = [0.0] * 4, [0.0] * 3
    times: list[list[float]] = [[], [], [], []]
    for entry in entries:
        review = entry.event
        if not isinstance(review, Reviewed) or not review.schedules:
            continue
        times[review.rating - 1].append(min(review.took_ms, LONGEST_MS) / 1000)
        if review.retrievability is None:
            first[review.rating - 1] += 1
        elif review.retrievability < 1.0 and review.rating is not Rating.AGAIN:
            passed[review.rating - 2] += 1
    again, hard, good, easy = _blended(first, USUAL_PACE.first)
    passed_hard, passed_good, passed_easy = _blended(passed, USUAL_PACE.passed)
    seconds = [
        (sum(taken) + usual * USUAL_ANSWERS) / (len(taken) + USUAL_ANSWERS)
        for taken, usual in zip(times, USUAL_PACE.seconds, strict=True)
    ]
    return Pace(
        first=(again, hard, good, easy),
        passed=(passed_hard, passed_good, passed_easy),
        seconds=(seconds[0], seconds[1], seconds[2], seconds[3]),
    )


def _blended(counted: Sequence[float], usual: Sequence[float]) -> list[float]:
    """Return shares that begin as usual and follow what was counted."""
    total = sum(counted) + USUAL_ANSWERS
    return [(count + share * USUAL_ANSWERS) / total for count, share in zip(counted, usual, strict=True)]

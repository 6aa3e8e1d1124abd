"""How do the cards stand: in which state, how firmly remembered, and when are they due?"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from ocrequiz.records import record
from ocrequiz.scheduling.leeches import is_leech
from ocrequiz.scheduling.memory import DueAt, DueDay, State
from ocrequiz.scheduling.policy import FSRS6_PARAMETERS
from ocrequiz.scheduling.retrievability import bounded_decay, forgetting_curve
from ocrequiz.scheduling.stages import MATURE_DAYS
from ocrequiz.store.counts import RememberedCard

FORECAST_DAYS: Final = 30
DAY_EDGES: Final = (1, 3, 7, 14, 30, 60, 120, 240, 365, 730)
DAY_LABELS: Final = ("<1d", "1d", "3d", "1w", "2w", "1mo", "2mo", "4mo", "8mo", "1y", "2y+")
"""From how many days on each bin goes; the first ends at a day."""


@record
class Bin:
    """How many of something lie between two values."""

    label: str
    count: int


@record
class States:
    """How many cards are in each state; each card counts once."""

    new: int
    learning: int
    relearning: int
    young: int
    """In review, with an interval below 21 days."""
    mature: int
    suspended: int


@record
class Cards:
    """The cards that decks ask now."""

    total: int
    states: States
    known: float
    """How many of those met are remembered today, by the sum of their predicted recall."""
    met: int
    """Answered at least once, suspended ones too."""
    forecast: tuple[int, ...]
    """How many become due on each of the next days, today first with all that are overdue."""
    later: int
    """How many become due after that."""
    stability: tuple[Bin, ...]
    """By the days until recall falls to 90 %."""
    difficulty: tuple[Bin, ...]
    """From 1 to 10."""
    intervals: tuple[Bin, ...]
    """Of cards in review, by days."""
    recall: tuple[Bin, ...]
    """By predicted recall today, in tenths."""
    leeches: tuple[RememberedCard, ...]
    """Forgotten very often, the worst first."""

    @property
    def recall_now(self) -> float | None:
        """The mean predicted recall of the cards met; None before the first."""
        return self.known / self.met if self.met else None


def recalls_of(
    met: Iterable[RememberedCard], today: int, parameters: Sequence[float] | None
) -> dict[str, float]:
    """Return the predicted recall today of each card, by the parameters adopted."""
    decay = bounded_decay((parameters or FSRS6_PARAMETERS)[-1])
    return {card.card: forgetting_curve(card.stability, max(0, today - card.last_day), decay) for card in met}


def cards(met: Sequence[RememberedCard], total: int, today: int, recalls: Mapping[str, float]) -> Cards:
    """Describe the cards of some decks, of which there are `total`; `recalls` as by `recalls_of`."""
    active = [card for card in met if not card.suspended]
    in_review = [card for card in met if card.state is State.REVIEW and isinstance(card.due, DueDay)]
    days = [_days_until_due(card, today) for card in active]
    return Cards(
        total=max(total, len(met)),
        states=_states(met, total),
        known=sum(recalls.values()),
        met=len(met),
        forecast=tuple(_counted(days, FORECAST_DAYS)),
        later=sum(day >= FORECAST_DAYS for day in days),
        stability=binned((card.stability for card in met), DAY_EDGES, DAY_LABELS),
        difficulty=binned(
            (card.difficulty for card in met), range(2, 11), [str(each) for each in range(1, 11)]
        ),
        intervals=binned(map(interval_of, in_review), DAY_EDGES, DAY_LABELS),
        recall=binned(
            recalls.values(),
            [tenth / 10 for tenth in range(1, 10)],
            [f"{tenth * 10}%" for tenth in range(10)],
        ),
        leeches=tuple(
            sorted(
                (card for card in met if is_leech(card.lapses)), key=lambda card: (-card.lapses, card.card)
            )
        ),
    )


def interval_of(card: RememberedCard) -> int:
    """Return the days between a card's last answer and its due day; 0 on the steps."""
    return card.due.day - card.last_day if isinstance(card.due, DueDay) else 0


def binned(values: Iterable[float], edges: Sequence[float], labels: Sequence[str]) -> tuple[Bin, ...]:
    """Count values between edges, which belong to the bin above them; there is one label more than edges."""
    counts = [0] * len(labels)
    for value in values:
        counts[bisect_right(edges, value)] += 1
    return tuple(Bin(label, count) for label, count in zip(labels, counts, strict=True))


def _states(met: Sequence[RememberedCard], total: int) -> States:
    active = [card for card in met if not card.suspended]
    in_review = [card for card in active if card.state is State.REVIEW]
    mature = sum(interval_of(card) >= MATURE_DAYS for card in in_review)
    return States(
        new=max(0, total - len(met)),
        learning=sum(card.state is State.LEARNING for card in active),
        relearning=sum(card.state is State.RELEARNING for card in active),
        young=len(in_review) - mature,
        mature=mature,
        suspended=len(met) - len(active),
    )


def _days_until_due(card: RememberedCard, today: int) -> int:
    match card.due:
        case DueDay(day):
            return max(0, day - today)
        case DueAt() | None:
            return 0


def _counted(values: Sequence[int], below: int) -> list[int]:
    counts = [0] * below
    for value in values:
        if value < below:
            counts[value] += 1
    return counts

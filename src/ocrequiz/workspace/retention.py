"""What does a desired retention cost, and what does it keep? The learner's own cards, studied for a year ahead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ocrequiz.library.forecast import begun, pace_of
from ocrequiz.library.library import ALL_CARDS, Library
from ocrequiz.records import record
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.fuzz import draw
from ocrequiz.scheduling.limits import daily_room
from ocrequiz.scheduling.policy import Policy
from ocrequiz.scheduling.scheduler import Scheduler
from ocrequiz.scheduling.simulation import Begun, Pace, Plan, simulate

RETENTIONS: Final = tuple(percent / 100 for percent in range(70, 98, 3))
"""What is compared: 0.70, 0.73 and so on to 0.97."""
DAYS: Final = 365
"""How far it is looked ahead."""
MOST_CARDS: Final = 300
"""Cards that are simulated; of more, some stand for all."""


@record
class Cost:
    """What one desired retention comes to."""

    retention: float
    minutes_a_day: float
    """On the mean of the year."""
    known: float
    """Share of all cards known at its end, 0 to 1: the mean of what is predicted."""
    known_cards: int


@record
class Choice:
    """What can be chosen between."""

    costs: tuple[Cost, ...]
    """Rising."""
    retention: float
    """What is set now."""
    cards: int
    """All cards looked at, those never answered among them."""
    begun: int
    """Those in review."""
    days: int = DAYS

    @property
    def thriftiest(self) -> Cost:
        """Where a minute keeps the most."""
        return max(
            self.costs, key=lambda cost: cost.known / cost.minutes_a_day if cost.minutes_a_day else 0.0
        )


@record
class Prospect:
    """All that a comparison begins with; to compare reads nothing more, and may take its time elsewhere."""

    policy: Policy
    begun: tuple[Begun, ...]
    """The cards that are simulated."""
    plan: Plan
    pace: Pace
    today: int
    cards: int
    """All cards, those never answered among them."""
    begun_in_all: int

    def compared(self) -> Choice:
        """Simulate a year of study with each desired retention."""
        scale = max(1.0, self.cards / MOST_CARDS)
        costs = []
        for retention in RETENTIONS:
            scheduler = Scheduler(replace(self.policy, desired_retention=retention))
            ahead = simulate(scheduler, self.begun, self.plan, self.pace, self.today, seed=self.today)
            known = round(ahead.recall * self.cards)
            costs.append(Cost(retention, sum(ahead.minutes) / DAYS * scale, ahead.recall, known))
        return Choice(tuple(costs), self.policy.desired_retention, self.cards, self.begun_in_all)


def prospect(library: Library, decks: Sequence[str], now: Moment) -> Prospect:
    """Gather what a comparison over some decks begins with."""
    day, study = library.study_day(now), library.settings.study
    held = begun(library, decks)
    new = sum(len(library.new(deck, ALL_CARDS, day)) for deck in decks)
    rooms = [daily_room(study.new_per_day, library.deck(deck).advice.new_per_day, None) for deck in decks]
    scale = max(1.0, (len(held) + new) / MOST_CARDS)
    some = sorted(held, key=lambda card: draw(card.last_day, card.due_day, str(card.stability)))
    return Prospect(
        policy=library.policy(decks[0]),
        begun=tuple(some[: round(len(held) / scale)]),
        plan=Plan(
            days=DAYS,
            new=round(new / scale),
            new_per_day=max(1, round(sum(room.new for room in rooms) / scale)),
        ),
        pace=pace_of(library, decks),
        today=day,
        cards=len(held) + new,
        begun_in_all=len(held),
    )

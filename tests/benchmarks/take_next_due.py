"""Find the next due card of a deck, and how it stands, among so many that are due."""

from __future__ import annotations

import sys
from pathlib import Path

from stepping import serve

from ocrequiz.scheduling.memory import DueDay, Memory, Standing, State
from ocrequiz.store.progress import Progress

DECK = "made"
TODAY = 20_500
"""A study day."""


def main() -> None:
    """Make a progress file of so many due cards, then find the next one when told to."""
    cards = int(sys.argv[2])
    names = [f"{DECK}/q{number:07}#main" for number in range(cards)]
    with Progress.open(Path(sys.argv[1]), "bench") as progress:
        with progress.transaction():
            for number, name in enumerate(names):
                progress.put_standing(name, standing(TODAY - number % 400))
            progress.reconcile(DECK, "made", names)

        def step() -> None:
            (card,) = progress.due_reviews([DECK], TODAY, 1)
            assert progress.standing(card.card).memory is not None

        serve(f"{cards} cards", step)


def standing(due_day: int) -> Standing:
    """Return how a card stands that is due on a day."""
    last = due_day - 30
    return Standing(Memory(State.REVIEW, 30.0, 5.0, 0, 3, 0, DueDay(due_day), last * 86_400_000, last))


if __name__ == "__main__":
    main()

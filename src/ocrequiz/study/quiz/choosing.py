"""Which of the questions that fit go on a paper? Those that give nothing of each other away, as far as they reach."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Final

from ocrequiz.library.ties import Ties
from ocrequiz.questions.card import Card
from ocrequiz.questions.clues import Tie
from ocrequiz.scheduling.spacing import DISTANCE

LOOK_AHEAD: Final = 60
"""So many questions that fit are compared at a time."""
COMPARED: Final = 60
"""With so many of those chosen last is a question compared that comes into view."""


class _Choice:
    """A question that could be chosen, and what it has to do with those that were."""

    def __init__(self, card: Card) -> None:
        self.card = card
        self.answers = 0
        """Questions on the paper that say its answer, or whose answer it says."""
        self.shared = 0
        """The place on the paper, from 1, of the last question that cites a sentence which it cites; 0 for none."""

    def meet(self, place: int, other: Card, ties: Ties) -> None:
        """Take in that another question is on the paper: whoever sits it sees both, in whichever order."""
        tie = max(ties.between(other.id, self.card.id), ties.between(self.card.id, other.id))
        self.answers += tie == Tie.ANSWER
        if tie != Tie.NONE:
            self.shared = place

    def burden(self, places: int) -> tuple[int, bool, bool]:
        """Return how ill it would stand behind so many questions; less is better.

        Whether any question shares a sentence with it counts, and not how many: else questions about what many
        ask of would hardly ever be on a paper.
        """
        return self.answers, self.shared > 0, self.shared > max(0, places - DISTANCE)


def choose(ties: Ties, fitting: Iterator[Card], wanted: Callable[[Card], bool]) -> Iterator[Card]:
    """Yield the questions in the order in which they are chosen, as long as any is left that is `wanted`.

    Each time the one is taken whose answer the fewest of those taken before say, and of these one that shares no
    sentence with them, at least not with the last few; of those alike the first in the order of `fitting`.
    """
    chosen: list[Card] = []
    view: list[_Choice] = []
    while True:
        view = [each for each in view if wanted(each.card)]
        for card in islice(filter(wanted, fitting), LOOK_AHEAD - len(view)):
            view.append(_Choice(card))
            for place, earlier in list(enumerate(chosen, 1))[-COMPARED:]:
                view[-1].meet(place, earlier, ties)
        if not view:
            return
        taken = min(view, key=lambda each: each.burden(len(chosen)))
        view.remove(taken)
        chosen.append(taken.card)
        yield taken.card
        for each in view:
            each.meet(len(chosen), taken.card, ties)

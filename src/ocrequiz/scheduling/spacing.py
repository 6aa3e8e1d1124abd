"""Which of the cards that wait is given away least by those asked just before it?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence, Set
from itertools import chain
from operator import itemgetter
from typing import Final, TypeVar

S = TypeVar("S")
T = TypeVar("T")

DISTANCE: Final = 5
"""So many cards at least are to stand between two of which one gives the other away."""
LOOK_AHEAD: Final = 20
"""So many cards that wait are looked at, so that none is asked much before its turn."""


def least_told(
    waiting: Sequence[T],
    shown: Sequence[S],
    gives_away: Callable[[S, T], bool],
    sentences: Callable[[T], Set[str]],
) -> T:
    """Return the card to ask: one that nothing shown of late gives away, or else the one where that is longest ago.

    `waiting` are the next cards in their order, one at least, and `shown` those asked before, the latest last. Of
    cards alike the first is taken, but for one that presses: so many that wait cite a sentence of it, by
    `sentences`, that they will come too close to each other unless they begin now.
    """
    lately = shown[-DISTANCE:]
    if not lately:
        return waiting[0]
    best, least = waiting[0], 1 << DISTANCE
    for each in _pressing_first(waiting, sentences):
        # What was shown one card later outweighs all that was shown before it.
        told = sum(gives_away(other, each) << place for place, other in enumerate(lately))
        if not told:
            return each
        if told < least:
            best, least = each, told
    return best


def _pressing_first(waiting: Sequence[T], sentences: Callable[[T], Set[str]]) -> Sequence[T]:
    """Return the cards that wait with those that press in front, of the most crowded sentence first."""
    cited = list(map(sentences, waiting))
    enough = max(2, len(waiting) // (DISTANCE + 1) + 1)
    # Most often so few names come twice that no crowd can be large enough, which is seen without counting each.
    if sum(map(len, cited)) - len(frozenset().union(*cited)) < enough - 1:
        return waiting
    crowds = Counter(chain.from_iterable(cited))
    pressing = {name: crowd for name, crowd in crowds.items() if crowd >= enough}
    if not pressing:
        return waiting
    pressure = [max([pressing.get(name, 0) for name in names], default=0) for names in cited]
    return [each for _, each in sorted(zip(pressure, waiting, strict=True), key=itemgetter(0), reverse=True)]

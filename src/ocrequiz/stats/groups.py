"""How does each deck, tag, type and document stand?"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ocrequiz.records import record
from ocrequiz.scheduling.leeches import is_leech
from ocrequiz.stats.retention import Retained
from ocrequiz.store.counts import RememberedCard


@record
class Group:
    """Cards with something in common."""

    name: str
    cards: int
    met: int
    """Answered at least once."""
    known: float
    """How many of all its cards are remembered today, by the sum of their predicted recall."""
    lapses: int
    """How often its cards were forgotten in review."""
    leeches: int
    retained: Retained | None = None
    """The answers of the period to its cards in review; None where they are not counted by this."""

    @property
    def known_share(self) -> float:
        """How much of it is known, 0 to 1; a card never met is not."""
        return self.known / self.cards if self.cards else 0.0


def groups(
    members: Iterable[tuple[str, str]],
    met: Mapping[str, RememberedCard],
    recalls: Mapping[str, float],
    retained: Mapping[str, Retained] | None = None,
) -> tuple[Group, ...]:
    """Sum up cards by group, of which `members` names group and card; in order of the groups' names.

    `recalls` holds the predicted recall today of the cards in `met`.
    """
    cards: dict[str, list[RememberedCard | None]] = {}
    for name, card in members:
        cards.setdefault(name, []).append(met.get(card))
    return tuple(
        _group(name, those, recalls, None if retained is None else retained.get(name, Retained()))
        for name, those in sorted(cards.items())
    )


def _group(
    name: str,
    cards: list[RememberedCard | None],
    recalls: Mapping[str, float],
    retained: Retained | None,
) -> Group:
    met = [card for card in cards if card is not None]
    return Group(
        name=name,
        cards=len(cards),
        met=len(met),
        known=sum(recalls[card.card] for card in met),
        lapses=sum(card.lapses for card in met),
        leeches=sum(is_leech(card.lapses) for card in met),
        retained=retained,
    )

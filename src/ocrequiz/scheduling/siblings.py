"""Which cards wait until tomorrow because another card of their question is asked today?"""

from __future__ import annotations

from collections.abc import Iterable

from ocrequiz.questions.card import CardId


def kept_apart(cards: Iterable[CardId], asked_today: Iterable[CardId] = ()) -> tuple[CardId, ...]:
    """Return the cards that may be asked today, in their order: of each question only the first.

    `asked_today` are the cards answered today and those on their steps: each keeps its siblings back, though
    not itself.
    """
    asked = frozenset(asked_today)
    questions = {card[:2] for card in asked}
    kept = []
    for card in cards:
        if card in asked or card[:2] not in questions:
            questions.add(card[:2])
            kept.append(card)
    return tuple(kept)

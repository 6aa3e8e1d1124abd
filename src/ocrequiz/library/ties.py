"""What do cards give away of each other? Found out for the few that a sitting or a paper compares."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from ocrequiz.questions.card import Card, CardId

if TYPE_CHECKING:
    from ocrequiz.questions.clues import Clues

KEPT = 256
"""Cards of which it is kept."""


class Ties:
    """The ties between the cards of a library."""

    def __init__(
        self, card: Callable[[CardId], Card | None], sentences: Callable[[CardId], frozenset[str]]
    ) -> None:
        self._card = card
        self.sentences = lru_cache(maxsize=KEPT)(sentences)
        """The names of the sentences that a card's question cites; none where no deck has it."""
        self._clues = lru_cache(maxsize=KEPT)(self._gather)

    def between(self, shown: CardId, asked: CardId) -> int:
        """Tell how much a card that was shown gives away of one to be asked (`clues.Tie`), 0 for nothing."""
        one, other = self._clues(shown), self._clues(asked)
        return 0 if one is None or other is None else one.tie(other)

    def gives_away(self, shown: CardId, asked: CardId) -> bool:
        """Tell whether a card that was shown gives anything away of one to be asked."""
        # Most that do cite the same sentence, which is known without reading what they say.
        return not self.sentences(shown).isdisjoint(self.sentences(asked)) or self.between(shown, asked) > 0

    def forget(self) -> None:
        """Take in that decks may have changed."""
        self.sentences.cache_clear()
        self._clues.cache_clear()

    def _gather(self, card: CardId) -> Clues | None:
        # The first card is shown without it.
        from ocrequiz.questions.clues import clues

        found = self._card(card)
        return None if found is None else clues(found, self.sentences(card))

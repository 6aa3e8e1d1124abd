"""Which decks does home list, and which of them has the learner chosen?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ocrequiz.tui.widgets.deck_tree import Branch, FolderBranch, branches

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ocrequiz.workspace.home import DeckLine, Home


class Listing:
    """The decks as they were last read, narrowed by words, folded by folders, and chosen one by one."""

    def __init__(self) -> None:
        self.home: Home | None = None
        """What the workspace told last; None before it did."""
        self.sought = ""
        """The words that a deck has to have in its title or description."""
        self.chosen: tuple[str, ...] = ()
        """The ids of the decks to be studied together."""
        self._closed: frozenset[str] = frozenset()

    @property
    def decks(self) -> Sequence[DeckLine]:
        """The decks that have the words sought."""
        decks = () if self.home is None else self.home.decks
        words = self.sought.casefold().split()
        return [deck for deck in decks if all(word in _words(deck) for word in words)]

    @property
    def has_decks(self) -> bool:
        """Whether there is any deck, sought or not."""
        return self.home is not None and bool(self.home.decks)

    def has(self, deck: str) -> bool:
        """Tell whether there is a deck of this id."""
        return self.home is not None and any(each.id == deck for each in self.home.decks)

    def rows(self) -> tuple[Branch, ...]:
        """Arrange the decks in their folders; what is sought is shown, also where it lies in one that is closed."""
        return branches(self.decks, () if self.sought else self._closed)

    def take(self, home: Home) -> None:
        """Take in how things stand; a deck that is gone is chosen no more."""
        self.home = home
        self.chosen = self._in_order(self.chosen)

    def choose(self, branch: Branch) -> None:
        """Choose the decks of a row, or, where all are chosen, do so no more."""
        here = {deck.id for deck in branch.decks}
        chosen = set(self.chosen)
        self.chosen = self._in_order(chosen - here if here <= chosen else chosen | here)

    def fold(self, branch: FolderBranch) -> None:
        """Close a folder, or open it."""
        self._closed ^= {branch.path}

    def widen(self) -> None:
        """List all decks again, where only some were sought; else choose none of them."""
        if self.sought:
            self.sought = ""
        else:
            self.chosen = ()

    def _in_order(self, chosen: set[str] | tuple[str, ...]) -> tuple[str, ...]:
        decks = () if self.home is None else self.home.decks
        return tuple(deck.id for deck in decks if deck.id in chosen)


def _words(deck: DeckLine) -> str:
    return f"{deck.title} {deck.description} {deck.folder} {deck.id}".casefold()

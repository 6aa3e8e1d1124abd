"""How decks are arranged by the folders they lie in."""

from __future__ import annotations

from pathlib import Path

from ocrequiz.tui.widgets.deck_tree import DeckBranch, branches
from ocrequiz.workspace.home import DeckLine


def deck(name: str, folder: str = "") -> DeckLine:
    """Make a deck that holds nothing."""
    return DeckLine(name, name, "", folder, Path(name), 0, 0, 0, 0, 0, ())


def drawn(*decks: DeckLine, closed: tuple[str, ...] = ()) -> list[str]:
    """Draw the tree with a letter for each deck."""
    return [
        "  " * branch.depth + (branch.deck.id if isinstance(branch, DeckBranch) else f"{branch.name}/")
        for branch in branches(decks, closed)
    ]


def test_decks_of_a_folder_stand_beneath_it() -> None:
    """Folders stand where their first deck does, and hold folders."""
    tree = drawn(deck("a"), deck("b", "x"), deck("c", "x/y"), deck("d", "x/y"), deck("e", "x"), deck("f"))
    assert tree == ["a", "x/", "  b", "  y/", "    c", "    d", "  e", "f"]


def test_a_folder_with_one_deck_is_passed_over() -> None:
    """Each deck that was added has a folder of its own, which says nothing."""
    assert drawn(deck("a", "a"), deck("b", "b/deep/er"), deck("c")) == ["a", "b", "c"]


def test_folders_without_decks_of_their_own_are_written_as_one() -> None:
    """A path is not a staircase."""
    assert drawn(deck("a", "x/y/z"), deck("b", "x/y/z")) == ["x/y/z/", "  a", "  b"]


def test_a_closed_folder_hides_what_is_in_it() -> None:
    """It still counts its decks."""
    decks = (deck("a", "x"), deck("b", "x"), deck("c"))
    assert drawn(*decks, closed=("x",)) == ["x/", "c"]
    assert [deck.id for deck in branches(decks, ("x",))[0].decks] == ["a", "b"]

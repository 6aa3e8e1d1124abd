"""How decks stand in their folders: a tree, written as the rows of a list."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ocrequiz.records import record

if TYPE_CHECKING:
    from ocrequiz.workspace.home import DeckLine


@record
class DeckBranch:
    """The row of a deck."""

    deck: DeckLine
    depth: int
    """How many folders it is shown in."""

    @property
    def id(self) -> str:
        """By which the row is found again."""
        return f"deck:{self.deck.id}"

    @property
    def decks(self) -> tuple[DeckLine, ...]:
        """The deck."""
        return (self.deck,)


@record
class FolderBranch:
    """The row of a folder."""

    path: str
    name: str
    """Its part of the path, or several where there is nothing beside them."""
    depth: int
    decks: tuple[DeckLine, ...]
    """All decks in it, in those below it too."""
    is_open: bool

    @property
    def id(self) -> str:
        """By which the row is found again."""
        return f"folder:{self.path}"


Branch = DeckBranch | FolderBranch


@dataclass(slots=True)
class _Folder:
    path: str
    decks: list[DeckLine] = field(default_factory=list)
    entries: list[DeckLine | _Folder] = field(default_factory=list)
    folders: dict[str, _Folder] = field(default_factory=dict)


def branches(decks: Sequence[DeckLine], closed: Collection[str] = ()) -> tuple[Branch, ...]:
    """Arrange decks by their folders, which stand where their first deck does; what is in `closed` is left out.

    A folder with a single deck is passed over, and one with nothing but a folder in it is written with that.
    """
    top = _Folder("")
    for deck in decks:
        _put(deck, top)
    return tuple(_rows(top, 0, closed))


def _put(deck: DeckLine, top: _Folder) -> None:
    folder = top
    for part in filter(None, deck.folder.split("/")):
        if part not in folder.folders:
            below = _Folder(f"{folder.path}/{part}".lstrip("/"))
            folder.folders[part] = below
            folder.entries.append(below)
        folder = folder.folders[part]
        folder.decks.append(deck)
    folder.entries.append(deck)


def _rows(folder: _Folder, depth: int, closed: Collection[str]) -> Iterator[Branch]:
    for entry in folder.entries:
        if not isinstance(entry, _Folder):
            yield DeckBranch(entry, depth)
        elif len(entry.decks) == 1:
            yield DeckBranch(entry.decks[0], depth)
        else:
            inner = _narrowed(entry)
            name = inner.path.removeprefix(folder.path).lstrip("/")
            is_open = inner.path not in closed
            yield FolderBranch(inner.path, name, depth, tuple(inner.decks), is_open)
            if is_open:
                yield from _rows(inner, depth + 1, closed)


def _narrowed(folder: _Folder) -> _Folder:
    """Go down while there is nothing but one folder."""
    while len(folder.entries) == 1 and isinstance(only := folder.entries[0], _Folder):
        folder = only
    return folder

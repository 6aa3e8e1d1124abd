"""Which decks there are: the files looked through, and the index kept in step with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from ocrequiz.decks.folders import find_decks
from ocrequiz.errors import Finding
from ocrequiz.library.shelved import ShelvedDeck, findings_of
from ocrequiz.library.stamps import has_changed
from ocrequiz.store.index import Index, IndexSpoiled

T = TypeVar("T")


class Shelf:
    """All decks of a search path; where two have one id, the first in search order is studied."""

    def __init__(self, index: Path, places: Sequence[Path]) -> None:
        self._index = Index.open(index)
        self.places = tuple(place.absolute() for place in places)
        """The files and folders that decks are looked for in, first to last."""
        self.decks: Mapping[str, ShelvedDeck] = {}
        """The decks by id, in search order."""
        self.findings: tuple[Finding, ...] = ()
        """What is wrong in any of the files."""

    def refresh(self) -> bool:
        """Look through the places again, read what is new or changed, and tell whether anything was."""
        places: dict[str, Path] = {}
        for place in self.places:
            for path in _deck_files(place):
                places.setdefault(str(path), place)
        try:
            return self._take_in(places)
        except IndexSpoiled:
            self._index = Index.open(self._index.path)
            return self._take_in(places)

    def _take_in(self, places: Mapping[str, Path]) -> bool:
        """Read what is new or changed, and put the decks on the shelf."""
        stale = self._stale(places)
        if stale:
            # Only a start that finds something new waits for the libraries that read decks.
            from ocrequiz.library.intake import take_in

            for file in stale:
                take_in(Path(file), self._index)
        before = self.decks
        entries = {entry.path: entry for entry in self._index.decks()}
        found = [entries[file] for file in places if file in entries]
        self.decks = _first_of_each(ShelvedDeck(entry, places[entry.path]) for entry in found if entry.id)
        self.findings = tuple(finding for entry in found for finding in findings_of(entry))
        return bool(stale) or list(before) != list(self.decks)

    @property
    def files(self) -> frozenset[str]:
        """The files that were read, whether they are decks, included or cited."""
        return frozenset(self.look(lambda index: index.files()))

    def close(self) -> None:
        """Close the index."""
        self._index.close()

    def look(self, look: Callable[[Index], T]) -> T:
        """Look something up; an index that turns out to be damaged is made anew first."""
        try:
            return look(self._index)
        except IndexSpoiled:
            self._index = Index.open(self._index.path)
            self.refresh()
            return look(self._index)

    def _stale(self, files: Iterable[str]) -> list[str]:
        """Return the files to read: new ones, changed ones, and decks that new ones may belong to."""
        known = self._index.files()
        wholes = {entry.path: entry.files for entry in self._index.decks()}
        stale: dict[str, None] = {}
        new = []
        for file in files:
            if file not in known:
                new.append(Path(file))
                stale[file] = None
            elif any(
                part not in known or has_changed(known[part], self._index)
                for part in wholes.get(file, (file,))
            ):
                stale[file] = None
        for path in wholes:
            if path in known and any(Path(path).parent in fresh.parents for fresh in new):
                stale[path] = None
        return list(stale)


def _deck_files(place: Path) -> Iterable[Path]:
    return find_decks(place) if place.is_dir() else [place] if place.is_file() else []


def _first_of_each(decks: Iterable[ShelvedDeck]) -> dict[str, ShelvedDeck]:
    first: dict[str, ShelvedDeck] = {}
    for deck in decks:
        chosen = first.setdefault(deck.id, deck)
        if chosen is not deck:
            chosen.hides.append(deck.path)
    return first

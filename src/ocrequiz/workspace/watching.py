"""Have files of decks changed? The folders and the times of the files are asked, from a thread beside the screen."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ocrequiz.decks.folders import find_decks

Stamp = tuple[int, int]
"""Size in bytes and time of the last change in nanoseconds; what is not there has (-1, 0)."""


class Watch:
    """Remembers how files looked, and opens none: it may be asked from any thread, one at a time."""

    def __init__(self, places: Iterable[Path], files: Iterable[str]) -> None:
        self._places = tuple(places)
        self._files = frozenset(files)
        self._before: dict[str, Stamp] | None = None

    def has_changed(self) -> bool:
        """Tell whether a file came, went or was written since this was last asked; the first time, none has."""
        now, before = self._look(), self._before
        self._before = now
        return before is not None and now != before

    def _look(self) -> dict[str, Stamp]:
        found = {str(path) for place in self._places for path in _decks(place)}
        return {file: _stamp(file) for file in sorted(found | self._files)}


def _decks(place: Path) -> Iterable[Path]:
    return find_decks(place) if place.is_dir() else [place]


def _stamp(file: str) -> Stamp:
    try:
        status = Path(file).stat()
    except OSError:
        return -1, 0
    return status.st_size, status.st_mtime_ns

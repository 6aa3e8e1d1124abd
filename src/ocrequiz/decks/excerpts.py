"""What stands in a line of a deck's file?"""

from __future__ import annotations

from pathlib import Path

from ocrequiz.decks.characters import Lines, decode
from ocrequiz.decks.paths import Refused, read_bytes
from ocrequiz.limits import DECK_BYTES


class Excerpts:
    """Reads lines as the deck reader counts them; each file is opened once."""

    def __init__(self) -> None:
        self._lines: dict[Path, Lines | None] = {}

    def line(self, file: Path, number: int) -> str | None:
        """Return a line, counted from 1, as it stands in the file; None where it cannot be read or is not there."""
        if file not in self._lines:
            self._lines[file] = _read(file)
        lines = self._lines[file]
        return lines[number - 1] if lines is not None and 1 <= number <= len(lines) else None


def _read(file: Path) -> Lines | None:
    try:
        text = decode(read_bytes(file, DECK_BYTES)).text
    except Refused:
        return None
    return None if text is None else Lines(text)

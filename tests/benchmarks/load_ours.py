"""Load and validate a deck as the program does, with the place of every question."""

from __future__ import annotations

import sys
from pathlib import Path

from ocrequiz.decks.loading import load


def main() -> None:
    """Load the deck named first and expect as many questions as named second."""
    loaded = load(Path(sys.argv[1]))
    if loaded.findings:
        sys.exit(str(loaded.findings[0]))
    expected = int(sys.argv[2])
    if loaded.deck is None or not len(loaded.deck.questions) == len(loaded.places) == expected:
        sys.exit("not all questions were loaded")


if __name__ == "__main__":
    main()

"""Load a deck for its author and ask every rule about its questions."""

from __future__ import annotations

import sys
from pathlib import Path

from ocrequiz.decks.lint.linting import lint
from ocrequiz.decks.loading import load


def main() -> None:
    """Lint the deck named first and expect as many questions as named second."""
    loaded = load(Path(sys.argv[1]), for_authors=True)
    if loaded.deck is None or len(loaded.deck.questions) != int(sys.argv[2]):
        sys.exit("not all questions were loaded")
    if not lint(loaded):
        sys.exit("no rule has found anything, though the deck is made to have weak questions")


if __name__ == "__main__":
    main()

"""What is said of a search that cannot be read: what is wrong, where it stands, and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from ocrequiz.errors import WrongUse
from ocrequiz.text import one_line


class WrongSearch(WrongUse):
    """A search cannot be read."""

    def __init__(self, message: str, remedy: str, start: int, end: int) -> None:
        super().__init__(message, remedy)
        self.start = start
        """Characters of the search before what is wrong."""
        self.end = end
        """Characters of the search up to its end."""


def quoted(words: str) -> str:
    """Name a piece of the search in a sentence."""
    return f"“{one_line(words, 40)}”"


def instead(wrong: str, known: Iterable[str]) -> str:
    """Say what may have been meant, or else what there is."""
    names = list(known)
    near = get_close_matches(wrong.casefold(), names, n=1, cutoff=0.6)
    if near:
        return f"Did you mean {quoted(near[0])}?"
    listed = ", ".join(names[:12]) + (" …" if len(names) > 12 else "")
    return f"There are: {listed}." if names else ""

"""Can a browser of this machine open an address? Run as a program of its own, which knows nothing of ocrequiz.

So whatever a browser prints, asks for or waits for never reaches the screen; the exit code tells what became of it.
"""

from __future__ import annotations

import sys
import webbrowser
from collections.abc import Sequence
from pathlib import PurePath
from typing import Final

OPENED: Final = 0
FAILED: Final = 10
NONE: Final = 11
"""There is no browser, as on a machine far away that has no windows."""
IN_TERMINAL: Final = 12
"""The browser would take the terminal, which was not lent to it."""
LENT: Final = "--lent"
"""Said before the address where the terminal may be taken."""
_OF_TERMINALS: Final = frozenset(
    (
        "w3m",
        "lynx",
        "links",
        "links2",
        "elinks",
        "www-browser",
        "browsh",
        "carbonyl",
        "edbrowse",
        "netrik",
        "cha",
    )
)


def main(words: Sequence[str]) -> int:
    """Open the last of some words in the learner's browser; return the exit code."""
    try:
        name = getattr(webbrowser.get(), "name", "")
    except webbrowser.Error:
        return NONE
    if LENT not in words and PurePath(name).name in _OF_TERMINALS:
        return IN_TERMINAL
    return OPENED if webbrowser.open(words[-1]) else FAILED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

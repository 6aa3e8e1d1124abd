"""How hard a text is to read, in school years."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_END: Final = re.compile(r"[.!?:;](?=\s|$)")


def level(texts: Iterable[str]) -> float:
    """Return the Automated Readability Index of some paragraphs.

        4.71 · characters / words + 0.5 · words / sentences - 21.43

    Source: Smith and Senter, Automated Readability Index, AMRL-TR-66-220, 1967. It counts no syllables, so that it
    is the same for all languages with spaces, and quick.
    """
    characters = words = sentences = 0
    for text in texts:
        spaces = text.count(" ")
        words += spaces + 1
        characters += len(text) - spaces
        sentences += max(1, len(_END.findall(text)))
    return 4.71 * characters / words + 0.5 * words / sentences - 21.43 if words else 0.0

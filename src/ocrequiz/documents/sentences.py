"""Where the sentences of a text begin and end."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

_ENDS: Final = 100
_LONG: Final = re.compile(rf"(?<!\S)\S{{{2 * _ENDS},}}")
"""What stands without a space for longer than any word; nupunkt's time grows with the square of its length."""
_FULL_WIDTH: Final = re.compile(r"[。！？]+[」』）”’]*")


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each sentence of `text` begins and ends, in characters, in order.

    Sentences do not overlap, none is empty, and between them stands nothing but white space. Abbreviations
    such as "e.g." and "approx." end no sentence; the rules are nupunkt's, and East Asian full stops end one too.
    """
    # Only reports that count sentences need the model, so that no other start pays for it.
    from nupunkt import sent_spans

    found = {end for _, end in sent_spans(_LONG.sub(_shortened, text))}
    found |= {stop.end() for stop in _FULL_WIDTH.finditer(text)}
    spans = (_tight(text, start, end) for start, end in pairwise(sorted(found | {0, len(text)})))
    return tuple((start, end) for start, end in spans if start < end)


def _shortened(run: re.Match[str]) -> str:
    """Return as many characters, of which all but those at the ends are letters."""
    signs = run[0]
    return signs[:_ENDS] + "x" * (len(signs) - 2 * _ENDS) + signs[-_ENDS:]


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())

"""Where the sentences of a text begin and end."""

from __future__ import annotations

from itertools import pairwise


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each sentence of `text` begins and ends, in characters, in order.

    Sentences do not overlap, none is empty, and between them stands nothing but white space. Abbreviations
    such as "e.g." and "approx." end no sentence; the rules are nupunkt's.
    """
    # Only reports that count sentences need the model, so that no other start pays for it.
    from nupunkt import sent_spans

    ends = sorted({end for _, end in sent_spans(text)} | {0, len(text)})
    spans = (_tight(text, start, end) for start, end in pairwise(ends))
    return tuple((start, end) for start, end in spans if start < end)


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), start + len(words.rstrip())

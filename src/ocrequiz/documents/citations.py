"""Where a citation's words stand in a document, and what has become of them if they no longer do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from typing import Final

from ocrequiz.documents.document import Document
from ocrequiz.documents.plain_text import plain_text
from ocrequiz.documents.quotes import Citation
from ocrequiz.records import record

_LIKE: Final = 0.8
"""From which likeness on a passage is taken for the quote reworded."""
_PLACES: Final = 20
"""Places named of a quote that stands everywhere."""
_LONG: Final = 300
"""Characters beyond which a quote is sought by its two ends: to seek it whole takes steeply more time."""

COMPARED: Final = 500_000
"""Characters of a document that are compared with a quote that is not in it: some seconds where it means harm."""


@record
class Found:
    """The words stand in exactly one place."""

    block: int
    """Which block of the document, counted from 0."""
    start: int
    """Characters of the block's text before the quote."""
    end: int
    """Characters of the block's text up to the quote's end."""


@record
class Moved:
    """The words stand in exactly one place, but in another block than they did."""

    block: int
    start: int
    end: int
    earlier: int
    """The block they were expected in."""


@record
class Changed:
    """The words stand nowhere as cited; these are the nearest to them: a suggestion, nothing to rely on."""

    block: int
    start: int
    end: int
    likeness: float
    """From 0.8 to 1; 1 where the quote itself stands there, but not between its prefix and suffix."""


@record
class Ambiguous:
    """The words stand in several places: a prefix or a suffix has to tell which is meant."""

    places: tuple[Found, ...]
    """The first of them, twenty at most."""


@record
class Missing:
    """Neither the words nor any like them stand in the document."""


Located = Found | Moved | Changed | Ambiguous | Missing


def locate(
    document: Document, citation: Citation, expected_block: int | None = None, *, compared: int = COMPARED
) -> Located:
    """Find the passage a citation means.

    Words match exactly, white space and Unicode composition apart, within one block. Of several places the
    only one in `expected_block`, where it was found before, is meant. Words that are not there are compared with
    the first `compared` characters of the document.
    """
    places = find_places(document, citation)
    here = [place for place in places if place.block == expected_block]
    if len(here) == 1:
        return here[0]
    if len(places) == 1:
        place = places[0]
        if expected_block is None:
            return place
        return Moved(place.block, place.start, place.end, expected_block)
    elsewhere = find_places(document, Citation(document=citation.document, quote=citation.quote))
    if places or len(elsewhere) > 1:
        return Ambiguous(places or elsewhere)
    for place in elsewhere:
        return Changed(place.block, place.start, place.end, likeness=1.0)
    return _nearest(document, plain_text(citation.quote), compared) or Missing()


def find_places(document: Document, citation: Citation) -> tuple[Found, ...]:
    """Return where the citation's words stand, between its prefix and suffix, in order; the first twenty."""
    quote, prefix, suffix = map(plain_text, (citation.quote, citation.prefix, citation.suffix))
    if not quote:
        return ()
    # What stands beside the quote may touch it or be one space away: plain text has no wider gaps.
    before = {prefix, prefix and f"{prefix} "}
    after = {suffix, suffix and f" {suffix}"}
    found = (
        Found(index, start, start + len(quote))
        for index in document.blocks_with(quote)
        for start in sorted(
            start + len(left)
            for left in before
            for right in after
            for start in islice(_occurrences(left + quote + right, document.blocks[index].text), _PLACES)
        )
    )
    return tuple(islice(found, _PLACES))


def _occurrences(words: str, text: str) -> Iterator[int]:
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _nearest(document: Document, quote: str, compared: int) -> Changed | None:
    """Return the passage most like the quote, of equals the first, in that many characters."""
    best: Changed | None = None
    for index, block in enumerate(document.blocks):
        if compared <= 0:
            break
        start, end, likeness = _most_like(quote, block.text[:compared], best.likeness if best else _LIKE)
        compared -= len(block.text)
        if likeness > (best.likeness if best else 0.0):
            best = Changed(index, start, end, likeness)
    return best


def _most_like(quote: str, text: str, least: float) -> tuple[int, int, float]:
    """Return the whole words of `text` that are most like `quote`, and how like they are.

    Likeness is 1 minus the share of characters that are put in or taken out (rapidfuzz's `ratio`); 0 stands
    for anything below `least`.
    """
    # Most citations stand as cited: only those that do not pay for the import.
    from rapidfuzz import fuzz

    start, end = 0, len(text)
    if len(text) > len(quote):
        head = fuzz.partial_ratio_alignment(quote[:_LONG], text, score_cutoff=100 * _LIKE)
        tail = head
        if len(quote) > _LONG:
            tail = fuzz.partial_ratio_alignment(quote[-_LONG:], text, score_cutoff=100 * _LIKE)
        if head is None or tail is None:
            return 0, 0, 0.0
        start, end = _whole_words(text, head.dest_start, tail.dest_end)
        # A full stop behind a passage is not part of it where the quote has none.
        end -= _marks(reversed(text[start:end])) if quote[-1].isalnum() else 0
        start += _marks(text[start:end]) if quote[0].isalnum() else 0
    return start, end, fuzz.ratio(quote, text[start:end], score_cutoff=100 * least) / 100


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a passage to where its first word begins and its last one ends."""
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    following = text.find(" ", end)
    return text.rfind(" ", 0, start) + 1, len(text) if following < 0 else following


def _marks(text: Iterable[str]) -> int:
    """Count what is neither letter nor digit in front."""
    return sum(1 for _ in takewhile(lambda character: not character.isalnum(), text))

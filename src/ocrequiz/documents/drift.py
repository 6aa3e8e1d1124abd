"""What has become of a citation, now that its document, or the name of its document, may be another?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from ocrequiz.documents.citations import (
    Ambiguous,
    Changed,
    Found,
    Located,
    Missing,
    Moved,
    find_places,
    locate,
)
from ocrequiz.documents.document import Document
from ocrequiz.documents.quotes import Citation
from ocrequiz.records import record


@record
class Elsewhere:
    """The words stand as cited, but in another document of the deck, and there in one place only."""

    document: str
    """The id of that document."""
    place: Found


Drift = Located | Elsewhere


def drift(documents: Mapping[str, Document], citation: Citation) -> Drift:
    """Find a citation among the documents of its deck; the one it names comes first."""
    own = documents.get(citation.document)
    located = Missing() if own is None else locate(own, citation)
    return (elsewhere(documents, citation) or located) if _is_gone(located) else located


def elsewhere(documents: Mapping[str, Document], citation: Citation) -> Elsewhere | None:
    """Find words that the other documents hold in one place, all of them taken together; None where they do not."""
    places = [
        Elsewhere(name, place)
        for name, document in documents.items()
        if name != citation.document
        for place in find_places(document, citation)
    ]
    return places[0] if len(places) == 1 else None


def drift_word(drift: Drift) -> str:
    """Say in a word what has become of a citation, as scripts are told."""
    match drift:
        case Found():
            return "found"
        case Moved() | Elsewhere():
            return "moved"
        case Changed():
            return "changed"
        case Ambiguous():
            return "ambiguous"
        case Missing():
            return "missing"
        case _:
            assert_never(drift)


def passage_now(documents: Mapping[str, Document], citation: Citation, drift: Drift) -> str:
    """Return the passage that stands there now, or the nearest to it; empty where there is none."""
    match drift:
        case Elsewhere(name, place):
            document, found = documents[name], place
        case Missing():
            return ""
        case Ambiguous(places):
            document, found = documents[citation.document], places[0]
        case Found(block, start, end) | Moved(block, start, end, _) | Changed(block, start, end, _):
            document, found = documents[citation.document], Found(block, start, end)
        case _:
            assert_never(drift)
    return document.blocks[found.block].text[found.start : found.end]


def _is_gone(located: Located) -> bool:
    """Tell whether the words themselves stand nowhere in the document that is named."""
    return isinstance(located, Missing) or (isinstance(located, Changed) and located.likeness < 1.0)

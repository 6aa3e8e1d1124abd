"""How a cited passage is written in lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from ocrequiz.documents.citations import Ambiguous, Changed, Found, Missing, Moved
from ocrequiz.workspace.passages import Passage


def passage_lines(passages: Iterable[Passage]) -> list[str]:
    """Write each passage with its heading, the quote between » and «, or say why it cannot be shown."""
    return [line for passage in passages for line in _lines(passage)]


def _lines(passage: Passage) -> list[str]:
    match passage.located:
        case Found(block, start, end) | Moved(block, start, end):
            return _quoted(passage, block, start, end)
        case Changed(block, start, end):
            return [
                "The passage has changed since the question was written; nearest to it:",
                *_quoted(passage, block, start, end),
            ]
        case Ambiguous(places):
            first = places[0]
            return [
                f"The quote stands in {len(places)} places; the first:",
                *_quoted(passage, first.block, first.start, first.end),
            ]
        case Missing():
            return [f"In “{passage.document.title}” the passage is no longer there: {passage.citation.quote}"]
        case _:
            assert_never(passage.located)


def _quoted(passage: Passage, block: int, start: int, end: int) -> list[str]:
    found = passage.document.blocks[block]
    where = " › ".join(found.headings or (passage.document.title,))
    return [f"[{where}]", f"{found.text[:start]}»{found.text[start:end]}«{found.text[end:]}"]

"""How is a document laid out with a sign before each sentence that says whether anybody asks about it?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.content import Content

from ocrequiz.tui.widgets.document_page import MARGIN, MARKED_MARGIN, before, cut_line, stays_close, text_of
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paragraph
from ocrequiz.workspace.documents import DocumentMap, MappedSentence

AROUND: Final = 150
"""Blocks shown before and after the cursor; a longer document is cut there."""
CURSOR: Final = "bold $block-cursor-foreground on $block-cursor-background"
ASKED, UNASKED, LEAD_IN = "●", "○", "·"
_STYLES: Final = {ASKED: "$text-success", UNASKED: "$text-warning bold", LEAD_IN: "$foreground-muted"}


class MapPages:
    """Makes the pages of one document; of one page and the next most is the same and is laid out once."""

    def __init__(self, found: DocumentMap) -> None:
        self._found = found
        self._sentences: dict[int, list[int]] = {}
        for place, sentence in enumerate(found.sentences):
            self._sentences.setdefault(sentence.block, []).append(place)
        self._laid: dict[int, _Laid] = {}

    def page(self, place: int) -> tuple[Page, int]:
        """Lay out the document with the cursor on a sentence; return it with the page's block to scroll to."""
        found, blocks = self._found, self._found.document.blocks
        here = found.sentences[place].block if found.sentences else 0
        first, last = max(0, here - AROUND), min(len(blocks), here + AROUND + 1)
        laid: list[Block] = []
        target = 0
        if first:
            laid += [cut_line(f"… {first} paragraphs before"), Gap()]
        for number in range(first, last):
            if number == here:
                target = len(laid)
                laid.append(self._block(number, place))
            else:
                laid.append(self._laid.setdefault(number, _Laid(self._block(number, None))))
            if number + 1 < last and not stays_close(blocks[number], blocks[number + 1]):
                laid.append(Gap())
        if last < len(blocks):
            laid += [Gap(), cut_line(f"… {len(blocks) - last} paragraphs after")]
        return Page(laid), target

    def _block(self, number: int, cursor: int | None) -> Paragraph:
        source = self._found.document.blocks[number]
        places = self._sentences.get(number, [])
        text, first_line, other_lines = text_of(source), *before(source)
        pieces: list[Content] = []
        end = 0
        for place in places:
            sentence = self._found.sentences[place]
            words = text[sentence.start : sentence.end]
            if place == cursor:
                words = words.stylize(CURSOR)
            pieces += [text[end : sentence.start], signed(sentence), words]
            end = sentence.end
        pieces.append(text[end:])
        margin = MARGIN if cursor is None else MARKED_MARGIN
        return Paragraph(Content("").join(pieces), margin + first_line, margin + other_lines)


class _Laid:
    """A block that remembers its lines."""

    def __init__(self, paragraph: Paragraph) -> None:
        self._paragraph = paragraph
        self._width = -1
        self._lines: list[Content] = []

    def lines(self, width: int) -> list[Content]:
        """Return the block's lines, none wider than `width` cells."""
        if width != self._width:
            self._width, self._lines = width, self._paragraph.lines(width)
        return self._lines


def signed(sentence: MappedSentence) -> Content:
    """Return the sign that stands before a sentence."""
    sign = ASKED if sentence.askers else UNASKED if sentence.counts else LEAD_IN
    return Content.styled(f"{sign} ", _STYLES[sign])


def told(sentence: MappedSentence) -> Content:
    """Say in words who asks about a sentence."""
    count = len(sentence.askers)
    if count:
        words = (
            "1 question asks about this sentence."
            if count == 1
            else f"{count} questions ask about this sentence."
        )
    elif sentence.counts:
        words = "Not covered: no question asks about this sentence."
    else:
        words = "A lead-in, too short to be asked about."
    return signed(sentence) + Content(words)


def askers_page(sentence: MappedSentence, lines: Sequence[Content]) -> Page:
    """Lay out who asks about a sentence, for wide terminals."""
    blocks: list[Block] = [Paragraph(told(sentence)), Gap()]
    for line in lines:
        blocks += [Paragraph(line, Content.styled("– ", "$foreground-muted"), Content("  ")), Gap()]
    return Page(blocks)

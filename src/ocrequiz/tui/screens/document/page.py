"""How is a document laid out with a sign before each sentence that says how well it is known?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, assert_never

from textual.content import Content

from ocrequiz.text import one_line
from ocrequiz.tui.widgets.document_page import MARGIN, MARKED_MARGIN, before, cut_line, stays_close, text_of
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paragraph
from ocrequiz.workspace.documents import DocumentMap, Grasp, MappedSentence

AROUND: Final = 150
"""Blocks shown before and after the cursor; a longer document is cut there."""
CURSOR: Final = "bold $block-cursor-foreground on $block-cursor-background"
_SIGNS: Final[Mapping[Grasp, str]] = {
    Grasp.LEAD_IN: "$foreground-muted",
    Grasp.SKIPPED: "$foreground-muted",
    Grasp.UNCOVERED: "$text-warning bold",
    Grasp.UNMET: "$foreground",
    Grasp.FADED: "$text-error",
    Grasp.SHAKY: "$text-warning",
    Grasp.FAIR: "$text-primary",
    Grasp.FIRM: "$text-success",
}
"""The style of each sign."""
_SHADES: Final[Mapping[Grasp, str]] = {
    Grasp.LEAD_IN: "$foreground-muted",
    Grasp.SKIPPED: "$foreground-muted",
    Grasp.UNCOVERED: "$foreground-muted italic",
    Grasp.UNMET: "$foreground",
    Grasp.FADED: "on $error-muted",
    Grasp.SHAKY: "on $warning-muted",
    Grasp.FAIR: "on $primary-muted",
    Grasp.FIRM: "on $success-muted",
}
"""The style of each sentence."""


class MapPages:
    """Makes the pages of one document; of one page and the next most is the same and is laid out once."""

    def __init__(self, found: DocumentMap) -> None:
        self._found = found
        self._sentences: dict[int, list[int]] = {}
        for place, sentence in enumerate(found.sentences):
            self._sentences.setdefault(sentence.block, []).append(place)
        self._shares = {
            section.block: f"{section.known:.0%} known"
            for section in found.sections()
            if section.known is not None
        }
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
            words = words.stylize(CURSOR if place == cursor else _SHADES[sentence.grasp])
            pieces += [text[end : sentence.start], signed(sentence), words]
            end = sentence.end
        pieces.append(text[end:])
        if number in self._shares:
            pieces.append(Content.styled(f"  {self._shares[number]}", "$foreground-muted"))
        margin = MARGIN if cursor is None else MARKED_MARGIN
        return Paragraph(Content("").join(pieces), margin + first_line, margin + other_lines)


class _Laid:
    """A block that remembers its lines."""

    def __init__(self, paragraph: Paragraph) -> None:
        self._paragraph = paragraph
        self._width = -1
        self._lines: list[Content] = []

    @property
    def text(self) -> Content:
        """The words of the block."""
        return self._paragraph.text

    def lines(self, width: int) -> list[Content]:
        """Return the block's lines, none wider than `width` cells."""
        if width != self._width:
            self._width, self._lines = width, self._paragraph.lines(width)
        return self._lines


def signed(sentence: MappedSentence) -> Content:
    """Return the sign that stands before a sentence."""
    return Content.styled(f"{sentence.grasp.value} ", _SIGNS[sentence.grasp])


def told(sentence: MappedSentence) -> Content:
    """Say in words how well a sentence is known and who asks about it."""
    count, known = len(sentence.askers), sentence.known
    asked = "1 question asks about it." if count == 1 else f"{count} questions ask about it."
    match sentence.grasp:
        case Grasp.LEAD_IN:
            words = "A lead-in, too short to be asked about."
        case Grasp.SKIPPED:
            words = f"Passed over by its author: {one_line(sentence.reason)}"
        case Grasp.UNCOVERED:
            words = "Not covered: no question asks about this sentence."
        case Grasp.UNMET:
            words = f"Not studied yet. {asked}"
        case Grasp.FADED | Grasp.SHAKY | Grasp.FAIR | Grasp.FIRM:
            new = f", {known.cards - known.met} of {known.cards} cards new" if known.met < known.cards else ""
            words = f"{known.share:.0%} known{new}. {asked}"
        case _:
            assert_never(sentence.grasp)
    return signed(sentence) + Content(words)


def askers_page(sentence: MappedSentence, lines: Sequence[Content]) -> Page:
    """Lay out who asks about a sentence, for wide terminals."""
    blocks: list[Block] = [Paragraph(told(sentence)), Gap()]
    for line in lines:
        blocks += [Paragraph(line, Content.styled("– ", "$foreground-muted"), Content("  ")), Gap()]
    return Page(blocks)

"""How a document is laid out, with the cited words marked in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, assert_never

from textual.content import Content

from ocrequiz.documents.citations import Ambiguous, Changed, Found, Located, Missing, Moved
from ocrequiz.documents.document import Block as Source
from ocrequiz.documents.document import Document
from ocrequiz.records import record
from ocrequiz.tui.widgets.linked import with_links
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paragraph

AROUND: Final = 200
"""Blocks shown before and after the passage; a longer document is cut there."""
MARK: Final = "bold $foreground on $primary-muted"
MARGIN: Final = Content("  ")
MARKED_MARGIN: Final = Content.styled("▌ ", "$primary")


@record
class Place:
    """Words of one block."""

    block: int
    start: int
    end: int


def places(located: Located) -> tuple[Place, ...]:
    """Return what is to be marked."""
    match located:
        case Found(block, start, end) | Moved(block, start, end, _) | Changed(block, start, end, _):
            return (Place(block, start, end),)
        case Ambiguous(found):
            return tuple(Place(each.block, each.start, each.end) for each in found)
        case Missing():
            return ()
        case _:
            assert_never(located)


def document_page(document: Document, marked: Sequence[Place]) -> tuple[Page, int]:
    """Lay out a document around the marked words; return it with the number of the page's block to scroll to."""
    centre = marked[0].block if marked else 0
    first, last = max(0, centre - AROUND), min(len(document.blocks), centre + AROUND + 1)
    by_block: dict[int, list[Place]] = {}
    for place in marked:
        by_block.setdefault(place.block, []).append(place)
    blocks: list[Block] = []
    target = 0
    if first:
        blocks += [cut_line(f"… {first} paragraphs before"), Gap()]
    for number in range(first, last):
        if number == centre:
            target = len(blocks)
        blocks += _block(document.blocks[number], by_block.get(number, ()))
        if number + 1 < last and not stays_close(document.blocks[number], document.blocks[number + 1]):
            blocks.append(Gap())
    if last < len(document.blocks):
        blocks += [Gap(), cut_line(f"… {len(document.blocks) - last} paragraphs after")]
    return Page(blocks), target


def _block(source: Source, marked: Sequence[Place]) -> Iterator[Block]:
    text = text_of(source)
    for place in marked:
        text = text.stylize(MARK, place.start, place.end)
    margin = MARKED_MARGIN if marked else MARGIN
    first, rest = before(source)
    yield Paragraph(text, margin + first, margin + rest)


def text_of(source: Source) -> Content:
    """Return the words of a block in the style of its kind, and with what they lead to."""
    return with_links(_styled(source), source.links)


def _styled(source: Source) -> Content:
    match source.kind:
        case "heading":
            return Content.styled(
                source.text, "bold $text-accent" if source.level > 1 else "bold underline $text-accent"
            )
        case "code":
            return Content.styled(source.text, "$text-accent")
        case "paragraph" | "item" | "quote" | "table":
            return Content(source.text)
        case _:
            assert_never(source.kind)


def before(source: Source) -> tuple[Content, Content]:
    """Return what stands before the first line of a block, and before its others."""
    if source.kind == "item":
        indent = "  " * (source.level - 1)
        return Content(f"{indent}• "), Content(f"{indent}  ")
    if source.kind == "quote":
        bar = Content.styled("│ " * source.level, "$foreground-muted")
        return bar, bar
    return Content(""), Content("")


def stays_close(source: Source, after: Source) -> bool:
    """Tell whether no empty line stands between two blocks."""
    return source.kind == after.kind and source.kind in ("item", "code", "table")


def cut_line(words: str) -> Paragraph:
    """Say what is left out of a long document."""
    return Paragraph(Content.styled(words, "italic $foreground-muted"), MARGIN, MARGIN)


def what_became(located: Located, quote: str) -> str:
    """Say in a sentence what became of the cited words; nothing where they stand as cited."""
    match located:
        case Found() | Moved():
            return ""
        case Changed():
            return "The document has changed here: these words are the nearest to what the question cites."
        case Ambiguous(found):
            return f"The cited words stand in {len(found)} places; each is marked."
        case Missing():
            return f"The document no longer holds what the question cites: “{quote}”."
        case _:
            assert_never(located)

"""How do words on the screen know where they lead? By a mark in their style that is made here, never from markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from operator import itemgetter
from typing import TYPE_CHECKING, Final, Protocol, runtime_checkable

from textual.content import Content, Span
from textual.style import Style

from ocrequiz.tui.widgets.page import Block, Fitted, Gap, Page, Paragraph, Rule

if TYPE_CHECKING:
    from ocrequiz.documents.links import Link

_MARK: Final = "leads"
"""The key in a style's meta; Textual itself acts only on keys that begin with `@`."""
_UNDERLINED: Final = Style(underline=True)


@runtime_checkable
class Worded(Protocol):
    """A block of text that wraps."""

    @property
    def text(self) -> Content:
        """Its words."""
        ...


@runtime_checkable
class Rowed(Protocol):
    """A block of cells."""

    @property
    def rows(self) -> Iterable[Iterable[Content]]:
        """Its cells, row by row."""
        ...


def mark(words: str, raw: str) -> Style | None:
    """Return what marks words that lead to an address; None where `raw` is no address that can be followed."""
    from ocrequiz.documents.links import link

    found = link(words, raw)
    return None if found is None else _style(found)


def linked(text: Content) -> Content:
    """Mark the addresses that are written out in a text, but for those that lead somewhere already."""
    if "://" not in text.plain:
        return text
    from ocrequiz.documents.links import bare_addresses, link

    taken = [(span.start, span.end) for span in text.spans if _leads(span.style) is not None]
    marks = [
        Span(start, end, _UNDERLINED + _style(found))
        for start, end in bare_addresses(text.plain)
        if not any(start < other_end and other_start < end for other_start, other_end in taken)
        and (found := link(text.plain[start:end], text.plain[start:end])) is not None
    ]
    return Content(text.plain, [*text.spans, *marks]) if marks else text


def with_links(text: Content, links: Iterable[Link]) -> Content:
    """Mark the links of a text where their words stand, in the order in which they stand there."""
    at = 0
    for each in links:
        found = text.plain.find(each.words, at) if each.words else -1
        if found >= 0:
            at = found + len(each.words)
            text = text.stylize(_UNDERLINED + _style(each), found, at)
    return linked(text)


def links_in(pages: Iterable[Page]) -> tuple[Link, ...]:
    """Return the links that some pages bear, each address once, in the order in which they stand there."""
    marks = [marked for page in pages for block in page.blocks for marked in _marks(block)]
    if not marks:
        return ()
    from ocrequiz.documents.links import each_once

    return each_once(found for marked in marks if (found := _read(marked)) is not None)


def links_around(page: Page, block: int) -> tuple[Link, ...]:
    """Return the links of a page: those from a block on, and then those before it."""
    return links_in([Page(page.blocks[block:]), page])


def link_under(meta: Mapping[str, object]) -> Link | None:
    """Return the link of the words that bear a style's meta, as a mouse event names it."""
    marked = meta.get(_MARK)
    return None if marked is None else _read(marked)


def _style(found: Link) -> Style:
    return Style.from_meta({_MARK: (found.words, found.address.whole)})


def _marks(block: Block) -> Iterator[object]:
    for text in _texts(block):
        marks = [(span.start, marked) for span in text.spans if (marked := _leads(span.style)) is not None]
        yield from (marked for _, marked in sorted(marks, key=itemgetter(0)))


def _texts(block: Block) -> Iterator[Content]:
    # Most blocks are of the first kinds, and whether one is of the last is slow to tell.
    match block:
        case Paragraph(text=text):
            yield text
        case Gap() | Fitted() | Rule():
            return
        case Worded(text=text):
            yield text
        case Rowed(rows=rows):
            for row in rows:
                yield from row


def _leads(style: str | Style) -> object | None:
    return None if isinstance(style, str) or not style._meta else style.meta.get(_MARK)


def _read(marked: object) -> Link | None:
    from ocrequiz.documents.links import link

    match marked:
        case (str(words), str(whole)):
            return link(words, whole)
        case _:
            return None

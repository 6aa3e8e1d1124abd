"""How a document is read: Markdown or plain text becomes blocks of what a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ocrequiz.documents.addresses import address
from ocrequiz.documents.document import Block, Document, Kind
from ocrequiz.documents.links import Link
from ocrequiz.documents.plain_text import legible, plain_text
from ocrequiz.errors import OcrequizError
from ocrequiz.limits import DOCUMENT_BLOCKS, DOCUMENT_BYTES, FIELD_CHARACTERS
from ocrequiz.records import record

_MARKS: Final = "\\`*_[]<&!~"
_MARKUP: Final = re.compile(f"[{re.escape(_MARKS)}]")
_TAG: Final = re.compile(r"</?[a-z!?][^<>]*>", re.IGNORECASE)
_HARD_WRAP: Final = 120
"""Characters that a line broken by hand does not exceed."""
_TOKENS: Final = 8 * DOCUMENT_BLOCKS
"""Pieces of Markdown structure, a few to a block: nothing a person writes has more."""
_MARKS_READ: Final = 500_000
"""Marks of Markdown in a document: one in sixteen characters of the longest, and some seconds to read."""


@record
class _Line:
    """What a reader sees of a line of Markdown."""

    words: str
    links: tuple[Link, ...] = ()


class _Overfull(Exception):
    """The document has more structure than is accepted."""


class _Bounded(list[Token]):
    """Tokens that stop the parser where a document is nothing but structure, before it fills the memory."""

    def append(self, token: Token) -> None:
        """Take one more token, or raise _Overfull."""
        if len(self) >= _TOKENS:
            raise _Overfull
        super().append(token)


def read_document(raw: str, id: str, *, plain: bool = False) -> Document:  # noqa: A002 - as `Document.id`
    """Read the text of a document into blocks; `plain` takes marks such as `#` and `*` as they stand.

    Raises OcrequizError where the document is longer than `limits` allows; nothing else makes it raise.
    """
    if len(raw) > DOCUMENT_BYTES:
        raise _too_long(id, f"{DOCUMENT_BYTES // 2**20} MB")
    text = legible(raw)
    if not plain and sum(map(text.count, _MARKS)) > _MARKS_READ:
        raise _too_long(id, f"{_MARKS_READ} marks of Markdown")
    blocks: list[Block] = []
    try:
        for block in _plain_blocks(text) if plain else _markdown_blocks(text):
            if len(blocks) == DOCUMENT_BLOCKS:
                raise _Overfull
            blocks.append(block)
    except _Overfull:
        raise _too_long(id, f"{DOCUMENT_BLOCKS} paragraphs") from None
    title = next((block.text for block in blocks if block.kind == "heading"), plain_text(id))
    return Document(id, title, tuple(blocks))


def _too_long(name: str, bound: str) -> OcrequizError:
    return OcrequizError(
        f"The document {plain_text(name)} has more than {bound}.", "Split it into several documents."
    )


def _plain_blocks(text: str) -> Iterator[Block]:
    """Yield the paragraphs between empty lines; where lines are not broken by hand, each is a paragraph."""
    lines = enumerate(text.split("\n"), start=1)
    for is_blank, run in groupby(lines, lambda line: not line[1].strip()):
        if is_blank:
            continue
        paragraph = list(run)
        if all(len(words) <= _HARD_WRAP for _, words in paragraph):
            paragraph = [(paragraph[0][0], " ".join(words for _, words in paragraph))]
        for line, words in paragraph:
            yield from _block("paragraph", 0, _Line(words), line)


def _markdown_blocks(text: str) -> Iterator[Block]:
    """Yield the blocks of a Markdown text; what is nested deeper than 20 levels is left out."""
    links: dict[str, object] = {}
    tokens = _Bounded()
    _parser().block.parse(text, _parser(), links, tokens)
    kind: Kind = "paragraph"
    level, line = 0, 1
    within: list[Kind] = []
    above: list[tuple[int, str]] = []
    cells: list[_Line] = []
    for token in tokens:
        line = token.map[0] + 1 if token.map else line
        match token.type:
            case "list_item_open":
                within.append("item")
            case "blockquote_open":
                within.append("quote")
            case "list_item_close" | "blockquote_close":
                within.pop()
            case "heading_open":
                kind, level = "heading", int(token.tag[1:])
                above = [heading for heading in above if heading[0] < level]
            case "paragraph_open":
                kind = within[-1] if within else "paragraph"
                level = within.count(kind)
            case "tr_open":
                kind, level, cells = "table", 0, []
            case "inline" if kind == "table":
                cells.append(_seen(token.content, links))
            case "tr_close":
                yield from _block("table", 0, _row(cells), line, above)
            case "inline":
                seen = _seen(token.content, links)
                yield from _block(kind, level, seen, line, above)
                if kind == "heading":
                    above.append((level, plain_text(seen.words)))
            case "fence" | "code_block":
                yield from _block("code", 0, _Line(token.content), line, above)
            case "html_block":
                yield from _block("paragraph", 0, _Line(_TAG.sub(" ", token.content)), line, above)


def _block(
    kind: Kind, level: int, text: _Line, line: int, above: Iterable[tuple[int, str]] = ()
) -> Iterator[Block]:
    """Yield the block, unless nothing of it is seen."""
    if seen := plain_text(text.words):
        yield Block(kind, level, seen, line, tuple(heading for _, heading in above if heading), text.links)


def _row(cells: Iterable[_Line]) -> _Line:
    cells = tuple(cells)
    return _Line(
        " | ".join(cell.words for cell in cells), tuple(each for cell in cells for each in cell.links)
    )


def _seen(source: str, links: dict[str, object]) -> _Line:
    """Return what a reader sees of a line of Markdown; one beyond all measure is taken as it stands."""
    if len(source) > FIELD_CHARACTERS or not _MARKUP.search(source):
        return _Line(source)
    tokens: list[Token] = []
    _parser().inline.parse(source, _parser(), links, tokens)
    return _Line(_words(tokens), tuple(_links(tokens)))


def _links(tokens: Sequence[Token]) -> Iterator[Link]:
    """Yield the links of inline tokens."""
    opened = [place for place, token in enumerate(tokens) if token.type == "link_open"]
    closed = [place for place, token in enumerate(tokens) if token.type == "link_close"]
    for first, last in zip(opened, closed, strict=True):
        found = address(str(tokens[first].attrs.get("href", "")))
        if found is not None:
            yield Link(plain_text(_words(tokens[first:last])), found)


def _words(tokens: Sequence[Token]) -> str:
    """Return the words of inline tokens: of a link its text, of a picture what it shows, of HTML nothing."""
    words = ""
    for token in tokens:
        match token.type:
            case "softbreak" | "hardbreak":
                words += " "
            case "image":
                words += _words(token.children or ())
            case "html_inline":
                words += " " if token.content.startswith(("<br", "<BR")) else ""
            case _:
                words += token.content
    return words


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])

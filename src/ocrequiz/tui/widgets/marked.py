"""How the Markdown of a deck becomes blocks of a page: nothing to fetch, nothing to run, links only marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from textual.content import Content, Span

from ocrequiz.limits import MARKDOWN_BLOCKS, TABLE_COLUMNS, TABLE_ROWS
from ocrequiz.text import clean
from ocrequiz.tui.widgets.linked import linked, mark
from ocrequiz.tui.widgets.page import NOTHING, Block, Gap, Paragraph, Rule
from ocrequiz.tui.widgets.table import Table

if TYPE_CHECKING:
    from markdown_it.token import Token

_SYNTAX: Final = re.compile(
    r"[*_`\[\]#>~|\\&<]"  # marks within a line
    r"|^ {0,3}(?:[-+]|\d+[.)])\s|^(?:=+|-+)[ \t]*$|^(?: {4}|\t)| {2}$",  # marks of a line
    re.MULTILINE,
)
_BLANK: Final = re.compile(r"\n\s*\n")
_MARKS: Final = {"strong_open": "bold", "em_open": "italic", "s_open": "strike", "link_open": "underline"}
_QUOTE: Final = Content.styled("│ ", "$foreground-muted")
_CODE: Final = "$text-accent"


def blocks_of(text: str) -> tuple[Block, ...]:
    """Lay out Markdown; text without its signs, or with too many blocks, is laid out as it stands."""
    if not _SYNTAX.search(text):
        return _plain(text, line_end=" ")
    blocks = _Reading(text).blocks
    if sum(not isinstance(block, Gap) for block in blocks) > MARKDOWN_BLOCKS:
        return _plain(text, line_end="\n")
    return tuple(blocks)


def inline(text: str) -> Content:
    """Lay out Markdown on one line: its paragraphs follow each other, and tables and rules fall away."""
    if not _SYNTAX.search(text):
        return linked(Content(" ".join(text.split())))
    return Content(" ").join(block.text for block in _Reading(text).blocks if isinstance(block, Paragraph))


def labelled(label: str, style: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Put a label before the first line of some blocks, and room before the others."""
    first = Content.styled(f"{label}  ", f"{style} bold")
    room = Content(" " * first.cell_length)
    return tuple(
        Paragraph(block.text, (room if number else first) + block.first, room + block.rest)
        if isinstance(block, Paragraph)
        else block
        for number, block in enumerate(blocks)
    )


def _plain(text: str, *, line_end: str) -> tuple[Block, ...]:
    paragraphs = [part.strip("\n").replace("\n", line_end) for part in _BLANK.split(text)]
    return tuple(_spaced(Paragraph(linked(Content(part))) for part in paragraphs if part.strip()))


def _spaced(blocks: Iterable[Block]) -> Iterator[Block]:
    for number, block in enumerate(blocks):
        if number:
            yield Gap()
        yield block


class _Reading:
    """Walks the parser's tokens once; `blocks` is what it found."""

    def __init__(self, text: str) -> None:
        # Only a card with Markdown in it pays for the parser.
        from markdown_it import MarkdownIt

        self.blocks: list[Block] = []
        self._before: list[Content] = []
        """What stands before a line, from the outside in."""
        self._bullet: Content | None = None
        """What stands there instead at the first line of an item."""
        self._numbers: list[int | None] = []
        """The number of the next item of each open list; None where items are not numbered."""
        self._table: list[list[Content]] | None = None
        self._heading = ""
        self._is_tight = False
        parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
        for token in parser.parse(text):
            self._take(token)

    def _take(self, token: Token) -> None:
        match token.type:
            case "inline":
                self._words(_inline(token.children or ()))
            case "paragraph_open":
                self._is_tight = token.hidden
            case "heading_open":
                self._heading, self._is_tight = "bold", False
            case "heading_close":
                self._heading = ""
            case "bullet_list_open" | "ordered_list_open":
                self._open_list(
                    None if token.type == "bullet_list_open" else int(token.attrs.get("start", 1))
                )
            case "bullet_list_close" | "ordered_list_close":
                self._numbers.pop()
            case "list_item_open":
                self._open_item()
            case "blockquote_open":
                self._before.append(_QUOTE)
            case "list_item_close" | "blockquote_close":
                self._before.pop()
                self._bullet, self._is_tight = None, False
            case "fence" | "code_block":
                self._code(token.content)
            case "hr":
                self._put(Rule(first=NOTHING.join(self._before)))
            case "table_open":
                self._table = []
            case "tr_open" if self._table is not None:
                self._table.append([])
            case "table_close" if self._table is not None:
                self._close_table(self._table)

    def _open_list(self, number: int | None) -> None:
        if not self._numbers:
            self._is_tight = False
            self._separate()
        self._numbers.append(number)

    def _open_item(self) -> None:
        number = self._numbers[-1]
        marker = "• "
        if number is not None:
            marker, self._numbers[-1] = f"{number}. ", number + 1
        self._before.append(Content(" " * len(marker)))
        self._bullet = Content.styled(marker, "$foreground-muted")

    def _words(self, text: Content) -> None:
        if self._table is not None:
            self._table[-1].append(text)
        else:
            self._put(self._paragraph(text.stylize(self._heading)))

    def _paragraph(self, text: Content) -> Paragraph:
        rest = NOTHING.join(self._before)
        first = rest if self._bullet is None else NOTHING.join([*self._before[:-1], self._bullet])
        self._bullet = None
        return Paragraph(text, first, rest)

    def _code(self, code: str) -> None:
        self._is_tight = False
        self._separate()
        lines = clean(code).expandtabs(4).rstrip("\n").split("\n")
        self.blocks += [self._paragraph(Content.styled(line, _CODE)) for line in lines]

    def _close_table(self, rows: list[list[Content]]) -> None:
        self._table = None
        if len(rows) > TABLE_ROWS or any(len(row) > TABLE_COLUMNS for row in rows):
            for row in rows:
                self._put(self._paragraph(Content(" · ").join(row)))
        else:
            self._put(Table(rows))

    def _put(self, block: Block) -> None:
        self._separate()
        self.blocks.append(block)

    def _separate(self) -> None:
        if self.blocks and not self._is_tight and not isinstance(self.blocks[-1], Gap):
            self.blocks.append(Gap())


def _inline(tokens: Sequence[Token]) -> Content:
    """Join the pieces of one line; entities are decoded by now, so each piece goes through the text door."""
    pieces: list[str] = []
    spans: list[Span] = []
    open_marks: list[int] = []
    links: list[str] = []
    length = 0

    def add(text: str, style: str = "") -> None:
        nonlocal length
        if style and text:
            spans.append(Span(length, length + len(text), style))
        pieces.append(text)
        length += len(text)

    for token in tokens:
        match token.type:
            case "text":
                add(clean(token.content))
            case "softbreak":
                add(" ")
            case "hardbreak":
                add("\n")
            case "code_inline":
                add(clean(token.content), _CODE)
            case "image":
                add(f"[{clean(token.content)}]", "italic")
            case "strong_open" | "em_open" | "s_open" | "link_open":
                open_marks.append(length)
                if token.type == "link_open":
                    links.append(str(token.attrs.get("href", "")))
            case "strong_close" | "em_close" | "s_close" | "link_close":
                start = open_marks.pop()
                if start < length:
                    spans.append(Span(start, length, _MARKS[token.type.replace("close", "open")]))
                if token.type == "link_close":
                    words, raw = "".join(pieces)[start:], links.pop()
                    if (address := clean(raw)) != words:
                        add(f" ({address})", "$foreground-muted")
                    if start < length and (leads := mark(words, raw)) is not None:
                        spans.append(Span(start, length, leads))
    return linked(Content("".join(pieces), spans))

"""What a document is: blocks of plain text under headings, each block in sentences."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import field
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from ocrequiz.documents.sentences import sentence_spans
from ocrequiz.records import record
from ocrequiz.text import Clean

if TYPE_CHECKING:
    from ocrequiz.documents.links import Link

Kind = Literal["heading", "paragraph", "item", "quote", "code", "table"]


@record
class Sentence:
    """A sentence of a block."""

    text: str
    start: int
    """Characters of the block before it."""
    end: int
    """Characters of the block up to its end."""


@record
class Block:
    """A piece of a document that stands on its own: citations are found within one block."""

    kind: Kind
    """What it is; each row of a table is a block."""
    level: int
    """Of a heading 1 to 6; of an item or a quote how deep it is nested, from 1; else 0."""
    text: Clean
    """What a reader sees: Markdown rendered, composed (NFC), on one line; never empty."""
    line: int
    """The line of the file on which it begins, counted from 1."""
    headings: tuple[str, ...] = ()
    """The headings above it, the outermost first; of a heading those that it stands under."""
    links: tuple[Link, ...] = ()
    """Where words of it lead, in their order; not the addresses written out in it."""

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Return its sentences in order; headings and code have none."""
        if self.kind in ("heading", "code"):
            return ()
        return tuple(Sentence(self.text[start:end], start, end) for start, end in sentence_spans(self.text))


@record
class Document:
    """A document that questions are made from."""

    id: str
    """The name by which citations call it."""
    title: str
    """Its first heading; without one, its id."""
    blocks: tuple[Block, ...]
    """Its blocks, from beginning to end."""
    _whole: str = field(init=False, repr=False, compare=False)
    """The texts of all blocks, a line each: a quote is sought in it at once."""
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    """Characters of `_whole` before each block."""

    def __post_init__(self) -> None:
        texts = [block.text for block in self.blocks]
        object.__setattr__(self, "_whole", "\n".join(texts))
        object.__setattr__(self, "_starts", tuple(accumulate((len(text) + 1 for text in texts), initial=0)))

    def blocks_with(self, words: str) -> Iterator[int]:
        """Yield the blocks in whose text some words stand, each once, counted from 0."""
        at = self._whole.find(words)
        while at >= 0:
            index = bisect_right(self._starts, at) - 1
            yield index
            at = self._whole.find(words, self._starts[index + 1])

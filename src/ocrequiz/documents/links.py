"""Which addresses does a text bear, under which words, and what should be known before one is followed?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from ocrequiz.documents.addresses import Address, address, host_named
from ocrequiz.limits import LINKS
from ocrequiz.records import record
from ocrequiz.text import Clean, one_line

if TYPE_CHECKING:
    from markdown_it.token import Token

_BARE: Final = re.compile(r"\bhttps?://[^\s<>\"'`{}|\\^\[\]«»“”„‘’]+", re.IGNORECASE)
_ENDS: Final = ".,;:!?…。、，；：！？）"
"""What ends a sentence, and no address."""
_NAMES: Final = re.compile(r"(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W\d_]{2,}")
"""What reads as a host."""


@record
class Link:
    """Words that lead somewhere."""

    words: Clean
    """What a reader sees, on one line."""
    address: Address


def link(words: str, raw: str) -> Link | None:
    """Return the link that some words are; None where `raw` is no address that can be followed."""
    found = address(raw)
    return None if found is None else Link(one_line(words), found)


def bare_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places where an address stands written out, without what ends the sentence it stands in."""
    for found in _BARE.finditer(text):
        words = found[0].rstrip(_ENDS)
        while words.endswith(")") and words.count(")") > words.count("("):
            words = words[:-1].rstrip(_ENDS)
        if address(words) is not None:
            yield found.start(), found.start() + len(words)


def links_of(markdown: Iterable[str]) -> tuple[Link, ...]:
    """Return the links of some texts, each address once, in the order in which they are read."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    blocks = (token.children or () for text in markdown if ":" in text for token in parser.parse(text))
    return each_once(found for children in blocks for found in links_among(children))


def links_among(tokens: Iterable[Token]) -> Iterator[Link]:
    """Yield the links of one line of Markdown, as its parser gives it, and the addresses written out in it."""
    raw: str | None = None
    words = ""
    for token in tokens:
        match token.type:
            case "link_open":
                raw, words = str(token.attrs.get("href", "")), ""
            case "link_close" if raw is not None:
                if found := link(words, raw):
                    yield found
                raw = None
            case _ if raw is not None:
                words += token.content or " "
            case "text" | "code_inline":
                yield from _bare(token.content)


def each_once(links: Iterable[Link]) -> tuple[Link, ...]:
    """Return links without those that lead where one before them leads; what is beyond all measure is left out."""
    by_address: dict[str, Link] = {}
    for each in links:
        by_address.setdefault(each.address.whole, each)
        if len(by_address) == LINKS:
            break
    return tuple(by_address.values())


def warnings(followed: Link) -> Iterator[str]:
    """Yield sentences on what a reader could be mistaken about."""
    leads = followed.address
    named = [name for name in _NAMES.findall(followed.words) if host_named(name)]
    if named and leads.host.removeprefix("www.") not in map(host_named, named):
        yield f"Its words name {named[0]}, but it leads to {leads.host}."
    if leads.user:
        yield f"What stands before the @ is a name to log in with; it leads to {leads.host} all the same."
    if leads.reads != leads.host:
        yield "Its host is written with letters that can look like others."
    if leads.is_own:
        yield "It leads to this machine, or into your own network."


def _bare(text: str) -> Iterator[Link]:
    for start, end in bare_addresses(text):
        if found := link(text[start:end], text[start:end]):
            yield found

"""How is it laid out where links lead: the host first, then what to beware of, then the whole address?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual.content import Content

from ocrequiz.documents.links import Link, warnings
from ocrequiz.records import record
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paragraph

_HERE = Content.styled("❯ ", "$primary bold")
_ELSEWHERE = Content("  ")


@record
class LinkLines:
    """One link: its words, where it leads, and what a reader could be mistaken about."""

    link: Link
    is_chosen: bool

    def lines(self, width: int) -> list[Content]:
        """Return the lines; the address is broken wherever the width ends, so that all of it is seen."""
        room = max(1, width - _ELSEWHERE.cell_length)
        made = [
            *Paragraph(self._words()).lines(room),
            *Paragraph(self._host(), Content.styled("→ ", "$foreground-muted"), Content("  ")).lines(room),
            *(line for each in warnings(self.link) for line in _warning(each).lines(room)),
            *_broken(self._address(), room),
        ]
        return [
            (_ELSEWHERE if number or not self.is_chosen else _HERE) + line for number, line in enumerate(made)
        ]

    def _words(self) -> Content:
        return Content.styled(self.link.words or "(a link without words)", "bold" if self.is_chosen else "")

    def _host(self) -> Content:
        leads = self.link.address
        host = Content.styled(leads.host, "$text-accent bold")
        return host if leads.reads == leads.host else Content.assemble(host, f"  which reads {leads.reads}")

    def _address(self) -> Content:
        return Content.styled(self.link.address.whole, "$foreground-muted")


def links_page(links: Sequence[Link], chosen: int | None) -> Page:
    """Lay out links beneath each other, with an empty line between two."""
    return Page(_blocks(links, chosen))


def _blocks(links: Sequence[Link], chosen: int | None) -> Iterator[Block]:
    for place, each in enumerate(links):
        if place:
            yield Gap()
        yield LinkLines(each, is_chosen=place == chosen)


def _warning(sentence: str) -> Paragraph:
    sign = Content.styled("! ", "$text-warning bold")
    return Paragraph(Content.styled(sentence, "$text-warning"), sign, Content("  "))


def _broken(text: Content, width: int) -> Iterator[Content]:
    """Yield a text of ASCII in pieces of a width."""
    for start in range(0, len(text), width):
        yield text[start : start + width]

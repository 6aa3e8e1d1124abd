"""Which links stand on a screen?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from textual.dom import DOMNode

from ocrequiz.tui.answering.answering import Answering
from ocrequiz.tui.widgets.linked import links_in
from ocrequiz.tui.widgets.page import Page, Paper

if TYPE_CHECKING:
    from ocrequiz.documents.links import Link

BESIDE: Final = "beside"
"""The class of what stands beside the text that is read: its links are followed by a click, or where it is opened."""


def shown_links(node: DOMNode) -> tuple[Link, ...]:
    """Return the links of all that is displayed within a screen or a widget, from top to bottom."""
    return links_in(_pages(node))


def _pages(node: DOMNode) -> Iterator[Page]:
    for child in node.children:
        if not child.display or child.has_class(BESIDE):
            continue
        if isinstance(child, Paper | Answering):
            yield child.page
        else:
            yield from _pages(child)

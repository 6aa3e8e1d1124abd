"""Where in a document a question comes from: the W3C text quote selector an author writes."""

from __future__ import annotations

from ocrequiz.records import record


@record(kw_only=True)
class Citation:
    """A passage of a document, named by its own words (W3C TextQuoteSelector)."""

    document: str
    """The id of one of the deck's documents."""
    quote: str
    """The exact words, within one block, as they read when the Markdown is rendered."""
    prefix: str = ""
    """Words just before the quote, where the quote alone is not unique."""
    suffix: str = ""
    """Words just after the quote, where the quote alone is not unique."""

"""Where in a document does a question come from? A passage as plain text, free of the document itself."""

from __future__ import annotations

from ocrequiz.records import record


@record
class Cited:
    """A passage that a question tests, with the paragraph it stands in."""

    document: str
    """The document's id."""
    title: str
    """What the document is called."""
    headings: tuple[str, ...]
    """The headings the paragraph stands under, the outermost first."""
    block: int
    """Which paragraph of the document it is, counted from 0."""
    before: str
    """The paragraph up to the passage."""
    quote: str
    """The passage."""
    after: str
    """The paragraph behind the passage."""

    @property
    def place(self) -> str:
        """Return where it stands in words: the last heading, or the document's title."""
        return self.headings[-1] if self.headings else self.title

    @property
    def paragraph(self) -> str:
        """Return the whole paragraph."""
        return f"{self.before}{self.quote}{self.after}"

    @property
    def key(self) -> tuple[str, str, int, str]:
        """Return what passages of one paragraph have in common, in whichever deck; it sorts as they are read."""
        return self.document, self.title, self.block, self.paragraph


@record
class Embedded:
    """A picture of a question, whole, so that a report needs nothing outside itself."""

    media_type: str
    """Such as `image/png`; empty where the picture could not be read."""
    data: bytes
    alt: str
    """What it shows."""

"""A picture on a card: drawn as the terminal can, with its words beneath."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from textual.color import Color
from textual.content import Content, Span
from textual.style import Style

from ocrequiz.questions.question import Picture
from ocrequiz.records import record
from ocrequiz.tui.paint import PICTURE
from ocrequiz.tui.widgets.page import Block, Paragraph

if TYPE_CHECKING:
    from PIL.Image import Image

    from ocrequiz.questions.card import Card
    from ocrequiz.tui.face import Face
    from ocrequiz.tui.widgets.picture_gallery import Gallery
    from ocrequiz.workspace.pictures import Which

MOST_LINES: Final = 16
"""Lines of a picture where nobody says how many there is room for."""
LARGEST: Final = 2.0
"""How far a small picture is blown up."""
UPPER_HALF: Final = "▀"
Pixel = tuple[int, int, int]


@record
class HalfCells:
    """A block of a page: as many pixels as there are cells across, and twice as many down."""

    image: Image
    most_lines: int
    """The question has to stand in sight with it."""
    _drawn: dict[int, list[Content]] = field(default_factory=dict, compare=False)

    def lines(self, width: int) -> list[Content]:
        """Draw the picture as large as it fits, with its proportions; a small one is not blown up far."""
        if width not in self._drawn:
            self._drawn.clear()
            self._drawn[width] = list(self._lines(width))
        return self._drawn[width]

    def _lines(self, width: int) -> Iterator[Content]:
        columns, lines = fitted(self.image.size, (1, 2), width, self.most_lines)
        small = self.image.resize((columns, 2 * lines))
        data = small.tobytes()
        for line in range(lines):
            upper, lower = 6 * line * columns, (6 * line + 3) * columns
            yield _line(_pixels(data, upper, columns), _pixels(data, lower, columns))


@record
class Pixels:
    """A block of a page whose cells the terminal fills with the pixels of a picture."""

    image: Image
    most_lines: int
    gallery: Gallery

    def lines(self, width: int) -> list[Content]:
        """Hang the picture as large as it fits, with its proportions."""
        columns, lines = fitted(self.image.size, self.gallery.cell, width, self.most_lines)
        hung = self.gallery.hang(self.image, columns, lines)
        return [Content(cells, spans=[Span(0, len(cells), PICTURE)]) for cells in hung]


def card_picture(face: Face, card: Card | None, picture: Picture | None, which: Which) -> list[Block]:
    """Lay out a picture of a card; where it cannot be drawn, its words say what it shows."""
    if picture is None or card is None:
        return []
    if face.no_color or face.workspace.settings.display.pictures == "words":
        return picture_blocks(picture, None)
    read = face.workspace.picture(card, which)
    if isinstance(read, bytes):
        most_lines = max(6, face.size.height * 2 // 5)
        return picture_blocks(picture, read, most_lines=most_lines, gallery=face.gallery)
    return picture_blocks(picture, None, read.reason)


def picture_blocks(
    picture: Picture,
    data: bytes | None,
    why_not: str = "",
    *,
    most_lines: int = MOST_LINES,
    gallery: Gallery | None = None,
) -> list[Block]:
    """Lay out a picture by its bytes with its words beneath; where it cannot be drawn, its words alone.

    It hangs in the gallery where there is one, and is drawn in half cells elsewhere.
    """
    drawn: list[Block] = []
    if data is not None:
        # What decodes is imported only where there is a picture.
        from ocrequiz.tui.widgets.picture_decoding import Unreadable

        try:
            image = _image(data)
            drawn = [Pixels(image, most_lines, gallery) if gallery else HalfCells(image, most_lines)]
        except Unreadable as unreadable:
            why_not = str(unreadable)
    words = Content.assemble(("Picture: ", "$foreground-muted"), (picture.alt, "italic"))
    if why_not:
        words += Content.styled(f"  (not drawn: {why_not})", "$foreground-muted")
    return [*drawn, Paragraph(words)]


def fitted(size: tuple[int, int], cell: tuple[int, int], width: int, most_lines: int) -> tuple[int, int]:
    """Return how many cells across and down a picture takes, when a cell has so many pixels."""
    across, down = size
    scale = min(width * cell[0] / across, most_lines * cell[1] / down, LARGEST)
    return max(1, round(across * scale / cell[0])), max(1, round(down * scale / cell[1]))


@lru_cache(maxsize=4)
def _image(data: bytes) -> Image:
    from ocrequiz.tui.widgets.picture_decoding import decoded

    return decoded(data)


def _pixels(data: bytes, start: int, count: int) -> list[Pixel]:
    return [(data[at], data[at + 1], data[at + 2]) for at in range(start, start + 3 * count, 3)]


def _line(upper: list[Pixel], lower: list[Pixel]) -> Content:
    """Draw two rows of pixels; cells that look alike share a span."""
    spans: list[Span] = []
    begin, before = 0, (upper[0], lower[0])
    for column, cell in enumerate(zip(upper, lower, strict=True)):
        if cell != before:
            spans.append(Span(begin, column, _style(*before)))
            begin, before = column, cell
    spans.append(Span(begin, len(upper), _style(*before)))
    return Content(UPPER_HALF * len(upper), spans=spans)


def _style(upper: Pixel, lower: Pixel) -> Style:
    return Style(foreground=Color(*upper), background=Color(*lower))

"""Which pictures hang on the screen, and what is sent to the terminal for the cells that show them?

In the lines that Textual lays out, cuts and covers, each cell of a picture is one private character that names the
picture, the line and the column; the paint door lets these through only where a picture was hung. When the lines are
written, the characters become what the terminal shows: names of cells for kitty, pixels for sixel.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from ocrequiz.tui.widgets.picture_kitty import MOST_COLUMNS, placeholders, removal, transmission
from ocrequiz.tui.widgets.picture_ways import Pixels, Way, cell_pixels

if TYPE_CHECKING:
    from PIL.Image import Image

FIRST: Final = 0xF0000
"""Where the characters begin that no text uses: those of the two private planes."""
PLACES: Final = 8
"""Pictures that can hang at once; the one that was hung first gives way."""
MOST_LINES: Final = 60
USUAL_CELL: Final = (10, 20)
"""What is taken where the terminal does not say, and fits the picture into its cells by itself."""
_COLUMN_BITS: Final = 8
_LINE_BITS: Final = 6
_CELLS: Final = re.compile("[\U000f0000-\U0010ffff]+")


@dataclass(slots=True)
class _Hung:
    """One picture in its place."""

    image: Image
    columns: int
    lines: int
    cell: tuple[int, int]
    """Pixels across and down."""
    number: int
    """Under which the terminal knows it."""
    is_sent: bool = False
    reduced: Image | None = None
    """Its pixels as they are told, once they were."""
    strips: dict[tuple[int, int, int], str] = field(default_factory=dict)
    """What was made of a part of a line before."""


class Gallery:
    """The pictures on the screen."""

    def __init__(self, way: Pixels, measure: Callable[[], tuple[int, int] | None], first_number: int) -> None:
        """Start with none; `measure` tells the pixels of a cell, and pictures are numbered from `first_number` on."""
        self._way = way
        self._measure = measure
        self._number = first_number
        self._places: list[_Hung | None] = [None] * PLACES
        self._next = 0
        self._gone: list[str] = []

    @property
    def cell(self) -> tuple[int, int]:
        """Pixels of a cell, across and down."""
        return self._measure() or USUAL_CELL

    def hang(self, image: Image, columns: int, lines: int) -> Sequence[str]:
        """Hang a picture of so many cells, and return the characters that show each of its lines."""
        columns, lines = min(columns, MOST_COLUMNS), min(lines, MOST_LINES)
        room = columns, lines, self.cell
        for place, hung in enumerate(self._places):
            if hung and hung.image is image and (hung.columns, hung.lines, hung.cell) == room:
                return _named(place, columns, lines)
        place, self._next = self._next, (self._next + 1) % PLACES
        self._take_down(self._places[place])
        self._number = self._number % 0xFFFFFF + 1
        self._places[place] = _Hung(image, *room, self._number)
        return _named(place, columns, lines)

    def written(self, text: str) -> str:
        """Return what is sent for text on its way to the terminal, with the pictures it shows."""
        sent = _CELLS.sub(lambda cells: "".join(self._parts(cells[0])), text)
        gone, self._gone = "".join(self._gone), []
        return gone + sent

    def closing(self) -> str:
        """Return what makes the terminal forget all pictures; those still shown are sent anew if they are wanted."""
        for hung in self._places:
            self._take_down(hung)
        gone, self._gone = "".join(self._gone), []
        return gone

    def _take_down(self, hung: _Hung | None) -> None:
        if hung and hung.is_sent and self._way is Way.KITTY:
            self._gone.append(removal(hung.number))
            hung.is_sent = False

    def _parts(self, cells: str) -> Iterator[str]:
        """Yield what is sent for neighbouring cells; those of one line of a picture together."""
        start = 0
        for end in range(1, len(cells) + 1):
            if end == len(cells) or ord(cells[end]) != ord(cells[end - 1]) + 1:
                yield self._part(ord(cells[start]) - FIRST, end - start)
                start = end

    def _part(self, code: int, count: int) -> str:
        place, line = code >> _LINE_BITS + _COLUMN_BITS, code >> _COLUMN_BITS & (1 << _LINE_BITS) - 1
        first = code & (1 << _COLUMN_BITS) - 1
        hung = self._places[place] if place < PLACES else None
        if hung is None or line >= hung.lines or first + count > hung.columns:
            return " " * count
        if self._way is Way.KITTY:
            sent = "" if hung.is_sent else "".join(self._transmitted(hung))
            return sent + placeholders(hung.number, line, first, count)
        key = line, first, count
        if key not in hung.strips:
            hung.strips[key] = self._pixels(hung, *key)
        # The cells are emptied first, since text takes pixels away; the cursor ends where text would leave it.
        return f"{' ' * count}\x1b7\x1b[{count}D{hung.strips[key]}\x1b8"

    def _transmitted(self, hung: _Hung) -> Iterator[str]:
        across, down = hung.cell
        image = hung.image.copy()
        image.thumbnail((hung.columns * across, hung.lines * down))
        hung.is_sent = True
        return transmission(image, hung.number, hung.columns, hung.lines)

    def _pixels(self, hung: _Hung, line: int, first: int, count: int) -> str:
        from ocrequiz.tui.widgets.picture_sixel import reduced, sixel

        across, down = hung.cell
        if hung.reduced is None:
            hung.reduced = reduced(hung.image.resize((hung.columns * across, hung.lines * down)))
        left, top = first * across, line * down
        return sixel(hung.reduced.crop((left, top, left + count * across, top + down)))


def _named(place: int, columns: int, lines: int) -> list[str]:
    """Return the characters of a picture's cells, line by line."""
    begin = FIRST + (place << _LINE_BITS + _COLUMN_BITS)
    return [
        "".join(chr(begin + (line << _COLUMN_BITS) + column) for column in range(columns))
        for line in range(lines)
    ]


def open_gallery(way: Pixels) -> Gallery:
    """Return an empty gallery for the terminal that this program runs in."""
    # Another program in the same terminal has another number, and so have its pictures.
    return Gallery(way, cell_pixels, os.getpid() << 8 & 0xFFFFFF)

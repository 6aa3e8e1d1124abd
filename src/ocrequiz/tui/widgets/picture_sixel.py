"""How are pixels told to a terminal that knows sixel? Six rows at a time, colour by colour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.Image import Image

COLOURS: Final = 128
"""Of the 256 that most terminals keep, so that two pictures of a card need not take each other's."""
ROWS: Final = 6
"""Rows of pixels that are told at once, one bit each."""
_RUN: Final = re.compile(rb"(.)\1{3,}", re.DOTALL)
_BITS: Final = bytes((code + 63) % 256 for code in range(256))
"""A set of rows as the character that says it."""


def reduced(image: Image) -> Image:
    """Return a picture in as few colours as are told."""
    return image.quantize(colors=COLOURS)


def sixel(image: Image) -> str:
    """Return what paints a reduced picture where the cursor stands; rows that it does not have are left alone."""
    width, height = image.size
    data = image.tobytes()
    palette = image.getpalette() or []
    told = [_colour(palette, index) for index in sorted(set(data))]
    bands = (
        "$".join(_band(data[start : start + width * ROWS], width))
        for start in range(0, width * height, width * ROWS)
    )
    return f'\x1bP0;1q"1;1;{width};{height}{"".join(told)}{"-".join(bands)}\x1b\\'


def _colour(palette: list[int], index: int) -> str:
    red, green, blue = (round(value * 100 / 255) for value in palette[3 * index : 3 * index + 3])
    return f"#{index};2;{red};{green};{blue}"


def _band(data: bytes, width: int) -> Iterator[str]:
    """Yield, for each colour of up to six rows, where it stands."""
    rows = [data[start : start + width] for start in range(0, len(data), width)]
    for index in sorted(set(data)):
        # Rows become large numbers, so that joining them is one operation for the whole width.
        joined = 0
        for number, row in enumerate(rows):
            table = bytearray(256)
            table[index] = 1 << number
            joined |= int.from_bytes(row.translate(table))
        said = joined.to_bytes(width).translate(_BITS).rstrip(b"?")
        yield f"#{index}{_RUN.sub(_short, said).decode('ascii')}"


def _short(run: re.Match[bytes]) -> bytes:
    return b"!%d%s" % (len(run[0]), run[1])

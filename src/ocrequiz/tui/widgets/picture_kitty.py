"""How is a picture told to kitty? Sent once, and shown wherever the cells that name it are written.

The protocol: https://sw.kovidgoyal.net/kitty/graphics-protocol/, "Unicode placeholders" (kitty 0.28 and later).
"""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.Image import Image

CHUNK: Final = 4096
"""The most characters that the protocol takes at once."""
PLACEHOLDER: Final = "\U0010eeee"
"""A cell that shows a piece of a picture: the colour of its text says of which, two marks on it say where."""
_RANGES: Final = (
    (0x305, 0x305), (0x30D, 0x30E), (0x310, 0x310), (0x312, 0x312), (0x33D, 0x33F), (0x346, 0x346), (0x34A, 0x34C),
    (0x350, 0x352), (0x357, 0x357), (0x35B, 0x35B), (0x363, 0x36F), (0x483, 0x487), (0x592, 0x595), (0x597, 0x599),
    (0x59C, 0x5A1), (0x5A8, 0x5A9), (0x5AB, 0x5AC), (0x5AF, 0x5AF), (0x5C4, 0x5C4), (0x610, 0x617), (0x657, 0x65B),
    (0x65D, 0x65E), (0x6D6, 0x6DC), (0x6DF, 0x6E2), (0x6E4, 0x6E4), (0x6E7, 0x6E8), (0x6EB, 0x6EC), (0x730, 0x730),
    (0x732, 0x733), (0x735, 0x736), (0x73A, 0x73A), (0x73D, 0x73D), (0x73F, 0x741), (0x743, 0x743), (0x745, 0x745),
    (0x747, 0x747), (0x749, 0x74A), (0x7EB, 0x7F1), (0x7F3, 0x7F3), (0x816, 0x819), (0x81B, 0x823), (0x825, 0x827),
    (0x829, 0x82D), (0x951, 0x951), (0x953, 0x954), (0xF82, 0xF83), (0xF86, 0xF87), (0x135D, 0x135F),
    (0x17DD, 0x17DD), (0x193A, 0x193A), (0x1A17, 0x1A17), (0x1A75, 0x1A7C), (0x1B6B, 0x1B6B), (0x1B6D, 0x1B73),
    (0x1CD0, 0x1CD2), (0x1CDA, 0x1CDB), (0x1CE0, 0x1CE0), (0x1DC0, 0x1DC1), (0x1DC3, 0x1DC9), (0x1DCB, 0x1DCC),
    (0x1DD1, 0x1DE6), (0x1DFE, 0x1DFE), (0x20D0, 0x20D1), (0x20D4, 0x20D7), (0x20DB, 0x20DC), (0x20E1, 0x20E1),
    (0x20E7, 0x20E7), (0x20E9, 0x20E9), (0x20F0, 0x20F0),
)  # fmt: skip
MARKS: Final = "".join(chr(code) for first, last in _RANGES for code in range(first, last + 1))
"""The marks that stand for 0, 1, 2 …; the protocol says which, and has more than are needed here."""
MOST_COLUMNS: Final = len(MARKS)


def transmission(image: Image, number: int, columns: int, lines: int) -> Iterator[str]:
    """Yield what gives a picture to the terminal under a number, to be shown so many cells across and down."""
    written = io.BytesIO()
    image.save(written, "PNG")
    data = base64.b64encode(written.getvalue()).decode()
    told = f"a=T,U=1,q=2,t=d,f=100,i={number},c={columns},r={lines},"
    for start in range(0, len(data), CHUNK):
        is_last = start + CHUNK >= len(data)
        yield f"\x1b_G{told}m={0 if is_last else 1};{data[start : start + CHUNK]}\x1b\\"
        told = "q=2,"


def placeholders(number: int, line: int, first: int, count: int) -> str:
    """Return the cells that show a part of a line of a picture."""
    red, green, blue = number >> 16 & 255, number >> 8 & 255, number & 255
    cells = "".join(f"{PLACEHOLDER}{MARKS[line]}{MARKS[column]}" for column in range(first, first + count))
    return f"\x1b[38;2;{red};{green};{blue}m{cells}\x1b[39m"


def removal(number: int) -> str:
    """Return what makes the terminal forget a picture."""
    return f"\x1b_Ga=d,d=I,q=2,i={number}\x1b\\"

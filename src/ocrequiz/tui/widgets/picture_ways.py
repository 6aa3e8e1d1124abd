"""In which way are pictures drawn here? What the learner wants, held against what the terminal says of itself."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from enum import StrEnum
from typing import Final, Literal


class Way(StrEnum):
    """How a picture reaches the screen."""

    KITTY = "kitty"
    """Sent once; the terminal shows it in the cells that name it."""
    SIXEL = "sixel"
    """Sent line by line, as pixels."""
    HALF_CELLS = "half-cells"
    """Two pixels a cell, with nothing but coloured text."""
    WORDS = "words"
    """What it shows is told."""


Pixels = Literal[Way.KITTY, Way.SIXEL]
"""The ways that send pixels."""

_WAYS_OF_TERM: Final[Mapping[str, Way]] = {
    "xterm-kitty": Way.KITTY,
    "xterm-ghostty": Way.KITTY,
    "foot": Way.SIXEL,
    "foot-extra": Way.SIXEL,
    "foot-direct": Way.SIXEL,
    "mlterm": Way.SIXEL,
    "mlterm-256color": Way.SIXEL,
}
"""By TERM, which a terminal sets for what runs in it, through ssh too."""
_WAYS_OF_PROGRAM: Final[Mapping[str, Way]] = {
    "ghostty": Way.KITTY,
    "WezTerm": Way.SIXEL,
    "iTerm.app": Way.SIXEL,
    "mintty": Way.SIXEL,
}
"""By TERM_PROGRAM. WezTerm knows the pictures of kitty, but not the cells that name them."""
FIRST_KITTY: Final = (0, 28)
"""The first version that knows cells which name a piece of a picture."""
_BETWEEN: Final = ("TMUX", "STY", "ZELLIJ")
"""What a multiplexer sets, which stands between us and the terminal and would not let a picture through whole."""


def way_of(wanted: str, environment: Mapping[str, str]) -> Way:
    """Return how pictures are drawn: as the setting says, or, where it says `auto`, as the terminal can.

    The terminal is not asked: its answer would arrive among the keys. What it says of itself in the environment is
    believed, but for KITTY_WINDOW_ID and its like, which another terminal started from that one inherits.
    """
    if wanted != "auto":
        return Way(wanted) if wanted in tuple(Way) else Way.HALF_CELLS
    if any(environment.get(name) for name in _BETWEEN):
        return Way.HALF_CELLS
    of_term = _WAYS_OF_TERM.get(environment.get("TERM", ""))
    if of_term is Way.KITTY and _is_old_kitty(environment.get("KITTY_INSTALLATION_DIR", "")):
        return Way.HALF_CELLS
    return of_term or _WAYS_OF_PROGRAM.get(environment.get("TERM_PROGRAM", ""), Way.HALF_CELLS)


def _is_old_kitty(installed: str) -> bool:
    """Tell whether the files of kitty, where they can be read, are of a version that knows no cells that name pictures.

    Such a version, as that of Debian 12, shows empty boxes instead.
    """
    if not installed:
        return False
    import re
    from pathlib import Path

    try:
        source = (Path(installed) / "kitty" / "constants.py").read_text("utf-8")
    except (OSError, UnicodeDecodeError, ValueError):
        return False
    told = re.search(r"Version\((\d+), (\d+)", source)
    return told is not None and (int(told[1]), int(told[2])) < FIRST_KITTY


def pixels_of(wanted: str, environment: Mapping[str, str]) -> Pixels | None:
    """Return how pixels are sent, or None where the terminal shows none, or does not say how large a cell is."""
    way = way_of(wanted, environment)
    if sys.platform == "win32" or way is Way.HALF_CELLS or way is Way.WORDS:
        return None
    return None if way is Way.SIXEL and cell_pixels() is None else way


def cell_pixels() -> tuple[int, int] | None:
    """Return how many pixels a cell is across and down, or None where the terminal does not say."""
    if sys.platform == "win32" or sys.__stdout__ is None:
        return None
    import fcntl
    import struct
    import termios

    try:
        told = fcntl.ioctl(sys.__stdout__.fileno(), termios.TIOCGWINSZ, bytes(8))
    except (OSError, ValueError):
        return None
    lines, columns, across, down = struct.unpack("4H", told)
    if not (lines and columns):
        return None
    cell = across // columns, down // lines
    return cell if all(4 <= pixels <= 100 for pixels in cell) else None

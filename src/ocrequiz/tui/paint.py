"""What may reach the terminal: the last door, through which every painted line goes."""

from __future__ import annotations

import re
from typing import Final

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter
from textual.style import Style as Dress

from ocrequiz.text import clean, is_clean

PICTURE: Final = Dress.from_meta({"picture": True})
"""What marks the cells of a picture that we hung; no text of a deck can bear it."""
_PRIVATE: Final = re.compile("[\U000f0000-\U0010ffff]")
"""The characters that no script uses, by which the cells of pictures are named."""


class PaintDoor(LineFilter):
    """Replace what a terminal would obey in the text of a line, and drop its hyperlinks and control codes.

    Textual sends card text as it stands, so that an escape sequence in it would reach the clipboard or the title.
    So are the characters that name cells of a picture, wherever they stand but in a picture that we hung.
    The line keeps its width: whatever is made visible takes its room from the end of the line.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of one line, fit to be sent."""
        if all(_is_fit(segment) for segment in segments):
            return segments
        width = sum(segment.cell_length for segment in segments)
        fit = [_fit(segment) for segment in segments]
        return Segment.adjust_line_length(fit, width)


def _is_fit(segment: Segment) -> bool:
    text, style, control = segment
    if control or (style is not None and style.link is not None):
        return False
    return is_clean(text) and _keeps_its_line(text) and (text.isascii() or _is_ours(segment))


def _keeps_its_line(text: str) -> bool:
    return "\n" not in text and "\t" not in text


def _is_ours(segment: Segment) -> bool:
    """Tell whether there is no cell of a picture, or only such as we hung."""
    return not _PRIVATE.search(segment.text) or _is_hung(segment.style)


def _is_hung(style: Style | None) -> bool:
    return style is not None and bool(style._meta) and "picture" in style.meta


def _fit(segment: Segment) -> Segment:
    text = segment.text if _is_hung(segment.style) else _PRIVATE.sub(" ", segment.text)
    return Segment(_without_breaks(text), _without_link(segment.style))


def _without_breaks(text: str) -> str:
    return clean(text).replace("\n", "␊").replace("\t", " ")


def _without_link(style: Style | None) -> Style | None:
    return style if style is None or style.link is None else style.update_link(None)

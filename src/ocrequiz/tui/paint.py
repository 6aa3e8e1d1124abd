"""What may reach the terminal: the last door, through which every painted line goes."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from ocrequiz.text import clean, is_clean


class PaintDoor(LineFilter):
    """Replace what a terminal would obey in the text of a line, and drop its hyperlinks and control codes.

    Textual sends card text as it stands, so that an escape sequence in it would reach the clipboard or the title.
    The line keeps its width: whatever is made visible takes its room from the end of the line.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments of one line, fit to be sent."""
        if all(_is_fit(segment) for segment in segments):
            return segments
        width = sum(segment.cell_length for segment in segments)
        fit = [Segment(_without_breaks(segment.text), _without_link(segment.style)) for segment in segments]
        return Segment.adjust_line_length(fit, width)


def _is_fit(segment: Segment) -> bool:
    text, style, control = segment
    return not control and (style is None or style.link is None) and is_clean(text) and _keeps_its_line(text)


def _keeps_its_line(text: str) -> bool:
    return "\n" not in text and "\t" not in text


def _without_breaks(text: str) -> str:
    return clean(text).replace("\n", "␊").replace("\t", " ")


def _without_link(style: Style | None) -> Style | None:
    return style if style is None or style.link is None else style.update_link(None)

"""How lines reach the screen: drawn once, kept until they change, and painted at the screen's own next turn."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import TYPE_CHECKING, Final, TypeAlias

from rich.segment import Segment
from rich.style import Style as Ink
from textual.geometry import Region
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

if TYPE_CHECKING:
    from typing import Self

KEPT: Final = 4
"""How many drawings of a surface are kept: the same lines often come back with the next card but one."""

Drawing: TypeAlias = list[Strip]
"""All lines of a surface with what surrounds them, fit to be sent."""


class Surface(Widget):
    """Draws what Textual would, in half of the time, where there is nothing but text and padding.

    Textual gives each widget that has changed a turn in which it only names itself to the screen, and whenever it
    paints, it takes every line of every widget through its filters again. Each new card changes six widgets.
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes, markup=False)
        self._drawing: Drawing | None = None
        self._drawn_for = (0, 0, Style())
        self._kept: dict[Hashable, Drawing] = {}

    def likeness(self) -> Hashable:
        """Return what the lines follow from, besides size and style; None where they need not be kept."""
        return None

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        self._drawing = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        self._drawing = None
        self._kept.clear()
        super().notify_style_update()

    def check_idle(self) -> None:
        """Ask for a turn; where all that is to be done in it is to be painted, the screen does that in its own."""
        if self._is_only_to_be_painted():
            self._repaint_required = False
            self.screen._dirty_widgets.add(self)
            self.screen.check_idle()
        else:
            super().check_idle()

    def render_lines(self, crop: Region) -> list[Strip]:
        if self.gutter != self.styles.padding:
            # It has a border.
            return super().render_lines(crop)
        width, height = self.outer_size
        if self._drawing is None or self._drawn_for != (width, height, self.visual_style):
            self._drawn_for = (width, height, self.visual_style)
            self._drawing = self._drawn()
        lines = self._drawing[crop.y : crop.bottom]
        return lines if crop.column_span == (0, width) else _cut(lines, *crop.column_span)

    def _drawn(self) -> Drawing:
        """Return a drawing, a new one where none of those kept is like it."""
        likeness = self.likeness()
        if likeness is None or self.text_selection is not None:
            return self._draw()
        key = (likeness, self._drawn_for)
        drawing = self._kept.pop(key, None) or self._draw()
        self._kept[key] = drawing
        if len(self._kept) > KEPT:
            del self._kept[next(iter(self._kept))]
        return drawing

    def _draw(self) -> Drawing:
        width, height, _ = self._drawn_for
        _, background = self.background_colors
        gutter, ground = self.gutter, Style(background=background).rich_style
        left, right = _blank(gutter.left, ground), _blank(gutter.right, ground)
        inner = width - gutter.width
        lines = [Strip.blank(width, ground)] * height
        for number in range(gutter.top, height - gutter.bottom):
            line = self.render_line(number - gutter.top).adjust_cell_length(inner, ground)
            lines[number] = Strip([*left, *line, *right], width)
        for door in self.get_line_filters():
            lines = [line.apply_filter(door, background) for line in lines]
        return lines

    def _is_only_to_be_painted(self) -> bool:
        is_asked = self._repaint_required and not (self._layout_required or self._next_callbacks)
        return is_asked and self._is_mounted and self.is_attached


def _blank(cells: int, ink: Ink) -> list[Segment]:
    return [Segment(" " * cells, ink)] if cells else []


def _cut(lines: Iterable[Strip], start: int, end: int) -> list[Strip]:
    return [line.crop(start, end) for line in lines]

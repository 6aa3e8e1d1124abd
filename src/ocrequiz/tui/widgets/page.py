"""How text fills a width: blocks that wrap with hanging indents, stacked into one page."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Protocol

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style as Ink
from textual.app import RenderResult
from textual.content import Content
from textual.css.styles import RulesMap
from textual.geometry import Offset
from textual.reactive import Reactive
from textual.selection import Selection
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from ocrequiz.records import record
from ocrequiz.tui.widgets.surface import Surface

NOTHING = Content("")


class Block(Protocol):
    """A part of a page that knows how to fill a width."""

    def lines(self, width: int) -> list[Content]:
        """Return the block's lines, none wider than `width` cells."""
        ...


@record
class Paragraph:
    """Wrapped text, with something before its first line and something as wide before the others."""

    text: Content
    first: Content = NOTHING
    rest: Content = NOTHING
    fill: str = ""
    """A style for the whole width of the lines, such as the background of a cursor."""

    def lines(self, width: int) -> list[Content]:
        """Wrap the text beside what stands before it."""
        wrapped = _wrapped(self.text, max(1, width - self.first.cell_length))
        lines = [(self.rest if number else self.first) + line for number, line in enumerate(wrapped)]
        return [_filled(line, width, self.fill) for line in lines] if self.fill else lines


@record
class Fitted:
    """Lines that were made for the width they are shown at."""

    made: tuple[Content, ...]

    def lines(self, width: int) -> list[Content]:
        """Return the lines as they are."""
        return list(self.made)


@record
class Gap:
    """An empty line."""

    def lines(self, width: int) -> list[Content]:
        """Return one empty line, whatever the width."""
        return [NOTHING]


@record
class Rule:
    """A line across the page."""

    style: str = "$foreground-muted"
    first: Content = NOTHING

    def lines(self, width: int) -> list[Content]:
        """Return the line, behind what stands before it."""
        return [self.first + Content.styled("─" * max(1, width - self.first.cell_length), self.style)]


class Page(Visual):
    """Blocks beneath each other, laid out anew for each width."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        self.blocks = tuple(blocks)
        """What the page is made of."""
        self._width = -1
        self._lines: list[Content] = []
        self._starts: list[int] = []

    def lines(self, width: int) -> list[Content]:
        """Return all lines at `width` cells."""
        if width != self._width:
            self._width, self._lines, self._starts = width, [], []
            for block in self.blocks:
                self._starts.append(len(self._lines))
                self._lines += block.lines(width)
        return self._lines

    def is_as_high_as(self, shown: Page) -> bool:
        """Tell whether this page has as many lines as one that is shown, at its width; False where it never was."""
        return shown._width > 0 and len(self.lines(shown._width)) == len(shown._lines)

    def line_of(self, block: int, width: int) -> int:
        """Return the line at which a block begins."""
        self.lines(width)
        return self._starts[block]

    def block_at(self, line: int, width: int) -> int | None:
        """Return the block that holds a line, or None beyond the page."""
        if not 0 <= line < len(self.lines(width)):
            return None
        return sum(start <= line for start in self._starts) - 1

    def text(self) -> str:
        """Return the words as they were last laid out."""
        return "\n".join(line.plain for line in self._lines)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width of the widest line that a container would show."""
        return max((line.cell_length for line in self.lines(container_width)), default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return how many lines there are at `width` cells."""
        return len(self.lines(width))

    def render_strips(
        self, width: int, height: int | None, style: Style, options: RenderOptions
    ) -> list[Strip]:
        """Draw the lines, which are wrapped already."""
        lines = self.lines(width)[:height] if width else []
        return [_strip(line, number, style, options) for number, line in enumerate(lines)]


class Paper(Surface):
    """A widget that shows a page, and whose words can be selected and copied."""

    DEFAULT_CSS = """
    Paper { height: auto; }
    """
    auto_links = Reactive(False)

    def __init__(
        self, page: Page | None = None, *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.page: Page = page or Page(())
        """What is shown."""

    def show(self, page: Page) -> None:
        """Show another page; nothing is laid out anew where it is as high as the one before."""
        before, self.page = self.page, page
        self.refresh(layout=not page.is_as_high_as(before))

    def show_in_room(self, page: Page) -> None:
        """Show another page where the one before stood, with empty lines beneath it where it is lower."""
        if self._has_room_for(page):
            self.page = page
            self.refresh()
        else:
            self.show(page)

    def render(self) -> RenderResult:
        return self.page

    def _has_room_for(self, page: Page) -> bool:
        width, height = self.content_size
        return width > 0 and len(page.lines(width)) <= height

    def block_under(self, offset: Offset) -> int | None:
        """Return the block at a place of the widget, as a mouse event names it."""
        gutter = self.gutter
        return self.page.block_at(offset.y - gutter.top, self.content_size.width)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the selected words."""
        return selection.extract(self.page.text()), "\n"


def _wrapped(text: Content, width: int) -> list[Content]:
    """Wrap a text; one that fits as it stands, which is nearly every one, is not looked at word by word."""
    fits = text.cell_length <= width and "\n" not in text.plain and "\t" not in text.plain
    return [text] if fits else text.wrap(width)


def _strip(line: Content, number: int, style: Style, options: RenderOptions) -> Strip:
    """Draw a line; each piece bears its place, by which Textual knows what the mouse selects."""
    selected = None if options.selection is None else options.selection.get_span(number)
    if selected is not None and options.selection_style is not None:
        start, end = selected
        line = line.stylize(options.selection_style, start, None if end < 0 else end)
    segments: list[Segment] = []
    column = 0
    for text, own in line.render(style, end="", parse_style=options.get_style):
        segments.append(Segment(text, _ink(style, own, column, number)))
        column += len(text)
    return Strip(segments, line.cell_length)


@lru_cache(4096)
def _ink(style: Style, own: Style, column: int, line: int) -> Ink:
    """Mix the style of a piece; screens that follow each other have most of theirs in common."""
    return (style + own).rich_style_with_offset(column, line)


def _filled(line: Content, width: int, style: str) -> Content:
    return line.pad_right(max(0, width - line.cell_length)).stylize_before(style)


def columns(left: Content, right: Content, width: int) -> Content:
    """Put `left` and `right` at the two ends of a line; the left gives way where there is not room for both."""
    room = max(0, width - right.cell_length)
    left = left.truncate(room, ellipsis=True) if left.cell_length > room else left
    return left + " " * max(0, width - left.cell_length - right.cell_length) + right.truncate(width)


def padded(text: str, cells: int) -> str:
    """Return `text` filled with spaces to `cells`, counted as a terminal counts."""
    return text + " " * max(0, cells - cell_len(text))

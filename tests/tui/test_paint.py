"""The last door: nothing a terminal would obey gets through, wherever on the screen it stands."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.segment import ControlType, Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.color import Color
from textual.content import Content
from textual.filter import LineFilter
from textual.widgets import DataTable, Input, Label, Markdown, OptionList, Static

from ocrequiz.text import is_clean
from ocrequiz.tui.paint import PaintDoor

HOSTILE = "a\x1b]52;c;aGk=\x07b\x9b31mc\u202ed\x00e\x7f\u2066f\tg\u200bh"
BLACK = Color(0, 0, 0)


@given(st.lists(st.text(max_size=20), max_size=6))
def test_whatever_comes_what_goes_is_clean_and_as_wide(texts: list[str]) -> None:
    """Any text is sent without a control character, and takes no more room than it was given."""
    segments = [Segment(text) for text in texts]
    width = sum(segment.cell_length for segment in segments)
    painted = PaintDoor().apply(segments, BLACK)
    assert all(is_clean(text) and "\n" not in text and "\t" not in text for text, _, _ in painted)
    assert sum(segment.cell_length for segment in painted) == width


def test_hyperlinks_and_control_codes_are_dropped() -> None:
    """A link in a style would be written as an escape sequence, and so would a control code."""
    segments = [
        Segment("here", Style(bold=True, link="https://e.org/\x1b]0;title\x07")),
        Segment("", None, [(ControlType.BELL,)]),
    ]
    first, *others = PaintDoor().apply(segments, BLACK)
    assert first.style == Style(bold=True)
    assert not any(segment.control for segment in others)


def test_a_line_that_is_fit_is_left_alone() -> None:
    """Ordinary lines are not even copied."""
    segments = [Segment("│ Ångström 日本 ✓", Style(bold=True)), Segment("  ")]
    assert PaintDoor().apply(segments, BLACK) is segments


class Hostile(App[None]):
    """Every kind of widget, each with the same hostile text."""

    def __init__(self) -> None:
        super().__init__()
        self.door = PaintDoor()

    def get_line_filters(self) -> list[LineFilter]:
        return [self.door]

    def compose(self) -> ComposeResult:
        hostile = Content(HOSTILE, strip_control_codes=False)
        box = Static(hostile)
        box.styles.border = ("round", "red")
        box.border_title = hostile
        yield box
        yield Label(hostile)
        yield Input(value=HOSTILE)
        yield OptionList(hostile)
        yield Markdown(HOSTILE.replace("\x00", ""))
        yield DataTable[Content]()

    def on_mount(self) -> None:
        table = self.query_one(DataTable)
        table.add_column("name", width=40)
        table.add_row(Content(HOSTILE, strip_control_codes=False))
        self.notify(HOSTILE, markup=False)


async def test_every_widget_goes_through_the_door() -> None:
    """Static, label, field, list, Markdown, table, border title and toast: all lines that are painted are clean."""
    app = Hostile()
    async with app.run_test(size=(80, 40), notifications=True) as pilot:
        await pilot.pause(0.2)
        lines = [strip.text for strip in app.screen._compositor.render_strips(app.size)]
    assert sum("52;c;aGk=" in line for line in lines) >= 8
    assert [line for line in lines if not is_clean(line)] == []

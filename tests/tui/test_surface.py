"""Surfaces: what they paint is what Textual would paint, however they came to it."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult
from textual.content import Content
from textual.filter import LineFilter
from textual.geometry import Offset, Region
from textual.selection import Selection
from textual.strip import Strip
from textual.theme import BUILTIN_THEMES, Theme
from textual.widget import Widget

from ocrequiz.tui.answering.answering import Answering
from ocrequiz.tui.paint import PaintDoor
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.page import Gap, Page, Paper, Paragraph, Rule
from ocrequiz.tui.widgets.surface import Surface

WORDS = Page(
    [
        Paragraph(
            Content.assemble(("日本 bold", "bold"), " and ", ("muted", "$foreground-muted"), " words " * 9)
        ),
        Gap(),
        Rule(),
        Paragraph(Content("\x1b]52;c;aGk=\x07 is no command", strip_control_codes=False)),
    ]
)
HELP, QUIT = KeyHint("?", "Help", "app.help"), KeyHint("q", "Quit", "app.quit")


class Answered(Answering):
    """An answering widget that shows some words."""

    def on_mount(self) -> None:
        self.show_page(WORDS)


class Papers(App[None]):
    """Surfaces with and without surroundings, behind the last door."""

    CSS = """
    #padded { padding: 1 3 2 4; background: $surface; }
    #bordered { border: round $border; padding: 0 1; }
    #low { height: 2; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.door = PaintDoor()

    def get_line_filters(self) -> list[LineFilter]:
        return [self.door]

    def compose(self) -> ComposeResult:
        for name in ("plain", "padded", "bordered", "low"):
            yield Paper(WORDS, id=name)
        yield Answered()
        yield KeyLine([HELP, QUIT])


def painted(widget: Widget, region: Region) -> list[Strip]:
    """Return a part of a widget as it is painted."""
    return [strip.simplify() for strip in widget.render_lines(region)]


def as_textual(widget: Widget, region: Region) -> list[Strip]:
    """Return the part as Textual itself would paint it."""
    widget._set_dirty()
    return [strip.simplify() for strip in Widget.render_lines(widget, region)]


def assert_alike(app: App[None]) -> None:
    """Whole or in part, each surface looks as Textual would paint it."""
    surfaces = list(app.query(Surface))
    assert surfaces
    for surface in surfaces:
        whole = surface.outer_size.region
        for part in (whole, Region(5, 0, 20, whole.height), whole.shrink((1, 0, 0, 0))):
            assert painted(surface, part) == as_textual(surface, part), surface


async def test_a_surface_looks_as_textual_would_paint_it() -> None:
    """Padding, borders, wide characters, other colours, selected words and hostile text are painted alike."""
    async with Papers().run_test(size=(40, 40)) as pilot:
        assert_alike(pilot.app)
        paper = pilot.app.query_one("#padded", Paper)
        for surface in (paper, pilot.app.query_one(Answered)):
            pilot.app.screen.selections = {surface: Selection(Offset(1, 0), Offset(4, 2))}
            await pilot.pause()
            assert_alike(pilot.app)
        pilot.app.screen.clear_selection()
        await pilot.pause()
        assert_alike(pilot.app)
        paper.show(Page([Paragraph(Content("other words"))]))
        await pilot.resize_terminal(60, 50)
        await pilot.pause()
        assert_alike(pilot.app)


async def test_lines_that_come_back_follow_the_theme() -> None:
    """Lines are kept for when they come back, but not over a change of colours, be it only that of a single word."""
    async with Papers().run_test(size=(40, 40)) as pilot:
        for theme in ("nord", "nord-in-red"):
            colours = {**vars(BUILTIN_THEMES["nord"]), "name": theme}
            pilot.app.register_theme(Theme(**{**colours, "primary": "red"} if "red" in theme else colours))
        keys = pilot.app.query_one(KeyLine)
        for shown, theme in (([HELP], "nord"), ([HELP, QUIT], "nord-in-red"), ([HELP], "nord-in-red")):
            keys.show(shown)
            pilot.app.theme = theme
            await pilot.pause()
            assert_alike(pilot.app)


@pytest.mark.parametrize("is_shown", [True, False])
async def test_a_surface_asks_for_what_is_to_be_done(is_shown: bool) -> None:
    """What is called for later is called, and what is shown again is painted as it is by then."""
    async with Papers().run_test(size=(40, 40)) as pilot:
        paper = pilot.app.query_one("#plain", Paper)
        paper.display = is_shown
        called: list[str] = []
        paper.show(Page([Paragraph(Content("new words"))]))
        paper.call_next(called.append, "next")
        paper.call_after_refresh(called.append, "after")
        await pilot.pause()
        paper.display = True
        await pilot.pause()
        assert sorted(called) == ["after", "next"]
        assert paper.render_lines(paper.outer_size.region)[0].text.startswith("new words")

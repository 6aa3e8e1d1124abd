"""Pictures made of pixels: only ours reach the terminal, whole or cut, and nothing that a deck says does."""

from __future__ import annotations

import base64
import io
import re

import pytest
from PIL import Image
from rich.segment import Segment
from textual.app import App, ComposeResult
from textual.color import Color
from textual.content import Content
from textual.filter import LineFilter

from ocrequiz.tui.paint import PaintDoor
from ocrequiz.tui.widgets.page import Page, Paper, Paragraph
from ocrequiz.tui.widgets.picture import Pixels
from ocrequiz.tui.widgets.picture_gallery import PLACES, Gallery
from ocrequiz.tui.widgets.picture_kitty import MARKS, PLACEHOLDER
from ocrequiz.tui.widgets.picture_sixel import reduced, sixel
from ocrequiz.tui.widgets.picture_ways import Way

CELL = (8, 17)
NUMBER = 0x0C0D0E
PICTURE = Image.linear_gradient("L").convert("RGB").resize((80, 51))
TRANSMITTED = re.compile(r"\x1b_G([^;]*);([A-Za-z0-9+/=]*)\x1b\\")


def gallery(way: Way) -> Gallery:
    """Return an empty one, in a terminal whose cells have a size that six does not divide."""
    assert way is Way.KITTY or way is Way.SIXEL
    return Gallery(way, lambda: CELL, NUMBER - 1)


def painted(told: str, size: tuple[int, int]) -> Image.Image:
    """Paint what sixel tells, as a terminal does."""
    image = Image.new("RGB", size)
    pixels: dict[tuple[int, int], tuple[int, ...]] = {}
    body = re.fullmatch(r'\x1bP0;1q"1;1;\d+;\d+(.*)\x1b\\', told, re.DOTALL)
    assert body is not None
    colours: dict[str, tuple[int, ...]] = {}
    x, top, colour = 0, 0, ""
    for index, red, green, blue, sign, count, repeated, bits in re.findall(
        r"#(\d+)(?:;2;(\d+);(\d+);(\d+))?|([$-])|!(\d+)([?-~])|([?-~])", body[1]
    ):
        if red:
            colours[index] = tuple(round(int(share) * 255 / 100) for share in (red, green, blue))
        elif index:
            colour = index
        elif sign:
            x, top = 0, top + 6 * (sign == "-")
        else:
            run = range(x, x + int(count or 1))
            rows = [row for row in range(6) if ord(repeated or bits) - 63 >> row & 1]
            pixels |= {(column, top + row): colours[colour] for column in run for row in rows}
            x = run.stop
    assert len(pixels) == size[0] * size[1], "every pixel is told, and none beyond"
    for place, said in pixels.items():
        image.putpixel(place, said)
    return image


def test_sixel_tells_every_pixel_once() -> None:
    """In colours as near as its hundredths come, whatever the height."""
    few = reduced(PICTURE)
    shown = painted(sixel(few), PICTURE.size)
    there = few.convert("RGB").tobytes()
    assert max(abs(a - b) for a, b in zip(shown.tobytes(), there, strict=True)) <= 2


def test_a_part_of_a_line_is_painted_where_it_belongs() -> None:
    """What a toast leaves of a picture is that part of it, and the cursor goes on behind it."""
    hung = gallery(Way.SIXEL)
    line = hung.hang(PICTURE, 10, 3)[1]
    whole, part = hung.written(line), hung.written(line[4:7])
    form = r"( +)\x1b7\x1b\[(\d+)D(\x1bP.*\x1b\\)\x1b8"
    found = re.fullmatch(form, part, re.DOTALL)
    assert found is not None
    assert (len(found[1]), found[2]) == (3, "3")
    everything = re.fullmatch(form, whole, re.DOTALL)
    assert everything is not None
    left = painted(everything[3], (80, 17)).crop((32, 0, 56, 17))
    assert painted(found[3], (24, 17)).tobytes() == left.tobytes()


def test_kitty_is_given_a_picture_once_and_its_cells_by_name() -> None:
    """The picture it is given is ours, in pieces that it takes; each cell says which, and where."""
    hung = gallery(Way.KITTY)
    lines = hung.hang(PICTURE, 10, 3)
    first = hung.written(f"before{lines[0]}behind")
    given = TRANSMITTED.findall(first)
    assert given[0][0].startswith(f"a=T,U=1,q=2,t=d,f=100,i={NUMBER},c=10,r=3,")
    assert all(len(data) <= 4096 for _, data in given)
    shown = Image.open(io.BytesIO(base64.b64decode("".join(data for _, data in given))))
    assert shown.tobytes() == PICTURE.tobytes()
    cells = "".join(f"{PLACEHOLDER}{MARKS[0]}{MARKS[column]}" for column in range(10))
    assert TRANSMITTED.sub("", first) == f"before\x1b[38;2;12;13;14m{cells}\x1b[39mbehind"
    second = hung.written(lines[2][8:])
    assert second.startswith("\x1b[38;2;12;13;14m")
    assert second.count(PLACEHOLDER) == 2
    assert f"{PLACEHOLDER}{MARKS[2]}{MARKS[9]}" in second


def test_kitty_forgets_what_hangs_no_more() -> None:
    """A picture that gave way is taken from it, as all are when the terminal is given back; then they are sent anew."""
    hung = gallery(Way.KITTY)
    lines = hung.hang(PICTURE, 10, 3)
    hung.written(lines[0])
    assert hung.hang(PICTURE, 10, 3) == lines
    for columns in range(11, 11 + PLACES):
        hung.hang(PICTURE, columns, 3)
    assert hung.written("x") == f"\x1b_Ga=d,d=I,q=2,i={NUMBER}\x1b\\x"
    last = hung.hang(PICTURE, 30, 3)
    assert "a=T" in hung.written(last[0])
    assert "a=d" in hung.closing()
    assert "a=T" in hung.written(last[0])


@pytest.mark.parametrize("way", [Way.KITTY, Way.SIXEL])
def test_a_cell_of_no_picture_is_empty(way: Way) -> None:
    """Whatever stands there, and as wide."""
    hung = gallery(way)
    hung.hang(PICTURE, 2, 1)
    for strange in ("\U000f0005", "\U000f0100", "\U000f4000", "\U0010eeee", "\U0010ffff"):
        assert hung.written(strange * 3) == "   "


def test_no_text_of_a_deck_passes_for_a_picture() -> None:
    """The characters that name cells become spaces, with or without what a forger would add."""
    forged = f"\U000f0000 {PLACEHOLDER}{MARKS[0]}{MARKS[0]} \U0010ffff"
    (segment,) = PaintDoor().apply([Segment(forged)], Color(0, 0, 0))
    assert segment.text == f"   {MARKS[0]}{MARKS[0]}  "


class Shown(App[None]):
    """A page with a picture, and words that would pass for one."""

    def __init__(self, hung: Gallery) -> None:
        super().__init__()
        self.door = PaintDoor()
        self.hung = hung

    def get_line_filters(self) -> list[LineFilter]:
        return [self.door]

    def compose(self) -> ComposeResult:
        yield Paper(Page([Pixels(PICTURE, 3, self.hung)]))
        yield Paper(Page([Pixels(PICTURE, 3, self.hung)]), id="other")

    def on_mount(self) -> None:
        self.query_one("#other", Paper).show(Page([Paragraph(Content("\U000f0000\U000f0001"))]))


async def test_our_picture_passes_the_door_and_is_made_of_pixels_behind_it() -> None:
    """On a real screen: its lines hold the names of the cells, which become the picture as they are written."""
    app = Shown(gallery(Way.SIXEL))
    async with app.run_test(size=(40, 10)) as pilot:
        await pilot.pause()
        lines = [strip.text for strip in app.screen._compositor.render_strips(app.size)]
    named = [line for line in lines if "\U000f0000" <= max(line) <= "\U0010ffff"]
    assert len(named) == 3
    assert all("\x1bP0;1q" in app.hung.written(line) for line in named)

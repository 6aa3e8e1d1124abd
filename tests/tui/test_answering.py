"""Arranging and matching, by keys: what the learner puts together is what is given."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.app import App, ComposeResult
from textual.pilot import Pilot

from ocrequiz.questions.prompt import Arrange, Match, Pick, Prompt, Reveal, TypeIn
from ocrequiz.questions.response import Arranged, Matched, Picked, Response
from ocrequiz.tui.answering.answering import Answering, Responded, Told
from ocrequiz.tui.answering.shapes import Shapes
from ocrequiz.tui.answering.ways import ways

ORDER = Arrange("Put in order.", ("c", "a", "b", "d"))
PAIRS = Match("Match.", ("one", "two"), ("II", "I", "III"))
SEVERAL = Pick("Which?", ("red", "green", "blue"), several=True)


class Bench(App[None]):
    """One answering widget, and what it says."""

    def __init__(self, prompt: Prompt) -> None:
        super().__init__()
        self.given: list[Response] = []
        self.told: list[str] = []
        self.widgets: list[Answering] = []
        self.shapes = Shapes(self.widgets.append)
        self.shapes.ask(prompt)

    def compose(self) -> ComposeResult:
        yield from self.widgets

    def on_responded(self, message: Responded) -> None:
        self.given.append(message.response)

    def on_told(self, message: Told) -> None:
        self.told.append(message.sentence)

    @property
    def text(self) -> str:
        strips = self.screen._compositor.render_strips(self.size)
        return "\n".join(strip.text.rstrip() for strip in strips)


@asynccontextmanager
async def bench(prompt: Prompt) -> AsyncIterator[tuple[Bench, Answering, Pilot[None]]]:
    """Put a prompt before a learner."""
    app = Bench(prompt)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        yield app, app.shapes.current, pilot


async def test_items_are_placed_by_their_numbers() -> None:
    """Digits give places in turn, the last item finds its own, and enter gives the order."""
    async with bench(ORDER) as (app, shape, pilot):
        for number in (2, 3, 1):
            shape.digit(number)
        await pilot.pause()
        assert "Press enter to give this order" in app.text
        shape.submit()
        await pilot.pause()
        assert app.given == [Arranged(("a", "b", "c", "d"))]


async def test_a_placed_item_can_be_taken_back() -> None:
    """Backspace takes back the last, its number takes back any, and an unfinished order is not given."""
    async with bench(ORDER) as (app, shape, pilot):
        shape.digit(1)
        shape.take_back()
        shape.digit(2)
        shape.digit(2)
        shape.move(1)
        shape.submit()
        shape.digit(9)
        await pilot.pause()
        assert app.given == []
        assert app.told == ["There is no item 9."]
        for number in (2, 1):
            shape.digit(number)
        await pilot.pause()
        shape.submit()
        await pilot.pause()
        assert app.given == [Arranged(("b", "a", "c", "d"))]


async def test_items_are_moved_by_the_arrows() -> None:
    """Left moves an item up, right moves it down, not beyond the ends; then the order can be given as it stands."""
    async with bench(ORDER) as (app, shape, pilot):
        shape.shift(-1)
        await pilot.pause()
        assert "❯ 1       c" in app.text
        shape.shift(1)
        shape.move(1)
        for step in (-1, -1, -1):
            shape.shift(step)
        await pilot.pause()
        assert [line.split()[-1] for line in app.text.splitlines()[:4]] == ["b", "a", "c", "d"]
        shape.submit()
        await pilot.pause()
        assert app.given == [Arranged(("b", "a", "c", "d"))]


async def test_an_item_whose_number_is_pressed_again_goes_to_the_end() -> None:
    """By digits alone an order is built, and mended once it stands."""
    async with bench(ORDER) as (app, shape, pilot):
        for number in (1, 2, 3, 2):
            shape.digit(number)
        shape.submit()
        await pilot.pause()
        assert app.given == [Arranged(("c", "b", "d", "a"))]


async def test_items_are_placed_by_clicks() -> None:
    """A click gives an item the next place; those placed rise to the top, and the last finds its own."""
    async with bench(ORDER) as (app, shape, pilot):
        for line in (1, 2, 3):
            await pilot.click(type(shape), offset=(12, line))
        await pilot.click(type(shape), offset=(12, 5))
        shape.submit()
        await pilot.pause()
        assert app.given == [Arranged(("a", "b", "d", "c"))]


async def test_pairs_are_made_by_arrows_alone() -> None:
    """Up and down choose the line, left and right what belongs to it, round and round."""
    async with bench(PAIRS) as (app, shape, pilot):
        shape.shift(-1)
        shape.shift(-1)
        shape.move(1)
        shape.shift(1)
        shape.shift(1)
        shape.shift(-1)
        await pilot.pause()
        assert "one  →  I" in app.text
        shape.take_back()
        shape.shift(1)
        shape.submit()
        await pilot.pause()
        assert app.given == [Matched((("one", "I"), ("two", "II")))]


async def test_pairs_are_made_by_the_numbers_of_the_right_sides() -> None:
    """Each digit goes to the marked line and the mark goes on; enter gives the pairs once all are made."""
    async with bench(PAIRS) as (app, shape, pilot):
        shape.digit(2)
        shape.submit()
        await pilot.pause()
        assert app.given == []
        assert "Give each line" in app.told[0]
        shape.digit(1)
        shape.take_back()
        shape.digit(1)
        shape.submit()
        await pilot.pause()
        assert app.given == [Matched((("one", "I"), ("two", "II")))]


async def test_pairs_can_be_made_by_clicks() -> None:
    """A click on a left side marks it, one on a right side joins it."""
    async with bench(PAIRS) as (app, shape, pilot):
        await pilot.click(type(shape), offset=(5, 1))
        await pilot.click(type(shape), offset=(5, 3))
        await pilot.click(type(shape), offset=(5, 0))
        await pilot.click(type(shape), offset=(5, 4))
        shape.submit()
        await pilot.pause()
        assert app.given == [Matched((("one", "I"), ("two", "II")))]


async def test_several_options_are_picked_and_then_given() -> None:
    """Digits and space toggle, enter gives, and nothing picked is not given."""
    async with bench(SEVERAL) as (app, shape, pilot):
        shape.submit()
        shape.digit(1)
        shape.digit(2)
        shape.digit(1)
        shape.move(-1)
        shape.toggle()
        await pilot.pause()
        assert "[x] green" in app.text
        assert "[ ] red" in app.text
        shape.submit()
        await pilot.pause()
        assert app.given == [Picked(("green", "blue"))]
        assert len(app.told) == 1


def test_every_shape_says_how_it_is_answered() -> None:
    """The key line knows a way for each shape."""
    for prompt in (Reveal("?"), SEVERAL, Pick("?", ("a", "b")), TypeIn("?"), ORDER, PAIRS):
        assert ways(prompt)

"""What stands on every screen? The screens are those there are, and their commands those they offer."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections import Counter
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from functools import cache
from random import Random
from time import monotonic
from typing import Final

from browser import Browser
from hostile_links import is_fit
from hostile_world import LITERAL, RAW, legible
from learner import Learner
from routes import BY_SIZE, ROUTES, TO_A_LINK, TO_LINKS
from textual.events import Key
from textual.screen import Screen
from textual.widgets import Input

from ocrequiz.study.commands import Command
from ocrequiz.text import is_clean
from ocrequiz.tui import screens
from ocrequiz.tui.app import OcrequizApp
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.screens.links import LinksScreen
from ocrequiz.tui.screens.preview.app import PreviewApp
from ocrequiz.workspace.previewing import look, open_apart
from ocrequiz.workspace.workspace import Options

_NOT_GIVEN: Final = ("app.quit",)
SECONDS: Final = 30
"""How long a browser may take to start."""


@cache
def every_screen() -> frozenset[str]:
    """Return the names of all screens, but for those that others are built on."""
    found: set[type[object]] = set()
    for module in pkgutil.walk_packages(screens.__path__, f"{screens.__name__}."):
        for each in vars(importlib.import_module(module.name)).values():
            if (
                inspect.isclass(each)
                and issubclass(each, Screen)
                and each.__module__.startswith(screens.__name__)
            ):
                found.add(each)
    return frozenset(each.__name__ for each in found if not any(each in other.__mro__[1:] for other in found))


class Wanderer:
    """Gives every command of every screen that can be reached, and looks at what is painted."""

    def __init__(self, dice: Random, browser: Browser) -> None:
        """Take what decides, and what stands for the learner's browser."""
        self.looks: Counter[str] = Counter()
        """How often each screen was looked at."""
        self.literal: Counter[str] = Counter()
        """On how many looks hostile markup stood there as it was written."""
        self.followed: list[str] = []
        """The links that were followed."""
        self._dice = dice
        self._browser = browser
        self._each = 1
        self._given: Counter[tuple[str, str]] = Counter()

    @property
    def missing(self) -> frozenset[str]:
        """The screens that were not looked at yet."""
        return every_screen() - set(self.looks)

    async def preview(self, learner: Learner, *, size: tuple[int, int], steps: int) -> None:
        """Wander through a deck of the learner's as its author does."""
        file = self._dice.choice(sorted(learner.decks.rglob("*.yaml")))
        options = Options(
            learner.progress, clock=learner.clock, environment={"OCREQUIZ_HOME": str(learner.home)}
        )
        with open_apart(file, options) as workspace:
            async with self._opened(PreviewApp(workspace, file, look(file)), size):
                await self._wander(steps)

    async def study(
        self, learner: Learner, *, size: tuple[int, int], steps: int, follows_all: bool = False
    ) -> None:
        """Begin with the decks: take every route, follow a link, or all of a document, make the window tiny, wander."""
        with learner.open() as workspace:
            async with self._opened(OcrequizApp(workspace), size):
                await self._take(ROUTES)
                await self._take([TO_A_LINK, ("o", "LinksScreen"), ("escape escape", "HomeScreen")])
                if follows_all:
                    await self._follow_all()
                for window in BY_SIZE.values():
                    await self._pilot.resize_terminal(*window)
                    self.look()
                await self._pilot.resize_terminal(*size)
                await self._wander(steps)

    async def hurry(self, learner: Learner, *, size: tuple[int, int], bursts: int) -> None:
        """Type several keys of the routes at once, some twice, again and again: faster than any screen comes."""
        keys = [key for route, _ in (*ROUTES, TO_A_LINK) for key in route.split()]
        with learner.open() as workspace:
            async with self._opened(OcrequizApp(workspace), size):
                for _ in range(bursts):
                    start = self._dice.randrange(len(keys))
                    burst = keys[start : start + self._dice.randint(2, 8)]
                    burst.insert(self._dice.randrange(len(burst)), self._dice.choice(("enter", "space", "j")))
                    for key in burst:
                        for _ in range(self._dice.choice((1, 1, 2))):
                            self._app.post_message(Key(key, key if len(key) == 1 else None))
                    await self._settle()
                    if self._app.failure is not None:
                        break
                    self.look()

    @asynccontextmanager
    async def _opened(self, app: OcrequizApp, size: tuple[int, int]) -> AsyncIterator[None]:
        self._each = 1
        async with app.run_test(size=size) as pilot:
            self._app, self._pilot = app, pilot
            await self._settle()
            self.look()
            yield
        if app.failure is not None:
            raise app.failure

    async def _take(self, routes: Iterable[tuple[str, str]]) -> None:
        """Raise AssertionError where keys lead to another screen than they should."""
        for keys, screen in routes:
            for key in keys.split():
                asked = self._asked(key in ("o", "enter"))
                await self._pilot.press(key)
                await self._see_what_was_opened(asked)
            await self._app.workers.wait_for_complete()
            await self._settle()
            assert self._app.failure is None
            assert type(self._app.screen).__name__ == screen, (keys, self._app.screen)
            self.look()

    async def _follow_all(self) -> None:
        """Follow every link of the document that is full of them."""
        await self._take([TO_LINKS])
        dialog = self._app.screen
        assert isinstance(dialog, LinksScreen)
        while dialog.can("links.down"):
            await self._take([("down o", "LinksScreen")])
        await self._take([("escape escape home", "HomeScreen")])

    async def _wander(self, steps: int) -> None:
        for _ in range(steps):
            if self._app._exit:
                break
            await self._step()

    def look(self) -> None:
        """Raise AssertionError where anything on the screen would be obeyed."""
        screen = self._app.screen
        name = type(screen).__name__
        strips = screen._compositor.render_strips(self._app.size)
        for strip in strips:
            assert is_clean(strip.text), (name, strip.text)
            for segment in strip:
                assert not segment.control, (name, segment)
                assert segment.style is None or segment.style.link is None, (name, segment)
        assert all(is_clean(str(notice.message)) for notice in self._app._notifications), name
        self.looks[name] += 1
        self.literal[name] += any(LITERAL in strip.text for strip in strips)

    async def _step(self) -> None:
        screen = self._app.screen
        if not isinstance(screen, CommandedScreen):
            self.look()
            await self._pilot.press("o", "escape", "escape")
            if self._app.screen is screen:
                self._app.pop_screen()
            await self._settle()
            return
        name = type(screen).__name__
        untried = [each for each in self._offered(screen) if self._given[_key(name, each.id)] < self._each]
        if untried:
            command = self._dice.choice(untried)
            self._given[_key(name, command.id)] += 1
            self._fill_in(screen)
            asked = self._asked(command.id in ("links.open", "links.take"))
            screen.carry_out(command.id)
            await self._see_what_was_opened(asked)
        else:
            screen.set_focus(None)
            self._app.give("app.back")
            await self._settle()
            # From the decks nothing leads back: begin with them again, and give each command once more.
            self._each += self._app.screen is screen
        await self._settle()
        self.look()

    def _asked(self, is_yes: bool) -> list[str]:
        """Return the link that is followed now: that which the dialog shows, where it is told to."""
        screen = self._app.screen
        if not is_yes or not isinstance(screen, LinksScreen) or screen.chosen is None:
            return []
        return [screen.chosen.address.whole]

    async def _see_what_was_opened(self, asked: list[str]) -> None:
        """Raise AssertionError where the browser was given anything but the link that is followed."""
        self.followed += asked
        if asked:
            deadline = monotonic() + SECONDS
            while len(self._browser.opened) < len(self.followed) and monotonic() < deadline:
                await self._pilot.pause(0.02)
            await self._app.workers.wait_for_complete()
        assert self._browser.opened == self.followed
        assert all(map(is_fit, asked)), asked

    def _offered(self, screen: CommandedScreen) -> Iterator[Command]:
        yield from (command for command in screen.offered() if command.id not in _NOT_GIVEN)

    def _fill_in(self, screen: CommandedScreen) -> None:
        """Write hostile words into the fields, as one who pastes without looking."""
        for field in screen.query(Input):
            if self._dice.random() < 0.5:
                field.value = legible(RAW)[:400]

    async def _settle(self) -> None:
        await self._pilot.pause()
        await self._pilot.pause(0.01)


def _key(screen: str, command: str) -> tuple[str, str]:
    """Return what is counted: what every screen offers is given on one of them."""
    return ("" if command.startswith("app.") else screen, command)

"""What stands on every screen? The screens are those there are, and their commands those they offer."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import Final

from hostile_world import LITERAL, RAW, legible
from learner import Learner
from textual.screen import Screen
from textual.widgets import Input

from ocrequiz.study.commands import Command
from ocrequiz.text import is_clean
from ocrequiz.tui import screens
from ocrequiz.tui.app import OcrequizApp
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.screens.preview.app import PreviewApp
from ocrequiz.workspace.previewing import look, open_apart
from ocrequiz.workspace.workspace import Options

_NOT_GIVEN: Final = ("app.quit",)
_WORD: Final = re.compile("[A-Z][a-z]+")


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

    def __init__(self, dice: Random) -> None:
        self.looks: Counter[str] = Counter()
        """How often each screen was looked at."""
        self.literal: Counter[str] = Counter()
        """On how many looks hostile markup stood there as it was written."""
        self._dice = dice
        self._each = 1
        self._given: Counter[tuple[str, str]] = Counter()

    @property
    def missing(self) -> frozenset[str]:
        """The screens that were not looked at yet."""
        return every_screen() - set(self.looks)

    async def preview(self, learner: Learner, *, size: tuple[int, int], steps: int) -> None:
        """Go through a deck of the learner's as its author does."""
        file = self._dice.choice(sorted(learner.decks.rglob("*.yaml")))
        options = Options(
            learner.progress, clock=learner.clock, environment={"OCREQUIZ_HOME": str(learner.home)}
        )
        with open_apart(file, options) as workspace:
            await self._walk(PreviewApp(workspace, file, look(file)), size, least=steps, most=steps)

    async def study(self, learner: Learner, *, size: tuple[int, int], least: int, most: int) -> None:
        """Begin with the decks; go on until every screen was looked at, for so many steps at least and at most."""
        with learner.open() as workspace:
            await self._walk(OcrequizApp(workspace), size, least, most)

    async def _walk(self, app: OcrequizApp, size: tuple[int, int], least: int, most: int) -> None:
        """Walk; on the way the window becomes tiny once."""
        self._each = 1
        async with app.run_test(size=size) as pilot:
            self._app, self._pilot = app, pilot
            await self._settle()
            self.look()
            for step in range(most):
                if app._exit or (step >= least and not self.missing):
                    break
                if step == 8:
                    await pilot.resize_terminal(20, 5)
                    self.look()
                    await pilot.resize_terminal(*size)
                await self._step()
        if app.failure is not None:
            raise app.failure

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
            command = self._dice.choice([each for each in untried if self._leads_on(each)] or untried)
            self._given[_key(name, command.id)] += 1
            self._fill_in(screen)
            screen.carry_out(command.id)
        else:
            screen.set_focus(None)
            self._app.give("app.back")
            await self._settle()
            # From the decks nothing leads back: begin with them again, and give each command once more.
            self._each += self._app.screen is screen
        await self._settle()
        self.look()

    def _offered(self, screen: CommandedScreen) -> Iterator[Command]:
        yield from (command for command in screen.offered() if command.id not in _NOT_GIVEN)

    def _leads_on(self, command: Command) -> bool:
        """Tell whether a command speaks of a screen that was not looked at yet."""
        words = f"{command.id} {command.title} {command.help}".lower()
        return any(
            word.lower() in words for name in self.missing for word in _WORD.findall(name) if word != "Screen"
        )

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

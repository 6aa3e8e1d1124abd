"""The screen as a learner has it before them: keys and clicks go in, words come out."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager

from learner import asked
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget

from ocrequiz.questions.prompt import Arrange, Match, Pick
from ocrequiz.questions.response import Arranged, Matched, Picked, Revealed, Typed
from ocrequiz.study.session import Session
from ocrequiz.study.view import Answered, Asking, Closing, Phase
from ocrequiz.tui.app import OcrequizApp
from ocrequiz.tui.screens.study import StudyScreen


class Face:
    """The app as a learner has it before them."""

    def __init__(self, app: OcrequizApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            await self.pilot.press(key)  # waits until every widget has heard of it
        await self.pilot.pause()

    def shows(self, screen: type[Screen[None]]) -> bool:
        """Tell whether a screen is in front."""
        return isinstance(self.app.screen, screen)

    def is_at(self, phase: type[Asking] | type[Answered] | type[Closing]) -> bool:
        """Tell whether the sitting is in a phase."""
        return isinstance(self.phase, phase)

    async def click(self, widget: type[Widget], x: int, y: int) -> None:
        """Click at a place of a widget."""
        await self.pilot.click(widget, offset=(x, y))
        await self.pilot.pause()

    @property
    def text(self) -> str:
        """What stands on the screen, line by line."""
        strips = self.app.screen._compositor.render_strips(self.app.size)
        return "\n".join(strip.text.rstrip() for strip in strips)

    def line(self, words: str) -> int:
        """Return the number of the first line that holds some words."""
        return next(number for number, line in enumerate(self.text.splitlines()) if words in line)

    @property
    def sitting(self) -> StudyScreen:
        """The study screen."""
        found = [screen for screen in self.app.screen_stack if isinstance(screen, StudyScreen)]
        assert found, "there is no sitting"
        return found[-1]

    @property
    def phase(self) -> Phase:
        """The phase of the sitting."""
        return self.sitting.view.phase

    def digit(self, option: str) -> str:
        """Return the key that picks an option or an item of the card that is asked."""
        phase = self.phase
        assert isinstance(phase, Asking)
        assert isinstance(phase.prompt, Pick | Arrange)
        shown = phase.prompt.options if isinstance(phase.prompt, Pick) else phase.prompt.items
        return str(shown.index(option) + 1)

    def rights(self, pairs: tuple[tuple[str, str], ...]) -> list[str]:
        """Return the keys that make some pairs, in the order of the left sides that are shown."""
        phase = self.phase
        assert isinstance(phase, Asking)
        assert isinstance(phase.prompt, Match)
        wanted = dict(pairs)
        return [str(phase.prompt.rights.index(wanted[left]) + 1) for left in phase.prompt.lefts]

    async def answer(self, session: Session, rating: str = "space") -> str:
        """Answer the card that is asked rightly and by keys, rate it, and return its id."""
        card = session.card
        assert card is not None
        match card.question.solution(card.id.part):
            case Revealed():
                await self.press("space")
            case Picked(options):
                await self.press(*map(self.digit, options))
                if len(options) > 1:
                    await self.press("enter")
            case Typed(text):
                await self.press(*text, "enter")
            case Arranged(items):
                await self.press(*map(self.digit, items[:-1]), "enter")
            case Matched(pairs):
                await self.press(*self.rights(pairs), "enter")
            case other:
                raise AssertionError(other)
        await self.press(rating)
        return str(card.id)

    async def finish(self, session: Session) -> str:
        """Answer everything until the sitting closes; return the card that was asked last."""
        last = ""
        for _ in range(50):
            if session.card is None:
                return last
            last = await self.answer(session, "4")
        raise AssertionError("the sitting did not end")

    async def go_to(self, session: Session, card: str) -> None:
        """Answer until a card is asked."""
        for _ in range(20):
            if asked(session) == card:
                return
            await self.answer(session, "4")
        raise AssertionError(f"{card} was never asked")


OpenFace = Callable[..., AbstractAsyncContextManager[Face]]
"""Opens the app on a sitting, or without one on home: `open_face(session, size=(80, 24))`."""

"""Which widget answers which shape of prompt: a shape without one is a type error here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar, assert_never

from ocrequiz.questions.prompt import Arrange, Match, Pick, Prompt, Reveal, TypeIn
from ocrequiz.study.view import Answered
from ocrequiz.tui.answering.answering import Answering

Shape = TypeVar("Shape", bound=Answering)


class Shapes:
    """One widget for each shape met so far, of which the one in turn is shown.

    A widget kept is a frame sooner painted; one that is never needed is not even imported.
    """

    def __init__(self, mount: Callable[[Answering], object]) -> None:
        """Take what puts a new widget on the screen."""
        self._mount = mount
        self._kept: list[Answering] = []
        self._current = Answering()

    @property
    def current(self) -> Answering:
        """The widget in turn; before the first prompt, one that takes nothing."""
        return self._current

    def ask(self, prompt: Prompt) -> None:
        """Put a prompt."""
        match prompt:
            case Reveal():
                from ocrequiz.tui.answering.reveal import RevealAnswering

                self._turn(RevealAnswering).ask(prompt)
            case Pick():
                from ocrequiz.tui.answering.pick import PickAnswering

                self._turn(PickAnswering).ask(prompt)
            case TypeIn():
                from ocrequiz.tui.answering.typein import TypeInAnswering

                self._turn(TypeInAnswering).ask(prompt)
            case Arrange():
                from ocrequiz.tui.answering.arrange import ArrangeAnswering

                self._turn(ArrangeAnswering).ask(prompt)
            case Match():
                from ocrequiz.tui.answering.match import MatchAnswering

                self._turn(MatchAnswering).ask(prompt)
            case _:
                assert_never(prompt)

    def obey(self, command: str) -> bool:
        """Carry out a command of answering; False where the shape in turn has nothing to do for it."""
        shape = self._current
        match command:
            case "answer.up" | "answer.down":
                return shape.move(1 if command == "answer.down" else -1)
            case "answer.left" | "answer.right":
                shape.shift(1 if command == "answer.right" else -1)
            case "answer.give":
                shape.submit()
            case "answer.mark":
                shape.toggle()
            case "answer.back":
                shape.take_back()
            case _:
                return False
        return True

    def settle(self, answered: Answered) -> None:
        """Show what became of the response; a widget that has nothing to show takes no room."""
        self._current.settle(answered)
        self._current.display = not self._current.is_blank

    def put_away(self) -> None:
        """Show none."""
        self._current.display = False

    def _turn(self, kind: type[Shape]) -> Shape:
        widget = self._kept_or_new(kind)
        if self._current is not widget:
            self._current.display = False
        widget.display = True
        self._current = widget
        return widget

    def _kept_or_new(self, kind: type[Shape]) -> Shape:
        for kept in self._kept:
            if isinstance(kept, kind):
                return kept
        widget = kind()
        self._kept.append(widget)
        self._mount(widget)
        return widget

"""What a screen may ask of the app it stands in; screens know this much of the app, and the app knows the screens."""

from __future__ import annotations

import os
from abc import abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Final

from textual.app import App

from ocrequiz.study.commands import Command
from ocrequiz.tui.commands import APP_COMMANDS
from ocrequiz.tui.themes import IN_SIXTEEN, OURS, theme_name

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ocrequiz.documents.links import Link
    from ocrequiz.questions.card import Card
    from ocrequiz.study.quiz.quiz import QuizSession
    from ocrequiz.study.session import Session
    from ocrequiz.tui.widgets.document_page import Place
    from ocrequiz.tui.widgets.picture_gallery import Gallery
    from ocrequiz.workspace.workspace import Workspace

INTERRUPTED: Final = 130
"""The exit code where a signal, or the end of the terminal, made the program leave."""


class Face(App[None]):
    """The app as its screens see it: the learner's things, how they want to see them, and what can be opened."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        """Everything of the learner's."""
        self.is_leaving = False
        """Whether the learner has quit already; keys that are still under way do nothing more."""
        self.gallery: Gallery | None = None
        """The pictures on the screen, where the terminal shows them as such."""
        for theme in IN_SIXTEEN if self.console.color_system == "standard" else OURS:
            self.register_theme(theme)
        self._begin_with(self._wanted_theme())
        self._follow_animations()

    @property
    def own_keys(self) -> Mapping[str, str]:
        """The keys the learner has set, by command."""
        return self.workspace.settings.keys

    def offered(self) -> Iterator[Command]:
        """Yield the commands that are given on every screen."""
        yield from APP_COMMANDS

    @abstractmethod
    def give(self, command: str) -> None:
        """Carry out a command of the app; one that it does not know does nothing."""

    def follow_settings(self) -> None:
        """Look as the learner has set it by now."""
        self.theme = self._wanted_theme()
        self._follow_animations()

    def lent_terminal(self) -> AbstractContextManager[None]:
        """Leave the terminal to an editor; where there is none to lend, the editor has a window of its own."""
        driver = self._driver
        return self.suspend() if driver is not None and driver.can_suspend else nullcontext()

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave; a screen that a further key would open could not be mounted any more."""
        self.is_leaving = True
        super().exit(result, return_code, message)

    # What is opened from several screens; going back leads to the one before.

    @abstractmethod
    def study(self, session: Session) -> None:
        """Begin a sitting."""

    @abstractmethod
    def sit(self, quiz: QuizSession) -> None:
        """Begin a quiz, or go on with one."""

    @abstractmethod
    def open_quizzes(self) -> None:
        """Open the list of all quizzes."""

    @property
    @abstractmethod
    def has_quizzes_open(self) -> bool:
        """Whether going back leads to the list of all quizzes."""

    @abstractmethod
    def open_passage(self, card: Card) -> None:
        """Open the document at what a card's question cites.

        Raises OcrequizError where it cannot be read.
        """

    @abstractmethod
    def open_document(self, deck: str, document: str = "", marked: Sequence[Place] = ()) -> None:
        """Open a document of a deck, by default its first, at the first of the marked places.

        Raises OcrequizError where there is none, or where it cannot be read.
        """

    @abstractmethod
    def open_links(self, links: Sequence[Link]) -> None:
        """Show where some links lead, and ask whether one of them is to be followed; without any nothing happens."""

    @abstractmethod
    def open_card_info(self, card: Card) -> None:
        """Open what is known of a card.

        Raises OcrequizError where progress cannot be read.
        """

    # How it looks

    def _begin_with(self, theme: str) -> None:
        """Take a theme before anything is painted, without Textual's reading all styles a second time for it."""
        self.set_reactive(Face.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)

    def _wanted_theme(self) -> str:
        return theme_name(self.workspace.settings.display.theme, self.available_themes, os.environ)

    def _follow_animations(self) -> None:
        self.animation_level = "full" if self.workspace.settings.display.animations else "none"

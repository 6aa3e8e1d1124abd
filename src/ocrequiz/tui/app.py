"""The Textual app: which screen comes first, which is opened for what, and the last door to the terminal."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Final

from textual.app import SystemCommand
from textual.filter import LineFilter
from textual.screen import Screen
from textual.widgets import Input

from ocrequiz.collecting import started
from ocrequiz.errors import EnvironmentFailed
from ocrequiz.tui.commands import letter
from ocrequiz.tui.face import INTERRUPTED, Face
from ocrequiz.tui.paint import PaintDoor
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.screens.room import RoomScreen

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.events import Resize

    from ocrequiz.documents.links import Link
    from ocrequiz.questions.card import Card
    from ocrequiz.study.quiz.quiz import QuizSession
    from ocrequiz.study.session import Session
    from ocrequiz.tui.widgets.document_page import Place
    from ocrequiz.workspace.workspace import Workspace

LEAST_COLUMNS: Final = 40
LEAST_LINES: Final = 10
"""The smallest terminal in which a card can be read."""


class OcrequizApp(Face):
    """ocrequiz in a terminal: the one that knows which screens there are."""

    TITLE = "ocrequiz"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (72, "-medium"), (120, "-wide")]  # noqa: RUF012 - as Textual has it
    VERTICAL_BREAKPOINTS = [(0, "-low"), (24, "-high")]  # noqa: RUF012 - as Textual has it

    def __init__(self, workspace: Workspace, first: Session | QuizSession | None = None) -> None:
        """Start with a sitting or a quiz, or, where there is none, with the decks."""
        super().__init__(workspace)
        self.failure: BaseException | None = None
        """What stopped the app, where it did not stop of its own will."""
        self._first = first
        self._paint_door = PaintDoor()

    def get_line_filters(self) -> Sequence[LineFilter]:
        return (*super().get_line_filters(), self._paint_door)

    def get_default_screen(self) -> Screen[None]:
        screen = self.first_screen()
        # Textual reads the styles of the screens it is given later, not those of the first.
        self.stylesheet.read_all(list(screen.css_path))
        # Textual sets these classes when it learns the size, and then has to lay out everything again.
        screen.add_class(*self._size_classes())
        return screen

    def first_screen(self) -> Screen[None]:
        """Return what is seen first."""
        return _home() if self._first is None else _sitting(self._first)

    def study(self, session: Session) -> None:
        self.push_screen(_study(session))

    def sit(self, quiz: QuizSession) -> None:
        self.push_screen(_quiz(quiz))

    def open_quizzes(self) -> None:
        from ocrequiz.tui.screens.quiz.history import QuizzesScreen

        self.push_screen(QuizzesScreen(self.workspace.quizzes))

    @property
    def has_quizzes_open(self) -> bool:
        from ocrequiz.tui.screens.quiz.history import QuizzesScreen

        return any(isinstance(screen, QuizzesScreen) for screen in self.screen_stack)

    def open_passage(self, card: Card) -> None:
        from ocrequiz.tui.screens.passage import PassageScreen

        self.push_screen(PassageScreen(self.workspace.passages(card), card.id.deck))

    def open_document(self, deck: str, document: str = "", marked: Sequence[Place] = ()) -> None:
        from ocrequiz.tui.screens.document.screen import DocumentScreen

        found = self.workspace.document_map(deck, document)
        place = found.sentence_at(marked[0].block, marked[0].start) if marked else 0
        self.push_screen(DocumentScreen(found, place))

    def open_links(self, links: Sequence[Link]) -> None:
        from ocrequiz.tui.screens.links import LinksScreen

        if links:
            self.push_screen(LinksScreen(links))

    def open_card_info(self, card: Card) -> None:
        from ocrequiz.tui.screens.card_info import CardInfoScreen

        self.push_screen(CardInfoScreen(self.workspace.card_info(card)))

    def take_terminal(self, environment: Mapping[str, str]) -> None:
        """Read and write by drivers of our own; where Textual has another one in mind, as on Windows, by that."""
        if sys.platform != "win32":
            from ocrequiz.tui.driver import TerminalDriver

            if issubclass(TerminalDriver, self.driver_class):
                self.driver_class = TerminalDriver
                self._show_pictures(environment)

    def _show_pictures(self, environment: Mapping[str, str]) -> None:
        """Show pictures as the terminal can; where nothing is made ready, coloured text draws them."""
        from ocrequiz.tui.widgets.picture_ways import pixels_of

        way = None if self.no_color else pixels_of(self.workspace.settings.display.pictures, environment)
        if way is not None:
            from ocrequiz.tui.widgets.picture_driver import PictureDriver
            from ocrequiz.tui.widgets.picture_gallery import open_gallery

            self.gallery, self.driver_class = open_gallery(way), PictureDriver

    def give(self, command: str) -> None:
        match command:
            case "app.help":
                from ocrequiz.tui.screens.help import HelpScreen

                if not isinstance(self.screen, HelpScreen):
                    self.push_screen(HelpScreen())
            case "app.palette":
                self.action_command_palette()
            case "app.settings":
                from ocrequiz.tui.screens.settings.settings import SettingsScreen

                if not isinstance(self.screen, SettingsScreen):
                    self.push_screen(SettingsScreen())
            case "app.theme":
                self.search_themes()
            case "app.back":
                self._back()
            case "app.quit":
                self.exit()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Yield what the palette lists: the commands that make sense on the screen it was called from."""
        if not isinstance(screen, CommandedScreen):
            return
        for command in screen.offered():
            key = letter(command, self.own_keys)
            words = f"{key}  ·  {command.help}" if key else command.help
            yield SystemCommand(command.title, words, partial(screen.carry_out, command.id))

    def action_help_quit(self) -> None:
        """Answer ctrl+c, which many expect to quit: it only would where nothing can be lost, and here nothing can."""
        self.exit()

    def on_resize(self, event: Resize) -> None:
        is_small = event.size.width < LEAST_COLUMNS or event.size.height < LEAST_LINES
        if is_small and not isinstance(self.screen, RoomScreen):
            self.push_screen(RoomScreen())
        elif not is_small and isinstance(self.screen, RoomScreen):
            self.pop_screen()

    def on_ready(self) -> None:
        self.call_after_refresh(started)

    def on_load(self) -> None:
        """Leave at a signal as at `q`, so that the terminal is as it was."""
        import asyncio

        loop = asyncio.get_running_loop()
        for number in _endings():
            try:
                loop.add_signal_handler(number, partial(self.exit, return_code=INTERRUPTED))
            except (NotImplementedError, RuntimeError, ValueError):
                # Windows knows no such handlers, and a test may run outside the main thread.
                return

    def panic(self, *renderables: RenderableType) -> None:
        """Stop because of an error that no handler met; nothing is printed here."""
        self._stop(RuntimeError("the screen stopped"))

    def _handle_exception(self, error: Exception) -> None:
        # Textual would print a traceback with the values of local variables: parts of a learner's deck and history.
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
        self._stop(error)

    def _stop(self, error: Exception) -> None:
        self._return_code = 1
        self.failure = self.failure or error
        self._close_messages_no_wait()

    def _size_classes(self) -> Iterator[str]:
        width, height = self.size
        yield max((least, name) for least, name in self.HORIZONTAL_BREAKPOINTS if width >= least)[1]
        yield max((least, name) for least, name in self.VERTICAL_BREAKPOINTS if height >= least)[1]

    def _back(self) -> None:
        screen = self.screen
        if isinstance(screen.focused, Input):
            screen.set_focus(None)
        elif isinstance(screen, CommandedScreen) and screen.has_stepped_back():
            return
        elif len(self.screen_stack) > 1:
            self.pop_screen()
        else:
            self.leave()

    def leave(self) -> None:
        """Go on to the decks; the first screen cannot be replaced, so that of a sitting stays beneath them."""
        self.push_screen(_home())


def has_terminal() -> bool:
    """Tell whether there is a terminal to read keys from and one to paint on."""
    return all(stream is not None and stream.isatty() for stream in (sys.__stdin__, sys.__stdout__))


def run_app(workspace: Workspace, first: Session | QuizSession | None = None) -> int:
    """Run the screen as `run` does; without `first`, the decks come first."""
    return run(OcrequizApp(workspace, first))


def run(app: OcrequizApp) -> int:
    """Run an app until the learner leaves; return the exit code: 0, or 130 where a signal ended it.

    Raises EnvironmentFailed where there is no terminal, since Textual would wait there for ever; and, once the terminal
    is whole again, whatever ended the screen.
    """
    if not has_terminal():
        raise EnvironmentFailed("There is no terminal to paint on.", "Use --plain to study line by line.")
    app.take_terminal(os.environ)
    with _signals_kept():
        app.run()
    if app.failure is not None:
        raise app.failure
    return app.return_code or 0


def _endings() -> list[signal.Signals]:
    """Return the signals that ask the program to end; Windows knows fewer."""
    return [each for each in signal.Signals if each.name in ("SIGTERM", "SIGHUP", "SIGINT")]


@contextmanager
def _signals_kept() -> Iterator[None]:
    """Heed signals afterwards as before: a closing window sends several, and asyncio leaves them to the system."""
    kept = [(number, signal.getsignal(number)) for number in _endings()]
    try:
        yield
    finally:
        for number, handler in kept:
            # None stands for one that was not set by Python, and is not Python's to set.
            if handler is not None:
                signal.signal(number, handler)


def _home() -> Screen[None]:
    from ocrequiz.tui.screens.home.screen import HomeScreen

    return HomeScreen()


def _sitting(first: Session | QuizSession) -> Screen[None]:
    from ocrequiz.study.session import Session

    return _study(first) if isinstance(first, Session) else _quiz(first)


def _quiz(session: QuizSession) -> Screen[None]:
    from ocrequiz.tui.screens.quiz.sitting import QuizScreen

    return QuizScreen(session)


def _study(session: Session) -> Screen[None]:
    from ocrequiz.tui.screens.study import StudyScreen

    return StudyScreen(session)

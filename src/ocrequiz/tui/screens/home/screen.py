"""The decks and what they hold today: where a learner starts."""

from __future__ import annotations

from asyncio import sleep
from typing import TYPE_CHECKING, Final

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList

from ocrequiz.errors import OcrequizError
from ocrequiz.tui.commands import HOME_COMMANDS, find, letter
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.screens.home.decks import Decks
from ocrequiz.tui.screens.home.listing import Listing
from ocrequiz.tui.screens.home.opening import OPENS, open_from_home
from ocrequiz.tui.widgets.day_line import DayLine, QuizLine
from ocrequiz.tui.widgets.deck_tree import DeckBranch, FolderBranch
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.page import Paper
from ocrequiz.tui.widgets.welcome import today, welcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ocrequiz.workspace.news import DeckNews
    from ocrequiz.workspace.watching import Watch

TUTORIAL: Final = "tutorial"
"""The id of the deck that teaches the keys."""
WATCH_SECONDS: Final = 3.0
"""How often the deck files are looked at."""


class HomeScreen(CommandedScreen):
    """The list of decks; beside it, where there is room, what is known of the deck under the cursor."""

    CSS_PATH = "home.tcss"
    OFFERS = HOME_COMMANDS
    AUTO_FOCUS = "DeckList"

    class FilesChanged(Message):
        """Files of decks were seen to have changed."""

    def __init__(self) -> None:
        super().__init__()
        self._listing = Listing()
        self._watch: Watch | None = None
        self._quiz_left: int | None = None
        self._news: tuple[DeckNews, ...] = ()
        self._heading = Heading(Content.styled("ocrequiz", "bold $text-accent"))
        self._day = DayLine()
        self._quizzes = QuizLine()
        self._welcome = Paper(id="welcome")
        self._decks = Decks()
        self._notice = Notice()

    def compose(self) -> ComposeResult:
        yield self._heading
        yield self._day
        yield self._quizzes
        yield self._welcome
        yield self._decks
        yield self._notice
        yield KeyLine()

    def on_mount(self) -> None:
        self.set_interval(WATCH_SECONDS, self._look_for_changes)

    def on_screen_resume(self) -> None:
        self._look()

    def can(self, command: str) -> bool:
        listing, branch = self._listing, self._decks.branch
        match command:
            case "home.problems":
                return listing.home is not None and bool(listing.home.problems)
            case "home.study" | "home.down" | "home.up" | "home.choose" | "home.quiz":
                return branch is not None
            case "home.study_all" | "home.filter" | "home.browse" | "home.statistics" | "home.retention":
                return listing.has_decks
            case "home.resume_quiz":
                return self._quiz_left is not None
            case "home.document" | "home.exam":
                return isinstance(branch, DeckBranch)
            case "home.tutorial":
                return listing.has(TUTORIAL)
            case "home.close" | "home.open":
                return isinstance(branch, FolderBranch) and branch.is_open == (command == "home.close")
            case _:
                return True

    def give(self, command: str) -> None:
        match command:
            case "home.study":
                self._study_here()
            case "home.study_all":
                self._study(())
            case "home.choose":
                self._choose()
            case "home.filter":
                self._open_filter()
            case "home.tutorial":
                self._study((TUTORIAL,))
            case "home.resume_quiz":
                self._resume_quiz()
            case "home.refresh":
                self.attempt(lambda: self._refresh(by_itself=False))
            case "home.down" | "home.up":
                self._decks.move(1 if command == "home.down" else -1)
            case "home.close" | "home.open":
                self._fold()
            case _ if command in OPENS:
                self.attempt(lambda: open_from_home(self.face, command, self._listing, self._decks.branch))
            case _:
                super().give(command)

    def key_hints(self) -> Iterator[KeyHint]:
        for hint in super().key_hints():
            if hint.command == "home.study" and self._listing.chosen:
                yield KeyHint(hint.letter, f"Study {len(self._listing.chosen)} chosen", hint.command)
            else:
                yield hint

    def has_stepped_back(self) -> bool:
        """List all decks again, or choose none of them; behind home there is nothing."""
        self.query(Input).remove()
        self._listing.widen()
        self._show_decks()
        return True

    @on(OptionList.OptionSelected)
    def _clicked(self) -> None:
        self._study_here()

    @on(OptionList.OptionHighlighted)
    def _moved(self) -> None:
        self.show_keys()

    @on(FilesChanged)
    def _take_in_changes(self) -> None:
        self.attempt(lambda: self._refresh(by_itself=True))

    @on(Input.Changed)
    def _seek(self) -> None:
        for field in self.query(Input):
            self._listing.sought = field.value.strip()
        self._show_decks()

    def _look(self) -> None:
        """Ask the workspace how things stand."""
        self.attempt(lambda: self._listing.take(self.face.workspace.home()))
        self._show_decks()
        self.call_after_refresh(lambda: self.attempt(self._tell_the_days))

    def _tell_the_days(self) -> None:
        """Say how it is going: it asks the log, so the decks are painted first."""
        activity = self.face.workspace.activity()
        self._quiz_left = None if activity.quiz_left is None else activity.quiz_left.number
        self._day.show(activity)
        self._quizzes.show(activity, self._key("home.resume_quiz"), self._key("home.quizzes"))
        self.show_keys()
        self.run_worker(self._tell_news(), exclusive=True, group="news")

    async def _tell_news(self) -> None:
        """Tell once what has changed in cards that are known; many of them are compared without holding up keys."""
        home = self._listing.home
        if home is None or home.is_first_run:
            return
        try:
            if self.face.workspace.may_have_news:
                for found in self.face.workspace.news.search():
                    self._news += () if found is None else (found,)
                    await sleep(0)
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
        if self._news and self.is_current:
            from ocrequiz.tui.screens.news import NewsScreen

            self.app.push_screen(NewsScreen(self._news, self._notice.say))
            self._news = ()

    def _look_for_changes(self) -> None:
        if self.is_current:
            self._watch = self._watch or self.face.workspace.watch()
            self.run_worker(self._ask_watch, thread=True, exclusive=True, group="watch")

    def _ask_watch(self) -> None:
        """Run in a thread of its own: stores belong to that of the screen, so that nothing is read here."""
        if self._watch is not None and self._watch.has_changed():
            self.post_message(self.FilesChanged())

    def _show_decks(self) -> None:
        listing, home = self._listing, self._listing.home
        if home is None:
            return
        self._day.display = not home.is_first_run
        self._welcome.display = home.is_first_run and not listing.sought
        self._decks.show(listing)
        if self._welcome.display:
            self._welcome.show(welcome(home, self._key))
        self._heading.show(Content.styled("ocrequiz", "bold $text-accent"), today(home.decks))
        self.show_keys()

    def _key(self, command: str) -> str:
        """Return the key of a command that can be given, else nothing."""
        return letter(find(command), self.face.own_keys) if self.can(command) else ""

    def _study_here(self) -> None:
        # Who types fast presses enter before the list has heard of the last letters.
        self._seek()
        branch = self._decks.branch
        if self._listing.chosen:
            self._study(self._listing.chosen)
        elif branch is not None:
            self._study(tuple(deck.id for deck in branch.decks))

    def _resume_quiz(self) -> None:
        left = self._quiz_left
        if left is not None:
            self.attempt(lambda: self.face.sit(self.face.workspace.quizzes.resume(left)))

    def _choose(self) -> None:
        """Choose what is under the cursor, or, where it is chosen, do so no more; go on to the next."""
        branch = self._decks.branch
        if branch is not None:
            self._listing.choose(branch)
            self._show_decks()
            self._decks.move(1)

    def _fold(self) -> None:
        branch = self._decks.branch
        if isinstance(branch, FolderBranch):
            self._listing.fold(branch)
            self._show_decks()

    def _study(self, decks: tuple[str, ...]) -> None:
        def study() -> None:
            session = self.face.workspace.study(decks)
            self._notice.say("")
            self._listing.chosen = ()
            self.face.study(session)

        self.attempt(study)

    def _open_filter(self) -> None:
        fields = self.query(Input)
        if fields:
            fields.first().focus()
            return
        field = Input(placeholder="Words of a title or description; esc shows all", compact=True)
        field.cursor_blink = False
        self.mount(field, before=self._decks)
        field.focus()

    def _refresh(self, *, by_itself: bool) -> None:
        """Read the decks again; what was noticed by itself, and was nothing, is not talked about."""
        self._watch = None
        changed = self.face.workspace.refresh()
        self._look()
        if changed or not by_itself:
            self._notice.say("The decks have changed." if changed else "Nothing has changed.")

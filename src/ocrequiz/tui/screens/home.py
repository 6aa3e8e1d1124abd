"""The decks and what they hold today: where a learner starts."""

from __future__ import annotations

from asyncio import sleep
from typing import TYPE_CHECKING, Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, OptionList

from ocrequiz.errors import OcrequizError
from ocrequiz.tui.commands import HOME_COMMANDS, find, letter
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.widgets.day_line import DayLine, QuizLine
from ocrequiz.tui.widgets.deck_list import ColumnTitles, DeckList
from ocrequiz.tui.widgets.deck_tree import DeckBranch, FolderBranch, branches
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.page import Paper
from ocrequiz.tui.widgets.welcome import deck_details, folder_details, nothing_here, welcome

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ocrequiz.workspace.home import DeckLine, Home
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
        self._home: Home | None = None
        self._sought = ""
        self._chosen: tuple[str, ...] = ()
        self._folded: frozenset[str] = frozenset()
        self._watch: Watch | None = None
        self._quiz_left: int | None = None
        self._news: tuple[DeckNews, ...] = ()
        self._heading = Heading(Content.styled("ocrequiz", "bold $text-accent"))
        self._day = DayLine()
        self._quizzes = QuizLine()
        self._welcome = Paper(id="welcome")
        self._titles = ColumnTitles()
        self._list = DeckList()
        self._empty = Paper(id="empty")
        self._details = Paper(id="details")
        self._notice = Notice()

    def compose(self) -> ComposeResult:
        yield self._heading
        yield self._day
        yield self._quizzes
        yield self._welcome
        with Horizontal():
            with Vertical(id="decks"):
                yield self._titles
                yield self._list
                yield self._empty
            with VerticalScroll(id="beside", can_focus=False):
                yield self._details
        yield self._notice
        yield KeyLine()

    def on_mount(self) -> None:
        self.set_interval(WATCH_SECONDS, self._look_for_changes)

    def on_screen_resume(self) -> None:
        self._look()

    def can(self, command: str) -> bool:
        home, branch = self._home, self._list.branch
        match command:
            case "home.problems":
                return home is not None and bool(home.problems)
            case "home.study" | "home.down" | "home.up" | "home.choose" | "home.quiz":
                return branch is not None
            case "home.study_all" | "home.filter" | "home.browse" | "home.statistics" | "home.retention":
                return home is not None and bool(home.decks)
            case "home.resume_quiz":
                return self._quiz_left is not None
            case "home.document" | "home.exam":
                return isinstance(branch, DeckBranch)
            case "home.tutorial":
                return home is not None and any(deck.id == TUTORIAL for deck in home.decks)
            case "home.close" | "home.open":
                return isinstance(branch, FolderBranch) and branch.is_open == (command == "home.close")
            case _:
                return True

    def give(self, command: str) -> None:
        match command:
            case "home.study":
                self._study_here()
            case "home.study_all":
                self._study([])
            case "home.choose":
                self._choose()
            case "home.filter":
                self._open_filter()
            case "home.problems":
                self._show_problems()
            case "home.tutorial":
                self._study([TUTORIAL])
            case "home.quiz":
                self._set_up_quiz()
            case "home.resume_quiz":
                self._resume_quiz()
            case "home.browse" | "home.document" | "home.quizzes":
                self._open(command)
            case "home.statistics":
                self._open_statistics()
            case "home.exam" | "home.retention":
                self._look_ahead(command)
            case "home.refresh":
                self._refresh(by_itself=False)
            case "home.down":
                self._list.action_cursor_down()
            case "home.up":
                self._list.action_cursor_up()
            case "home.close" | "home.open":
                self._fold()
            case _:
                super().give(command)

    def key_hints(self) -> Iterator[KeyHint]:
        for hint in super().key_hints():
            if hint.command == "home.study" and self._chosen:
                yield KeyHint(hint.letter, f"Study {len(self._chosen)} chosen", hint.command)
            else:
                yield hint

    def show_all(self) -> None:
        """Show all decks again, where only some were sought; else choose none of them."""
        self.query(Input).remove()
        if self._sought:
            self._sought = ""
        else:
            self._chosen = ()
        self._show_decks()

    @on(OptionList.OptionSelected)
    def _clicked(self) -> None:
        self._study_here()

    @on(OptionList.OptionHighlighted)
    def _describe(self) -> None:
        branch = self._list.branch
        self._details.display = branch is not None
        match branch:
            case DeckBranch():
                self._details.show(deck_details(branch.deck))
            case FolderBranch():
                self._details.show(folder_details(branch.path, branch.decks))
            case None:
                pass
        self.show_keys()

    @on(FilesChanged)
    def _take_in_changes(self) -> None:
        self._refresh(by_itself=True)

    @on(Input.Changed)
    def _seek(self) -> None:
        for field in self.query(Input):
            self._sought = field.value.strip()
        self._show_decks()

    def _look(self) -> None:
        """Ask the workspace how things stand."""
        try:
            self._home = self.face.workspace.home()
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
        self._show_decks()
        self.call_after_refresh(self._tell_the_days)

    def _tell_the_days(self) -> None:
        """Say how it is going: it asks the log, so the decks are painted first."""
        try:
            activity = self.face.workspace.activity()
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
            return
        self._quiz_left = None if activity.quiz_left is None else activity.quiz_left.number
        self._day.show(activity)
        self._quizzes.show(activity, self._key("home.resume_quiz"), self._key("home.quizzes"))
        self.show_keys()
        self.run_worker(self._tell_news(), exclusive=True, group="news")

    async def _tell_news(self) -> None:
        """Tell once what has changed in cards that are known; many of them are compared without holding up keys."""
        if self._home is None or self._home.is_first_run:
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
        home = self._home
        if home is None:
            return
        decks = self._found()
        self._day.display = not home.is_first_run
        self._welcome.display = home.is_first_run and not self._sought
        self._chosen = tuple(deck.id for deck in home.decks if deck.id in self._chosen)
        # What is sought is shown, also where it lies in a folder that is closed.
        self._list.show(branches(decks, () if self._sought else self._folded), self._chosen)
        if self._welcome.display:
            self._welcome.show(welcome(home, self._key))
        self._titles.display = self._list.display = bool(decks)
        self._empty.display = not decks
        if not decks:
            self._empty.show(nothing_here(home, self._sought))
            self._details.display = False
        self._heading.show(Content.styled("ocrequiz", "bold $text-accent"), _today(home.decks))
        self.show_keys()

    def _found(self) -> Sequence[DeckLine]:
        decks = () if self._home is None else self._home.decks
        words = self._sought.casefold().split()
        return [deck for deck in decks if all(word in _words(deck) for word in words)]

    def _key(self, command: str) -> str:
        """Return the key of a command that can be given, else nothing."""
        return letter(find(command), self.face.own_keys) if self.can(command) else ""

    def _study_here(self) -> None:
        # Who types fast presses enter before the list has heard of the last letters.
        self._seek()
        branch = self._list.branch
        if self._chosen:
            self._study(list(self._chosen))
        elif branch is not None:
            self._study([deck.id for deck in branch.decks])

    def _set_up_quiz(self) -> None:
        from ocrequiz.tui.screens.quiz.setup import SetupScreen

        branch = self._list.branch
        here = () if branch is None else tuple(deck.id for deck in branch.decks)
        self.app.push_screen(SetupScreen(self.face.workspace.quizzes, self._chosen or here))

    def _resume_quiz(self) -> None:
        from ocrequiz.tui.screens.quiz.sitting import QuizScreen

        if self._quiz_left is None:
            return
        try:
            self.app.push_screen(QuizScreen(self.face.workspace.quizzes.resume(self._quiz_left)))
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)

    def _choose(self) -> None:
        """Choose what is under the cursor, or, where it is chosen, do so no more; go on to the next."""
        branch = self._list.branch
        if branch is None:
            return
        here = [deck.id for deck in branch.decks]
        if all(deck in self._chosen for deck in here):
            self._chosen = tuple(deck for deck in self._chosen if deck not in here)
        else:
            self._chosen = (*self._chosen, *(deck for deck in here if deck not in self._chosen))
        self._show_decks()
        self._list.action_cursor_down()

    def _fold(self) -> None:
        branch = self._list.branch
        if isinstance(branch, FolderBranch):
            self._folded ^= {branch.path}
            self._show_decks()

    def _study(self, decks: list[str]) -> None:
        try:
            session = self.face.workspace.study(decks)
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
        else:
            self._notice.say("")
            self._chosen = ()
            self.face.study(session)

    def _open(self, command: str) -> None:
        from ocrequiz.tui.screens.browse.opening import open_browser
        from ocrequiz.tui.screens.document.opening import open_document
        from ocrequiz.tui.screens.quiz.history import QuizzesScreen

        branch = self._list.branch
        try:
            if command == "home.browse":
                open_browser(self.face)
            elif command == "home.quizzes":
                self.app.push_screen(QuizzesScreen(self.face.workspace.quizzes))
            elif isinstance(branch, DeckBranch):
                open_document(self.face, branch.deck.id)
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)

    def _open_statistics(self) -> None:
        from ocrequiz.tui.screens.statistics.screen import StatisticsScreen

        self.app.push_screen(StatisticsScreen(self._chosen))

    def _look_ahead(self, command: str) -> None:
        from ocrequiz.tui.screens.ahead.exam import ExamScreen
        from ocrequiz.tui.screens.ahead.retention import RetentionScreen

        branch = self._list.branch
        if command == "home.retention":
            self.app.push_screen(RetentionScreen(self._chosen))
        elif isinstance(branch, DeckBranch):
            self.app.push_screen(ExamScreen(branch.deck.id, branch.deck.title))

    def _open_filter(self) -> None:
        fields = self.query(Input)
        if fields:
            fields.first().focus()
            return
        field = Input(placeholder="Words of a title or description; esc shows all", compact=True)
        field.cursor_blink = False
        self.mount(field, before=self.query_one(Horizontal))
        field.focus()

    def _refresh(self, *, by_itself: bool) -> None:
        """Read the decks again; what was noticed by itself, and was nothing, is not talked about."""
        self._watch = None
        try:
            changed = self.face.workspace.refresh()
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
            return
        self._look()
        if changed or not by_itself:
            self._notice.say("The decks have changed." if changed else "Nothing has changed.")

    def _show_problems(self) -> None:
        from ocrequiz.tui.screens.problems import ProblemsScreen

        if self._home is not None:
            self.app.push_screen(ProblemsScreen(self._home.problems))


def _words(deck: DeckLine) -> str:
    return f"{deck.title} {deck.description} {deck.folder} {deck.id}".casefold()


def _today(decks: Sequence[DeckLine]) -> Content:
    """Sum up the day."""
    due = sum(deck.due + deck.learning for deck in decks)
    new = sum(deck.new for deck in decks)
    if not due and not new:
        return Content.styled("nothing due today", "$foreground-muted")
    parts = [(due, "to review", "$text-success"), (new, "new", "$text-primary")]
    return Content.styled(" · ", "$foreground-muted").join(
        Content.styled(f"{count} {word}", style) for count, word, style in parts if count
    )

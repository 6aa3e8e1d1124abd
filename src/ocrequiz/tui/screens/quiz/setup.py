"""On which terms is a quiz to be sat? Rows of choices, and how many questions fit, counted as one chooses."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.timer import Timer

from ocrequiz.errors import OcrequizError
from ocrequiz.study.quiz.quiz import QuizSession
from ocrequiz.study.quiz.wish import QuizWish
from ocrequiz.text import one_line
from ocrequiz.tui.commands import find, letter
from ocrequiz.tui.quiz_commands import SETUP_COMMANDS
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.screens.quiz.records import RecordLine
from ocrequiz.tui.screens.quiz.terms import Row, Several, Stepped, rows
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.lines import Lines
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.page import Block, Gap, Page, Paper, Paragraph
from ocrequiz.workspace.quizzes import QuizDesk, Unfinished, fresh_seed

COUNTED_AFTER_SECONDS: Final = 0.15
"""How long nothing is changed before the questions are counted, which takes its time in a big deck."""
LABEL_CELLS: Final = 14
USUAL_QUESTIONS: Final = 10
EARLIER: Final = 20
"""Earlier quizzes beside the terms, where there is room."""


class SetupScreen(CommandedScreen):
    """The terms of a quiz on some decks."""

    CSS_PATH = "setup.tcss"
    OFFERS = SETUP_COMMANDS
    AUTO_FOCUS = ""

    def __init__(self, desk: QuizDesk, decks: Sequence[str]) -> None:
        """Take the ids of the decks that are asked about first."""
        super().__init__()
        self._desk = desk
        self._titles = desk.titles
        self._wish = QuizWish(decks=tuple(decks), questions=USUAL_QUESTIONS, seed=fresh_seed())
        self._rows: tuple[Row, ...] = ()
        self._at = 0
        self._left: Unfinished | None = None
        self._count: int | None = None
        self._why = ""
        self._counting: Timer | None = None
        self._heading = Heading()
        self._counted = Paper(id="counted")
        self._list = Lines(id="rows")
        self._beneath = Paper(id="beneath")
        self._earlier = Paper(id="earlier")
        self._notice = Notice()

    def compose(self) -> ComposeResult:
        yield self._heading
        with Horizontal():
            with Vertical(id="terms"):
                yield self._counted
                yield self._list
                yield self._beneath
            with Vertical(id="beside"):
                yield self._earlier
        yield self._notice
        yield KeyLine()

    def on_mount(self) -> None:
        self._wish = replace(self._wish, certainty=self.face.workspace.settings.study.certainty)
        self._look()

    @property
    def wish(self) -> QuizWish:
        """What is asked for as it stands."""
        return self._wish

    def can(self, command: str) -> bool:
        row = self._rows[self._at] if self._rows else None
        match command:
            case "setup.resume" | "setup.discard":
                return self._left is not None
            case "setup.choose":
                return isinstance(row, Several) or (isinstance(row, Stepped) and row.asks is not None)
            case "setup.less" | "setup.more":
                return isinstance(row, Stepped)
            case _:
                return True

    def give(self, command: str) -> None:
        left = self._left
        match command:
            case "setup.up" | "setup.down":
                self._at = (self._at + (1 if command == "setup.down" else -1)) % len(self._rows)
                self._show()
            case "setup.less" | "setup.more":
                self._step(1 if command == "setup.more" else -1)
            case "setup.choose":
                self._choose()
            case "setup.begin":
                self._open(lambda: self._desk.begin(self._wish))
            case "setup.resume" if left is not None:
                self._open(lambda: self._desk.resume(left.record.number))
            case "setup.discard" if left is not None:
                self._ask_to_discard(left)

    def key_hints(self) -> Iterator[KeyHint]:
        row = self._rows[self._at] if self._rows else None
        for hint in super().key_hints():
            if hint.command == "setup.choose":
                yield KeyHint(hint.letter, "Choose" if isinstance(row, Several) else "Type", hint.command)
            else:
                yield hint

    @on(Lines.Chosen)
    def _clicked(self, event: Lines.Chosen) -> None:
        is_here, self._at = event.place == self._at, event.place
        self._show()
        if is_here:
            row = self._rows[self._at]
            self._choose() if isinstance(row, Several) else self._step(1)

    def _look(self) -> None:
        """Take in which decks are asked about: what can be chosen of them, and what was sat on them before."""
        decks = set(self._wish.decks)
        try:
            choices = self._desk.choices(self._wish.decks)
            self._rows = rows(self._titles, choices)
            self._wish = replace(
                self._wish,
                types=tuple(name for name in self._wish.types if name in choices.types),
                tags=tuple(name for name in self._wish.tags if name in choices.tags),
            )
            left = (each for each in self._desk.unfinished() if set(each.wish.decks) == decks)
            self._left = next(left, None)
            earlier = self._desk.finished(self._wish.decks)[:EARLIER]
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
            return
        titles = [self._titles.get(deck, deck) for deck in self._wish.decks]
        name = titles[0] if len(titles) == 1 else f"{len(titles)} decks"
        self._heading.show(
            Content.styled("A quiz on ", "$foreground-muted") + Content.styled(one_line(name), "bold")
        )
        head: list[Block] = [
            Paragraph(Content.styled("Earlier quizzes on these decks", "$text-accent bold")),
            Gap(),
        ]
        none = Paragraph(Content.styled("None yet; results will stand here.", "$foreground-muted"))
        self._earlier.show(Page([*head, *(map(RecordLine, earlier) if earlier else [none])]))
        self._count_now()

    def _step(self, by: int) -> None:
        row = self._rows[self._at]
        if isinstance(row, Stepped):
            self._take(row.step(self._wish, by))

    def _choose(self) -> None:
        from ocrequiz.tui.screens.quiz.dialogs import LineScreen
        from ocrequiz.tui.screens.quiz.several import SeveralScreen

        row, wish = self._rows[self._at], self._wish
        if isinstance(row, Several):
            choose, chosen = row.choose, row.chosen(wish)
            self.app.push_screen(
                SeveralScreen(
                    row.title, row.names, chosen, lambda names: self._try(lambda: choose(wish, names))
                )
            )
        elif row.asks is not None:
            take = row.asks.take
            self.app.push_screen(
                LineScreen(
                    row.asks.title, row.asks.words, "", lambda typed: self._try(lambda: take(typed, wish))
                )
            )

    def _try(self, change: Callable[[], QuizWish]) -> None:
        """Take what was chosen or typed; where it makes no sense, say so and stay as it was."""
        try:
            wish = change()
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
        else:
            self._take(wish)

    def _take(self, wish: QuizWish) -> None:
        self._notice.say("")
        before, self._wish = self._wish, wish
        if before.decks != wish.decks:
            self._look()
            return
        self._count = None
        if self._counting is not None:
            self._counting.stop()
        self._counting = self.set_timer(COUNTED_AFTER_SECONDS, self._count_now)
        self._show()

    def _count_now(self) -> None:
        try:
            self._count = self._desk.count(self._wish)
            self._why = "" if self._count else self._desk.why_none(self._wish)
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
        self._show()

    def _open(self, begin: Callable[[], QuizSession]) -> None:
        from ocrequiz.tui.screens.quiz.sitting import QuizScreen

        try:
            session = begin()
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
        else:
            self.app.switch_screen(QuizScreen(session))

    def _ask_to_discard(self, left: Unfinished) -> None:
        from ocrequiz.tui.screens.quiz.dialogs import DiscardScreen

        def discard() -> None:
            try:
                self._desk.discard(left.record.number)
            except OcrequizError as error:
                self._notice.say(str(error), is_error=True)
            else:
                self._notice.say("Thrown away.")
                self._look()

        self.app.push_screen(DiscardScreen(left.record, discard))

    def _show(self) -> None:
        self._counted.show(Page(self._count_lines()))
        self._list.show((self._row(place, row) for place, row in enumerate(self._rows)), self._at)
        help_ = self._rows[self._at].help if self._rows else ""
        self._beneath.show(Page([Paragraph(Content.styled(help_, "$foreground-muted italic"))]))
        self.show_keys()

    def _count_lines(self) -> Iterator[Block]:
        count = self._count
        if count is None:
            yield Paragraph(Content.styled("counting …", "$text-accent"))
        elif not count:
            yield Paragraph(
                Content.assemble(("0 questions. ", "bold $text-error"), (self._why, "$text-warning"))
            )
        else:
            wanted = self._wish.questions
            rest = ", no more fit" if wanted is not None and count < wanted else ""
            words = f"{count} question{'s' * (count != 1)}"
            yield Paragraph(Content.assemble((words, "bold $text-accent"), (rest, "$foreground-muted")))
        if self._left is not None:
            record, own = self._left.record, self.face.own_keys
            resume, discard = letter(find("setup.resume"), own), letter(find("setup.discard"), own)
            words = f"A quiz on these decks was left with {record.answered} of {record.items} answered: "
            yield Paragraph(
                Content.styled(f"{words}{resume} goes on with it, {discard} throws it away.", "$text-warning")
            )

    def _row(self, place: int, row: Row) -> Paragraph:
        is_here = place == self._at
        ends = ("‹ ", " ›") if isinstance(row, Stepped) else ("", " …")
        first = Content.assemble(
            ("❯ " if is_here else "  ", "$primary"),
            (f"{row.label:<{LABEL_CELLS}}", "$foreground-muted"),
            (ends[0] if is_here else "  ", "$primary") if ends[0] else "  ",
        )
        text = Content.assemble(
            one_line(row.shown(self._wish), 300), (ends[1] if is_here else "", "$primary")
        )
        rest = Content(" " * first.cell_length)
        return Paragraph(text, first, rest, "on $block-cursor-background" if is_here else "")

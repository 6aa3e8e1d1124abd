"""The small dialogs of a quiz: is the paper to be handed in, and what is to be taken, a number or a file?"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.screen import ModalScreen
from textual.widgets import Input

from ocrequiz.study.quiz.view import QuizRecord
from ocrequiz.text import one_line
from ocrequiz.tui.quiz_commands import ASIDE_COMMANDS
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.page import Block, Page, Paper, Paragraph

LINE_CHARACTERS = 400


class DialogScreen(CommandedScreen, ModalScreen[None]):
    """A few words over the quiz, and what to do about them."""

    CSS_PATH = "dialogs.tcss"
    AUTO_FOCUS = ""
    LEAVES = ""
    """The command that goes back, which escape always gives."""

    def __init__(self, title: str, words: str, carry_out: Callable[[], None]) -> None:
        """Take what is said, and what is done about it."""
        super().__init__()
        self._title = title
        self._words = words
        self._do = carry_out

    def compose(self) -> ComposeResult:
        blocks: list[Block] = [Paragraph(Content.styled(self._title, "bold"))]
        if self._words:
            blocks.append(Paragraph(Content.styled(self._words, "$foreground-muted")))
        with Vertical():
            yield Paper(Page(blocks))
            yield from self.fields()
            yield KeyLine()

    def fields(self) -> ComposeResult:
        """Yield what stands between the words and the keys."""
        return ()

    def on_mount(self) -> None:
        self.show_keys()

    def on_key(self, event: Key) -> None:
        if event.key == "escape":
            event.stop()
            event.prevent_default()
            self.give(self.LEAVES)
        else:
            super().on_key(event)

    def give(self, command: str) -> None:
        self.app.pop_screen()
        if command != self.LEAVES:
            self._do()

    def key_hints(self) -> Iterator[KeyHint]:
        return (KeyHint(command.letter, command.title, command.id) for command in self.OFFERS)


class HandInScreen(DialogScreen):
    """Asks once more, and says how much is open."""

    OFFERS = tuple(each for each in ASIDE_COMMANDS if each.id.startswith("hand_in."))
    LEAVES = "hand_in.leave"


class DiscardScreen(DialogScreen):
    """Asks once more before a quiz that was left is thrown away."""

    OFFERS = tuple(each for each in ASIDE_COMMANDS if each.id.startswith("discard."))
    LEAVES = "discard.leave"

    def __init__(self, record: QuizRecord, discard: Callable[[], None]) -> None:
        """Take the quiz, and what throws it away."""
        title = f"Throw the quiz on {one_line(record.title, 100)} away?"
        words = f"{record.answered} of {record.items} questions are answered; the answers are lost with it."
        super().__init__(title, words, discard)


class LineScreen(DialogScreen):
    """Asks for a line."""

    OFFERS = tuple(each for each in ASIDE_COMMANDS if each.id.startswith("line."))
    LEAVES = "line.leave"

    def __init__(self, title: str, words: str, value: str, take: Callable[[str], None]) -> None:
        """Take what is said, what stands in the field at first, and what is done with it at last."""
        super().__init__(title, words, lambda: take(self._field.value.strip()))
        self._field = Input(value, max_length=LINE_CHARACTERS, select_on_focus=True)
        self._field.cursor_blink = False

    def fields(self) -> ComposeResult:
        yield self._field

    def on_mount(self) -> None:
        super().on_mount()
        self._field.focus()

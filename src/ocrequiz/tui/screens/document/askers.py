"""The questions that ask about one sentence, to be looked at or studied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from ocrequiz.errors import OcrequizError
from ocrequiz.scheduling.events import Mode
from ocrequiz.tui.browse_commands import ASKER_COMMANDS
from ocrequiz.tui.commands import find, letter
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.marked import inline
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.page import Page, Paper, Paragraph

if TYPE_CHECKING:
    from ocrequiz.workspace.documents import Asker, MappedSentence


class AskersScreen(CommandedScreen):
    """The sentence above, its questions below."""

    CSS_PATH = "askers.tcss"
    OFFERS = ASKER_COMMANDS
    AUTO_FOCUS = "OptionList"

    def __init__(self, sentence: MappedSentence) -> None:
        super().__init__()
        self._sentence = sentence
        self._list = OptionList(*map(_option, sentence.askers), markup=False)
        self._notice = Notice()

    def compose(self) -> ComposeResult:
        count = len(self._sentence.askers)
        yield Heading(
            Content.styled("Who asks about this sentence", "bold"),
            Content.styled(f"{count} question{'' if count == 1 else 's'}", "$foreground-muted"),
        )
        bar = Content.styled("▌ ", "$primary")
        yield Paper(Page([Paragraph(Content(self._sentence.text), bar, bar)]), id="sentence")
        yield self._list
        yield self._notice
        yield KeyLine()

    def on_mount(self) -> None:
        self._list.highlighted = 0 if self._sentence.askers else None
        self.show_keys()

    def give(self, command: str) -> None:
        match command:
            case "askers.open":
                self._open()
            case "askers.study" | "askers.cram":
                self._study(Mode.REVIEW if command == "askers.study" else Mode.CRAM)
            case "askers.up":
                self._list.action_cursor_up()
            case "askers.down":
                self._list.action_cursor_down()
            case _:
                super().give(command)

    def key_hints(self) -> Iterator[KeyHint]:
        yield KeyHint(letter(find("app.back"), self.face.own_keys), "Back", "app.back")
        yield from super().key_hints()

    @on(OptionList.OptionSelected)
    def _open(self) -> None:
        from ocrequiz.tui.screens.browse.card import CardScreen

        place = self._list.highlighted
        if place is None:
            return
        cards = self._sentence.cards
        first = sum(len(asker.cards) for asker in self._sentence.askers[:place])
        try:
            browser = self.face.workspace.browse()
            browser.list_only(cards)
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
        else:
            self.app.push_screen(CardScreen(browser, first))

    def _study(self, mode: Mode) -> None:
        cards = self._sentence.cards
        try:
            session = self.face.workspace.study(cards=cards, mode=mode)
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
        else:
            self.face.study(session)


def _option(asker: Asker) -> Option:
    count = len(asker.cards)
    return Option(
        Content.assemble(
            (f"{asker.type:<10}", "$foreground-muted"),
            inline(asker.label),
            (f"  {count} cards" if count > 1 else "", "$foreground-muted"),
        )
    )

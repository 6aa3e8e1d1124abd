"""The cited passage: the document, opened at the words a question tests."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content

from ocrequiz.errors import OcrequizError
from ocrequiz.study.commands import LINKS
from ocrequiz.tui.commands import PASSAGE_COMMANDS, SCROLL_COMMANDS
from ocrequiz.tui.screens.reading import ReadingScreen
from ocrequiz.tui.widgets.document_page import document_page, places, what_became
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyLine
from ocrequiz.tui.widgets.linked import links_around
from ocrequiz.tui.widgets.page import Page, Paper, Paragraph

if TYPE_CHECKING:
    from ocrequiz.documents.links import Link
    from ocrequiz.workspace.passages import Passage


class PassageScreen(ReadingScreen):
    """One citation after the other, where a question has several."""

    CSS_PATH = "passage.tcss"
    OFFERS = (*PASSAGE_COMMANDS, LINKS, *SCROLL_COMMANDS)

    def __init__(self, passages: Sequence[Passage], deck: str = "") -> None:
        """Take the passages, and the id of the deck whose document can be opened from here."""
        super().__init__()
        self._passages = tuple(passages)
        self._deck = deck
        self._number = 0
        self._heading = Heading()
        self._sentence = Paper(id="sentence")
        self._text = Paper(id="text")
        self._target = 0

    def compose(self) -> ComposeResult:
        yield self._heading
        yield self._sentence
        with VerticalScroll(can_focus=False):
            yield self._text
        yield KeyLine()

    def on_mount(self) -> None:
        super().on_mount()
        self._open()

    def can(self, command: str) -> bool:
        match command:
            case "passage.next":
                return self._number + 1 < len(self._passages)
            case "passage.previous":
                return self._number > 0
            case "passage.document":
                return bool(self._deck and self._passages)
            case _:
                return True

    def give(self, command: str) -> None:
        match command:
            case "passage.next" | "passage.previous":
                self._number += 1 if command == "passage.next" else -1
                self._open()
            case "passage.document":
                self._open_document()
            case "passage.close":
                self.app.pop_screen()
            case _:
                super().give(command)

    def links(self) -> tuple[Link, ...]:
        return links_around(self._text.page, self._target)

    def _open(self) -> None:
        if not self._passages:
            self._tell("This question cites nothing.")
            return
        passage = self._passages[self._number]
        count = len(self._passages)
        right = f"passage {self._number + 1} of {count}" if count > 1 else "cited passage"
        self._heading.show(
            Content.styled(passage.document.title, "bold"), Content.styled(right, "$foreground-muted")
        )
        self._tell(what_became(passage.located, passage.citation.quote))
        page, self._target = document_page(passage.document, places(passage.located))
        self._text.show(page)
        self.show_keys()
        self.call_after_refresh(self._go_to_passage)

    def _open_document(self) -> None:
        passage = self._passages[self._number]
        try:
            self.face.open_document(self._deck, passage.document.id, places(passage.located))
        except OcrequizError as error:
            self._tell(str(error))

    def _tell(self, sentence: str) -> None:
        self._sentence.display = bool(sentence)
        self._sentence.show(Page([Paragraph(Content(sentence))]))

    def _go_to_passage(self) -> None:
        """Scroll so that the passage stands in the upper third, with its heading in sight where that is near."""
        body = self.body
        line = self._text.page.line_of(self._target, self._text.content_size.width)
        body.scroll_to(y=max(0, line - body.size.height // 3), animate=False)

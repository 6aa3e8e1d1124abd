"""A deck's document: how well each sentence is known, and from each to the questions that ask about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content

from ocrequiz.errors import OcrequizError
from ocrequiz.scheduling.events import Mode
from ocrequiz.study.commands import LINKS
from ocrequiz.tui.browse_commands import DOCUMENT_COMMANDS
from ocrequiz.tui.commands import find, letter
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.screens.document.page import MapPages, askers_page, told
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.linked import links_around
from ocrequiz.tui.widgets.marked import inline
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.page import Page, Paper, Paragraph

if TYPE_CHECKING:
    from ocrequiz.documents.links import Link
    from ocrequiz.questions.card import CardId
    from ocrequiz.workspace.documents import DocumentMap, MappedSentence

PAGE = 8
"""Sentences that a page key passes over."""


class DocumentScreen(CommandedScreen):
    """The reading, with a cursor on a sentence; beside it, where there is room, who asks about that."""

    CSS_PATH = "screen.tcss"
    OFFERS = (*DOCUMENT_COMMANDS, LINKS)
    AUTO_FOCUS = ""

    def __init__(self, found: DocumentMap, place: int = 0) -> None:
        super().__init__()
        self._map = found
        self._pages = MapPages(found)
        self._place = place
        self._heading = Heading()
        self._body = VerticalScroll(id="body", can_focus=False)
        self._text = Paper(id="text")
        self._askers = Paper(id="askers")
        self._told = Paper(id="told")
        self._notice = Notice()
        self._target = 0
        self._was_left = False

    def compose(self) -> ComposeResult:
        yield self._heading
        with Horizontal():
            with self._body:
                yield self._text
            with VerticalScroll(id="beside", can_focus=False):
                yield self._askers
        yield self._told
        yield self._notice
        yield KeyLine()

    def on_mount(self) -> None:
        self._open(self._map, self._place)

    def on_screen_suspend(self) -> None:
        self._was_left = True

    def on_screen_resume(self) -> None:
        """Come back from a sitting, in which what is known may have changed."""
        if self._was_left:
            name = self._map.document.id
            self._try(lambda: self._open(self.face.workspace.document_map(self._map.deck, name), self._place))

    @property
    def sentence(self) -> MappedSentence | None:
        """The sentence under the cursor; None in a document without any."""
        return self._map.sentences[self._place] if self._map.sentences else None

    def can(self, command: str) -> bool:
        sentence, documents = self.sentence, self._map.documents
        match command:
            case "document.open" | "document.study" | "document.cram":
                return sentence is not None and bool(sentence.askers)
            case "document.section":
                return bool(self._section_cards())
            case "document.uncovered":
                return self._map.covered < self._map.total
            case "document.next":
                return documents.index(self._map.document.id) + 1 < len(documents)
            case "document.previous":
                return documents.index(self._map.document.id) > 0
            case "document.close":
                return True
            case _:
                return sentence is not None

    def links(self) -> tuple[Link, ...]:
        return links_around(self._text.page, self._target)

    def give(self, command: str) -> None:
        last = len(self._map.sentences) - 1
        match command:
            case "document.down" | "document.up":
                self._go_to(self._place + (1 if command == "document.down" else -1))
            case "document.page_down" | "document.page_up":
                self._go_to(self._place + (PAGE if command == "document.page_down" else -PAGE))
            case "document.first" | "document.last":
                self._go_to(last if command == "document.last" else 0)
            case "document.uncovered":
                self._go_to_uncovered()
            case "document.open":
                self._open_askers()
            case "document.study" | "document.cram":
                self._study(Mode.REVIEW if command == "document.study" else Mode.CRAM)
            case "document.section":
                self._study_cards(self._section_cards(), Mode.REVIEW)
            case "document.next" | "document.previous":
                self._turn(1 if command == "document.next" else -1)
            case "document.close":
                self.app.pop_screen()
            case _:
                super().give(command)

    def key_hints(self) -> Iterator[KeyHint]:
        yield KeyHint(letter(find("app.back"), self.face.own_keys), "Back", "app.back")
        yield from super().key_hints()

    def _open(self, found: DocumentMap, place: int) -> None:
        if found is not self._map:
            self._map, self._pages = found, MapPages(found)
        self._place = max(0, min(place, len(found.sentences) - 1))
        count = _summary(found)
        if len(found.documents) > 1:
            count += f"  ·  document {found.documents.index(found.document.id) + 1} of {len(found.documents)}"
        self._heading.show(
            Content.styled(found.document.title, "bold"), Content.styled(count, "$foreground-muted")
        )
        self._draw()

    def _draw(self) -> None:
        page, self._target = self._pages.page(self._place)
        self._text.show(page)
        sentence = self.sentence
        if sentence is None:
            self._told.show(Page([Paragraph(Content("This document has no sentence."))]))
        else:
            self._told.show(Page([Paragraph(told(sentence))]))
            self._askers.show(askers_page(sentence, [inline(asker.label) for asker in sentence.askers]))
        self.show_keys()
        self.call_after_refresh(self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        """Scroll only where the paragraph of the cursor is out of sight, and then to its upper third."""
        height, width = self._body.size.height, self._text.content_size.width
        if not width:
            return
        page = self._text.page
        first = page.line_of(self._target, width)
        after = page.line_of(self._target + 1, width) if self._target + 1 < len(page.blocks) else first + 1
        top = self._body.scroll_offset.y
        if first < top or after > top + height - 1:
            self._body.scroll_to(y=max(0, first - height // 3), animate=False)

    def _go_to(self, place: int) -> None:
        place = max(0, min(place, len(self._map.sentences) - 1))
        if place != self._place:
            self._place = place
            self._draw()

    def _go_to_uncovered(self) -> None:
        """Go to the next sentence that nobody asks about; behind the last one comes the first."""
        sentences = self._map.sentences
        around = [*range(self._place + 1, len(sentences)), *range(self._place + 1)]
        found = (place for place in around if sentences[place].counts and not sentences[place].askers)
        self._go_to(next(found, self._place))

    def _open_askers(self) -> None:
        from ocrequiz.tui.screens.document.askers import AskersScreen

        if self.sentence is not None:
            self.app.push_screen(AskersScreen(self.sentence))

    def _study(self, mode: Mode) -> None:
        if self.sentence is not None:
            self._study_cards(self.sentence.cards, mode)

    def _section_cards(self) -> Sequence[CardId]:
        """Return the cards of the section that the cursor stands in."""
        return () if self.sentence is None else self._map.section_of(self.sentence.block).cards

    def _study_cards(self, cards: Sequence[CardId], mode: Mode) -> None:
        self._try(lambda: self.face.study(self.face.workspace.study(cards=cards, mode=mode)))

    def _turn(self, step: int) -> None:
        documents = self._map.documents
        name = documents[documents.index(self._map.document.id) + step]
        self._try(lambda: self._open(self.face.workspace.document_map(self._map.deck, name), 0))

    def _try(self, act: Callable[[], object]) -> None:
        """Do something; where it cannot be done, say why."""
        try:
            act()
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)


def _summary(found: DocumentMap) -> str:
    if not found.total:
        return "nothing to ask about"
    covered = f"{found.covered} of {found.total} covered by this deck"
    return covered if found.known is None else f"{found.known:.0%} known  ·  {covered}"

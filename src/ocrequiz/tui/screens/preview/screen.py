"""The preview: each card of a deck file as a learner sees it, looked at again whenever the file is saved."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual import on
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.message import Message

from ocrequiz.errors import OcrequizError
from ocrequiz.questions.prompt import Pick, TypeIn
from ocrequiz.study.commands import LINKS
from ocrequiz.tui.answering.answering import Answering, Responded, Told
from ocrequiz.tui.answering.shapes import Shapes
from ocrequiz.tui.preview_commands import PREVIEW_COMMANDS
from ocrequiz.tui.screens.commanded import CommandedScreen
from ocrequiz.tui.screens.preview.notes import broken_page, notes_page
from ocrequiz.tui.widgets.asked import asked_page
from ocrequiz.tui.widgets.heading import Heading
from ocrequiz.tui.widgets.key_line import KeyHint, KeyLine
from ocrequiz.tui.widgets.notice import Notice
from ocrequiz.tui.widgets.outcome import outcome
from ocrequiz.tui.widgets.page import Page, Paper
from ocrequiz.tui.widgets.scrolling import scroll
from ocrequiz.workspace.previewing import Broken, Looked, Shown, look, prepare_edit, watch

if TYPE_CHECKING:
    from ocrequiz.questions.question import Picture
    from ocrequiz.questions.response import Response
    from ocrequiz.tui.widgets.page import Block
    from ocrequiz.workspace.pictures import Which

WATCH_SECONDS: Final = 0.5
"""How often the files are looked at."""


class PreviewScreen(CommandedScreen):
    """One card at a time; nothing is rated, and nothing is kept."""

    CSS_PATH = "screen.tcss"
    OFFERS = (*PREVIEW_COMMANDS, LINKS)
    AUTO_FOCUS = ""

    class Saved(Message):
        """A file of the deck was saved."""

    def __init__(self, file: Path, looked: Looked) -> None:
        super().__init__()
        self._file = file
        self._looked = looked
        self._watch = watch(looked)
        self.place = 0
        """Which page is looked at."""
        self._response: Response | None = None
        self.is_answered = False
        """Whether the answer is shown."""
        self._has_hint_shown = False
        self._is_tried = False
        """Whether something was picked that is not judged yet."""
        self._heading = Heading()
        self._card = Paper(id="card")
        self._shapes = Shapes(self._mount_answering)
        self._first: list[Answering] = []
        self._outcome = Paper(id="outcome")
        self._notes = Paper(id="notes")
        self._notice = Notice()

    def compose(self) -> ComposeResult:
        self._show()
        yield self._heading
        with VerticalScroll(can_focus=False):
            yield self._card
            yield from self._first
            yield self._outcome
            yield self._notes
        yield self._notice
        yield KeyLine()

    def on_mount(self) -> None:
        self.show_keys()
        self.set_interval(WATCH_SECONDS, self._ask_whether_saved)

    @property
    def page(self) -> Shown | Broken | None:
        """What is looked at; None where the deck has nothing to show."""
        pages = self._looked.pages
        return pages[self.place] if pages else None

    def can(self, command: str) -> bool:
        page = self.page
        match command:
            case "preview.next":
                return self.place + 1 < len(self._looked.pages)
            case "preview.previous":
                return self.place > 0
            case "preview.answer":
                return isinstance(page, Shown)
            case "preview.hint":
                return isinstance(page, Shown) and page.asking.has_hint
            case "preview.passage":
                return isinstance(page, Shown) and page.asking.card.cites
            case "preview.edit":
                return page is not None
            case _:
                return True

    def give(self, command: str) -> None:
        match command:
            case "preview.next":
                self._go(self.place + 1)
            case "preview.previous":
                self._go(self.place - 1)
            case "preview.first":
                self._go(0)
            case "preview.last":
                self._go(len(self._looked.pages) - 1)
            case "preview.answer":
                self._turn_over()
            case "preview.hint":
                self._has_hint_shown = not self._has_hint_shown
                self._draw_card()
            case "preview.passage" | "preview.edit":
                self._open(command)
            case "preview.page_up" | "preview.page_down":
                scroll(self.query_one(VerticalScroll), command)
            case _:
                super().give(command)

    def key_hints(self) -> Iterator[KeyHint]:
        page = self.page
        if isinstance(page, Shown) and isinstance(page.asking.prompt, Pick) and not self.is_answered:
            yield KeyHint(f"1–{min(9, len(page.asking.prompt.options))}", "Pick", "preview.answer")
        yield from super().key_hints()

    def on_key(self, event: Key) -> None:
        if event.key in "123456789" and isinstance(self.page, Shown) and not self.is_answered:
            event.stop()
            self._is_tried = True
            self._shapes.current.digit(int(event.key))
        else:
            super().on_key(event)

    @on(Responded)
    def _judge(self, event: Responded) -> None:
        self._response = event.response
        self.is_answered = True
        self._show()

    @on(Told)
    def _say(self, event: Told) -> None:
        self._notice.say(event.sentence)

    def _go(self, place: int) -> None:
        """Look at another page."""
        if 0 <= place < len(self._looked.pages):
            self.place = place
            self._response, self.is_answered, self._has_hint_shown = None, False, False
            self._notice.say("")
            self._show()
            self.query_one(VerticalScroll).scroll_home(animate=False)

    def _turn_over(self) -> None:
        """Show the answer, or what was picked judged; or hide them again."""
        if self._is_tried and not self.is_answered:
            self._shapes.obey("answer.give")
            return
        self.is_answered, self._response = not self.is_answered, None
        self._show()

    def _show(self) -> None:
        """Draw the page as it stands."""
        self._is_tried = False
        page, count = self.page, len(self._looked.pages)
        right = f"{self.place + 1} of {count}" if page is not None else "nothing to show"
        self._heading.show(
            Content.styled(self._looked.title, "bold"), Content.styled(right, "$foreground-muted")
        )
        if isinstance(page, Shown):
            self._draw_card()
            self._notes.show(notes_page(page))
            self._draw_answer(page)
        else:
            self._shapes.put_away()
            self._card.show(broken_page(page) if page is not None else Page(()))
        self._outcome.display = isinstance(page, Shown) and self.is_answered
        self._notes.display = isinstance(page, Shown)
        if self.is_mounted:
            self.show_keys()

    def _draw_card(self) -> None:
        page = self.page
        if isinstance(page, Shown):
            asking = page.hinted() if self._has_hint_shown else page.asking
            self._card.show(asked_page(asking, self._picture(asking.card.image, "image")))

    def _draw_answer(self, page: Shown) -> None:
        self._shapes.ask(page.asking.prompt)
        # The letters are commands here; nobody types.
        self._shapes.current.disabled = isinstance(page.asking.prompt, TypeIn)
        if self.is_answered:
            answered = page.answered(self._response)
            self._shapes.settle(answered)
            self._outcome.show(outcome(answered, self._picture(answered.answer_image, "answer_image")))

    def _picture(self, picture: Picture | None, which: Which) -> list[Block]:
        page = self.page
        if picture is None or not isinstance(page, Shown):
            return []
        from ocrequiz.tui.widgets.picture import card_picture

        return card_picture(self.face, page.card, picture, which)

    def _mount_answering(self, widget: Answering) -> None:
        if self.is_mounted:
            self.query_one(VerticalScroll).mount(widget, before=self._outcome)
        else:
            self._first.append(widget)

    def _ask_whether_saved(self) -> None:
        self.run_worker(self._ask_watch, thread=True, exclusive=True, group="watch")

    def _ask_watch(self) -> None:
        if self._watch.has_changed():
            self.post_message(self.Saved())

    @on(Saved)
    def look_again(self) -> None:
        """Read the deck anew and keep the place."""
        before = self.page
        try:
            looked = look(self._file)
            self.face.workspace.refresh()
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)
            return
        self._looked, self._watch = looked, watch(looked)
        self.place = 0 if before is None else looked.find(before, self.place)
        now = self.page
        if before is None or now is None or before.name != now.name:
            self.is_answered, self._has_hint_shown = False, False
        self._response = None
        self._show()
        self._notice.say("Saved, and looked at again.")

    def _open(self, command: str) -> None:
        page = self.page
        if page is None:
            return
        try:
            if command == "preview.edit":
                self._edit(page)
            elif isinstance(page, Shown):
                self.face.open_passage(page.card)
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)

    def _edit(self, page: Shown | Broken) -> None:
        from ocrequiz.workspace.editing import run_editor

        edit = prepare_edit(page, os.environ)
        with self.face.lent_terminal():
            run_editor(edit)
        self.look_again()

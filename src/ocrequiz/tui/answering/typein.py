"""How `TypeIn` is answered: in a text field, where letters are text."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input

from ocrequiz.limits import RESPONSE_CHARACTERS
from ocrequiz.questions.prompt import TypeIn
from ocrequiz.questions.response import DontKnow, Typed
from ocrequiz.study.view import Answered
from ocrequiz.tui.answering.answering import Answering
from ocrequiz.tui.widgets.page import Page, Paper, Paragraph


class TypeInAnswering(Answering):
    """The field, with its unit behind it."""

    DEFAULT_CSS = """
    TypeInAnswering Input { border: round $border-blurred; background: $background; }
    TypeInAnswering Input:focus { border: round $border; background-tint: $background 0%; }
    TypeInAnswering Paper { color: $foreground-muted; padding: 0 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._field = Input(max_length=RESPONSE_CHARACTERS, select_on_focus=False)
        self._field.cursor_blink = False
        self._beneath = Paper()

    def compose(self) -> ComposeResult:
        yield self._field
        yield self._beneath

    def ask(self, prompt: TypeIn) -> None:
        unit = f"The answer is in {prompt.unit}. " if prompt.unit else ""
        self._field.display = True
        self._field.value = ""
        self._beneath.show(
            Page([Paragraph(Content(f"{unit}Press enter; an empty field means that you don't know."))])
        )
        self.call_after_refresh(self._field.focus, scroll_visible=False)

    def settle(self, answered: Answered) -> None:
        self._field.display = False
        self._beneath.show(Page(()))
        if self._field.has_focus:
            self.screen.set_focus(None)

    def toggle(self) -> None:
        """Go back into the field; a learner who left it for a command wants to go on typing."""
        self._field.focus(scroll_visible=False)

    def submit(self) -> None:
        if not self._field.has_focus:
            self.toggle()
            return
        text = self._field.value.strip()
        self.respond(Typed(text) if text else DontKnow())

    @on(Input.Submitted)
    def _keep_here(self, event: Input.Submitted) -> None:
        event.stop()

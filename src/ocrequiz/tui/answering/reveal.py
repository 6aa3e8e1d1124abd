"""How `Reveal` is answered: think, then look."""

from __future__ import annotations

from textual.content import Content

from ocrequiz.questions.prompt import Reveal
from ocrequiz.questions.response import DontKnow, Revealed
from ocrequiz.study.view import Answered
from ocrequiz.tui.answering.answering import Answering
from ocrequiz.tui.widgets.page import Page, Paragraph, Rule


class RevealAnswering(Answering):
    """A line that says what to do; once the answer is shown, a rule across the card has its place."""

    def __init__(self) -> None:
        super().__init__()
        todo = Content.styled("Think of the answer, then press space to see it.", "$foreground-muted")
        self._asked, self._told, self._not_known = Page([Paragraph(todo)]), Page([Rule("$panel")]), Page(())

    def ask(self, prompt: Reveal) -> None:
        self.show_page(self._asked)

    def settle(self, answered: Answered) -> None:
        self.show_page(self._not_known if isinstance(answered.response, DontKnow) else self._told)

    def submit(self) -> None:
        self.respond(Revealed())

    def on_click(self) -> None:
        self.submit()

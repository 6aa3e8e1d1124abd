"""What the last command did, where that is not plain to see: one quiet line above the ratings."""

from __future__ import annotations

from textual.app import RenderResult
from textual.content import Content

from ocrequiz.tui.widgets.surface import Surface


class Notice(Surface):
    """A line that is empty most of the time; an error may take two more."""

    DEFAULT_CSS = """
    Notice { height: auto; min-height: 1; max-height: 3; padding: 0 2; color: $foreground-muted; }
    Notice.-error { color: $text-error; text-style: bold; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._sentence = ""

    @property
    def sentence(self) -> str:
        """What is said now."""
        return self._sentence

    def say(self, sentence: str, *, is_error: bool = False) -> None:
        """Say something, or, with an empty sentence, nothing."""
        if sentence == self._sentence and self.has_class("-error") == is_error:
            return
        self._sentence = sentence
        self.set_class(is_error, "-error")
        self.refresh(layout=True)

    def render(self) -> RenderResult:
        return Content(self._sentence)

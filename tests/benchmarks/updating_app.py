"""The reference for a key press: a Textual app with one Static, which shows the next card's text at `n`."""

from __future__ import annotations

from itertools import count

from made_decks import TOKEN
from textual.app import App, ComposeResult
from textual.widgets import Static


class Updating(App[None]):
    BINDINGS = [("n", "next", "Next")]  # noqa: RUF012 - as Textual has it

    def __init__(self) -> None:
        super().__init__()
        self._numbers = count()
        self._text = Static(self._next())

    def compose(self) -> ComposeResult:
        yield self._text

    def action_next(self) -> None:
        self._text.update(self._next())

    def _next(self) -> str:
        return f"{TOKEN} {next(self._numbers)}, what is the word?"


if __name__ == "__main__":
    Updating().run()

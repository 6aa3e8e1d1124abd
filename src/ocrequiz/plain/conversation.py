"""How is anything gone through line by line? What every conversation shares; each says what its lines mean."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Final, Generic, TypeVar

from ocrequiz.errors import OcrequizError
from ocrequiz.plain.lines import Lines
from ocrequiz.plain.passages import passage_lines
from ocrequiz.questions.card import Card
from ocrequiz.study.commands import Command
from ocrequiz.workspace.workspace import Workspace

UNKNOWN: Final = "There is no such command; :? lists them. To write a colon first, double it."

View = TypeVar("View")


class Conversation(ABC, Generic[View]):
    """Asks, takes what comes back, and obeys what begins with a colon, until the end of the input at the latest."""

    def __init__(self, workspace: Workspace, lines: Lines) -> None:
        self._workspace = workspace
        self._lines = lines
        self._written: View | None = None
        """The view as it was when it was last written."""

    def run(self) -> None:
        """Go on until the end is reached, the learner stops, or the input ends.

        Raises EnvironmentFailed where an answer cannot be saved: what follows may be meant for another question.
        """
        self._write(self._view)
        while (line := self._lines.ask(self._question())) is not None and self._goes_on(line):
            continue
        self._lines.put(*self._leaving())

    @property
    @abstractmethod
    def _view(self) -> View:
        """What is gone through, as it stands."""

    @abstractmethod
    def _drawn(self, view: View, before: View | None) -> Iterable[str]:
        """Write what a view says that the one before it did not."""

    @abstractmethod
    def _question(self) -> str:
        """Say what to write now."""

    @abstractmethod
    def _take(self, text: str) -> bool:
        """Do what a line that is no command says; return whether to go on."""

    @abstractmethod
    def _command(self, letter: str, words: str) -> bool:
        """Carry out a command with the words behind it; return whether to go on."""

    @abstractmethod
    def _help(self) -> Iterable[str]:
        """List the commands."""

    @abstractmethod
    def _leaving(self) -> Iterable[str]:
        """Say what was left behind; nothing where the end was reached."""

    def _write(self, view: View) -> None:
        self._lines.put(*self._drawn(view, self._written))
        self._written = view

    def _goes_on(self, line: str) -> bool:
        text = line.strip()
        if text.startswith("::"):
            return self._take(text[1:])
        return self._obey(text[1:].strip()) if text.startswith(":") else self._take(text)

    def _obey(self, line: str) -> bool:
        letter, _, words = line.partition(" ")
        match letter:
            case "q":
                return False
            case "?":
                self._lines.put(*self._help())
                return True
            case _:
                return self._command(letter, words.strip())

    def _show_passages(self, card: Card) -> None:
        """Write the passages of a card; nothing that is gone through depends on the document."""
        if not card.question.cite:
            self._lines.put("This question cites no passage.")
            return
        try:
            self._lines.put(*passage_lines(self._workspace.passages(card)))
        except OcrequizError as error:
            self._lines.put(str(error))


def listed(commands: Iterable[Command], leaving: str) -> list[str]:
    """List commands, and those of every conversation; `leaving` says what `:q` does."""
    return [
        "Commands:",
        *(f"  :{each.letter}  {each.title}: {each.help}" for each in commands),
        "  :?  Help: List the commands.",
        f"  :q  Quit: {leaving}",
    ]

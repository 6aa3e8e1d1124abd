"""A sitting line by line: the response, then the rating, with commands that begin with a colon."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, assert_never

from ocrequiz.errors import OcrequizError
from ocrequiz.plain.answering import Unreadable, invitation, read_response
from ocrequiz.plain.card_info import card_info_lines
from ocrequiz.plain.drawing import counted, rating_line, view_lines
from ocrequiz.plain.lines import Lines
from ocrequiz.plain.passages import passage_lines
from ocrequiz.questions.card import Card
from ocrequiz.questions.prompt import Prompt
from ocrequiz.scheduling.days import Moment
from ocrequiz.study.buttons import Button, buttons
from ocrequiz.study.commands import STUDY_COMMANDS
from ocrequiz.study.session import Session
from ocrequiz.study.view import Answered, Asking, Closing, Phase, View
from ocrequiz.text import one_line
from ocrequiz.workspace.workspace import Workspace

Intent = Callable[[Moment], View]

_COMMANDS: Final = {command.letter: command for command in STUDY_COMMANDS}
_OPENS: Final = "cie"
"""The letters of commands that show or do something beside the sitting."""


class Sitting:
    """Drives one session over lines read and written."""

    def __init__(self, workspace: Workspace, session: Session, lines: Lines) -> None:
        self._workspace = workspace
        self._session = session
        self._lines = lines
        self._written: View | None = None
        self._intents: dict[str, Intent] = {
            "h": session.hint, "u": session.undo, "-": session.bury, "=": session.bury_question,
            "@": session.suspend, "!": session.suspend_question, "*": session.flag,
            "m": session.more_new, "t": session.tomorrow,
        }  # fmt: skip

    def run(self) -> None:
        """Ask until the learner stops, the input ends, or nothing is left.

        Raises EnvironmentFailed where an answer cannot be saved: what follows may be meant for another card.
        """
        self._write(self._session.view)
        while (line := self._lines.ask(self._question())) is not None and self._goes_on(line):
            continue
        if not isinstance(self._phase, Closing):
            answered = self._session.view.tally.answered
            self._lines.put(f"Stopped after {counted(answered, 'answer')}; what you rated is saved.")

    @property
    def _phase(self) -> Phase:
        return self._session.view.phase

    def _question(self) -> str:
        match self._phase:
            case Asking(prompt=prompt):
                return invitation(prompt)
            case Answered(offered=offered):
                return rating_line(self._buttons, offered)
            case Closing():
                return "Enter ends, :? lists the commands:"
            case phase:
                assert_never(phase)

    def _goes_on(self, line: str) -> bool:
        """Do what a line says; return whether to go on."""
        text = line.strip()
        if text.startswith("::"):
            text = text[1:]
        elif text.startswith(":"):
            return self._obey(text[1:].strip())
        match self._phase:
            case Asking(prompt=prompt):
                self._respond(prompt, text)
            case Answered():
                self._rate(text)
            case Closing():
                return bool(text)
            case phase:
                assert_never(phase)
        return True

    def _respond(self, prompt: Prompt, text: str) -> None:
        try:
            response = read_response(prompt, text)
        except Unreadable as unreadable:
            self._lines.put(str(unreadable))
        else:
            self._write(self._session.respond(response, self._workspace.now()))

    def _rate(self, text: str) -> None:
        ratings = {"": None, **{str(button.number): button.offer.rating for button in self._buttons}}
        if text in ratings:
            self._write(self._session.rate(ratings[text], self._workspace.now()))
        else:
            numbers = [number for number in ratings if number]
            known = f"{', '.join(numbers[:-1])} or {numbers[-1]}"
            self._lines.put(f"Write {known}, or press Enter for the rating offered.")

    @property
    def _buttons(self) -> tuple[Button, ...]:
        phase = self._phase
        two = self._workspace.settings.study.two_buttons
        return buttons(phase.offers, two=two) if isinstance(phase, Answered) else ()

    def _obey(self, line: str) -> bool:
        """Carry out a command; return whether to go on."""
        letter, words = (line[:1], line[1:].strip()) if line[:2] == "n " else (line, "")
        command = _COMMANDS.get(letter)
        if letter == "q":
            return False
        if letter == "?":
            self._lines.put(*help_lines())
        elif command is None:
            self._lines.put("There is no such command; :? lists them. To write a colon first, double it.")
        elif not command.when.fits(self._phase):
            self._lines.put(f":{letter} ({command.title}) works only {command.when}.")
        elif letter == "n":
            self._remark(words)
        elif letter in _OPENS:
            self._open(letter)
        elif (lack := _lack(letter, self._phase)) is not None:
            self._lines.put(lack)
        else:
            self._write(self._intents[letter](self._workspace.now()))
        return True

    def _remark(self, words: str) -> None:
        if words:
            self._write(self._session.remark(words, self._workspace.now()))
        else:
            self._lines.put("Write your remark behind it, such as :n The answer is out of date.")

    def _open(self, letter: str) -> None:
        card = self._session.card
        if card is None:
            return
        try:
            match letter:
                case "c":
                    self._show_passages(card)
                case "i":
                    self._lines.put(*card_info_lines(self._workspace.card_info(card)))
                case _:
                    self._edit(card)
        except OcrequizError as error:
            # The sitting depends on neither the document nor the editor.
            self._lines.put(str(error))

    def _show_passages(self, card: Card) -> None:
        if not card.question.cite:
            self._lines.put("This question cites no passage.")
        else:
            self._lines.put(*passage_lines(self._workspace.passages(card)))

    def _edit(self, card: Card) -> None:
        from ocrequiz.workspace.editing import run_editor

        edit = self._workspace.prepare_edit(card)
        if edit.copied_to is not None:
            copied = one_line(str(edit.copied_to), 2000)
            self._lines.put(f"This deck came with the program, so it was copied to {copied} first.")
        run_editor(edit)
        problems = self._workspace.take_in_edit(card)
        if problems:
            self._lines.put(*map(str, problems), "The question is asked as it was until this is mended.")
            return
        before, view = self._session.view, self._session.reread(self._workspace.now())
        self._written = None if view.notice else before
        self._write(view)

    def _write(self, view: View) -> None:
        self._lines.put(*view_lines(view, self._written))
        self._written = view


def help_lines() -> list[str]:
    """List the commands."""
    commands = [f"  :{each.letter}  {each.title}: {each.help}" for each in STUDY_COMMANDS]
    return [
        "Commands:",
        *commands,
        "  :?  Help: List the commands.",
        "  :q  Quit: End the sitting; what you rated is saved.",
    ]


def _lack(letter: str, phase: Phase) -> str | None:
    """Say what is not there for a command to work on, or None."""
    match letter, phase:
        case "h", Asking(has_hint=False):
            return "This card has no hint."
        case "m", Closing(new_left=0):
            return "No new card is left."
        case "t", Closing(due_left=0, due_tomorrow=0):
            return "No card is due tomorrow."
        case _:
            return None

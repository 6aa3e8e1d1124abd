"""A sitting line by line: the response, then the rating, with commands that begin with a colon."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, assert_never

from ocrequiz.errors import OcrequizError
from ocrequiz.plain.answering import (
    Unreadable,
    certainty_invitation,
    invitation,
    read_certainty,
    read_response,
)
from ocrequiz.plain.card_info import card_info_lines
from ocrequiz.plain.conversation import UNKNOWN, Conversation, listed
from ocrequiz.plain.drawing import counted, rating_line, view_lines
from ocrequiz.plain.lines import Lines
from ocrequiz.questions.card import Card
from ocrequiz.scheduling.days import Moment
from ocrequiz.study.buttons import Button, buttons
from ocrequiz.study.commands import LINKS, STUDY_COMMANDS
from ocrequiz.study.session import Session
from ocrequiz.study.view import Answered, Asking, AskingCertainty, Closing, View
from ocrequiz.text import one_line
from ocrequiz.workspace.workspace import Workspace

Intent = Callable[[Moment], View]

_COMMANDS: Final = {command.letter: command for command in STUDY_COMMANDS}
_OPENS: Final = "cie"
"""The letters of commands that show or do something beside the sitting."""
REMARK: Final = "n"
"""The letter of the command that takes words."""
_TAKE_WORDS: Final = (REMARK, LINKS.letter)


class Sitting(Conversation[View]):
    """Drives one session over lines read and written, until the learner stops or nothing is left."""

    def __init__(self, workspace: Workspace, session: Session, lines: Lines) -> None:
        super().__init__(workspace, lines)
        self._session = session
        self._intents: dict[str, Intent] = {
            "h": session.hint, "u": session.undo, "-": session.bury, "=": session.bury_question,
            "@": session.suspend, "!": session.suspend_question, "*": session.flag, "a": session.accept,
            "m": session.more_new, "t": session.tomorrow,
        }  # fmt: skip

    @property
    def _view(self) -> View:
        return self._session.view

    def _drawn(self, view: View, before: View | None) -> list[str]:
        return view_lines(view, before)

    def _help(self) -> list[str]:
        return help_lines()

    def _leaving(self) -> list[str]:
        if isinstance(self._view.phase, Closing):
            return []
        return [f"Stopped after {counted(self._view.tally.answered, 'answer')}; what you rated is saved."]

    def _question(self) -> str:
        match self._view.phase:
            case Asking(prompt=prompt):
                return invitation(prompt)
            case AskingCertainty():
                return certainty_invitation("rather not say")
            case Answered(offered=offered):
                return rating_line(self._buttons, offered)
            case Closing():
                return "Enter ends, :? lists the commands:"
            case phase:
                assert_never(phase)

    def _take(self, text: str) -> bool:
        now = self._workspace.now()
        try:
            match self._view.phase:
                case Asking(prompt=prompt):
                    self._write(self._session.respond(read_response(prompt, text), now))
                case AskingCertainty():
                    self._write(self._session.certainty(read_certainty(text), now))
                case Answered():
                    self._rate(text, now)
                case Closing():
                    return bool(text)
                case phase:
                    assert_never(phase)
        except Unreadable as unreadable:
            self._lines.put(str(unreadable))
        return True

    def _rate(self, text: str, now: Moment) -> None:
        ratings = {"": None, **{str(button.number): button.offer.rating for button in self._buttons}}
        if text not in ratings:
            numbers = [number for number in ratings if number]
            known = f"{', '.join(numbers[:-1])} or {numbers[-1]}"
            raise Unreadable(f"Write {known}, or press Enter for the rating offered.")
        self._write(self._session.rate(ratings[text], now))

    @property
    def _buttons(self) -> tuple[Button, ...]:
        phase = self._view.phase
        two = self._workspace.settings.study.two_buttons
        return buttons(phase.offers, two=two) if isinstance(phase, Answered) else ()

    def _command(self, letter: str, words: str) -> bool:
        command = _COMMANDS.get(letter) if letter in _TAKE_WORDS or not words else None
        if command is None:
            self._lines.put(UNKNOWN)
        elif not command.when.fits(self._view.phase):
            self._lines.put(f":{letter} ({command.title}) works only {command.when}.")
        elif letter == REMARK:
            self._remark(words)
        elif letter == LINKS.letter:
            self._show_links(words)
        elif letter in _OPENS:
            self._open(letter)
        elif (lack := _lack(letter, self._view)) is not None:
            self._lines.put(lack)
        else:
            self._write(self._intents[letter](self._workspace.now()))
        return True

    def _remark(self, words: str) -> None:
        if words:
            self._write(self._session.remark(words, self._workspace.now()))
        else:
            self._lines.put("Write your remark behind it, such as :n The answer is out of date.")

    def _show_links(self, words: str) -> None:
        # Most sittings ask for no link.
        from ocrequiz.plain.links import tell_links

        phase = self._view.phase
        if isinstance(phase, Answered):
            tell_links(phase, words, self._lines)

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


def help_lines() -> list[str]:
    """List the commands."""
    return listed(STUDY_COMMANDS, "End the sitting; what you rated is saved.")


def _lack(letter: str, view: View) -> str | None:
    """Say what is not there for a command to work on, or None."""
    match letter, view.phase:
        case "h", Asking(has_hint=False):
            return "This card has no hint."
        case "m", Closing(new_left=0):
            return "No new card is left."
        case "t", Closing(due_left=0, due_tomorrow=0):
            return "No card is due tomorrow."
        case "a", _ if view.disputed is None:
            return "There is no typed answer here that the verdict did not accept."
        case _:
            return None

"""What can be opened from a card: its passage, its history, a remark on it, and its question in an editor."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Final

from ocrequiz.errors import OcrequizError
from ocrequiz.text import one_line
from ocrequiz.tui.paths import shown

if TYPE_CHECKING:
    from ocrequiz.questions.card import Card
    from ocrequiz.scheduling.days import Moment
    from ocrequiz.study.session import Session
    from ocrequiz.study.view import View
    from ocrequiz.tui.app import OcrequizApp
    from ocrequiz.tui.widgets.notice import Notice

OPENS: Final = frozenset({"study.passage", "study.info", "study.remark", "study.edit"})
"""The commands that are carried out here."""


class Aside:
    """Opens what belongs to the card that is asked; what goes wrong is said and changes nothing."""

    def __init__(
        self,
        session: Session,
        face: Callable[[], OcrequizApp],
        notice: Notice,
        send: Callable[[Callable[[Moment], View]], None],
    ) -> None:
        self._session = session
        self._face = face
        self._notice = notice
        self._send = send

    def open(self, command: str) -> None:
        """Carry out one of `OPENS` for the card that is asked."""
        card = self._session.card
        if card is None:
            return
        try:
            match command:
                case "study.passage":
                    self._open_passage(card)
                case "study.info":
                    self._open_info(card)
                case "study.remark":
                    self._open_remark(card)
                case "study.edit":
                    self._edit(card)
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)

    def _open_passage(self, card: Card) -> None:
        from ocrequiz.tui.screens.passage import PassageScreen

        self._face().push_screen(PassageScreen(self._face().workspace.passages(card), card.id.deck))

    def _open_info(self, card: Card) -> None:
        from ocrequiz.tui.screens.card_info import CardInfoScreen

        self._face().push_screen(CardInfoScreen(self._face().workspace.card_info(card)))

    def _open_remark(self, card: Card) -> None:
        from ocrequiz.tui.screens.remark import RemarkScreen
        from ocrequiz.tui.widgets.marked import inline

        def keep(words: str) -> None:
            self._send(lambda now: self._session.remark(words, now))

        self._face().push_screen(RemarkScreen(inline(one_line(card.question.stem, 120)), keep))

    def _edit(self, card: Card) -> None:
        from ocrequiz.tui.screens.problems import ProblemsScreen
        from ocrequiz.workspace.editing import run_editor

        workspace = self._face().workspace
        edit = workspace.prepare_edit(card)
        with self._lent_terminal():
            run_editor(edit)
        problems = workspace.take_in_edit(card)
        if problems:
            self._notice.say("The question is asked as it was until these problems are gone.", is_error=True)
            self._face().push_screen(ProblemsScreen(problems))
            return
        self._send(self._session.reread)
        if edit.copied_to is not None:
            copied = (
                f"This deck came with the program, so it was copied to {shown(str(edit.copied_to))} first."
            )
            self._notice.say(f"{copied} {self._session.view.notice or ''}".strip())

    def _lent_terminal(self) -> AbstractContextManager[None]:
        """Leave the terminal to the editor; where there is none to lend, the editor has a window of its own."""
        driver = self._face()._driver
        return self._face().suspend() if driver is not None and driver.can_suspend else nullcontext()

"""What can be opened from a card: its passage, its history, a remark on it, and its question in an editor."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from ocrequiz.errors import OcrequizError
from ocrequiz.text import one_line

if TYPE_CHECKING:
    from ocrequiz.questions.card import Card
    from ocrequiz.scheduling.days import Moment
    from ocrequiz.study.session import Session
    from ocrequiz.study.view import View
    from ocrequiz.tui.face import Face
    from ocrequiz.tui.widgets.notice import Notice

OPENS: Final = frozenset({"study.passage", "study.info", "study.remark", "study.edit"})
"""The commands that are carried out here."""


class Aside:
    """Opens what belongs to the card that is asked; what goes wrong is said and changes nothing."""

    def __init__(
        self,
        session: Session,
        face: Callable[[], Face],
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
                    self._face().open_passage(card)
                case "study.info":
                    self._face().open_card_info(card)
                case "study.remark":
                    self._open_remark(card)
                case "study.edit":
                    self._edit(card)
        except OcrequizError as error:
            self._notice.say(str(error), is_error=True)

    def _open_remark(self, card: Card) -> None:
        from ocrequiz.tui.screens.remark import RemarkScreen
        from ocrequiz.tui.widgets.marked import inline

        def keep(words: str) -> None:
            self._send(lambda now: self._session.remark(words, now))

        self._face().push_screen(RemarkScreen(inline(one_line(card.question.stem, 120)), keep))

    def _edit(self, card: Card) -> None:
        from ocrequiz.tui.editing import edit_question
        from ocrequiz.tui.screens.problems import ProblemsScreen

        edited = edit_question(self._face(), card)
        if edited.problems:
            self._notice.say("The question is asked as it was until these problems are gone.", is_error=True)
            self._face().push_screen(ProblemsScreen(edited.problems))
            return
        self._send(self._session.reread)
        if edited.told:
            self._notice.say(f"{edited.told} {self._session.view.notice or ''}".strip())

"""The cited passage beside the answer: whether there is one, and room for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from textual.containers import Horizontal

from ocrequiz.errors import OcrequizError
from ocrequiz.study.view import Answered
from ocrequiz.tui.commands import find, letter

if TYPE_CHECKING:
    from ocrequiz.study.session import Session
    from ocrequiz.tui.face import Face
    from ocrequiz.tui.widgets.passage_pane import PassagePane

PANE_COLUMNS: Final = 110
"""A narrower terminal shows the cited passage only where the learner asks for it."""


class Beside:
    """Shows the passage at the right of a row, and takes it away again."""

    def __init__(self, session: Session, face: Callable[[], Face], row: Horizontal) -> None:
        self._session = session
        self._face = face
        self._row = row
        self._pane: PassagePane | None = None

    def show(self) -> None:
        """Show the passage of the answer that is shown, where the terminal is wide enough for both."""
        phase, card, face = self._session.view.phase, self._session.card, self._face()
        is_wanted = (
            isinstance(phase, Answered) and phase.card.cites and self._row.app.size.width >= PANE_COLUMNS
        )
        if not is_wanted or card is None:
            self.hide()
            return
        try:
            passages = face.workspace.passages(card)
        except OcrequizError:
            # `c` says what is wrong with the document; beside the card nobody has asked for it.
            self.hide()
            return
        self._made_pane().show(passages, letter(find("study.passage"), face.own_keys))

    def hide(self) -> None:
        """Leave the whole width to the card."""
        if self._pane is not None:
            self._pane.display = False

    def _made_pane(self) -> PassagePane:
        if self._pane is None:
            # The first card is painted without it.
            from ocrequiz.tui.widgets.passage_pane import PassagePane

            self._pane = PassagePane()
            self._row.mount(self._pane)
        return self._pane

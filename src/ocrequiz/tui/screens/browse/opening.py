"""What can be opened from the list: a card, its passage, its history, its question in an editor, and the tags."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from ocrequiz.tui.paths import shown

if TYPE_CHECKING:
    from ocrequiz.questions.card import Card
    from ocrequiz.tui.app import OcrequizApp
    from ocrequiz.workspace.browsing import Browser


def open_browser(face: OcrequizApp) -> None:
    """Open the list of all cards."""
    from ocrequiz.tui.screens.browse.screen import BrowseScreen

    face.push_screen(BrowseScreen(face.workspace.browse()))


class Opening:
    """Opens other screens over the list. What goes wrong is raised as an OcrequizError, and nothing is opened."""

    def __init__(self, browser: Browser, face: Callable[[], OcrequizApp], say: Callable[[str], None]) -> None:
        self._browser = browser
        self._face = face
        self._say = say

    def open(self, command: str, place: int) -> None:
        """Carry out a command about the card at a row."""
        preview = self._browser.preview(place)
        if preview is None:
            self._say("This card is gone.")
            return
        match command:
            case "browse.open":
                self._open_card(place)
            case "browse.passage":
                self._open_passage(preview.card)
            case "browse.info":
                self._open_info(preview.card)
            case "browse.edit":
                self._edit(preview.card)

    def choose_tag(self, select: Callable[[str], None]) -> None:
        """Let the learner choose a tag."""
        from ocrequiz.tui.screens.browse.tags import TagsScreen

        tags = self._browser.tags()
        if tags:
            self._face().push_screen(TagsScreen(tags, select))
        else:
            self._say("No card has a tag.")

    def _open_card(self, place: int) -> None:
        from ocrequiz.tui.screens.browse.card import CardScreen

        self._face().push_screen(CardScreen(self._browser, place))

    def _open_passage(self, card: Card) -> None:
        from ocrequiz.tui.screens.passage import PassageScreen

        if not card.question.cite:
            self._say("This question cites nothing.")
            return
        self._face().push_screen(PassageScreen(self._face().workspace.passages(card), card.id.deck))

    def _open_info(self, card: Card) -> None:
        from ocrequiz.tui.screens.card_info import CardInfoScreen

        self._face().push_screen(CardInfoScreen(self._face().workspace.card_info(card)))

    def _edit(self, card: Card) -> None:
        from ocrequiz.tui.screens.problems import ProblemsScreen
        from ocrequiz.workspace.editing import run_editor

        workspace = self._face().workspace
        edit = workspace.prepare_edit(card)
        with self._lent_terminal():
            run_editor(edit)
        problems = workspace.take_in_edit(card)
        if problems:
            self._face().push_screen(ProblemsScreen(problems))
        elif edit.copied_to is not None:
            self._say(
                f"This deck came with the program, so it was copied to {shown(str(edit.copied_to))} first."
            )

    def _lent_terminal(self) -> AbstractContextManager[None]:
        """Leave the terminal to the editor; where there is none to lend, the editor has a window of its own."""
        driver = self._face()._driver
        return self._face().suspend() if driver is not None and driver.can_suspend else nullcontext()

"""What can be opened from the list: a card, its passage, its history, its question in an editor, and the tags."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ocrequiz.questions.card import Card
    from ocrequiz.tui.face import Face
    from ocrequiz.workspace.browsing import Browser


class Opening:
    """Opens other screens over the list. What goes wrong is raised as an OcrequizError, and nothing is opened."""

    def __init__(self, browser: Browser, face: Callable[[], Face], say: Callable[[str], None]) -> None:
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
                self._face().open_card_info(preview.card)
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
        if card.question.cite:
            self._face().open_passage(card)
        else:
            self._say("This question cites nothing.")

    def _edit(self, card: Card) -> None:
        from ocrequiz.tui.editing import edit_question
        from ocrequiz.tui.screens.problems import ProblemsScreen

        edited = edit_question(self._face(), card)
        if edited.problems:
            self._face().push_screen(ProblemsScreen(edited.problems))
        elif edited.told:
            self._say(edited.told)

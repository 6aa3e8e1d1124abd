"""What is opened from home, besides a sitting: over all decks, over those chosen, or for the one under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ocrequiz.tui.widgets.deck_tree import DeckBranch

if TYPE_CHECKING:
    from ocrequiz.tui.face import Face
    from ocrequiz.tui.screens.home.listing import Listing
    from ocrequiz.tui.widgets.deck_tree import Branch

OPENS: Final = frozenset(
    {
        "home.browse",
        "home.document",
        "home.exam",
        "home.problems",
        "home.quiz",
        "home.quizzes",
        "home.retention",
        "home.statistics",
    }
)
"""The commands that are carried out here."""


def open_from_home(face: Face, command: str, listing: Listing, branch: Branch | None) -> None:
    """Carry out one of `OPENS`, with the cursor on a row of the list.

    Raises OcrequizError where what is to be opened cannot be read.
    """
    match command:
        case "home.browse":
            from ocrequiz.tui.screens.browse.screen import BrowseScreen

            face.push_screen(BrowseScreen(face.workspace.browse()))
        case "home.document" if isinstance(branch, DeckBranch):
            face.open_document(branch.deck.id)
        case "home.exam" if isinstance(branch, DeckBranch):
            from ocrequiz.tui.screens.ahead.exam import ExamScreen

            face.push_screen(ExamScreen(branch.deck.id, branch.deck.title))
        case "home.problems" if listing.home is not None:
            from ocrequiz.tui.screens.problems import ProblemsScreen

            face.push_screen(ProblemsScreen(listing.home.problems))
        case "home.quiz":
            from ocrequiz.tui.screens.quiz.setup import SetupScreen

            here = () if branch is None else tuple(deck.id for deck in branch.decks)
            face.push_screen(SetupScreen(face.workspace.quizzes, listing.chosen or here))
        case "home.quizzes":
            face.open_quizzes()
        case "home.retention":
            from ocrequiz.tui.screens.ahead.retention import RetentionScreen

            face.push_screen(RetentionScreen(listing.chosen))
        case "home.statistics":
            from ocrequiz.tui.screens.statistics.screen import StatisticsScreen

            face.push_screen(StatisticsScreen(listing.chosen))

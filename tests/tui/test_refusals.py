"""Keys that make no sense now: what is said of them, and that they do no harm."""

from __future__ import annotations

from face import OpenFace
from learner import Learner
from quizzing import begin_quiz
from textual.widgets import Input

from ocrequiz.study.quiz.view import Asking, Overview
from ocrequiz.study.session import Session
from ocrequiz.tui.app import OcrequizApp
from ocrequiz.tui.commands import find
from ocrequiz.tui.refusals import WHY_NOT
from ocrequiz.tui.screens.home.screen import HomeScreen
from ocrequiz.tui.screens.quiz.sitting import QuizScreen
from ocrequiz.tui.screens.settings.settings import SettingsScreen


async def test_home_says_why_not(open_face: OpenFace) -> None:
    """The key of the problems, where there are none, and that of a quiz that was not left, say so."""
    async with open_face() as face:
        await face.press("p")
        assert "The deck files are in order." in face.text
        await face.press("R")
        assert "No quiz was left." in face.text


async def test_browse_says_when_nothing_is_left_to_undo(open_face: OpenFace) -> None:
    """What was undone last is not told as if it had been undone again."""
    async with open_face() as face:
        await face.press("b", "enter", "at", "u")
        assert "Undone: Suspended" in face.text
        await face.press("u")
        assert "Undone" not in face.text
        assert "Nothing is left to undo here." in face.text


async def test_a_sitting_says_when_nothing_is_left_to_undo(session: Session, open_face: OpenFace) -> None:
    """Pressed once more than there is to take back, the key says so."""
    async with open_face(session) as face:
        await face.press("0", "4", "u", "u")
        assert "Nothing is left to undo." in face.text


async def test_the_key_of_the_search_is_no_word(open_face: OpenFace) -> None:
    """Whoever presses `/` while the search is open already, as on home, does not look for a slash."""
    async with open_face() as face:
        await face.press("b", "slash", *"spain")
        assert face.app.screen.query_one(Input).value == "spain"


async def test_escape_leaves_the_overview_and_not_the_quiz(learner: Learner) -> None:
    """Going back from the overview leads to a question, and from a question out of the quiz."""
    with learner.open() as workspace:
        quiz = begin_quiz(workspace, types=("choice", "truefalse"))  # a field would take the keys
        app = OcrequizApp(workspace, quiz)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            phases = []
            for key in ("o", "escape"):
                await pilot.press(key)
                assert isinstance(app.screen, QuizScreen)
                phases.append(type(quiz.view.phase))
            assert phases == [Overview, Asking]
            await pilot.press("escape", "escape")
            assert isinstance(app.screen, HomeScreen)


async def test_a_key_after_the_last_one_does_nothing(open_face: OpenFace) -> None:
    """Keys typed on while the program ends open no screen, whose mounting would fail."""
    async with open_face() as face:
        face.app.exit()
        face.app.simulate_key("s")
        await face.pilot.pause()
        assert not face.shows(SettingsScreen)
    assert face.app.failure is None


def test_what_is_refused_can_be_asked_for() -> None:
    """Each sentence belongs to a command, and is one."""
    for command, sentence in WHY_NOT.items():
        assert find(command).id == command
        assert sentence.endswith(".")

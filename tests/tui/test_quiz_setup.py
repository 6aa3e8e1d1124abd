"""A quiz that is set up by keys: what is chosen is what is begun, and what was left is gone on with."""

from __future__ import annotations

from face import Face, OpenFace
from learner import Learner
from quizzing import answer_all, begin_quiz

from ocrequiz.scheduling.days import MINUTE_MS
from ocrequiz.study.quiz.wish import Feedback, QuizWish
from ocrequiz.tui.screens.home import HomeScreen
from ocrequiz.tui.screens.quiz.setup import SetupScreen
from ocrequiz.tui.screens.quiz.sitting import QuizScreen
from ocrequiz.workspace.workspace import Workspace


async def counted(face: Face) -> str:
    """Return the screen once the questions are counted."""
    for _ in range(40):
        await face.pilot.pause(0.05)
        if "counting" not in face.text:
            return face.text
    raise AssertionError("the questions were never counted")


def begun(face: Face) -> QuizWish:
    """Return the terms of the quiz that is sat."""
    screen = face.app.screen
    assert isinstance(screen, QuizScreen)
    return screen.view.wish


async def test_a_quiz_is_set_up_from_home(learner: Learner, open_face: OpenFace) -> None:
    """`z` asks for the terms, counts the questions that fit, and enter begins on exactly those terms."""
    async with open_face() as face:
        await face.press("z")
        assert face.shows(SetupScreen)
        assert "4 questions" in face.text
        await face.press("down", "right")
        assert "1 question" in await counted(face)
        await face.press("left", "up", "left", "up", "right", *["up"] * 3, "right", "right", "right")
        await face.press("down", "right", "enter")
        wish = begun(face)
        assert (wish.decks, wish.questions, wish.types) == (("capitals",), 5, ())
        assert wish.schedules
        assert (wish.time_limit_ms, wish.feedback) == (20 * MINUTE_MS, Feedback.EACH)
        await face.press("escape", "escape")
        assert face.shows(HomeScreen)
    with learner.open() as workspace:
        assert [each.wish for each in workspace.quizzes.unfinished()] == [wish]


async def test_a_quiz_that_was_left_is_gone_on_with(workspace: Workspace, open_face: OpenFace) -> None:
    """The set-up says that there is one, and `r` opens it with every answer."""
    quiz = begin_quiz(workspace)
    answer_all(quiz, workspace.now(), [True] * 4)
    async with open_face(size=(60, 20)) as face:
        await face.press("z")
        assert "left with 4 of 4 answered" in " ".join(face.text.split())
        await face.press("r")
        screen = face.app.screen
        assert isinstance(screen, QuizScreen)
        assert screen.view.answered == 4


async def test_terms_that_nothing_fits_are_said(open_face: OpenFace) -> None:
    """No quiz is begun without a question."""
    async with open_face() as face:
        await face.press("z", "down", "down", "down", "right", "right")
        assert "0 questions" in await counted(face)
        await face.press("enter")
        assert "No question fits what you asked for." in face.text
        assert face.shows(SetupScreen)

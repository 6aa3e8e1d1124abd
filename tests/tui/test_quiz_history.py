"""All quizzes on one screen: what they came to, and the way back into each."""

from __future__ import annotations

import pytest
from face import OpenFace
from learner import Learner
from quizzing import CAPITALS, answer_all, begin_quiz, result, write_sums

from ocrequiz.tui.screens.home.screen import HomeScreen
from ocrequiz.tui.screens.quiz.history import QuizzesScreen
from ocrequiz.tui.screens.quiz.result import ResultScreen
from ocrequiz.tui.screens.quiz.setup import SetupScreen
from ocrequiz.tui.screens.quiz.sitting import QuizScreen
from ocrequiz.workspace.workspace import Workspace


@pytest.fixture
def learner(learner: Learner) -> Learner:
    """A learner who sat two quizzes on the capitals, one a day, and left one on the sums."""
    write_sums(learner, 6)
    with learner.open() as workspace:
        for answers in ([True, False, False, False], [True, True, True, False]):
            quiz = begin_quiz(workspace, CAPITALS)
            answer_all(quiz, learner.clock(), answers)
            learner.wait(seconds=125)
            result(quiz, learner.clock())
            learner.wait(days=1)
        quiz = begin_quiz(workspace, CAPITALS, decks=("sums",))
        answer_all(quiz, learner.clock(), [True] * 6)
        quiz.go_to(0, learner.clock())
        quiz.clear(learner.clock())
    return learner


async def test_quizzes_are_listed_with_what_they_came_to(workspace: Workspace, open_face: OpenFace) -> None:
    """When, on what, how many questions, points, time and score; the one that was left stands first."""
    results = workspace.quizzes.finished()
    async with open_face(size=(120, 40)) as face:
        assert "Quiz left at 5 of 6, R goes on" in face.text
        assert "Quizzes " in face.text
        await face.press("Z")
        assert face.shows(QuizzesScreen)
        assert "2 marked · 1 left" in face.text
        rows = face.text.splitlines()[face.line("when") + 1 :]
        assert rows[0].split()[3:] == ["Sums", "5", "of", "6", "0:00", "left"]
        for row, each in zip(rows[1:], results, strict=False):
            words = row.split()
            assert words[2:4] == ["Capitals", "4"]
            assert words[4:7] == [f"{each.points:g}", "of", "4"]
            assert words[7:] == ["2:05", str(round(100 * each.score)), "%"]


async def test_a_result_is_seen_again_beside_the_earlier_ones(open_face: OpenFace) -> None:
    """Enter opens it with everything, its score beside those before; escape goes back to its line."""
    async with open_face() as face:
        await face.press("Z", "down", "enter")
        assert face.shows(ResultScreen)
        assert "3 of 4 right" in face.text
        assert "Before, the latest first:" in face.text
        await face.press("end")
        assert "Earlier" in face.text
        await face.press("n", "escape")
        assert face.shows(QuizzesScreen)
        await face.press("enter")
        assert "3 of 4 right" in face.text


async def test_the_quiz_that_was_left_is_gone_on_with_or_thrown_away(
    workspace: Workspace, open_face: OpenFace
) -> None:
    """Enter goes on with it; `x` throws it away when it is asked once more; `z` sets another one up."""
    async with open_face() as face:
        await face.press("Z", "enter")
        assert face.shows(QuizScreen)
        await face.press("escape", "x", "enter")
        assert "Thrown away." in face.text
        assert workspace.quizzes.unfinished() == ()
        await face.press("z")
        assert face.shows(SetupScreen)
        await face.press("escape", "escape")
        assert face.shows(HomeScreen)
        assert "Quiz left" not in face.text


async def test_the_list_is_one_key_from_a_result(workspace: Workspace, open_face: OpenFace) -> None:
    """And going back leads to the result that one came from."""
    quiz = begin_quiz(workspace, types=("truefalse",))
    async with open_face(quiz) as face:
        await face.press("h", "enter", "Z")
        assert "3 marked" in face.text
        await face.press("escape")
        assert face.shows(ResultScreen)


async def test_a_click_opens_the_quiz_under_the_cursor(open_face: OpenFace) -> None:
    """The first click goes there, the second one opens it."""
    async with open_face() as face:
        await face.press("Z")
        row = face.line("75 %") if "75 %" in face.text else face.line("Capitals")
        for _ in range(2):
            await face.pilot.click(offset=(30, row))
            await face.pilot.pause()
        assert face.shows(ResultScreen)


async def test_without_a_quiz_the_list_says_what_to_do(tmp_path_factory: pytest.TempPathFactory,
                                                        open_face: OpenFace) -> None:  # fmt: skip
    """And the key it names does it."""
    fresh = Learner(tmp_path_factory.mktemp("fresh") / "machine")
    fresh.write_capitals()
    with fresh.open() as workspace:
        async with open_face(own=workspace) as face:
            await face.press("Z")
            assert "No quiz was sat yet. z sets one up" in face.text
            await face.press("enter", "z")
            assert face.shows(SetupScreen)


async def test_a_result_whose_questions_are_gone_is_told(learner: Learner, open_face: OpenFace) -> None:
    """The line stays, and says why it cannot be opened."""
    next(learner.decks.glob("capitals*")).unlink()
    with learner.open() as workspace:
        async with open_face(own=workspace) as face:
            await face.press("Z", "down", "enter")
            assert "No deck has the questions of this quiz any more." in face.text
            assert face.shows(QuizzesScreen)

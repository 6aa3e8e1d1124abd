"""A quiz that is set up by keys: what is chosen is what is begun, and what was left is gone on with."""

from __future__ import annotations

from face import Face, OpenFace
from learner import Learner
from quizzing import answer_all, begin_quiz, write_sums

from ocrequiz.scheduling.days import MINUTE_MS
from ocrequiz.study.quiz.wish import Feedback, Only, QuizWish
from ocrequiz.tui.screens.home.screen import HomeScreen
from ocrequiz.tui.screens.quiz.dialogs import DiscardScreen
from ocrequiz.tui.screens.quiz.setup import SetupScreen
from ocrequiz.tui.screens.quiz.several import SeveralScreen
from ocrequiz.tui.screens.quiz.sitting import QuizScreen
from ocrequiz.workspace.workspace import Workspace

ROWS = (
    "Decks", "Types", "Tags", "Only", "Questions", "Of each tag", "Paper", "Time", "Answers", "How sure", "Schedule",
)  # fmt: skip


def wish(face: Face) -> QuizWish:
    """Return the terms as they stand, before the quiz or on it."""
    screen = face.app.screen
    if isinstance(screen, QuizScreen):
        return screen.view.wish
    assert isinstance(screen, SetupScreen)
    return screen.wish


async def counted(face: Face) -> str:
    """Return the screen once the questions are counted."""
    for _ in range(40):
        await face.pilot.pause(0.05)
        if "counting" not in face.text:
            return face.text
    raise AssertionError("the questions were never counted")


async def at(face: Face, row: str, *keys: str, after: str = "Decks") -> None:
    """Go from one row, at first that of the decks, to another, and press keys there."""
    way = ROWS.index(row) - ROWS.index(after)
    await face.press(*["down" if way > 0 else "up"] * abs(way), *keys)


async def typed(face: Face, row: str, value: str, after: str) -> None:
    """Type a value at a row."""
    await at(face, row, "space", *value, "enter", after=after)


async def test_a_quiz_is_set_up_with_all_that_the_verb_knows(
    learner: Learner, workspace: Workspace, open_face: OpenFace
) -> None:
    """Decks, several types and tags, numbers by step or typed, paper, time, answers, certainty, schedule."""
    write_sums(learner)
    workspace.refresh()
    choices = workspace.quizzes.choices()
    async with open_face() as face:
        await face.press("z")
        assert face.shows(SetupScreen)
        assert "4 questions, no more fit" in face.text
        await at(face, "Decks", "space", "a", "enter")
        assert wish(face).decks == ("capitals", "sums")
        await at(face, "Types", "space", "down", "space", "down", "space", "enter")
        await at(face, "Tags", "space", "space", "j", "space", "enter", after="Types")
        await at(face, "Only", "right", after="Tags")
        await typed(face, "Questions", "12", after="Only")
        await typed(face, "Of each tag", "7", after="Questions")
        await typed(face, "Paper", "42", after="Of each tag")
        await typed(face, "Time", "1h30m", after="Paper")
        await face.press("down", "right", "down", "right", "down", "right")
        assert "question" in await counted(face)
        await face.press("enter")
        assert wish(face) == QuizWish(
            decks=("capitals", "sums"), questions=12, types=tuple(choices.types)[1:3],
            tags=tuple(choices.tags)[:2], only=Only.NEW, per_tag=7, seed=42, time_limit_ms=90 * MINUTE_MS,
            feedback=Feedback.EACH, certainty=True, schedules=True,
        )  # fmt: skip
        begun = wish(face)
        await face.press("escape", "escape")
        assert face.shows(HomeScreen)
        assert "Quiz left at 0 of" in face.text
    with learner.open() as again:
        assert [each.wish for each in again.quizzes.unfinished()] == [begun]


async def test_a_value_that_makes_no_sense_is_refused_in_place(open_face: OpenFace) -> None:
    """A sentence says what is wrong, and everything stays as it was."""
    async with open_face() as face:
        await face.press("z")
        before = wish(face)
        await at(face, "Decks", "space", "a", "enter")
        assert "A quiz asks about one deck at least." in face.text
        await at(face, "Types", "space", "space", "escape")
        refused = (
            ("Types", "Questions", "0", "no number from 1 to 500"),
            ("Questions", "Paper", "x", "no number from 0"),
            ("Paper", "Time", "soon", "Write it as 20m"),
        )
        for last, row, value, words in refused:
            await typed(face, row, value, last)
            assert words in face.text
        assert wish(face) == before


async def test_a_click_steps_and_chooses(open_face: OpenFace) -> None:
    """The first click goes to a row, the second one changes it; where several can be chosen, each click marks one."""
    async with open_face() as face:
        await face.press("z")
        row = face.line("Schedule")
        for _ in range(2):
            await face.pilot.click(offset=(6, row))
            await face.pilot.pause()
        assert wish(face).schedules
        row = face.line("Types")
        for _ in range(2):
            await face.pilot.click(offset=(6, row))
            await face.pilot.pause()
        assert face.shows(SeveralScreen)
        await face.pilot.click(offset=(20, face.line("truefalse (")))
        await face.press("enter")
        assert wish(face).types == ("truefalse",)


async def test_a_quiz_that_was_left_is_gone_on_with(workspace: Workspace, open_face: OpenFace) -> None:
    """The set-up says that there is one, and `r` opens it with every answer; so does `R` on home."""
    quiz = begin_quiz(workspace)
    answer_all(quiz, workspace.now(), [True] * 4)
    async with open_face(size=(60, 20)) as face:
        await face.press("z")
        assert "left with 4 of 4 answered" in " ".join(face.text.split())
        await face.press("r")
        screen = face.app.screen
        assert isinstance(screen, QuizScreen)
        assert screen.view.answered == 4
        await face.press("escape", "escape", "R")
        assert face.shows(QuizScreen)


async def test_a_quiz_that_was_left_is_thrown_away_after_one_question(
    workspace: Workspace, open_face: OpenFace
) -> None:
    """`x` asks once; what is thrown away leaves nothing in the log."""
    begin_quiz(workspace)
    async with open_face() as face:
        await face.press("z", "x")
        assert face.shows(DiscardScreen)
        await face.press("escape")
        assert workspace.quizzes.unfinished()
        await face.press("x", "enter")
        assert "Thrown away." in face.text
        assert "was left with" not in face.text
        assert workspace.quizzes.unfinished() == ()


async def test_terms_that_nothing_fits_are_explained(open_face: OpenFace) -> None:
    """The screen says at once what would help, and no quiz is begun without a question."""
    async with open_face() as face:
        await face.press("z")
        await at(face, "Only", "right", "right")
        assert "0 questions. With all cards there would be 4." in await counted(face)
        await face.press("enter")
        assert "No question fits what you asked for." in face.text
        assert face.shows(SetupScreen)


async def test_whether_one_is_asked_how_sure_follows_the_setting(
    learner: Learner, open_face: OpenFace
) -> None:
    """The set-up begins as the learner has set it."""
    learner.write_settings("[study]\ncertainty = true\n")
    with learner.open() as workspace:
        async with open_face(own=workspace) as face:
            await face.press("z")
            assert wish(face).certainty

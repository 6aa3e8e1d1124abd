"""A quiz by keys: what is pressed is what is recorded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from face import Face, OpenFace
from learner import Learner
from quizzing import (
    SUMS,
    answer_all,
    begin_quiz,
    logged,
    result,
    right,
    write_sums,
    wrong,
)
from textual.widgets import Input

from ocrequiz.library.results import QuizRecord
from ocrequiz.questions.prompt import Pick
from ocrequiz.questions.response import DontKnow, Picked, Typed
from ocrequiz.scheduling.events import Certainty
from ocrequiz.study.quiz.quiz import QuizSession
from ocrequiz.study.quiz.view import Answered, Asking, HandedIn, Judging, Overview
from ocrequiz.study.quiz.wish import Feedback
from ocrequiz.tui.screens.home.screen import HomeScreen
from ocrequiz.tui.screens.passage import PassageScreen
from ocrequiz.tui.screens.quiz.dialogs import HandInScreen
from ocrequiz.tui.screens.quiz.result import ResultScreen
from ocrequiz.tui.screens.quiz.sitting import QuizScreen
from ocrequiz.tui.screens.study import StudyScreen
from ocrequiz.workspace.workspace import Workspace

SPAIN, FRANCE = (f"capitals/{name}" for name in ("spain#main", "france#main"))


@pytest.fixture
def quiz(workspace: Workspace) -> QuizSession:
    """A quiz on the deck of capitals."""
    return begin_quiz(workspace)


def record(learner: Learner) -> QuizRecord:
    """Return the one quiz that is marked, as it is kept."""
    with learner.open() as workspace:
        (found,) = workspace.quizzes.finished()
    return found


def keys(session: QuizSession, *, is_right: bool) -> list[str]:
    """Return the keys that answer the question shown."""
    phase = session.view.phase
    assert isinstance(phase, Asking)
    match right(session) if is_right else wrong(session):
        case Picked(options):
            assert isinstance(phase.prompt, Pick)
            return [str(phase.prompt.options.index(options[0]) + 1)]
        case Typed(text):
            return [*("space" if letter == " " else letter for letter in text), "enter"]
        case other:
            raise AssertionError(other)


def is_at(session: QuizSession, phase: type[object]) -> bool:
    """Tell whether a quiz is in a phase."""
    return isinstance(session.view.phase, phase)


async def order(face: Face, *pressed: str) -> None:
    """Press keys that are commands, the text field left before each."""
    for key in pressed:
        if isinstance(face.app.focused, Input) and face.shows(QuizScreen):
            await face.press("escape")
        await face.press(key)


async def sit(face: Face, session: QuizSession, is_right: Callable[[int], bool] = lambda _: True) -> None:
    """Answer every question by keys, hand in, and judge as right what only the learner can judge."""
    for position in range(len(session.view.places)):
        assert session.view.position == position
        await face.press(*keys(session, is_right=is_right(position)))
    await order(face, "h", "enter")
    while isinstance(session.view.phase, Judging):
        await face.press("y")


async def test_a_quiz_sat_by_keys_is_recorded_as_it_is_line_by_line(
    learner: Learner, workspace: Workspace, open_face: OpenFace
) -> None:
    """The same answers give the same score, points and log on the screen as in any other face."""
    write_sums(learner, 12)
    workspace.refresh()
    quiz = begin_quiz(workspace, SUMS)
    answers = [position % 3 > 0 for position in range(12)]
    async with open_face(quiz) as face:
        await sit(face, quiz, lambda position: answers[position])
        assert face.shows(ResultScreen)
        assert "8 of 12 right" in face.text
    by_keys, marked = record(learner), logged(learner)
    by_hand = begin_quiz(workspace, SUMS)
    answer_all(by_hand, workspace.now(), answers)
    other = result(by_hand, workspace.now())
    assert (by_keys.score, by_keys.points, by_keys.worth) == (
        other.record.score,
        other.record.points,
        other.record.worth,
    )
    assert sum(row.score == 1 for row in marked.values()) == 8


async def test_all_shapes_are_answered_and_judged(
    learner: Learner, quiz: QuizSession, open_face: OpenFace
) -> None:
    """Options, truths, typed text and cards to think about stand on one paper, and full marks are full marks."""
    async with open_face(quiz) as face:
        await sit(face, quiz)
        assert face.shows(ResultScreen)
        assert "100 %" in face.text
    assert record(learner).score == 1


async def test_a_question_is_marked_come_back_to_and_changed(
    workspace: Workspace, open_face: OpenFace
) -> None:
    """`m` marks, the overview says so, and a response given before is shown and can be changed or cleared."""
    quiz = begin_quiz(workspace, types=("choice", "truefalse"))
    async with open_face(quiz) as face:
        await face.press("m")
        assert "⚑ marked" in face.text
        await face.press(*keys(quiz, is_right=False), "o")
        assert is_at(quiz, Overview)
        assert "1 answered, 1 open, 1 marked" in face.text
        await face.press("g", "1", "enter")
        assert "Your response:" in face.text
        await face.press("x")
        assert "Your response:" not in face.text
        assert quiz.view.answered == 0
        await face.press(*keys(quiz, is_right=True), "g", "9", "enter")
        assert [place.answered for place in quiz.view.places].count(True) == 1
        assert "Write the number of a question, 1 to 2." in face.text


async def test_the_overview_goes_to_the_question_under_the_cursor(
    quiz: QuizSession, open_face: OpenFace
) -> None:
    """It begins at the first open question, and enter goes where the cursor is."""
    async with open_face(quiz) as face:
        await order(face, "o", "down", "down", "enter")
        assert quiz.view.position == 2
        await order(face, "p")
        assert quiz.view.position == 1


async def test_handing_in_asks_first_and_says_how_much_is_open(
    learner: Learner, quiz: QuizSession, open_face: OpenFace
) -> None:
    """`h` hands nothing in by itself; escape goes back, and enter means it."""
    async with open_face(quiz) as face:
        await order(face, "h")
        assert face.shows(HandInScreen)
        assert "Hand in with 4 of 4 questions unanswered?" in face.text
        await face.press("escape")
        assert is_at(quiz, Asking)
        await order(face, "h", "enter")
        assert face.shows(ResultScreen)
        assert "You left it open." not in face.text
        await face.press("n")
        assert "You left it open." in face.text
    assert (record(learner).answered, record(learner).score) == (0, 0)


async def test_the_paper_is_handed_in_at_the_limit(
    learner: Learner, workspace: Workspace, open_face: OpenFace
) -> None:
    """The clock is shown as it runs out, and what was answered by then counts, whatever is open over the paper."""
    quiz = begin_quiz(workspace, time_limit_ms=90_000, types=("choice", "truefalse"))
    async with open_face(quiz) as face:
        assert "1:30 left" in face.text
        await face.press(*keys(quiz, is_right=True))
        learner.wait(seconds=100)
        await face.press("h")
        face.app.screen_stack[0]._tick()  # type: ignore[attr-defined]
        await face.pilot.pause()
        assert face.shows(ResultScreen)
        assert "Time is up: the paper is handed in." in face.text
    assert record(learner).score == 0.5


async def test_certainty_is_asked_and_counts(
    learner: Learner, workspace: Workspace, open_face: OpenFace
) -> None:
    """1, 2 and 3 say how sure one is; sure and wrong stands first in the result."""
    quiz = begin_quiz(workspace, types=("choice", "truefalse"), certainty=True)
    async with open_face(quiz) as face:
        await face.press(*keys(quiz, is_right=True))
        assert "How sure are you?" in face.text
        await face.press("1")
        await face.press(*keys(quiz, is_right=False))
        await face.press("3", "h", "enter")
        assert "sure, and not right" in face.text
    assert {row.certainty for row in logged(learner).values()} == {Certainty.GUESS, Certainty.SURE}
    assert record(learner).points == -5


async def test_the_answer_is_shown_after_each_where_it_was_asked_for(
    workspace: Workspace, open_face: OpenFace
) -> None:
    """With feedback after each, a response is final, its answer and passage are shown, and enter goes on."""
    quiz = begin_quiz(workspace, feedback=Feedback.EACH, types=("choice", "basic"))
    async with open_face(quiz) as face:
        for _ in range(2):
            await face.press(*keys(quiz, is_right=True))
            assert is_at(quiz, Answered)
            await face.press("c")
            assert face.shows(PassageScreen)
            await face.press("escape")
            if getattr(quiz.view.phase, "asks_judgement", False):
                assert "Judge for yourself" in face.text
                await face.press("y")
            assert "✓ Right" in face.text
            await face.press("enter")
        assert is_at(quiz, Overview)
        await face.press("h", "h")
        assert is_at(quiz, HandedIn)


async def test_a_typed_response_is_kept_when_enter_goes_by(workspace: Workspace, open_face: OpenFace) -> None:
    """An empty field asks nothing new of a question that has a response; `0` is text in the field."""
    quiz = begin_quiz(workspace, types=("basic",))
    async with open_face(quiz) as face:
        await face.press(*"Paris", "enter", "g", "1", "enter")
        assert "Your response: Paris" in face.text
        await face.press("enter")
        assert is_at(quiz, Overview)
        await face.press("p", "0", "enter", "p")
        assert "Your response: 0" in face.text
        await face.press("escape", "0", "p")
        assert "you don't know" in face.text
        phase = quiz.view.phase
        assert isinstance(phase, Asking)
        assert phase.response == DontKnow()


async def test_the_result_leads_on(
    quiz: QuizSession, open_face: OpenFace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the result the document opens, a report is written, what was missed is drilled, and esc goes home."""
    monkeypatch.chdir(tmp_path)
    async with open_face(quiz) as face:
        await sit(face, quiz, lambda position: position > 0)
        assert "3 of 4 right" in face.text
        await face.press("n")
        assert "Question 1" in face.text
        assert "Capitals of Europe ›" in face.text
        await face.press("w")
        await face.press("ctrl+a", "ctrl+k", *"r.md", "enter")
        assert "Written" in face.text
        await face.press("r")
        assert face.shows(StudyScreen)
        for _ in range(5):
            if not face.shows(HomeScreen):
                await face.press("escape")
        assert face.shows(HomeScreen)
    assert "Capitals" in (tmp_path / "r.md").read_text(encoding="utf-8")


async def test_a_quiz_that_is_left_is_kept(learner: Learner, quiz: QuizSession, open_face: OpenFace) -> None:
    """Whoever leaves in the middle finds every answer again."""
    async with open_face(quiz) as face:
        await face.press(*keys(quiz, is_right=True), "escape")
        assert isinstance(face.app.screen, HomeScreen | QuizScreen)
    with learner.open() as workspace:
        (left,) = workspace.quizzes.unfinished()
        assert left.record.answered == 1


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_nothing_is_cut_off(workspace: Workspace, open_face: OpenFace, size: tuple[int, int]) -> None:
    """At every size the question, its options, the clock and the keys are there; a wide screen shows the paper too."""
    quiz = begin_quiz(workspace, types=("choice",))
    async with open_face(quiz, size=size) as face:
        for words in ("Question 1 of 1", "capital of Spain", "Madrid", "Toledo", "0:00", "? Help"):
            assert words in face.text
        assert ("0 answered, 1 open" in face.text) == (size[0] >= 120)

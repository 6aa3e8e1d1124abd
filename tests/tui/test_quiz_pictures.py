"""What a quiz looks like: pictures that were looked at before they were accepted.

Look at new ones, then accept them with `pytest tests/tui/test_quiz_pictures.py --snapshot-update`.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from learner import Learner
from quizzing import CAPITALS, answer_all, changed, result

from ocrequiz.scheduling.events import Certainty
from ocrequiz.study.quiz.quiz import QuizSession
from ocrequiz.study.quiz.wish import Feedback
from ocrequiz.tui.app import OcrequizApp
from ocrequiz.tui.screens.quiz import setup
from ocrequiz.workspace.workspace import Workspace

Compare = Callable[..., bool]

LEAST, SMALL, WIDE = (60, 20), (80, 24), (120, 40)
LOOKS = [("dark", SMALL), ("light", WIDE)]
DARK_AND_LIGHT = pytest.mark.parametrize(("theme", "size"), LOOKS, ids=["dark-80x24", "light-120x40"])


def app_on(
    learner: Learner, theme: str, prepare: Callable[[QuizSession], None], **terms: object
) -> OcrequizApp:
    """Begin a quiz on the capitals in a theme, prepare it, and return the app on it."""
    learner.write_settings(f'[display]\ntheme = "{theme}"\n')
    workspace = learner.open()
    quiz = workspace.quizzes.begin(changed(CAPITALS, **terms))
    prepare(quiz)
    return OcrequizApp(workspace, quiz)


@DARK_AND_LIGHT
def test_a_question(snap_compare: Compare, learner: Learner, theme: str, size: tuple[int, int]) -> None:
    """A question that is marked, with its options and the time that is left; a wide screen shows the paper."""

    def begun(quiz: QuizSession) -> None:
        answer_all(quiz, learner.clock(), [True, False])
        position = next(place for place, each in enumerate(quiz.view.places) if "Spain" in each.stem)
        quiz.go_to(position, learner.clock())
        quiz.mark(learner.clock())
        quiz.clear(learner.clock())

    app = app_on(learner, theme, begun, time_limit_ms=900_000)
    assert snap_compare(app, terminal_size=size)


@DARK_AND_LIGHT
def test_the_result(snap_compare: Compare, learner: Learner, theme: str, size: tuple[int, int]) -> None:
    """What was missed stands first; a wide screen shows the question beside it."""

    def finished(quiz: QuizSession) -> None:
        answer_all(quiz, learner.clock(), [True, False, False])
        for position in range(3):
            quiz.go_to(position, learner.clock())
            quiz.certainty(Certainty.SURE, learner.clock())
        result(quiz, learner.clock())

    assert snap_compare(app_on(learner, theme, finished, certainty=True), terminal_size=size)


def test_the_overview_at_the_smallest(snap_compare: Compare, learner: Learner) -> None:
    """At 60×20 the paper and its keys are all there."""

    def looked_over(quiz: QuizSession) -> None:
        answer_all(quiz, learner.clock(), [True, False])
        quiz.go_to(1, learner.clock())
        quiz.mark(learner.clock())
        quiz.clear(learner.clock())
        quiz.overview(learner.clock())

    assert snap_compare(app_on(learner, "dark", looked_over), terminal_size=LEAST)


@DARK_AND_LIGHT
def test_handing_in(snap_compare: Compare, learner: Learner, theme: str, size: tuple[int, int]) -> None:
    """The question says how many are unanswered."""
    app = app_on(learner, theme, lambda quiz: None, types=("choice", "truefalse"))
    assert snap_compare(app, press=["m", "h"], terminal_size=size)


@pytest.mark.parametrize(
    ("theme", "size"), [("dark", LEAST), ("light", WIDE)], ids=["dark-60x20", "light-120x40"]
)
def test_how_sure(snap_compare: Compare, learner: Learner, theme: str, size: tuple[int, int]) -> None:
    """What each certainty is worth stands beside it."""
    app = app_on(learner, theme, lambda quiz: None, types=("choice",), certainty=True)
    assert snap_compare(app, press=["1"], terminal_size=size)


@DARK_AND_LIGHT
def test_an_answer(snap_compare: Compare, learner: Learner, theme: str, size: tuple[int, int]) -> None:
    """After each question the answer, the author's words and the reason can be shown."""
    app = app_on(learner, theme, lambda quiz: None, types=("choice",), feedback=Feedback.EACH)
    assert snap_compare(app, press=["1"], terminal_size=size)


@DARK_AND_LIGHT
def test_setting_one_up(
    snap_compare: Compare,
    learner: Learner,
    monkeypatch: pytest.MonkeyPatch,
    theme: str,
    size: tuple[int, int],
) -> None:
    """All terms with the questions that fit; a quiz that was left, and on a wide screen the earlier ones."""
    learner.write_settings(f'[display]\ntheme = "{theme}"\n')
    workspace = sat(learner)
    # The number of a new paper is thrown by dice.
    monkeypatch.setattr(setup, "fresh_seed", lambda: 7)
    assert snap_compare(OcrequizApp(workspace), press=["z", *["down"] * 6], terminal_size=size)


@DARK_AND_LIGHT
def test_all_quizzes(snap_compare: Compare, learner: Learner, theme: str, size: tuple[int, int]) -> None:
    """What was left, and what the others came to."""
    learner.write_settings(f'[display]\ntheme = "{theme}"\n')
    assert snap_compare(OcrequizApp(sat(learner)), press=["Z"], terminal_size=size)


def sat(learner: Learner) -> Workspace:
    """Sit two quizzes and leave a third one."""
    workspace = learner.open()
    for answers in ([True, False, False], [True, True, False]):
        quiz = workspace.quizzes.begin(CAPITALS)
        answer_all(quiz, learner.clock(), answers)
        learner.wait(seconds=95)
        result(quiz, learner.clock())
        learner.wait(days=1)
    answer_all(workspace.quizzes.begin(CAPITALS), learner.clock())
    return workspace

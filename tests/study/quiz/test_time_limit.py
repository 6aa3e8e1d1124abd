"""The time limit holds: whatever becomes of the program or of the clock."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from learner import Learner
from quizzing import begin_quiz, right

from ocrequiz.store.progress import Progress
from ocrequiz.study.quiz.clock import Clock
from ocrequiz.study.quiz.quiz import TIME_IS_UP, QuizSession
from ocrequiz.study.quiz.view import Asking, HandedIn, Judging
from ocrequiz.workspace.workspace import Workspace

TEN_MINUTES = 600_000
PICKS = ("choice", "truefalse")


@pytest.fixture
def timed(workspace: Workspace) -> QuizSession:
    """A quiz of ten minutes."""
    return begin_quiz(workspace, types=PICKS, time_limit_ms=TEN_MINUTES)


def test_the_clock_is_shown(learner: Learner, timed: QuizSession) -> None:
    """What is gone and what is left, at every look."""
    assert (timed.view.elapsed_ms, timed.view.left_ms) == (0, TEN_MINUTES)
    learner.wait(minutes=4)
    view = timed.tick(learner.clock())
    assert (view.elapsed_ms, view.left_ms) == (240_000, 360_000)


def test_at_the_limit_the_paper_is_handed_in(learner: Learner, timed: QuizSession) -> None:
    """The responses given count; the learner is told."""
    timed.respond(right(timed), learner.clock())
    learner.wait(minutes=10)
    view = timed.tick(learner.clock())
    assert isinstance(view.phase, HandedIn)
    assert view.notice == TIME_IS_UP
    assert (view.phase.result.right, view.phase.result.ran_out) == (1, True)
    assert view.phase.result.record.took_ms == TEN_MINUTES
    assert view.left_ms == 0
    assert timed.tick(learner.clock()).phase == view.phase


def test_a_response_after_the_limit_does_not_count(learner: Learner, timed: QuizSession) -> None:
    """However late the program notices."""
    response = right(timed)
    learner.wait(minutes=10, seconds=1)
    view = timed.respond(response, learner.clock())
    assert isinstance(view.phase, HandedIn)
    assert view.phase.result.right == 0
    assert view.notice == TIME_IS_UP


def test_a_stopped_process_gains_no_time(learner: Learner, timed: QuizSession) -> None:
    """Between two looks at the clock any time may pass: all of it counts."""
    learner.wait(minutes=9)
    assert isinstance(timed.tick(learner.clock()).phase, Asking)
    learner.wait(hours=5)
    assert isinstance(timed.next(learner.clock()).phase, HandedIn)


def test_a_clock_set_back_gains_no_time(learner: Learner, timed: QuizSession) -> None:
    """The time that is gone stays gone, and goes on from there."""
    learner.wait(minutes=6)
    timed.tick(learner.clock())
    learner.wait(hours=-24)
    assert timed.tick(learner.clock()).elapsed_ms == 360_000
    learner.wait(minutes=3)
    assert timed.tick(learner.clock()).elapsed_ms == 540_000
    learner.wait(minutes=1)
    assert isinstance(timed.tick(learner.clock()).phase, HandedIn)


def test_a_clock_set_back_while_the_program_is_not_running_gains_no_time(learner: Learner) -> None:
    """The time that is gone is in the progress file."""
    with learner.open() as workspace:
        session = begin_quiz(workspace, types=PICKS, time_limit_ms=TEN_MINUTES)
        learner.wait(minutes=6)
        session.tick(learner.clock())
    learner.wait(days=-1)
    with learner.open() as workspace:
        again = workspace.quizzes.resume(session.number)
        assert again.view.elapsed_ms == 360_000
        learner.wait(minutes=4)
        assert isinstance(again.tick(learner.clock()).phase, HandedIn)


def test_leaving_a_quiz_does_not_stop_its_clock(learner: Learner) -> None:
    """As in an exam room; a quiz taken up too late is handed in with what was answered."""
    with learner.open() as workspace:
        session = begin_quiz(workspace, types=PICKS, time_limit_ms=TEN_MINUTES)
        session.respond(right(session), learner.clock())
    learner.wait(minutes=4)
    with learner.open() as workspace:
        assert workspace.quizzes.resume(session.number).view.left_ms == 360_000
    learner.wait(minutes=30)
    with learner.open() as workspace:
        view = workspace.quizzes.resume(session.number).view
    assert isinstance(view.phase, HandedIn)
    assert (view.phase.result.right, view.notice) == (1, TIME_IS_UP)


def test_without_a_limit_only_the_time_before_the_paper_counts(learner: Learner) -> None:
    """Who leaves a quiz overnight did not take a night for it."""
    with learner.open() as workspace:
        session = begin_quiz(workspace, types=PICKS)
        learner.wait(minutes=2)
        session.tick(learner.clock())
    learner.wait(hours=12)
    with learner.open() as workspace:
        again = workspace.quizzes.resume(session.number)
        learner.wait(minutes=1)
        assert again.tick(learner.clock()).elapsed_ms == 180_000


def test_the_time_before_each_question_is_added_up(learner: Learner, timed: QuizSession) -> None:
    """All visits together; the overview is nobody's."""
    learner.wait(seconds=10)
    timed.next(learner.clock())
    learner.wait(seconds=20)
    timed.previous(learner.clock())
    learner.wait(seconds=5)
    timed.overview(learner.clock())
    learner.wait(seconds=40)
    phase = timed.hand_in(learner.clock()).phase
    assert isinstance(phase, HandedIn)
    assert [item.took_ms for item in phase.result.items] == [15_000, 20_000]
    assert phase.result.record.took_ms == 75_000


def test_time_is_saved_though_nothing_is_answered(learner: Learner, timed: QuizSession) -> None:
    """A crash costs at most a few seconds of the clock."""
    learner.wait(seconds=4)
    timed.tick(learner.clock())
    learner.wait(seconds=4)
    timed.tick(learner.clock())
    with Progress.open(learner.progress, "test") as progress:
        kept = progress.quizzes.quiz(timed.number)
    assert kept is not None
    assert kept.elapsed_ms == 8_000


def test_judging_has_no_limit(learner: Learner, workspace: Workspace) -> None:
    """The limit is for the paper; what is handed in can be judged in peace."""
    session = begin_quiz(workspace, types=("basic",), time_limit_ms=TEN_MINUTES)
    session.respond(right(session), learner.clock())
    learner.wait(minutes=11)
    assert isinstance(session.tick(learner.clock()).phase, Judging)
    learner.wait(hours=1)
    assert isinstance(session.tick(learner.clock()).phase, Judging)
    phase = session.judge(learner.clock(), right=True).phase
    assert isinstance(phase, HandedIn)
    assert phase.result.record.took_ms == TEN_MINUTES


@given(st.lists(st.integers(-(10**13), 10**13), max_size=40))
def test_time_never_runs_backwards(looks: list[int]) -> None:
    """Whatever the learner's clock says."""
    clock = Clock(0, 0)
    for look in looks:
        later = clock.at(look)
        assert later.elapsed_ms >= clock.elapsed_ms
        clock = later

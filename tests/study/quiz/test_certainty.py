"""What certainty counts, by Moodle's scheme."""

from __future__ import annotations

import pytest
from learner import Learner
from quizzing import CAPITALS, SUMS, answer_all, begin_quiz, logged, result, right, write_sums, wrong

from ocrequiz.questions.response import DontKnow
from ocrequiz.scheduling.events import Certainty
from ocrequiz.study.quiz.certainty import FULL_MARKS, counted
from ocrequiz.study.quiz.view import Answered, Asking
from ocrequiz.study.quiz.wish import Feedback
from ocrequiz.workspace.workspace import Workspace


@pytest.mark.parametrize(
    ("score", "certainty", "counts"),
    [
        (1.0, Certainty.GUESS, 1),
        (1.0, Certainty.THINK, 2),
        (1.0, Certainty.SURE, 3),
        (0.0, Certainty.GUESS, 0),
        (0.0, Certainty.THINK, -2),
        (0.0, Certainty.SURE, -6),
        (0.5, Certainty.SURE, 1.5),
        (1.0, None, 1),
        (0.0, None, 0),
    ],
)
def test_a_wrong_answer_costs_more_the_surer_one_was(
    score: float, certainty: Certainty | None, counts: float
) -> None:
    """+1, +2, +3 where right, 0, -2, -6 where wrong, a share where partly right; unsaid is a guess."""
    assert counted(score, certainty) == counts


def test_certainty_pays_to_be_honest_about() -> None:
    """Each certainty is the best choice in its own range of chances: below 2/3, up to 4/5, and above."""
    for chance, best in ((0.5, Certainty.GUESS), (0.7, Certainty.THINK), (0.9, Certainty.SURE)):
        expected = {sure: chance * counted(1, sure) + (1 - chance) * counted(0, sure) for sure in Certainty}
        assert max(expected, key=lambda sure: expected[sure]) is best


def test_certainty_is_asked_between_the_response_and_what_follows(
    learner: Learner, workspace: Workspace
) -> None:
    """The question stays until the learner has said how sure they are, then the next one comes."""
    session = begin_quiz(workspace, certainty=True)
    phase = session.respond(right(session), learner.clock()).phase
    assert isinstance(phase, Asking)
    assert phase.asks_certainty
    view = session.certainty(Certainty.THINK, learner.clock())
    assert (view.position, view.answered) == (1, 1)


def test_with_feedback_each_the_answer_waits_for_the_certainty(
    learner: Learner, workspace: Workspace
) -> None:
    """Nobody says how sure they are once they know the answer."""
    session = begin_quiz(workspace, certainty=True, feedback=Feedback.EACH)
    assert isinstance(session.respond(right(session), learner.clock()).phase, Asking)
    phase = session.certainty(Certainty.SURE, learner.clock()).phase
    assert isinstance(phase, Answered)
    assert phase.certainty is Certainty.SURE
    assert session.certainty(Certainty.GUESS, learner.clock()).phase == phase


def test_a_new_response_asks_for_the_certainty_anew(learner: Learner, workspace: Workspace) -> None:
    """How sure one is belongs to one response."""
    session = begin_quiz(workspace, certainty=True)
    session.respond(wrong(session), learner.clock())
    session.certainty(Certainty.SURE, learner.clock())
    session.previous(learner.clock())
    phase = session.respond(right(session), learner.clock()).phase
    assert isinstance(phase, Asking)
    assert phase.asks_certainty
    assert phase.certainty is None


def test_who_does_not_know_is_not_asked_how_sure_they_are(learner: Learner, workspace: Workspace) -> None:
    """It earns nothing and costs nothing."""
    session = begin_quiz(workspace, certainty=True)
    view = session.respond(DontKnow(), learner.clock())
    assert view.position == 1
    session.previous(learner.clock())
    session.certainty(Certainty.SURE, learner.clock())
    found = result(session, learner.clock())
    assert found.items[0].points == 0
    assert found.items[0].certainty is None


def test_without_certainty_none_is_taken(learner: Learner, workspace: Workspace) -> None:
    """An intent that does not fit changes nothing."""
    session = begin_quiz(workspace)
    session.respond(right(session), learner.clock())
    session.previous(learner.clock())
    phase = session.certainty(Certainty.SURE, learner.clock()).phase
    assert isinstance(phase, Asking)
    assert phase.certainty is None


def test_points_are_those_of_the_question_times_what_certainty_counts(learner: Learner) -> None:
    """A question of two points, surely wrong, costs twelve; its full marks are six."""
    write_sums(learner, 3)
    with learner.open() as workspace:
        session = begin_quiz(workspace, SUMS, certainty=True, tags=("even",))
        session.respond(wrong(session), learner.clock())
        session.certainty(Certainty.SURE, learner.clock())
        found = result(session, learner.clock())
    assert (found.record.points, found.record.worth, found.record.score) == (-12, 2 * FULL_MARKS, 0)
    assert found.items[0].is_sure_and_wrong
    assert logged(learner)["sums/s2#main"].certainty is Certainty.SURE


def test_a_response_without_certainty_counts_as_a_guess(learner: Learner) -> None:
    """Who goes on without saying how sure they are is marked all the same."""
    write_sums(learner, 3)
    with learner.open() as workspace:
        session = begin_quiz(workspace, SUMS, certainty=True)
        answer_all(session, learner.clock())
        found = result(session, learner.clock())
    assert (found.record.points, found.record.worth, found.record.score) == (4, 12, 1)
    (group,) = found.by_certainty
    assert (group.name, group.items, group.right) == ("guess", 3, 3)


def test_how_often_one_was_right_is_told_for_each_certainty(learner: Learner) -> None:
    """Over- and underconfidence can be seen in the result."""
    write_sums(learner, 5)
    with learner.open() as workspace:
        session = begin_quiz(workspace, SUMS, certainty=True)
        for sure, is_right in (
            (Certainty.SURE, True),
            (Certainty.SURE, False),
            (Certainty.GUESS, True),
            (Certainty.THINK, False),
        ):
            session.respond(right(session) if is_right else wrong(session), learner.clock())
            session.certainty(sure, learner.clock())
        found = result(session, learner.clock())
    assert [(each.name, each.right, each.items) for each in found.by_certainty] == [
        ("guess", 1, 1),
        ("think so", 0, 1),
        ("sure", 1, 2),
    ]


def test_without_certainty_nothing_is_told_of_it(learner: Learner, workspace: Workspace) -> None:
    """A result has no table that would say nothing."""
    session = begin_quiz(workspace, CAPITALS)
    assert result(session, learner.clock()).by_certainty == ()

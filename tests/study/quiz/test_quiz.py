"""How a quiz is sat: what each intent does, and what is kept of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from learner import Learner
from quizzing import SUMS, answer_all, begin_quiz, logged, result, right, show, write_sums, wrong

from ocrequiz.errors import ProgressFailed, WrongUse
from ocrequiz.questions.response import DontKnow, Picked, Typed
from ocrequiz.scheduling.events import Mode
from ocrequiz.scheduling.rating import Rating
from ocrequiz.store.progress import Progress
from ocrequiz.study.quiz.view import Answered, Asking, HandedIn, Judging, Overview
from ocrequiz.study.quiz.wish import Feedback
from ocrequiz.workspace.workspace import Workspace

PICKS = ("choice", "truefalse")
"""Types of which no answer is left to the learner to judge."""


def test_questions_come_one_after_the_other(learner: Learner, workspace: Workspace) -> None:
    """After each response the next question is put, after the last one the overview."""
    session = begin_quiz(workspace)
    seen = []
    for number in range(4):
        view = session.view
        assert isinstance(view.phase, Asking)
        assert (view.position, view.answered) == (number, number)
        seen.append(str(view.phase.card.id))
        session.respond(right(session), learner.clock())
    assert len(set(seen)) == 4
    assert session.view.phase == Overview(open=0, marked=0)
    assert (session.view.position, session.card) == (None, None)


def test_one_goes_back_and_forth_freely(learner: Learner, workspace: Workspace) -> None:
    """Before the first question and behind the overview there is nothing."""
    session, now = begin_quiz(workspace), learner.clock()
    assert session.previous(now).position == 0
    assert session.next(now).position == 1
    assert session.go_to(3, now).position == 3
    assert isinstance(session.next(now).phase, Overview)
    assert isinstance(session.next(now).phase, Overview)
    assert session.previous(now).position == 3
    assert session.go_to(-1, now).position == 3
    assert isinstance(session.overview(now).phase, Overview)


def test_a_response_can_be_changed_and_taken_back(learner: Learner, workspace: Workspace) -> None:
    """Until the paper is handed in, the last word counts."""
    session, now = begin_quiz(workspace, types=PICKS), learner.clock()
    session.respond(wrong(session), now)
    session.previous(now)
    session.respond(right(session), now)
    assert session.view.answered == 1
    session.go_to(0, now)
    phase = session.clear(now).phase
    assert isinstance(phase, Asking)
    assert phase.response is None
    assert session.view.answered == 0
    session.overview(now)
    assert session.clear(now).phase == Overview(open=2, marked=0)
    assert session.respond(Picked(("True",)), now).phase == Overview(open=2, marked=0)


def test_a_question_can_be_marked_to_come_back_to(learner: Learner, workspace: Workspace) -> None:
    """The overview shows it; the mark can be taken away again, and counts for nothing else."""
    session, now = begin_quiz(workspace), learner.clock()
    session.mark(now)
    session.next(now)
    session.mark(now)
    assert [place.marked for place in session.view.places] == [True, True, False, False]
    session.mark(now)
    assert session.overview(now).phase == Overview(open=4, marked=1)
    session.mark(now)
    assert session.view.phase == Overview(open=4, marked=1)


def test_the_places_tell_what_is_asked_and_answered(learner: Learner, workspace: Workspace) -> None:
    """With feedback at the end, no place tells its score."""
    session, now = begin_quiz(workspace), learner.clock()
    session.respond(DontKnow(), now)
    answered = [place.answered for place in session.view.places]
    assert answered == [True, False, False, False]
    assert all(place.stem and place.score is None for place in session.view.places)


def test_with_feedback_each_the_answer_follows_the_response(learner: Learner, workspace: Workspace) -> None:
    """It is final then: no later response, and no taking back."""
    session, now = begin_quiz(workspace, feedback=Feedback.EACH), learner.clock()
    show(session, "capitals/spain#main", now)
    view = session.respond(Picked(("Toledo",)), now)
    assert isinstance(view.phase, Answered)
    assert view.phase.verdict is not None
    assert view.phase.verdict.feedback == "Toledo was the capital until 1561."
    assert (view.phase.answer, view.phase.solution) == ("Madrid", Picked(("Madrid",)))
    assert view.phase.explanation.startswith("The court moved")
    assert not view.phase.asks_judgement
    assert view.position is not None
    assert view.places[view.position].score == 0
    assert session.respond(Picked(("Madrid",)), now).phase == view.phase
    assert session.clear(now).phase == view.phase
    assert session.judge(now, right=True).phase == view.phase
    session.next(now)
    session.previous(now)
    assert session.view.phase == view.phase


def test_with_feedback_each_the_learner_judges_at_once(learner: Learner, workspace: Workspace) -> None:
    """What only the learner can judge is judged beside its answer."""
    session, now = begin_quiz(workspace, types=("basic",), feedback=Feedback.EACH), learner.clock()
    phase = session.respond(Typed("Paris"), now).phase
    assert isinstance(phase, Answered)
    assert phase.asks_judgement
    assert [place.score for place in session.view.places] == [None]
    judged = session.judge(now, right=True).phase
    assert isinstance(judged, Answered)
    assert judged.judged is True
    assert [place.score for place in session.view.places] == [1]
    assert isinstance(session.hand_in(now).phase, HandedIn)


def test_what_only_the_learner_can_judge_is_judged_when_the_paper_is_in(
    learner: Learner, workspace: Workspace
) -> None:
    """One after the other, beside the answer; then all is marked."""
    session, now = begin_quiz(workspace, types=("basic", "choice")), learner.clock()
    answer_all(session, now)
    phase = session.hand_in(now).phase
    assert isinstance(phase, Judging)
    assert phase.left == 1
    assert phase.shown.response == Typed("as I know it")
    assert phase.shown.asks_judgement
    assert session.card is not None
    assert session.card.id.question == "france"
    assert session.respond(Typed("too late"), now).phase == phase
    assert session.next(now).phase == phase
    assert session.mark(now).phase == phase
    assert session.tick(now).phase == phase
    assert session.hand_in(now).phase == phase
    phase_after = session.judge(now, right=False).phase
    assert isinstance(phase_after, HandedIn)
    scores = {item.card.question: item.score for item in phase_after.result.items}
    assert scores == {"france": 0, "spain": 1}
    assert session.judge(now, right=True).phase == phase_after


def test_handing_in_marks_and_logs_everything(learner: Learner, workspace: Workspace) -> None:
    """Each question is a row of the log with mode quiz; the schedule stays as it is."""
    session, now = begin_quiz(workspace, types=PICKS), learner.clock()
    assert logged(learner) == {}
    learner.wait(seconds=8)
    show(session, "capitals/spain#main", learner.clock())
    learner.wait(seconds=4)
    session.respond(Picked(("Seville",)), learner.clock())
    found = result(session, learner.clock())
    rows = logged(learner)
    assert set(rows) == {"capitals/spain#main", "capitals/italy#main"}
    spain, italy = rows["capitals/spain#main"], rows["capitals/italy#main"]
    assert (spain.mode, spain.schedules, spain.due) == (Mode.QUIZ, False, None)
    assert (spain.response, spain.score, spain.rating) == ('{"picked":["Seville"]}', 0, Rating.AGAIN)
    assert spain.took_ms in (4_000, 12_000)
    assert (italy.response, italy.score) == ('{"dont_know":true}', 0)
    assert learner.standing("capitals/spain#main").memory is None
    assert (found.record.score, found.record.answered) == (0, 1)
    assert session.card is None
    assert session.overview(now).phase == session.view.phase


def test_with_schedule_the_answers_move_the_schedule(learner: Learner, workspace: Workspace) -> None:
    """As an answer in review would; but what was left open was not tried."""
    session, now = begin_quiz(workspace, types=PICKS, schedules=True), learner.clock()
    show(session, "capitals/spain#main", now)
    session.respond(Picked(("Madrid",)), now)
    result(session, now)
    rows = logged(learner)
    spain = rows["capitals/spain#main"]
    memory = learner.standing("capitals/spain#main").memory
    assert memory is not None
    assert (spain.schedules, spain.rating, spain.due) == (True, Rating.GOOD, memory.due)
    assert not rows["capitals/italy#main"].schedules
    assert learner.standing("capitals/italy#main").memory is None
    with Progress.open(learner.progress, "test") as progress:
        seen = progress.seen_as("capitals/spain#main")
        assert progress.rebuild_card("capitals/spain#main").memory == memory
    assert seen is not None
    assert seen.answer == "Madrid"


def test_a_quiz_that_was_left_is_taken_up_where_it_was(learner: Learner) -> None:
    """Responses, marks and the place are as they were, to the letter."""
    with learner.open() as workspace:
        session, now = begin_quiz(workspace), learner.clock()
        session.respond(right(session), now)
        session.mark(now)
        session.next(now)
        before, number = session.view, session.number
    learner.wait(days=3)
    with learner.open() as workspace:
        (unfinished,) = workspace.quizzes.unfinished()
        assert (unfinished.record.answered, unfinished.record.items) == (1, 4)
        assert unfinished.wish == before.wish
        assert workspace.quizzes.resume(number).view == before


def test_a_quiz_left_while_judging_is_judged_later(learner: Learner) -> None:
    """The paper stays handed in."""
    with learner.open() as workspace:
        session, now = begin_quiz(workspace, types=("basic",)), learner.clock()
        session.respond(Typed("Lyon"), now)
        session.hand_in(now)
    with learner.open() as workspace:
        (unfinished,) = workspace.quizzes.unfinished()
        assert unfinished.is_handed_in
        again = workspace.quizzes.resume(unfinished.record.number)
        assert isinstance(again.view.phase, Judging)
        assert isinstance(again.judge(now, right=False).phase, HandedIn)
        assert workspace.quizzes.unfinished() == ()


def test_a_paper_judged_just_before_a_crash_is_marked_when_it_is_taken_up(learner: Learner) -> None:
    """Nothing is asked twice, and nothing stays unmarked."""
    with learner.open() as workspace:
        session, now = begin_quiz(workspace, types=("basic",)), learner.clock()
        session.respond(Typed("Paris"), now)
        session.hand_in(now)
    with Progress.open(learner.progress, "test") as progress:
        (item,) = progress.quizzes.items(session.number)
        progress.quizzes.keep_item(session.number, replace(item, judged=True))
    with learner.open() as workspace:
        phase = workspace.quizzes.resume(session.number).view.phase
    assert isinstance(phase, HandedIn)
    assert phase.result.record.score == 1


def test_two_windows_on_one_quiz_mark_it_once(learner: Learner) -> None:
    """The second to hand in is shown what the first handed in."""
    with learner.open() as one, learner.open() as other:
        first, now = begin_quiz(one, types=PICKS), learner.clock()
        second = other.quizzes.resume(first.number)
        answer_all(first, now)
        found = result(first, now)
        assert result(second, now).record == found.record
    assert len(logged(learner)) == 2
    assert found.record.score == 1


def test_a_question_that_is_gone_is_not_on_the_paper_any_more(learner: Learner) -> None:
    """The quiz goes on with the others."""
    with learner.open() as workspace:
        number = begin_quiz(workspace).number
    deck = learner.decks / "capitals.yaml"
    deck.write_text(deck.read_text("utf-8").replace("id: spain", "id: espana"), "utf-8")
    with learner.open() as workspace:
        session = workspace.quizzes.resume(number)
        assert len(session.view.places) == 3
        assert len(result(session, learner.clock()).items) == 3


def test_a_quiz_without_any_question_left_cannot_be_taken_up(learner: Learner) -> None:
    """It says so, and can be discarded."""
    with learner.open() as workspace:
        number = begin_quiz(workspace).number
    (learner.decks / "capitals.yaml").unlink()
    with learner.open() as workspace:
        with pytest.raises(WrongUse, match=r"any more"):
            workspace.quizzes.resume(number)
        workspace.quizzes.discard(number)
        assert workspace.quizzes.unfinished() == ()
        with pytest.raises(WrongUse, match=r"no quiz"):
            workspace.quizzes.resume(number)


@pytest.mark.parametrize(
    "spoil",
    ["UPDATE quiz SET terms = '{}'", "UPDATE quiz SET terms = 'no'", "UPDATE quiz_item SET card = 'x'"],
)
def test_a_damaged_quiz_is_refused_in_a_sentence(learner: Learner, spoil: str) -> None:
    """No traceback, and the rest of the file can be used."""
    with learner.open() as workspace:
        number = begin_quiz(workspace).number
    with Progress.open(learner.progress, "test") as progress:
        progress.log.connection.execute(spoil)
    with learner.open() as workspace, pytest.raises(ProgressFailed, match=r"damaged"):
        workspace.quizzes.resume(number)


def test_what_cannot_be_saved_is_not_taken(learner: Learner) -> None:
    """A full disk, or a lock: the quiz stands as before, and the response can be given again."""
    with learner.open() as workspace, learner.open() as other:
        session, now = begin_quiz(workspace), learner.clock()
        before = session.view
        other.quizzes.discard(session.number)
        with Progress.open(learner.progress, "test") as progress:
            progress.log.connection.execute("DROP TABLE quiz_item")
        with pytest.raises(ProgressFailed):
            session.respond(right(session), now)
        assert session.view == before


def test_thirty_questions_give_the_score_they_earn(learner: Learner) -> None:
    """Points count as the author gave them: one for odd sums, two for even ones."""
    write_sums(learner)
    with learner.open() as workspace:
        session, now = begin_quiz(workspace, SUMS, questions=30), learner.clock()
        answer_all(session, now, [n % 3 > 0 for n in range(30)])
        found = result(session, now)
    worth = [item.worth for item in found.items]
    earned = sum(points for n, points in enumerate(worth) if n % 3)
    assert (found.right, found.record.points, found.record.worth) == (20, earned, sum(worth))
    assert found.record.score == pytest.approx(earned / sum(worth))

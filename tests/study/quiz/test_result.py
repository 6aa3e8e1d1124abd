"""What a quiz came to, from every side."""

from __future__ import annotations

from dataclasses import replace

import pytest
from learner import Learner, asked, finish
from quizzing import CAPITALS, SUMS, answer_all, begin_quiz, result, right, show, write_sums, wrong

from ocrequiz.errors import WrongUse
from ocrequiz.library.results import GroupResult, QuizResult, percent
from ocrequiz.questions.response import DontKnow, Picked, Typed
from ocrequiz.scheduling.events import Certainty
from ocrequiz.study.quiz.wish import Feedback
from ocrequiz.workspace.workspace import Workspace


@pytest.fixture
def marked(learner: Learner, workspace: Workspace) -> QuizResult:
    """A quiz on the capitals: Spain wrong, Italy not known, Poland right, France left open."""
    session, now = begin_quiz(workspace), learner.clock()
    show(session, "capitals/spain#main", now)
    session.respond(Picked(("Toledo",)), now)
    show(session, "capitals/italy#main", now)
    session.respond(DontKnow(), now)
    position = next(n for n in range(4) if _is_on(session.go_to(n, now).places[n].stem))
    session.go_to(position, now)
    session.respond(right(session), now)
    return result(session, now)


def _is_on(stem: str) -> bool:
    return "Poland" in stem


def test_groups_show_where_the_points_are(marked: QuizResult) -> None:
    """By tag, by type, and by paragraph of the document in its order."""
    assert [(each.name, each.right, each.items) for each in marked.by_tag] == [
        ("europe::east", 1, 1),
        ("europe::south", 0, 2),
        ("europe::west", 0, 1),
    ]
    assert {each.name for each in marked.by_type} == {"basic", "choice", "cloze", "truefalse"}
    assert [(each.name, each.right, each.items) for each in marked.by_paragraph] == [
        ("West: “Paris is the capital of France. It lies on the Seine.”", 0, 1),
        ("South: “Madrid took over from Toledo in 1561. Rome has been the cap…”", 0, 2),
        ("East: “Warsaw lies on the Vistula and is the capital of Poland.”", 1, 1),
    ]
    assert marked.by_objective == ()


def test_what_to_reread_is_what_was_missed(marked: QuizResult) -> None:
    """The paragraph with the most missed questions first, each with the places on the paper."""
    assert [(each.cited.place, len(each.numbers)) for each in marked.reread] == [("South", 2), ("West", 1)]
    missed = {item.number for item in marked.missed}
    assert {number for each in marked.reread for number in each.numbers} == missed


def test_each_question_comes_with_response_solution_and_passage(marked: QuizResult) -> None:
    """All that is needed to see why an answer was wrong."""
    spain = next(item for item in marked.items if item.card.question == "spain")
    assert (spain.response, spain.solution) == (Picked(("Toledo",)), Picked(("Madrid",)))
    assert spain.verdict is not None
    assert spain.verdict.feedback.startswith("Toledo was")
    (cited,) = spain.cited
    assert cited.quote == "Madrid took over from Toledo in 1561"
    assert cited.paragraph == (
        "Madrid took over from Toledo in 1561. Rome has been the capital of Italy since 1871."
    )
    assert cited.headings == ("Capitals of Europe", "South")
    france = next(item for item in marked.items if item.card.question == "france")
    assert (france.response, france.verdict, france.is_answered) == (None, None, False)


def test_what_was_missed_comes_first(marked: QuizResult) -> None:
    """And then what was right; every question once."""
    assert [item.is_right for item in marked.in_order_of_need] == [False, False, False, True]
    assert marked.right == 1


def test_sure_and_wrong_comes_before_all(learner: Learner) -> None:
    """What one is sure of is not looked up again."""
    write_sums(learner, 6)
    with learner.open() as workspace:
        session, now = begin_quiz(workspace, SUMS, certainty=True), learner.clock()
        for sure in (Certainty.GUESS, Certainty.THINK, Certainty.SURE):
            session.respond(wrong(session), now)
            session.certainty(sure, now)
        found = result(session, now)
    assert [item.number for item in found.missed] == [3, 1, 2, 4, 5, 6]


def test_groups_weigh_questions_by_their_points(learner: Learner) -> None:
    """A question of two points counts twice."""
    write_sums(learner, 2)
    with learner.open() as workspace:
        session, now = begin_quiz(workspace, SUMS), learner.clock()
        show(session, "sums/s2#main", now)
        session.respond(right(session), now)
        found = result(session, now)
    assert found.by_type == (GroupResult("choice", 2, 1, 2 / 3, 2, 3),)
    assert found.record.score == pytest.approx(2 / 3)
    assert [each.name for each in found.by_objective] == ["Add one to 1", "Add one to 2"]


def test_earlier_quizzes_stand_beside_a_result(learner: Learner) -> None:
    """Those on any of the same decks, the latest first, without the quiz itself and without what came later."""
    write_sums(learner, 4)
    with learner.open() as workspace:
        results = []
        for deck, correct in (("capitals", False), ("sums", True), ("capitals", True)):
            session, now = begin_quiz(workspace, replace(CAPITALS, decks=(deck,))), learner.clock()
            answer_all(session, now, [correct] * 4)
            results.append(result(session, now))
            learner.wait(hours=1)
        numbers = [each.record.number for each in results]
        assert [each.number for each in results[2].earlier] == [numbers[0]]
        assert workspace.quizzes.result(numbers[0]).earlier == ()
        assert [each.number for each in workspace.quizzes.finished()] == numbers[::-1]
        assert [each.title for each in workspace.quizzes.finished(["sums"])] == ["Sums"]
        assert workspace.quizzes.finished(["sums"])[0].score == 1


def test_a_result_can_be_looked_at_again(learner: Learner, marked: QuizResult) -> None:
    """As it was, though the question was edited meanwhile: the score stands."""
    deck = learner.decks / "capitals.yaml"
    deck.write_text(deck.read_text("utf-8").replace("answer: Madrid", "answer: Toledo!"), "utf-8")
    with learner.open() as workspace:
        again = workspace.quizzes.result(marked.record.number)
        assert again.record == marked.record
        assert [item.score for item in again.items] == [item.score for item in marked.items]
        with pytest.raises(WrongUse, match=r"no result"):
            workspace.quizzes.result(99)
        unfinished = begin_quiz(workspace)
        with pytest.raises(WrongUse, match=r"no result"):
            workspace.quizzes.result(unfinished.number)


def test_what_was_missed_can_be_crammed(learner: Learner, workspace: Workspace, marked: QuizResult) -> None:
    """A sitting of just these cards, the schedule untouched."""
    session = workspace.quizzes.cram(marked)
    assert asked(session)
    cards = finish(session, learner)
    assert sorted(cards) == sorted(str(item.card) for item in marked.missed)


def test_a_document_that_is_gone_costs_only_its_passages(learner: Learner) -> None:
    """The result does not depend on it."""
    (learner.decks / "atlas.md").unlink()
    with learner.open() as workspace:
        session, now = begin_quiz(workspace), learner.clock()
        answer_all(session, now)
        found = result(session, now)
    assert found.record.score == 1
    assert found.by_paragraph == ()
    assert all(item.cited == () for item in found.items)


def test_partly_right_is_between(learner: Learner) -> None:
    """A score between nothing and full marks is neither right nor wrong."""
    learner.write(
        "parts.yaml",
        """
        format: 1
        id: parts
        title: Parts
        questions:
          - {id: a, type: multi, question: Which?, answers: [one, two], distractors: [three]}
        """,
    )
    with learner.open() as workspace:
        session, now = begin_quiz(workspace, replace(CAPITALS, decks=("parts",))), learner.clock()
        session.respond(Picked(("one",)), now)
        found = result(session, now)
    assert 0 < found.items[0].score < 1
    assert found.missed == found.items
    assert percent(found.record.score) == "50 %"


@pytest.mark.parametrize(
    ("score", "written"), [(1, "100 %"), (0.999, "99 %"), (0.5, "50 %"), (0, "0 %"), (0.126, "13 %")]
)
def test_only_full_marks_are_a_hundred_percent(score: float, written: str) -> None:
    """Nobody is told 100 % who missed something."""
    assert percent(score) == written


def test_judged_answers_count_as_the_learner_says(learner: Learner, workspace: Workspace) -> None:
    """The verdict is theirs, and the result knows that it is."""
    session, now = begin_quiz(workspace, types=("basic",), feedback=Feedback.EACH), learner.clock()
    session.respond(Typed("Paris, I think"), now)
    session.judge(now, right=True)
    (item,) = result(session, now).items
    assert (item.score, item.verdict) == (1, None)

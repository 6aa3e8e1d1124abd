"""A typed answer is marked in a quiz as it is in study: by the learner's settings and the other answers of the deck."""

from __future__ import annotations

import pytest
from learner import Learner, begin
from quizzing import changed, logged, result, show

from ocrequiz.questions.response import Typed
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.quiz.view import Answered as QuizAnswered
from ocrequiz.study.quiz.wish import Feedback, QuizWish
from ocrequiz.study.view import Answered

DECK = """
format: 1
id: drugs
title: Drugs
questions:
  - {id: one, type: short, question: Which is the first?, answers: [interferon beta-1a], tags: [one]}
  - {id: two, type: short, question: Which is the second?, answers: [interferon beta-1b], tags: [two]}
  - {id: three, type: short, question: Which is the third?, answers: [Rituximab], tags: [three]}
  - {id: four, type: short, question: Which is the fourth?, answers: [Rituxinab], tags: [four]}
  - {id: place, type: short, question: Where?, answers: [Bâle], tags: [place]}
"""
WISH = QuizWish(decks=("drugs",), seed=7)


@pytest.mark.parametrize(
    ("question", "typed", "score"),
    [
        ("one", "interferon beta-1a", 1.0),
        ("one", "interferron beta-1a", 1.0),
        ("one", "interferon beta-1b", 0.0),
        ("two", "interferon beta-1a", 0.0),
        ("three", "Ritoximab", 1.0),
        ("three", "Rituxinab", 0.0),
        ("four", "Rituximab", 0.0),
        ("place", "Bale", 0.0),
    ],
)
def test_a_quiz_and_study_agree(learner: Learner, question: str, typed: str, score: float) -> None:
    """One letter off is a typo, unless the deck holds the two apart; accents count where the learner says so."""
    learner.write("drugs.yaml", DECK)
    learner.write_settings("[marking]\naccents = false\n")
    with learner.open() as workspace:
        study = begin(workspace, tags=[question])
        phase = study.respond(Typed(typed), learner.clock()).phase
        quiz = workspace.quizzes.begin(changed(WISH, feedback=Feedback.EACH))
        show(quiz, f"drugs/{question}#main", learner.clock())
        shown = quiz.respond(Typed(typed), learner.clock()).phase
        assert isinstance(phase, Answered)
        assert isinstance(shown, QuizAnswered)
        assert shown.verdict == phase.verdict
        (item,) = (each for each in result(quiz, learner.clock()).items if each.card.question == question)
    assert (item.score, item.verdict) == (score, phase.verdict)
    row = logged(learner)[f"drugs/{question}#main"]
    assert (row.score, row.rating is Rating.GOOD) == (score, score == 1)


def test_a_response_is_marked_so_when_a_quiz_is_taken_up(learner: Learner) -> None:
    """What was kept of a killed quiz is judged by the same rules."""
    learner.write("drugs.yaml", DECK)
    with learner.open() as workspace:
        quiz = workspace.quizzes.begin(WISH)
        show(quiz, "drugs/three#main", learner.clock())
        quiz.respond(Typed("Rituxinab"), learner.clock())
    with learner.open() as workspace:
        found = result(workspace.quizzes.resume(quiz.number), learner.clock())
    assert found.record.answered == 1
    assert found.record.score == 0

"""A quiz line by line says as much as a sitting of study: pictures in all their words, and why typed text is wrong."""

from __future__ import annotations

import io

import pytest
from learner import Learner
from quizzing import changed
from talk import hold

from ocrequiz.plain.lines import Lines
from ocrequiz.plain.quiz import QuizSitting
from ocrequiz.study.quiz.wish import Feedback, QuizWish

LONG = "A map of the country, " + ", ".join(f"town {number}" for number in range(60)) + ", and the sea"
DECK = f"""
format: 1
id: maps
title: Maps
questions:
  - id: shape
    type: short
    question: Which country is this?
    answers: [Switzerland]
    image: {{file: map.png, alt: "{LONG}"}}
    answer_image: {{file: map.png, alt: "The same\\n with its name"}}
  - id: thought
    type: basic
    question: And this?
    answer: Italy
    image: {{file: map.png, alt: A boot}}
    tags: [judged]
"""
WISH = QuizWish(decks=("maps",), seed=7)


def sit(learner: Learner, *lines: str, **terms: object) -> str:
    """Sit a quiz on the maps, and return what was written."""
    learner.write("map.png", "a map")
    learner.write("maps.yaml", DECK)
    with learner.open() as workspace:
        session = workspace.quizzes.begin(changed(WISH, **terms))
        written = io.StringIO()
        QuizSitting(
            workspace, session, Lines(io.StringIO("".join(f"{line}\n" for line in lines)), written)
        ).run()
    return written.getvalue()


def test_a_picture_is_told_in_all_its_words(learner: Learner) -> None:
    """Sixty towns and the sea behind them, in study and in a quiz."""
    assert len(LONG) > 400
    assert f"Which country is this?\n[Picture: {LONG}]\n" in sit(learner, types=("short",))
    assert f"Which country is this?\n[Picture: {LONG}]\n" in hold(learner, decks=["maps"])


@pytest.mark.parametrize("feedback", Feedback)
def test_pictures_stand_beside_the_answer_and_in_the_result(learner: Learner, feedback: Feedback) -> None:
    """That of the question and that of the answer, wherever question and answer are written."""
    written = sit(learner, "France", ":h", types=("short",), feedback=feedback)
    missed = written[written.index("question 1: Which") :]
    assert f"Which country is this?\n[Picture: {LONG}]\n" in missed
    assert "Answer: Switzerland\n[Picture: The same with its name]\n" in missed
    if feedback is Feedback.EACH:
        assert written.count("[Picture: The same with its name]") == 2


def test_what_is_judged_is_shown_with_its_picture(learner: Learner) -> None:
    """The learner compares with all that was asked."""
    written = sit(learner, "Greece", ":h", types=("basic",))
    judging = written[written.index("Judge for yourself") :]
    assert "And this?\n[Picture: A boot]\nYou wrote: Greece\nAnswer: Italy\n" in judging


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            "Switzerlind",
            "Right.\nCompared, with [missing] and –too much–: Switzerl–i–[a]nd\nA typo is forgiven.\n",
        ),
        ("Zwitserland", "Not right.\nYou wrote: Zwitserland\nCompared, with"),
    ],
)
def test_a_typed_answer_is_explained_as_in_study(learner: Learner, typed: str, said: str) -> None:
    """Letter by letter, and with the rule that accepted or refused it."""
    quiz = sit(learner, typed, types=("short",), feedback=Feedback.EACH)
    study = hold(learner, typed, decks=["maps"], limit=1)
    assert said in quiz
    assert said in study
    explained = study[study.index(said[:5]) : study.index("Answer: ")]
    assert explained in quiz


def test_a_returning_question_says_what_was_given(learner: Learner) -> None:
    """With how sure one was, in the words in which it was said."""
    written = sit(learner, "Switzerland", "2", ":p", types=("short",), certainty=True)
    assert "How sure are you? 1 a guess, 2 I think so, 3 I am sure (Enter: a guess):" in written
    assert "You wrote: Switzerland (you thought so)" in written

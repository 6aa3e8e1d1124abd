"""A basic question: what it shows, and that the learner judges."""

from __future__ import annotations

from ocrequiz.questions.basic import Basic
from ocrequiz.questions.prompt import Reveal
from ocrequiz.questions.question import Question
from ocrequiz.questions.response import DontKnow, Revealed, Typed
from ocrequiz.questions.verdict import Verdict


def a_question(*, reverse: bool = False) -> Basic:
    """Return a question with one answer."""
    return Basic(id="capital", question="Capital of Peru?", answer="Lima", reverse=reverse)


def test_one_card_shows_the_question_and_then_the_answer() -> None:
    """Without `reverse` there is one card: question first, answer after."""
    question = a_question()
    assert question.parts() == ("main",)
    assert question.prompt("main", 0) == Reveal("Capital of Peru?")
    assert question.answer_text("main") == "Lima"
    assert question.stem == "Capital of Peru?"


def test_reverse_adds_a_card_that_asks_the_other_way_round() -> None:
    """With `reverse` a second card shows the answer and asks for the question."""
    question = a_question(reverse=True)
    assert question.parts() == ("main", "reverse")
    assert question.prompt("reverse", 0) == Reveal("Lima")
    assert question.answer_text("reverse") == "Capital of Peru?"


def test_only_the_learner_judges_what_was_revealed() -> None:
    """The program has no verdict on a thought, save that "I don't know" is not right."""
    question = a_question()
    assert question.solution("main") == Revealed()
    assert question.mark("main", Revealed()) is None
    assert question.mark("main", Typed("Lima")) is None
    assert question.mark("main", DontKnow()) == Verdict(0.0)


def test_it_cannot_be_guessed() -> None:
    """A basic question has no options, so a blind guess has no chance."""
    assert a_question().guess_chance("main") == 0.0


def test_an_empty_side_is_a_mistake() -> None:
    """A question without words, or an answer of white space, is reported with the field to mend."""
    assert list(a_question().mistakes()) == []
    empty = Basic(id="empty", question="", answer=" \n ")
    assert [(mistake.rule, mistake.field) for mistake in empty.mistakes()] == [
        ("empty-field", "question"),
        ("empty-field", "answer"),
    ]


def test_a_type_without_checks_of_its_own_has_no_mistakes() -> None:
    """What every question has is right as far as the schema lets it be."""
    assert list(Question.mistakes(a_question())) == []


def test_a_question_can_stand_in_a_set() -> None:
    """Questions are values: two of the same content are one member of a set."""
    assert len({a_question(), a_question(), a_question(reverse=True)}) == 2

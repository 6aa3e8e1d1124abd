"""What one question gives away of another."""

from __future__ import annotations

import pytest

from ocrequiz.questions.basic import Basic
from ocrequiz.questions.card import Card, CardId
from ocrequiz.questions.choice import Choice
from ocrequiz.questions.cloze import Cloze
from ocrequiz.questions.clues import Tie, clues
from ocrequiz.questions.match import Match
from ocrequiz.questions.multi import Multi
from ocrequiz.questions.numeric import Numeric
from ocrequiz.questions.order import Order
from ocrequiz.questions.question import Distractor, Question
from ocrequiz.questions.short import Short
from ocrequiz.questions.truefalse import TrueFalse

TELLING = Basic(
    id="telling",
    question="Why is Paris the capital of France?",
    answer="Since 987, when the two kings of 12 lands chose it for its Seine bridges",
    explanation="**True** to them, they never left it for Lyon.",
)
CAPITAL = Short(id="capital", question="What is the capital of France?", answers=("Paris",))


def tie(
    shown: Question, asked: Question, part: str = "main", near: bool = False, shown_part: str = "main"
) -> Tie:
    """Tell what one question gives away of another, which cites the same sentence or not."""
    one = clues(Card(CardId("deck", shown.id, shown_part), shown), frozenset({"first", "second"}))
    other = clues(
        Card(CardId("deck", asked.id, part), asked), frozenset({"second" if near else "third", "fourth"})
    )
    return one.tie(other)


def test_an_answer_said_where_the_same_is_asked_about_is_given_away() -> None:
    """Whoever just read why Paris is the capital of France is not asked for that capital; the other way is fine."""
    assert tie(TELLING, CAPITAL) is Tie.ANSWER
    assert tie(CAPITAL, TELLING) is Tie.NONE


def test_the_same_word_elsewhere_gives_nothing_away() -> None:
    """Where something else is asked about, the answer is only a word; and a piece of a word is no answer."""
    river = Short(id="river", question="On which river does Notre-Dame stand?", answers=("Seine",))
    assert tie(TELLING, river) is Tie.NONE
    assert tie(TELLING, Short(id="piece", question="The capital of France?", answers=("Par",))) is Tie.NONE
    assert tie(TELLING, Short(id="blank", question="The capital of France?", answers=(" ",))) is Tie.NONE
    assert tie(TELLING, Short(id="brief", question="Who is it?", answers=("Paris",))) is Tie.NONE


def test_questions_of_one_sentence_help_each_other() -> None:
    """They tie both ways, and more where one of them says the answer."""
    other = Short(id="other", question="Which river?", answers=("Rhine",))
    assert tie(TELLING, other, near=True) is Tie.SENTENCE
    assert tie(other, TELLING, near=True) is Tie.SENTENCE
    assert (
        tie(TELLING, Short(id="river", question="Which river?", answers=("Seine",)), near=True) is Tie.ANSWER
    )


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        (Choice(id="q", question="Which?", answer="Lyon", distractors=(Distractor(text="Nice"),)), "main"),
        (
            Multi(id="q", question="Which?", answers=("Nice", "Lyon"), distractors=(Distractor(text="X"),)),
            "main",
        ),
        (Cloze(id="q", text="{{c1::Nice}} and {{c2::Lyon}}"), "c2"),
        (Cloze(id="q", text="{{c1::Nice}} and {{c2::Lyon}}", typed=True), "c2"),
        (Numeric(id="q", question="How many?", answer="12", unit="lands"), "main"),
        (Basic(id="q", question="What was left?", answer="lyon"), "main"),
    ],
)
def test_every_type_of_answer_that_can_stand_in_a_text_is_found(asked: Question, part: str) -> None:
    """One of several options is enough; capitals make no difference."""
    assert tie(TELLING, asked, part, near=True) is Tie.ANSWER


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        (Choice(id="q", question="Which?", answer="Nice", distractors=(Distractor(text="Lyon"),)), "main"),
        (Cloze(id="q", text="{{c1::Nice}} and {{c2::Lyon}}"), "c1"),
        (TrueFalse(id="q", statement="It is so.", answer=True), "main"),
        (Order(id="q", question="Which first?", items=("Lyon", "Seine")), "main"),
        (Match(id="q", question="Which river?", pairs={"Paris": "Seine", "Lyon": "Rhône"}), "main"),
    ],
)
def test_an_order_pairs_and_a_verdict_are_given_away_by_no_word(asked: Question, part: str) -> None:
    """Neither are wrong options, nor the other gaps."""
    assert tie(TELLING, asked, part, near=True) is Tie.SENTENCE


def test_siblings_give_each_other_away() -> None:
    """Cram asks all cards of a question in one sitting."""
    cloze = Cloze(id="q", text="{{c1::Nice}} and {{c2::Lyon}}")
    assert tie(cloze, cloze, "c2", shown_part="c1") is Tie.ANSWER

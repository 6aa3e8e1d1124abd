"""A short answer: what is accepted, what an author foresees, and the mistakes an author can make."""

from __future__ import annotations

import pytest

from ocrequiz.questions.marking import USUAL, Marking
from ocrequiz.questions.prompt import TypeIn
from ocrequiz.questions.question import Distractor
from ocrequiz.questions.response import DontKnow, Picked, Typed
from ocrequiz.questions.short import Short
from ocrequiz.questions.verdict import Verdict


def a_short(*answers: str, wrong: tuple[str, ...] = (), typos: int = 1) -> Short:
    """Return a question whose distractors say which they are."""
    distractors = tuple(Distractor(text=text, feedback=f"Not {text}.") for text in wrong)
    return Short(id="s", question="Which bone?", answers=answers, distractors=distractors, typos=typos)


def marked(short: Short, typed: str, rules: Marking = USUAL) -> Verdict:
    """Return the verdict on what is typed."""
    verdict = short.mark("main", Typed(typed), rules)
    assert verdict is not None
    return verdict


def test_the_answer_is_typed_and_the_first_is_shown() -> None:
    """All answers are accepted; one is shown afterwards."""
    short = a_short("clavicle", "collarbone")
    assert short.prompt("main", 3) == TypeIn("Which bone?")
    assert short.solution("main") == Typed("clavicle")
    assert short.answer_text("main") == "clavicle"
    assert marked(short, "Collarbone").is_right
    assert short.stem == "Which bone?"
    assert short.parts() == ("main",)
    assert short.guess_chance("main") == 0.0


def test_typos_are_forgiven_as_the_question_says() -> None:
    """One typo in a word unless the question says otherwise, and none where the learner wants none."""
    assert marked(a_short("clavicle"), "clavicel").is_right
    assert not marked(a_short("clavicle", typos=0), "clavicel").is_right
    assert not marked(a_short("clavicle"), "clavicel", Marking(typos_forgiven=False)).is_right


def test_a_wrong_answer_that_was_expected_brings_its_feedback() -> None:
    """Who types what the author foresaw, typos and all, is told what the author says about it."""
    short = a_short("humerus", wrong=("femur", "fibula"))
    assert marked(short, "The Femur").feedback == "Not femur."
    assert marked(short, "fibulla").feedback == "Not fibula."
    assert marked(short, "tibia").feedback == ""
    assert marked(short, "tibia").score == 0.0


def test_a_wrong_answer_that_was_expected_is_no_typo() -> None:
    """What is a letter away from the answer and named as wrong is wrong."""
    verdict = marked(a_short("metacarpals", wrong=("metatarsals",), typos=2), "metatarsals")
    assert verdict.score == 0.0
    assert verdict.feedback == "Not metatarsals."


def test_answers_elsewhere_in_the_deck_are_no_typos() -> None:
    """What answers another question of the deck is not forgiven as a slip here."""
    rules = Marking(others=a_short("peroneus", wrong=("perineus",)).terms())
    assert marked(a_short("perineum"), "perineus").is_right
    assert not marked(a_short("perineum"), "perineus", rules).is_right


def test_any_other_response_is_wrong() -> None:
    """Not knowing, or a response of another shape, earns nothing."""
    assert a_short("femur").mark("main", DontKnow()) == Verdict(0.0)
    assert a_short("femur").mark("main", Picked(("femur",))) == Verdict(0.0)
    assert a_short().mark("main", Typed("femur")) == Verdict(0.0)


@pytest.mark.parametrize(
    ("short", "found"),
    [
        (a_short("femur"), []),
        (a_short(), [("too-few", "answers", None)]),
        (a_short("femur", ""), [("empty-field", "answers", 1)]),
        (a_short("femur", "femur "), [("duplicate-option", "answers", 1)]),
        (a_short("femur", wrong=("",)), [("empty-field", "distractors", 0)]),
        (a_short("femur", wrong=("rib", "rib")), [("duplicate-option", "distractors", 1)]),
        (a_short("femur", wrong=("rib", "the Femur")), [("bad-answer", "distractors", 1)]),
    ],
)
def test_what_no_schema_sees_is_a_mistake(short: Short, found: list[tuple[str, str, int | None]]) -> None:
    """A distractor that would be accepted, however it is written, contradicts the answers."""
    assert [(mistake.rule, mistake.field, mistake.index) for mistake in short.mistakes()] == found

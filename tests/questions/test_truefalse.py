"""A statement to judge: its two options, its marks and its correction."""

from __future__ import annotations

from ocrequiz.questions.prompt import Pick
from ocrequiz.questions.response import DontKnow, Picked, Typed
from ocrequiz.questions.truefalse import TrueFalse
from ocrequiz.questions.verdict import Verdict


def a_statement(answer: bool, correction: str = "") -> TrueFalse:
    """Return a statement that is wrong about whales, whatever is said of it."""
    return TrueFalse(id="s", statement="Whales are fish.", answer=answer, correction=correction)


def test_true_always_stands_before_false() -> None:
    """The options keep their places, so that digits mean the same on every statement."""
    assert {a_statement(False).prompt("main", seed) for seed in range(9)} == {
        Pick("Whales are fish.", ("True", "False"))
    }


def test_what_the_statement_is_earns_the_mark() -> None:
    """True is right for a true statement and False for a false one; all else is wrong."""
    assert a_statement(True).mark("main", Picked(("True",))) == Verdict(1.0)
    assert a_statement(True).mark("main", Picked(("False",))) == Verdict(0.0)
    assert a_statement(False).mark("main", Picked(("False",))) == Verdict(1.0)
    assert a_statement(False).mark("main", Picked(("True", "False"))) == Verdict(0.0)
    assert a_statement(False).mark("main", Typed("False")) == Verdict(0.0)
    assert a_statement(False).mark("main", DontKnow()) == Verdict(0.0)
    assert a_statement(False).solution("main") == Picked(("False",))


def test_the_answer_shows_the_correction() -> None:
    """After a false statement the learner reads what is true."""
    assert a_statement(False, "Whales are mammals.").answer_text("main") == "**False**\n\nWhales are mammals."
    assert a_statement(True).answer_text("main") == "**True**"


def test_a_coin_would_be_right_every_other_time() -> None:
    """A blind guess has one chance in two."""
    assert a_statement(True).guess_chance("main") == 0.5


def test_it_has_one_card_named_by_its_statement() -> None:
    """A statement is one card, listed by its words."""
    assert a_statement(True).parts() == ("main",)
    assert a_statement(True).stem == "Whales are fish."


def test_a_correction_of_the_truth_is_a_mistake() -> None:
    """A true statement with a correction contradicts itself; an empty statement says nothing."""
    assert list(a_statement(False, "Whales are mammals.").mistakes()) == []
    assert [mistake.rule for mistake in a_statement(True, "They are mammals.").mistakes()] == [
        "needless-correction"
    ]
    assert [mistake.field for mistake in TrueFalse(id="s", statement="", answer=True).mistakes()] == [
        "statement"
    ]

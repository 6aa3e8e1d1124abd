"""A question for a number: its tolerance and its unit, and the mistakes an author can make."""

from __future__ import annotations

import pytest

from ocrequiz.questions.numeric import Numeric
from ocrequiz.questions.prompt import TypeIn
from ocrequiz.questions.response import DontKnow, Picked, Typed
from ocrequiz.questions.verdict import Verdict


def a_numeric(answer: str, unit: str = "", tolerance: str = "", question: str = "How much?") -> Numeric:
    """Return a question for a number."""
    return Numeric(id="n", question=question, answer=answer, unit=unit, tolerance=tolerance)


def marked(numeric: Numeric, typed: str) -> Verdict:
    """Return the verdict on what is typed."""
    verdict = numeric.mark("main", Typed(typed))
    assert verdict is not None
    return verdict


def test_the_unit_stands_behind_the_field() -> None:
    """What is counted is shown, wherever its author wrote it; a learner need not type it."""
    assert a_numeric("600", "mg").prompt("main", 1) == TypeIn("How much?", "mg")
    assert a_numeric("50%").prompt("main", 1) == TypeIn("How much?", "%")
    assert marked(a_numeric("600", "mg"), "600") == Verdict(1.0)
    assert marked(a_numeric("50%"), "50") == Verdict(1.0)


@pytest.mark.parametrize(
    ("tolerance", "right", "wrong"),
    [
        ("", ["200"], ["199.999", "200.001"]),
        ("0.5", ["199.5", "200.5"], ["199.49", "200.51"]),
        ("0,5", ["199.5", "200.5"], ["199.49", "200.51"]),
        ("5%", ["190", "210"], ["189.9", "210.1"]),
        ("0.1 g", ["100", "300"], ["99", "301"]),
    ],
)
def test_the_tolerance_counts_its_own_ends_in(tolerance: str, right: list[str], wrong: list[str]) -> None:
    """A tolerance is in the unit of the answer, or a share of the answer; who is just so far off is right."""
    numeric = a_numeric("200", "mg", tolerance)
    assert [typed for typed in right if not marked(numeric, typed).is_right] == []
    assert [typed for typed in wrong if marked(numeric, typed).is_right] == []


@pytest.mark.parametrize(
    ("numeric", "typed", "reason"),
    [
        (a_numeric("600", "mg"), "600 mg", ""),
        (a_numeric("600", "mg"), "0.6 g", "Read as 600 mg."),
        (a_numeric("1234"), "1,234", "Read as 1234."),
        (a_numeric("1.234"), "1,234", "Read as 1.234."),
        (a_numeric("600", "mg", "5%"), "610", "Within 5% of the answer."),
        (a_numeric("600", "mg"), "", "Nothing was written."),
        (a_numeric("600", "mg"), "a lot", "It cannot be read as one number."),
        (a_numeric("600", "mg"), "600 g", "The number is right, but the answer is counted in mg."),
        (a_numeric("6"), "6 weeks", "The number is right, but the answer is a number without that unit."),
        (a_numeric("6", "months"), "7 mg", "That is neither the number nor the unit, months."),
        (a_numeric("5"), "-5", "Only the sign is wrong."),
        (a_numeric("5"), "500", "The digits are right, but not the place of the decimal point."),
        (a_numeric("5"), "0.05", "The digits are right, but not the place of the decimal point."),
        (a_numeric("5"), "4", "It is too small."),
        (a_numeric("5"), "6", "It is too large."),
        (a_numeric("0"), "10", "It is too large."),
    ],
)
def test_the_verdict_says_why(numeric: Numeric, typed: str, reason: str) -> None:
    """How a number was read, or in what it fails, is told in a sentence."""
    assert marked(numeric, typed).reason == reason


def test_words_of_the_question_may_stand_behind_the_number() -> None:
    """Where no unit is asked for, the question itself says what is counted."""
    numeric = a_numeric("6", question="After how many months does it work?")
    assert marked(numeric, "6 months").is_right
    assert marked(numeric, "1 month").reason == "It is too small."
    assert not marked(numeric, "6 years").is_right


@pytest.mark.parametrize(
    ("numeric", "text"),
    [
        (a_numeric("600"), "600"),
        (a_numeric("600", "mg"), "600 mg"),
        (a_numeric("600", "mg", "0.5"), "600 ± 0.5 mg"),
        (a_numeric("600", "mg", "5%"), "600 mg ± 5%"),
        (a_numeric("50%", "", "2"), "50% ± 2"),
    ],
)
def test_the_answer_shows_unit_and_tolerance(numeric: Numeric, text: str) -> None:
    """Afterwards the learner sees how near was near enough."""
    assert numeric.answer_text("main") == text


def test_it_has_one_card_that_cannot_be_guessed() -> None:
    """A number is one card, and no guess hits it."""
    numeric = a_numeric("600")
    assert numeric.parts() == ("main",)
    assert numeric.stem == "How much?"
    assert numeric.solution("main") == Typed("600")
    assert numeric.guess_chance("main") == 0.0
    assert list(numeric.terms()) == []


def test_any_other_response_is_wrong() -> None:
    """Not knowing, or a response of another shape, earns nothing."""
    assert a_numeric("6").mark("main", DontKnow()) == Verdict(0.0)
    assert a_numeric("6").mark("main", Picked(("6",))) == Verdict(0.0)


@pytest.mark.parametrize(
    ("numeric", "found"),
    [
        (a_numeric("600", "mg", "5%"), []),
        (a_numeric("1.234"), []),
        (a_numeric("0,5"), []),
        (a_numeric("50%", "percent", "2"), []),
        (a_numeric("600 mg", "mg"), []),
        (a_numeric(""), [("empty-field", "answer")]),
        (a_numeric("many"), [("bad-number", "answer")]),
        (a_numeric("5-7"), [("bad-number", "answer")]),
        (a_numeric("1,234"), [("bad-number", "answer")]),
        (a_numeric("600 mg", "g"), [("bad-number", "answer")]),
        (a_numeric("600", "mg", "some"), [("bad-number", "tolerance")]),
        (a_numeric("600", "mg", "1,500"), [("bad-number", "tolerance")]),
        (a_numeric("600", "mg", "-5"), [("bad-number", "tolerance")]),
        (a_numeric("600", "mg", "5 ml"), [("bad-number", "tolerance")]),
        (a_numeric("5", question=" "), [("empty-field", "question")]),
    ],
)
def test_what_no_schema_sees_is_a_mistake(numeric: Numeric, found: list[tuple[str, str]]) -> None:
    """An answer or a tolerance that is no number, could be two, or counts something else is told."""
    assert [(mistake.rule, mistake.field) for mistake in numeric.mistakes()] == found
    assert all(mistake.message.endswith(".") and mistake.help for mistake in numeric.mistakes())


def test_a_question_with_a_mistake_accepts_nothing() -> None:
    """Where the answer is no number, nothing that is typed is right."""
    assert not marked(a_numeric("many"), "many").is_right
    assert not marked(a_numeric("many"), "5").is_right

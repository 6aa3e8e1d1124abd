"""A choice: its options, its order, its marks and the mistakes an author can make."""

from __future__ import annotations

import pytest

from ocrequiz.questions.choice import Choice
from ocrequiz.questions.prompt import Pick
from ocrequiz.questions.question import Distractor
from ocrequiz.questions.response import DontKnow, Picked, Revealed, Typed
from ocrequiz.questions.verdict import Verdict


def a_choice(answer: str, *wrong: str, shuffle: bool = True) -> Choice:
    """Return a choice whose distractors say which they are."""
    distractors = tuple(Distractor(text=text, feedback=f"Not {text}.") for text in wrong)
    return Choice(id="c", question="Which?", answer=answer, distractors=distractors, shuffle=shuffle)


def shown(choice: Choice, seed: int) -> tuple[str, ...]:
    """Return the options in the order shown."""
    prompt = choice.prompt("main", seed)
    assert isinstance(prompt, Pick)
    assert not prompt.several
    assert prompt.question == "Which?"
    return prompt.options


def test_every_option_is_shown_once_in_an_order_of_the_seed() -> None:
    """One seed always deals the same order; over many seeds every option stands first at some time."""
    choice = a_choice("iron", "tin", "zinc", "lead")
    assert all(sorted(shown(choice, seed)) == ["iron", "lead", "tin", "zinc"] for seed in range(40))
    assert shown(choice, 7) == shown(choice, 7)
    assert {shown(choice, seed)[0] for seed in range(40)} == {"iron", "lead", "tin", "zinc"}


@pytest.mark.parametrize(
    ("answer", "wrong", "ascending"),
    [
        ("10 mg", ("9 mg", "100 mg"), ("9 mg", "10 mg", "100 mg")),
        ("1.5", ("1.25", "1.125"), ("1.125", "1.25", "1.5")),
        ("2,000", ("300", "10,000"), ("300", "2,000", "10,000")),
        ("0", ("-5", "5"), ("-5", "0", "5")),
        ("pears", ("Apples", "quinces", "12"), ("12", "Apples", "pears", "quinces")),
        ("vitamin B12", ("vitamin B2", "vitamin B6"), ("vitamin B2", "vitamin B6", "vitamin B12")),
        ("3-5 days", ("1-2 days", "10-20 days"), ("1-2 days", "3-5 days", "10-20 days")),
        ("aa", ("Aa", "AA"), ("AA", "Aa", "aa")),
    ],
)
def test_unshuffled_options_ascend(answer: str, wrong: tuple[str, ...], ascending: tuple[str, ...]) -> None:
    """Without shuffling numbers stand by value and words by letter, wherever that puts the answer."""
    assert shown(a_choice(answer, *wrong, shuffle=False), 1) == ascending
    assert shown(a_choice(answer, *wrong, shuffle=False), 2) == ascending


def test_the_answer_alone_is_right() -> None:
    """Only the answer, picked alone, earns the mark."""
    choice = a_choice("iron", "tin", "zinc")
    assert choice.solution("main") == Picked(("iron",))
    assert choice.mark("main", Picked(("iron",))) == Verdict(1.0)
    assert choice.mark("main", Picked(("iron", "tin"))) == Verdict(0.0)
    assert choice.mark("main", Picked(())) == Verdict(0.0)


def test_a_wrong_pick_brings_its_own_feedback() -> None:
    """Who picks a distractor is told what its author says about that one."""
    choice = a_choice("iron", "tin", "zinc")
    assert choice.mark("main", Picked(("zinc",))) == Verdict(0.0, "Not zinc.")
    assert choice.mark("main", Picked(("gold",))) == Verdict(0.0)


@pytest.mark.parametrize("response", [DontKnow(), Revealed(), Typed("iron")])
def test_any_other_response_is_wrong(response: DontKnow | Revealed | Typed) -> None:
    """Not knowing, or a response of another shape, earns nothing and breaks nothing."""
    assert a_choice("iron", "tin").mark("main", response) == Verdict(0.0)


def test_a_guess_is_right_once_in_as_many_as_there_are_options() -> None:
    """Four different options make a blind guess right one time in four; the same option twice counts once."""
    assert a_choice("iron", "tin", "zinc", "lead").guess_chance("main") == 0.25
    assert a_choice("iron", "tin", "tin").guess_chance("main") == 0.5


def test_it_has_one_card_that_answers_with_the_answer() -> None:
    """A choice is one card; its answer is shown without the distractors."""
    choice = a_choice("iron", "tin")
    assert choice.parts() == ("main",)
    assert choice.answer_text("main") == "iron"
    assert choice.stem == "Which?"


def test_a_good_choice_has_no_mistakes() -> None:
    """Options that differ only in case are different options."""
    assert list(a_choice("Aa", "AA", "aa").mistakes()) == []


@pytest.mark.parametrize(
    ("choice", "found"),
    [
        (a_choice("z", "x", "z"), [("bad-answer", "distractors", 1)]),
        (a_choice("B cells", "B  cells"), [("bad-answer", "distractors", 0)]),
        (a_choice("z"), [("no-distractors", "distractors", None)]),
        (a_choice("z", "x", "y", "x"), [("duplicate-option", "distractors", 2)]),
        (a_choice("z", "x", " "), [("empty-field", "distractors", 1)]),
        (a_choice("z", "", ""), [("empty-field", "distractors", 0), ("empty-field", "distractors", 1)]),
        (a_choice("", "x"), [("empty-field", "answer", None)]),
        (Choice(id="c", question=" ", answer="z", distractors=(Distractor(text="x"),)),
         [("empty-field", "question", None)]),
    ],
)  # fmt: skip
def test_what_no_schema_sees_is_a_mistake(choice: Choice, found: list[tuple[str, str, int | None]]) -> None:
    """An answer that is also wrong, the same option twice, no options and empty ones are told by entry."""
    assert [(mistake.rule, mistake.field, mistake.index) for mistake in choice.mistakes()] == found

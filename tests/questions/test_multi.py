"""A question with several right options: its partial credit, and the mistakes an author can make."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.questions.multi import Multi
from ocrequiz.questions.prompt import Pick
from ocrequiz.questions.question import Distractor
from ocrequiz.questions.response import DontKnow, Picked, Typed
from ocrequiz.questions.verdict import Verdict

METALS = ("iron", "tin", "zinc")
OTHERS = ("helium", "sulfur")


def a_multi(
    answers: tuple[str, ...] = METALS, wrong: tuple[str, ...] = OTHERS, *, shuffle: bool = True
) -> Multi:
    """Return a question whose distractors say which they are."""
    distractors = tuple(Distractor(text=text, feedback=f"Not {text}.") for text in wrong)
    return Multi(
        id="m", question="Which are metals?", answers=answers, distractors=distractors, shuffle=shuffle
    )


def score(*picked: str) -> float:
    """Return the score of some picks."""
    verdict = a_multi().mark("main", Picked(picked))
    assert verdict is not None
    return verdict.score


def test_several_options_can_be_picked() -> None:
    """All options are shown once, in an order of the seed, and more than one may be picked."""
    prompts = [a_multi().prompt("main", seed) for seed in range(40)]
    assert all(isinstance(prompt, Pick) and prompt.several for prompt in prompts)
    options = [prompt.options for prompt in prompts if isinstance(prompt, Pick)]
    assert {tuple(sorted(shown)) for shown in options} == {tuple(sorted(METALS + OTHERS))}
    assert {shown[0] for shown in options} == {*METALS, *OTHERS}


def test_unshuffled_options_ascend() -> None:
    """Without shuffling numbers stand by value, right and wrong ones mixed."""
    multi = a_multi(("10", "2"), ("9", "1"), shuffle=False)
    assert multi.prompt("main", 7) == Pick("Which are metals?", ("1", "2", "9", "10"), several=True)


@pytest.mark.parametrize(
    ("picked", "credit"),
    [
        (METALS, 1.0),
        (("zinc", "tin", "iron"), 1.0),
        (("iron", "iron", "tin", "zinc"), 1.0),
        (("iron", "tin"), 2 / 3),
        (("iron",), 1 / 3),
        (("iron", "tin", "helium"), 1 / 3),
        ((*METALS, "helium"), 2 / 3),
        ((*METALS, *OTHERS), 1 / 3),
        (("iron", "helium"), 0.0),
        (OTHERS, 0.0),
        ((), 0.0),
        (("gold",), 0.0),
        (("iron", "gold"), 0.0),
    ],
)
def test_partial_credit_is_right_minus_wrong(picked: tuple[str, ...], credit: float) -> None:
    """Each right option earns its share, each wrong one takes a share away, and nobody falls below 0."""
    assert score(*picked) == pytest.approx(credit)


@given(st.lists(st.sampled_from([*METALS, *OTHERS, "gold"])))
def test_full_marks_are_for_all_right_options_and_no_other(picked: list[str]) -> None:
    """There is one set of picks that is wholly right."""
    assert (score(*picked) == 1.0) == (set(picked) == set(METALS))


def test_the_verdict_says_what_was_counted() -> None:
    """Beside partial credit stands how it came about, and what the author says to each wrong pick."""
    verdict = a_multi().mark("main", Picked(("iron", "sulfur", "helium", "gold")))
    assert verdict == Verdict(0.0, "Not helium.\n\nNot sulfur.", "1 of 3 right options picked, and 3 wrong.")
    assert a_multi().mark("main", a_multi().solution("main")) == Verdict(1.0)


def test_any_other_response_is_wrong() -> None:
    """Not knowing, or a response of another shape, earns nothing."""
    assert a_multi().mark("main", DontKnow()) == Verdict(0.0)
    assert a_multi().mark("main", Typed("iron")) == Verdict(0.0)


@pytest.mark.parametrize(("options", "chance"), [(2, 1 / 3), (5, 1 / 31), (200, 1 / (2**200 - 1))])
def test_a_guess_is_one_of_all_ways_to_pick(options: int, chance: float) -> None:
    """With n options there are 2ⁿ - 1 ways to pick something, and one of them is right."""
    names = tuple(map(str, range(options)))
    assert a_multi(names[:1], names[1:]).guess_chance("main") == pytest.approx(chance)


def test_the_answer_is_a_list() -> None:
    """The right options are shown one under the other; further lines of one stay beneath it."""
    assert a_multi(("iron", "tin\nor pewter")).answer_text("main") == "- iron\n- tin\n  or pewter"
    assert a_multi().stem == "Which are metals?"
    assert a_multi().parts() == ("main",)
    assert list(a_multi().terms()) == [*METALS, *OTHERS]


@pytest.mark.parametrize(
    ("multi", "found"),
    [
        (a_multi(), []),
        (a_multi(("iron",)), []),
        (a_multi(()), [("too-few", "answers", None)]),
        (a_multi(("iron", " ")), [("empty-field", "answers", 1)]),
        (a_multi(("iron", "iron")), [("duplicate-option", "answers", 1)]),
        (a_multi(wrong=()), [("no-distractors", "distractors", None)]),
        (a_multi(wrong=("",)), [("empty-field", "distractors", 0)]),
        (a_multi(wrong=("gas", "gas")), [("duplicate-option", "distractors", 1)]),
        (a_multi(wrong=("gas", "zinc ")), [("bad-answer", "distractors", 1)]),
    ],
)  # fmt: skip
def test_what_no_schema_sees_is_a_mistake(multi: Multi, found: list[tuple[str, str, int | None]]) -> None:
    """Options that are missing, empty, repeated, or right and wrong at once are told by entry."""
    assert [(mistake.rule, mistake.field, mistake.index) for mistake in multi.mistakes()] == found

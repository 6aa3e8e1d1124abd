"""A question for pairs: its partial credit, and the mistakes an author can make."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.questions.match import Match
from ocrequiz.questions.prompt import Match as MatchPrompt
from ocrequiz.questions.question import Distractor
from ocrequiz.questions.response import DontKnow, Matched, Picked
from ocrequiz.questions.verdict import Verdict

CAPITALS = {"Peru": "Lima", "Chile": "Santiago", "Cuba": "Havana"}


def a_match(pairs: dict[str, str] = CAPITALS, *wrong: str) -> Match:
    """Return a question for pairs whose distractors say which they are."""
    distractors = tuple(Distractor(text=text, feedback=f"Not {text}.") for text in wrong)
    return Match(id="m", question="Which capital?", pairs=pairs, distractors=distractors)


def score(*pairs: tuple[str, str]) -> float:
    """Return the score of some pairs."""
    verdict = a_match().mark("main", Matched(pairs))
    assert verdict is not None
    return verdict.score


def test_right_sides_change_places_and_left_sides_do_not() -> None:
    """The left sides stand as the author put them; the right sides, with the wrong ones, in an order of the seed."""
    prompts = [a_match(CAPITALS, "Quito").prompt("main", seed) for seed in range(300)]
    shown = [prompt for prompt in prompts if isinstance(prompt, MatchPrompt)]
    assert len(shown) == 300
    assert {prompt.lefts for prompt in shown} == {("Peru", "Chile", "Cuba")}
    assert {tuple(sorted(prompt.rights)) for prompt in shown} == {("Havana", "Lima", "Quito", "Santiago")}
    assert len({prompt.rights for prompt in shown}) == 24


@pytest.mark.parametrize(
    ("pairs", "credit"),
    [
        (tuple(CAPITALS.items()), 1.0),
        (tuple(reversed(CAPITALS.items())), 1.0),
        ((("Peru", "Lima"), ("Chile", "Havana"), ("Cuba", "Santiago")), 1 / 3),
        ((("Peru", "Lima"), ("Chile", "Santiago")), 2 / 3),
        ((("Peru", "Lima"), ("Chile", "Lima"), ("Cuba", "Lima")), 1 / 3),
        ((("Peru", "Lima"), ("Peru", "Havana")), 0.0),
        ((("Peru", "Lima"), ("Peru", "Lima")), 0.0),
        ((("Spain", "Lima"),), 0.0),
        ((), 0.0),
    ],
)
def test_partial_credit_is_the_share_of_pairs(pairs: tuple[tuple[str, str], ...], credit: float) -> None:
    """Every right pair has an equal share; a left side with two right sides has none."""
    assert score(*pairs) == pytest.approx(credit)


@given(st.permutations(list(CAPITALS.values())))
def test_full_marks_are_for_all_pairs(rights: list[str]) -> None:
    """No other pairing is wholly right."""
    pairs = tuple(zip(CAPITALS, rights, strict=True))
    assert (score(*pairs) == 1.0) == (dict(pairs) == CAPITALS)


def test_the_verdict_says_what_was_counted() -> None:
    """Beside partial credit stands how it came about, and what the author says to a distractor."""
    match = a_match(CAPITALS, "Quito", "Bogotá")
    verdict = match.mark("main", Matched((("Peru", "Quito"), ("Chile", "Santiago"), ("Cuba", "Lima"))))
    assert verdict == Verdict(1 / 3, "Not Quito.", "1 of 3 pairs are right.")
    assert match.mark("main", match.solution("main")) == Verdict(1.0)


def test_any_other_response_is_wrong() -> None:
    """Not knowing, or a response of another shape, earns nothing."""
    assert a_match().mark("main", DontKnow()) == Verdict(0.0)
    assert a_match().mark("main", Picked(("Lima",))) == Verdict(0.0)


def test_the_answer_is_a_list_of_pairs() -> None:
    """Each left side is shown with its right side."""
    match = a_match({"Peru": "Lima", "Cuba": "Havana"}, "Quito")
    assert match.answer_text("main") == "- Peru – Lima\n- Cuba – Havana"
    assert match.stem == "Which capital?"
    assert match.parts() == ("main",)
    assert match.guess_chance("main") == 0.0
    assert list(match.terms()) == ["Peru", "Cuba", "Lima", "Havana", "Quito"]


def test_it_can_stand_in_a_set() -> None:
    """Questions are values, those with pairs too."""
    assert len({a_match(), a_match(), a_match(CAPITALS, "Quito")}) == 2


@pytest.mark.parametrize(
    ("match", "found"),
    [
        (a_match(), []),
        (a_match({"Peru": "Lima"}), [("too-few", "pairs", None)]),
        (a_match({}), [("too-few", "pairs", None)]),
        (a_match({"Peru": "Lima", "Cuba": " "}), [("empty-field", "pairs", "Cuba")]),
        (a_match({"Peru": "Lima", "": "Havana"}), [("empty-field", "pairs", "")]),
        (a_match({"Peru": "Lima", "Cuba": "Lima"}), [("duplicate-option", "pairs", "Cuba")]),
        (a_match({"Peru": "Lima", "Peru ": "Havana"}), [("duplicate-option", "pairs", "Peru ")]),
        (a_match(CAPITALS, ""), [("empty-field", "distractors", 0)]),
        (a_match(CAPITALS, "Quito", "Quito"), [("duplicate-option", "distractors", 1)]),
        (a_match(CAPITALS, "Lima"), [("bad-answer", "distractors", 0)]),
    ],
)
def test_what_no_schema_sees_is_a_mistake(
    match: Match, found: list[tuple[str, str, int | str | None]]
) -> None:
    """Sides that are empty or repeated leave more than one way to be right, and are told by their left side."""
    assert [(mistake.rule, mistake.field, mistake.index) for mistake in match.mistakes()] == found

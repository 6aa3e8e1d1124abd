"""A question for an order: its partial credit, and the mistakes an author can make."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.questions.order import Order
from ocrequiz.questions.prompt import Arrange
from ocrequiz.questions.response import Arranged, DontKnow, Picked
from ocrequiz.questions.verdict import Verdict


def an_order(*items: str) -> Order:
    """Return a question for the order of these items."""
    return Order(id="o", question="First to last?", items=items)


def score(items: str, given: str) -> float:
    """Return the score of an order of letters."""
    verdict = an_order(*items).mark("main", Arranged(tuple(given)))
    assert verdict is not None
    return verdict.score


def test_items_are_shown_in_an_order_of_the_seed() -> None:
    """Every item is shown once; over many seeds every order comes up, the right one too."""
    shown = {an_order("a", "b", "c").prompt("main", seed) for seed in range(100)}
    assert len(shown) == 6
    assert Arrange("First to last?", ("a", "b", "c")) in shown


@pytest.mark.parametrize(
    ("items", "given", "credit"),
    [
        ("abcde", "abcde", 1.0),
        ("abcde", "eabcd", 3 / 4),
        ("abcde", "bcdea", 3 / 4),
        ("abcde", "abced", 2 / 4),
        ("abcde", "bacde", 2 / 4),
        ("abcde", "acbde", 1 / 4),
        ("abcde", "edcba", 0.0),
        ("abcde", "acebd", 0.0),
        ("abcde", "abc", 2 / 4),
        ("abcde", "a", 0.0),
        ("abcde", "", 0.0),
        ("abcde", "abcdea", 0.0),
        ("abcde", "abcdex", 0.0),
        ("ab", "ab", 1.0),
        ("ab", "ba", 0.0),
    ],
)
def test_partial_credit_is_for_neighbours_that_follow_each_other(
    items: str, given: str, credit: float
) -> None:
    """One item out of place costs its own neighbours only; what is no order of the items earns nothing."""
    assert score(items, given) == pytest.approx(credit)


@given(st.permutations("abcde"))
def test_full_marks_are_for_the_right_order_alone(given: list[str]) -> None:
    """No other order is wholly right."""
    assert (score("abcde", "".join(given)) == 1.0) == (given == list("abcde"))


def test_the_verdict_says_what_was_counted() -> None:
    """Beside partial credit stands how it came about."""
    order = an_order("a", "b", "c")
    assert order.mark("main", Arranged(("c", "a", "b"))) == Verdict(
        0.5, reason="1 of 2 items are followed by the right one."
    )
    assert order.mark("main", order.solution("main")) == Verdict(1.0)


def test_any_other_response_is_wrong() -> None:
    """Not knowing, or a response of another shape, earns nothing."""
    assert an_order("a", "b").mark("main", DontKnow()) == Verdict(0.0)
    assert an_order("a", "b").mark("main", Picked(("a", "b"))) == Verdict(0.0)


def test_the_answer_is_a_numbered_list() -> None:
    """The items are shown in their order with their numbers."""
    order = an_order("first", "second")
    assert order.answer_text("main") == "1. first\n2. second"
    assert order.stem == "First to last?"
    assert order.parts() == ("main",)
    assert order.guess_chance("main") == 0.0
    assert list(order.terms()) == ["first", "second"]


@pytest.mark.parametrize(
    ("order", "found"),
    [
        (an_order("a", "b"), []),
        (an_order("a"), [("too-few", "items", None)]),
        (an_order(), [("too-few", "items", None)]),
        (an_order("a", ""), [("empty-field", "items", 1)]),
        (an_order("a", "b", "a"), [("duplicate-option", "items", 2)]),
        (Order(id="o", question="", items=("a", "b")), [("empty-field", "question", None)]),
    ],
)
def test_what_no_schema_sees_is_a_mistake(order: Order, found: list[tuple[str, str, int | None]]) -> None:
    """Items that are empty or repeated have no place of their own, and one item has no order."""
    assert [(mistake.rule, mistake.field, mistake.index) for mistake in order.mistakes()] == found

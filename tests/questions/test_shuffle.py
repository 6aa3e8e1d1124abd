"""Shuffling: nothing lost, and the same order on every machine."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.questions.shuffle import seed_for, shuffled

TEXTS = st.lists(st.text(st.characters(codec=None, exclude_categories=())))


@given(TEXTS, st.integers())
def test_nothing_is_lost_or_added(texts: list[str], seed: int) -> None:
    """Every option is shown, and none twice, whatever the seed."""
    assert sorted(shuffled(texts, seed)) == sorted(texts)


@given(TEXTS, st.integers())
def test_the_order_depends_on_seed_and_texts_alone(texts: list[str], seed: int) -> None:
    """An author who reorders distractors does not reorder what the learner sees."""
    assert shuffled(texts, seed) == shuffled(reversed(texts), seed)


def test_the_order_is_the_same_on_every_machine() -> None:
    """An exam printed elsewhere from the same seed has the same order."""
    assert shuffled("abcd", -1) == ("b", "c", "d", "a")
    assert shuffled("abcd", 2) == ("b", "a", "c", "d")


def test_seeds_give_every_order() -> None:
    """Over many seeds all six orders of three options come up."""
    assert len({shuffled("abc", seed) for seed in range(100)}) == 6


def test_a_seed_is_the_same_on_every_machine() -> None:
    """What a seed is made from decides it: the same parts in the same order, and nothing of the machine."""
    assert seed_for("cells/b#c1", 3) == seed_for("cells/b#c1", 3) == -3536272283834622863
    assert seed_for("cells/b#c1", 4) != seed_for("cells/b#c1", 3)
    assert seed_for("a", "b") != seed_for("b", "a")
    assert seed_for("ab", "c") != seed_for("a", "bc")


@given(st.lists(st.one_of(st.integers(), st.text(st.characters(codec=None, exclude_categories=())))))
def test_anything_makes_a_seed(parts: list[str | int]) -> None:
    """Any names and numbers make a seed of 64 bits, which deals an order."""
    seed = seed_for(*parts)
    assert -(2**63) <= seed < 2**63
    assert sorted(shuffled("abc", seed)) == ["a", "b", "c"]

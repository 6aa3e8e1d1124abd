"""Whether a sitting asks the right card next."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.questions.card import CardId
from ocrequiz.scheduling.limits import Room
from ocrequiz.scheduling.queue import (
    LEARN_AHEAD_MS,
    Candidate,
    FromLearning,
    FromMain,
    Learning,
    Next,
    NothingNow,
    Order,
    interleaved,
    main_queue,
    next_card,
)
from ocrequiz.settings.declared import ORDERS

NOW = 1_000_000_000
A, B, C = (CardId("deck", name, "main") for name in "abc")


def cards(deck: str, count: int, *tags: str, prefix: str = "q") -> list[Candidate]:
    """Return so many cards of a deck, each of a question of its own."""
    return [Candidate(CardId(deck, f"{prefix}{number}", "main"), tags) for number in range(count)]


@pytest.mark.parametrize(
    ("main", "learning", "following"),
    [
        ([A, B], [Learning(C, NOW)], FromLearning(C)),
        ([A, B], [Learning(C, NOW + 1)], FromMain(A)),
        ([A], [Learning(B, NOW - 5), Learning(C, NOW - 9)], FromLearning(C)),
        ([A], [], FromMain(A)),
        ([], [Learning(B, NOW + 2), Learning(C, NOW + LEARN_AHEAD_MS)], FromLearning(B)),
        ([], [Learning(C, NOW + LEARN_AHEAD_MS)], FromLearning(C)),
        ([], [Learning(C, NOW + LEARN_AHEAD_MS + 7)], NothingNow(NOW + 7)),
        ([], [], NothingNow(None)),
    ],
)
def test_learning_cards_come_when_due_or_when_nothing_else_is(
    main: list[CardId], learning: list[Learning], following: Next
) -> None:
    """A due learning card comes first, then the main queue, then learning cards up to 20 minutes early."""
    assert next_card(main, learning, NOW) == following


def test_of_two_learning_cards_due_together_the_order_is_settled() -> None:
    """The same queue always asks the same card, in whichever order it is handed over."""
    waiting = [Learning(B, NOW), Learning(A, NOW)]
    assert next_card([], waiting, NOW) == next_card([], waiting[::-1], NOW) == FromLearning(A)


def test_decks_take_turns() -> None:
    """Two decks with as many cards alternate; a third with half as many comes every other time."""
    reviews = cards("one", 10) + cards("two", 10) + cards("three", 5)
    decks = [card.deck for card in main_queue(reviews, [], {}, seed=1)]
    for start in range(0, 25, 5):
        fifth = decks[start : start + 5]
        assert 1 <= fifth.count("one") <= 3
        assert 1 <= fifth.count("two") <= 3
        assert fifth.count("three") <= 2


def test_within_a_deck_tags_take_turns() -> None:
    """Cards of one tag do not come in a block, though the deck lists them so, nor do those without a tag."""
    reviews = cards("deck", 6, "x", prefix="x") + cards("deck", 6, "y", prefix="y") + cards("deck", 6)
    names = [card.question[0] for card in main_queue(reviews, [], {}, seed=3)]
    assert all(sorted(names[start : start + 3]) == ["q", "x", "y"] for start in range(0, 18, 3))


def test_new_cards_are_spread_among_reviews_in_their_authors_order() -> None:
    """New cards come one at a time between reviews, the first of the deck first."""
    queue = main_queue(cards("deck", 20, prefix="r"), cards("deck", 4, prefix="n"), {}, seed=5)
    fresh = [index for index, card in enumerate(queue) if card.question.startswith("n")]
    assert [queue[index].question for index in fresh] == ["n0", "n1", "n2", "n3"]
    assert all(later - earlier >= 5 for earlier, later in pairwise(fresh))


def test_another_seed_gives_another_order_and_the_same_seed_the_same() -> None:
    """Reviews are shuffled anew for each sitting, and not by the order in which they are handed over."""
    reviews = cards("deck", 20)
    assert main_queue(reviews, [], {}, seed=1) == main_queue(reviews[::-1], [], {}, seed=1)
    assert main_queue(reviews, [], {}, seed=1) != main_queue(reviews, [], {}, seed=2)


def test_each_deck_brings_no_more_than_it_has_room_for() -> None:
    """The most urgent reviews and the first new cards come; a deck without limits brings all."""
    queue = main_queue(
        cards("one", 9, prefix="r") + cards("two", 3, prefix="r"),
        cards("one", 9, prefix="n") + cards("two", 3, prefix="n"),
        {"one": Room(new=1, reviews=2)},
        seed=1,
    )
    assert {card.question for card in queue if card.deck == "one"} == {"r0", "r1", "n0"}
    assert sum(card.deck == "two" for card in queue) == 6


def test_a_review_is_preferred_to_a_new_card_of_its_question() -> None:
    """A new gap of a sentence waits while another gap of it is due, or was answered today."""
    due, fresh = (Candidate(CardId("deck", "cloze", part)) for part in ("c2", "c1"))
    assert main_queue([due], [fresh], {}, seed=1) == (due.card,)
    assert main_queue([], [fresh], {}, seed=1, asked_today=[due.card]) == ()


def test_a_deck_can_be_finished_before_the_next_begins() -> None:
    """Reviews and new cards of the first deck come first; within it, tags still take turns."""
    reviews = cards("one", 4, "x", prefix="x") + cards("two", 4) + cards("one", 4, "y", prefix="y")
    queue = main_queue(reviews, cards("two", 2, prefix="n"), {}, seed=1, order=Order.DECKS)
    assert [card.deck for card in queue] == ["one"] * 8 + ["two"] * 6
    assert {card.question[0] for card in queue[:4]} == {"x", "y"}
    assert {card.question[0] for card in queue[8:]} == {"q", "n"}


def test_new_cards_can_come_as_their_author_wrote_them() -> None:
    """A deck that builds up step by step is asked so, whatever the tags; reviews are mixed all the same."""
    new = cards("one", 3, "x", prefix="x") + cards("one", 3, "y", prefix="y") + cards("two", 3)
    queue = main_queue(cards("deck", 20, prefix="r"), new, {}, seed=2, order=Order.AUTHOR)
    assert [card for card in queue if card.deck != "deck"] == [each.card for each in new]
    assert queue[0].deck == "deck" or queue[-1].deck == "deck"


def test_every_order_that_can_be_set_is_known() -> None:
    """The settings name the orders of the queue, and none besides."""
    assert tuple(Order) == ORDERS


def test_an_empty_day_has_an_empty_queue() -> None:
    """Where nothing is due and nothing is new there is nothing to ask."""
    assert main_queue([], [], {}, seed=1) == ()


@given(
    st.dictionaries(st.text(max_size=3), st.lists(st.integers(), max_size=12), max_size=5),
    st.integers(-(2**63), 2**63 - 1),
)
def test_interleaving_is_fair_at_every_point(groups: dict[str, list[int]], seed: int) -> None:
    """Wherever a sitting is broken off, each group has had its share to within one card for each group."""
    labelled = {name: [(name, index) for index in range(len(members))] for name, members in groups.items()}
    merged = interleaved(labelled, seed)
    assert sorted(merged) == sorted(member for members in labelled.values() for member in members)
    for name, members in labelled.items():
        assert [member for member in merged if member[0] == name] == members
        share = len(members) / max(1, len(merged))
        for length in range(len(merged) + 1):
            had = sum(member[0] == name for member in merged[:length])
            assert abs(had - length * share) <= 1 + len(groups) * share

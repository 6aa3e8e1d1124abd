"""Which card is asked next, so that none is given away by those asked just before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocrequiz.scheduling.spacing import DISTANCE, LOOK_AHEAD, least_told

Cited = tuple[int, str]
"""A card: its number, and the sentence it cites, where it cites any."""


def cites_the_same(shown: Cited, asked: Cited) -> bool:
    """Tell whether two cards cite one sentence."""
    return bool(asked[1]) and shown[1] == asked[1]


def sentences(card: Cited) -> frozenset[str]:
    """Return the sentence of a card."""
    return frozenset(filter(None, card[1:]))


def sitting(cited: Sequence[str]) -> list[Cited]:
    """Ask all cards of a plan, which cite such sentences."""
    waiting, shown = list(enumerate(cited)), list[Cited]()
    while waiting:
        asked = least_told(waiting[:LOOK_AHEAD], shown, cites_the_same, sentences)
        waiting.remove(asked)
        shown.append(asked)
    return shown


def distances(order: Sequence[Cited]) -> list[int]:
    """Return for each card that follows one of its sentence how many cards it comes behind the last such."""
    found = []
    for place, card in enumerate(order):
        before = [back for back in range(1, place + 1) if cites_the_same(order[place - back], card)]
        found += before[:1]
    return found


plans = st.lists(st.sampled_from(["", "a", "b", "c", "d", "e", "f", "g"]), max_size=40)


@given(plans)
def test_every_card_is_asked_once_and_always_in_the_same_order(cited: Sequence[str]) -> None:
    """Keeping cards apart changes when in a sitting they are asked, and nothing else."""
    order = sitting(cited)

    assert sorted(order) == list(enumerate(cited))
    assert order == sitting(cited)


@given(plans)
def test_no_card_waits_for_more_than_those_in_view(cited: Sequence[str]) -> None:
    """A card is asked early by as many places as are looked at, at most."""
    assert all(card[0] < place + LOOK_AHEAD for place, card in enumerate(sitting(cited)))


@given(plans)
def test_neighbours_share_a_sentence_only_where_all_that_wait_do(cited: Sequence[str]) -> None:
    """A card that shares nothing with the one before it is preferred as long as there is any."""
    order = sitting(cited)

    for place, (one, other) in enumerate(pairwise(order), 1):
        if cites_the_same(one, other):
            view = sorted(order[place:])[:LOOK_AHEAD]
            assert all(cites_the_same(one, each) for each in view)


@given(st.permutations(["a", "b", "c", "d", "e", "f", "g"] * 3))
def test_the_distance_is_reached_where_it_can_be(cited: Sequence[str]) -> None:
    """Seven sentences asked three times each leave five others between two of one, in whatever order they come."""
    assert min(distances(sitting(cited))) > DISTANCE


def test_cards_of_one_sentence_are_spread_over_the_others() -> None:
    """Three in a row come to stand with five others between, the others in their order."""
    order = sitting(["a", "a", "a", *[""] * 12])

    assert distances(order) == [DISTANCE + 1, DISTANCE + 1]
    assert [number for number, name in order if not name] == list(range(3, 15))


def test_a_crowd_begins_in_time() -> None:
    """Where a sentence is asked about at the end again and again, its first card is asked before its turn."""
    order = sitting([*[""] * 12, "a", "a", "a"])

    assert min(distances(order)) > DISTANCE


def test_where_all_give_each_other_away_the_order_stays() -> None:
    """Nothing is gained by changing places."""
    assert [number for number, _ in sitting(["a"] * 30)] == list(range(30))


def test_what_was_shown_longest_ago_gives_least_away() -> None:
    """Of two cards that were both given away, that is asked whose give-away is further back."""
    shown = [(0, "a"), (1, "b"), (2, "c")]

    assert least_told([(3, "c"), (4, "a"), (5, "b")], shown, cites_the_same, sentences) == (4, "a")


@pytest.mark.parametrize("back", [DISTANCE, DISTANCE + 1])
def test_what_was_shown_long_ago_does_not_count(back: int) -> None:
    """With five others between, a card may follow another of its sentence."""
    shown = [(0, "a"), *((number, "") for number in range(1, back))]
    asked = least_told([(8, "a"), (9, "")], shown, cites_the_same, sentences)

    assert asked == ((9, "") if back == DISTANCE else (8, "a"))

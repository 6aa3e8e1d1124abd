"""Why this card next? The order of a sitting."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from itertools import chain
from typing import Final, NamedTuple, TypeVar, assert_never

from ocrequiz.questions.card import CardId
from ocrequiz.records import record
from ocrequiz.scheduling.days import MINUTE_MS
from ocrequiz.scheduling.fuzz import DRAW_BITS, draw
from ocrequiz.scheduling.limits import Room
from ocrequiz.scheduling.siblings import kept_apart

LEARN_AHEAD_MS: Final = 20 * MINUTE_MS
"""How long before its time a learning card may be asked, where nothing else is left."""

T = TypeVar("T")


class Order(StrEnum):
    """What takes turns in the main queue."""

    MIXED = "mixed"
    """Decks, and within a deck tags."""
    DECKS = "decks"
    """Nothing but tags: one deck is finished before the next begins."""
    AUTHOR = "author"
    """Decks and tags of reviews; new cards come as their decks and authors have them."""


@record
class Candidate:
    """A card that could be asked today."""

    card: CardId
    tags: tuple[str, ...] = ()
    """The tags of its question; the first says among which cards it is mixed."""
    urgency: float = 0.0
    """Before an exam, how likely it is forgotten on the day: the most urgent are asked first, and not mixed."""


class Learning(NamedTuple):
    """A card on its learning or relearning steps."""

    card: CardId
    due_ms: int
    """Milliseconds since the epoch, UTC."""


@record
class FromLearning:
    """The next card is on its steps."""

    card: CardId


@record
class FromMain:
    """The next card is the first of the main queue."""

    card: CardId


@record
class NothingNow:
    """No card is to be asked now."""

    until_ms: int | None
    """When the next learning card may be asked, milliseconds since the epoch, UTC; None without one."""


Next = FromLearning | FromMain | NothingNow


def next_card(
    main: Sequence[CardId], learning: Iterable[Learning], now_ms: int, learn_ahead_ms: int = LEARN_AHEAD_MS
) -> Next:
    """Return the card to ask now.

    A learning card that is due comes first, the longest due before the others; then the main queue; then the
    learning card due soonest, if it is due within `learn_ahead_ms`.
    """
    soonest = min(learning, key=lambda waiting: (waiting.due_ms, waiting.card), default=None)
    if soonest is not None and soonest.due_ms <= now_ms:
        return FromLearning(soonest.card)
    if main:
        return FromMain(main[0])
    if soonest is None:
        return NothingNow(None)
    if soonest.due_ms <= now_ms + learn_ahead_ms:
        return FromLearning(soonest.card)
    return NothingNow(soonest.due_ms - learn_ahead_ms)


def main_queue(
    reviews: Sequence[Candidate],
    new: Sequence[Candidate],
    room: Mapping[str, Room],
    seed: int,
    asked_today: Iterable[CardId] = (),
    order: Order = Order.MIXED,
) -> tuple[CardId, ...]:
    """Return the cards of today in the order in which they wait; `spacing` says when one steps back for a few others.

    `reviews` come with the most urgent first and `new` in the order of their decks: where the room of a deck
    ends, the rest stay away; a deck that has no entry in `room` is not bounded. Of each question one card is
    asked, a review rather than a new one; cards `asked_today` keep their siblings back.

    Decks take turns, and within a deck tags, each as often as it has cards, unless `order` says otherwise; new
    cards are spread among the reviews. Reviews of one deck and tag are shuffled by `seed`, but for urgent ones, of
    which the most urgent come first; new cards keep their author's order.
    """
    apart = frozenset(kept_apart((candidate.card for candidate in chain(reviews, new)), asked_today))
    due = _within(
        [one for one in reviews if one.card in apart], {deck: left.reviews for deck, left in room.items()}
    )
    fresh = _within(
        [one for one in new if one.card in apart], {deck: left.new for deck, left in room.items()}
    )
    shuffled = sorted(due, key=lambda one: (-one.urgency, draw(seed, str(one.card))))
    match order:
        case Order.MIXED:
            return interleaved({"reviews": _mixed(shuffled, seed), "new": _mixed(fresh, seed)}, seed)
        case Order.AUTHOR:
            written = tuple(one.card for one in fresh)
            return interleaved({"reviews": _mixed(shuffled, seed), "new": written}, seed)
        case Order.DECKS:
            decks = dict.fromkeys(one.card.deck for one in chain(reviews, new))
            return tuple(chain.from_iterable(_one_deck(deck, shuffled, fresh, seed) for deck in decks))
        case _:
            assert_never(order)


def _one_deck(
    deck: str, reviews: Iterable[Candidate], new: Iterable[Candidate], seed: int
) -> tuple[CardId, ...]:
    """Let the tags of one deck take turns."""
    groups = {
        "reviews": _mixed((one for one in reviews if one.card.deck == deck), seed),
        "new": _mixed((one for one in new if one.card.deck == deck), seed),
    }
    return interleaved(groups, seed)


def interleaved(groups: Mapping[str, Sequence[T]], seed: int) -> tuple[T, ...]:
    """Merge the groups so that each is spread evenly over the whole, and keeps its own order.

    The i-th of n members, counted from 0, stands at (i + u)/n of the way; u, from 0 to 1, is drawn from the
    seed and the group's name, so that groups of one size do not always begin in the same order.
    """
    placed = [
        (((index << DRAW_BITS) + draw(seed, name)) / (len(members) << DRAW_BITS), name, index, member)
        for name, members in groups.items()
        for index, member in enumerate(members)
    ]
    placed.sort(key=lambda place: place[:3])
    return tuple(member for *_, member in placed)


def _mixed(candidates: Iterable[Candidate], seed: int) -> tuple[CardId, ...]:
    """Let decks take turns, and within a deck tags."""
    decks: dict[str, dict[str, list[CardId]]] = {}
    for candidate in candidates:
        tags = decks.setdefault(candidate.card.deck, {})
        group = candidate.tags[0] if candidate.tags and not candidate.urgency else ""
        tags.setdefault(group, []).append(candidate.card)
    return interleaved({deck: interleaved(tags, seed) for deck, tags in decks.items()}, seed)


def _within(candidates: Iterable[Candidate], room: Mapping[str, int]) -> list[Candidate]:
    """Return the first of each deck, as many as there is room for."""
    taken: dict[str, int] = {}
    kept = []
    for candidate in candidates:
        deck = candidate.card.deck
        if deck not in room or taken.get(deck, 0) < room[deck]:
            taken[deck] = taken.get(deck, 0) + 1
            kept.append(candidate)
    return kept

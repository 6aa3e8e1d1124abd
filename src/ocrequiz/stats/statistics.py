"""What does a learner's history come to? All statistics of some decks over some time, gathered once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from ocrequiz.library.holdings import Holdings
from ocrequiz.records import record
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.stages import Stage
from ocrequiz.stats.answering import Answering, answering
from ocrequiz.stats.calibration import Calibration, calibration
from ocrequiz.stats.cards import Cards, cards, recalls_of
from ocrequiz.stats.groups import Group, groups
from ocrequiz.stats.habits import Certain, Habits, certain, habits
from ocrequiz.stats.retention import Retained, Retention, retention
from ocrequiz.store.counts import RecentAnswer, RememberedCard, Sum
from ocrequiz.store.index import Grouping

RECENT: Final = 10_000
"""The last answers that calibration and habits look at, so that they cost the same after many years."""
BEGINNING: Final = -(2**40)
"""Before every study day."""


@record
class Leech:
    """A card that is forgotten very often."""

    card: str
    label: str
    """What its question asks, on one line; empty where no deck has it."""
    lapses: int


@record
class Statistics:
    """Everything that is counted, for some decks and some time."""

    decks: tuple[str, ...]
    """The titles of the decks; empty where it is about all."""
    answering: Answering
    retention: Retention
    cards: Cards
    leeches: tuple[Leech, ...]
    calibration: Calibration | None
    """None where no prediction was put to the test yet."""
    habits: Habits
    certain: tuple[Certain, ...]
    by_deck: tuple[Group, ...]
    by_type: tuple[Group, ...]
    by_tag: tuple[Group, ...]
    by_document: tuple[Group, ...]


def statistics(holdings: Holdings, chosen: Sequence[str], now: Moment, days: int | None = None) -> Statistics:
    """Gather the statistics of some decks, or with none chosen of all, over the last `days`, or all of time.

    What cards are now, the forecast and streaks follow from all of time; answers dated after today, by a clock that was
    ahead, are left out. Raises ProgressFailed where the file does not
    do its part.
    """
    tallies, today = holdings.tallies, holdings.study_day(now)
    ids = tuple(chosen) or tuple(holdings.decks)
    asked = tuple(chosen) or None
    first = None if days is None else today - days + 1
    since = BEGINNING if first is None else first
    met = {card.card: card for deck in ids for card in tallies.remembered(deck)}
    recalls = recalls_of(met.values(), today, tallies.parameters())
    recent = _of_period(tallies.recent_answers(asked, RECENT), since, today)
    stands = cards(list(met.values()), sum(holdings.deck(deck).cards for deck in ids), today, recalls)

    def retained(by: Literal["deck", "type"]) -> dict[str, Retained]:
        return _retained(tallies.sums((by, "stage"), asked, since, today))

    typed = list(_members(holdings, ids, "type"))
    return Statistics(
        decks=tuple(holdings.deck(deck).title for deck in chosen),
        answering=answering(tallies.sums(("day",), asked, BEGINNING, today), first, today),
        retention=retention(tallies.sums(("day", "stage"), asked, since, today)),
        cards=stands,
        leeches=tuple(_leech(holdings, card) for card in stands.leeches),
        calibration=calibration(recent),
        habits=habits(recent),
        certain=certain(tallies.sums(("stage",), asked, since, today)),
        by_deck=groups([(_deck_of(card), card) for _, card in typed], met, recalls, retained("deck")),
        by_type=groups(typed, met, recalls, retained("type")),
        by_tag=groups(_members(holdings, ids, "tag"), met, recalls),
        by_document=groups(_members(holdings, ids, "document"), met, recalls),
    )


def _of_period(answers: Sequence[RecentAnswer], since: int, today: int) -> list[RecentAnswer]:
    """Return answers of a period in the order they were given."""
    return [each for each in reversed(answers) if since <= each.day <= today]


def _retained(sums: Sequence[Sum]) -> dict[str, Retained]:
    found: dict[str, Retained] = {}
    for each in sums:
        name, stage = each.key
        if stage in (Stage.YOUNG, Stage.MATURE):
            found[str(name)] = found.get(str(name), Retained()) + Retained.of(each)
    return found


def _members(holdings: Holdings, decks: Sequence[str], by: Grouping) -> Iterator[tuple[str, str]]:
    for deck in decks:
        path = str(holdings.deck(deck).path)
        for group, question, part in holdings.shelf.look(lambda index: index.grouped(path, by)):  # noqa: B023
            yield group, f"{deck}/{question}#{part}"


def _deck_of(card: str) -> str:
    return card.partition("/")[0]


def _leech(holdings: Holdings, card: RememberedCard) -> Leech:
    deck, _, rest = card.card.partition("/")
    path = str(holdings.deck(deck).path)
    row = holdings.shelf.look(lambda index: index.question(path, rest.partition("#")[0]))
    return Leech(card.card, "" if row is None else row.label, card.lapses)

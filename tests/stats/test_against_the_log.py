"""Every statistic is what a slow and obvious computation from the log gives, whatever was answered and when."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from learner import Learner

from ocrequiz.library.holdings import Holdings
from ocrequiz.library.shelf import Shelf
from ocrequiz.scheduling.days import Moment, day_as_date
from ocrequiz.scheduling.events import Certainty, Entry, Mode, Reset, Reviewed, Suspended
from ocrequiz.scheduling.memory import Due, DueAt, DueDay, Standing, State
from ocrequiz.scheduling.policy import Policy
from ocrequiz.scheduling.rating import Rating
from ocrequiz.scheduling.replay import after, replay
from ocrequiz.scheduling.scheduler import Scheduler
from ocrequiz.settings import Settings
from ocrequiz.stats.statistics import Statistics, statistics
from ocrequiz.store.progress import Progress

CARDS = ("capitals/france#main", "capitals/france#reverse", "capitals/spain#main", "capitals/italy#main",
         "capitals/poland#c1", "capitals/poland#c2", "gone/old#main")  # fmt: skip
TAGS = {
    "france": "europe::west",
    "spain": "europe::south",
    "italy": "europe::south",
    "poland": "europe::east",
}
TYPES = {"france": "basic", "spain": "choice", "italy": "truefalse", "poland": "cloze"}
ZONES = ("Europe/Berlin", "America/St_Johns", "Pacific/Auckland", "UTC")
BEGIN = datetime(2026, 3, 27, 12, tzinfo=UTC)
"""Two days before clocks in Europe go forward."""


@dataclass(frozen=True, slots=True)
class Done:
    """One thing a learner did."""

    card: str
    wait_hours: int
    zone: str
    rollover: int
    event: Reviewed | Reset | Suspended | None
    """None takes back what was done last."""


dues: st.SearchStrategy[Due] = st.builds(DueAt, st.just(0)) | st.builds(DueDay, st.integers(20_539, 20_640))
answers = st.builds(
    Reviewed,
    mode=st.just(Mode.REVIEW),
    schedules=st.sampled_from([True, True, True, False]),
    question_type=st.sampled_from(["choice", "basic"]),
    guess_chance=st.sampled_from([0.0, 0.25, 0.5]),
    score=st.none(),
    offered=st.just(Rating.GOOD),
    certainty=st.none() | st.sampled_from(Certainty),
    rating=st.sampled_from(Rating),
    response=st.just("{}"),
    took_ms=st.integers(0, 90_000),
    retrievability=st.none() | st.sampled_from([0.3, 0.62, 0.9, 0.95, 1.0]),
    due=dues,
    policy=st.just(Policy()),
)
histories = st.lists(
    st.builds(
        Done,
        st.sampled_from(CARDS),
        st.sampled_from([0, 1, 5, 11, 23, 30, 200]),
        st.sampled_from(ZONES),
        st.sampled_from([0, 4, 4, 4, 23]),
        st.one_of(
            answers,
            answers,
            answers,
            answers,
            st.builds(Reset),
            st.builds(Suspended, st.booleans()),
            st.none(),
        ),
    ),
    max_size=18,
)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    """Return a shelf with the deck of capitals."""
    learner = Learner(tmp_path_factory.mktemp("statistics"))
    learner.write_capitals()
    opened = Shelf(Path(learner.home / "index"), [learner.decks])
    opened.refresh()
    yield opened
    opened.close()


def lived(progress: Progress, history: list[Done]) -> Moment:
    """Live through a history, and return the moment at which it ends."""
    when = BEGIN
    rows: list[str] = []
    for done in history:
        when += timedelta(hours=done.wait_hours, minutes=7)
        at = Moment.of(when.astimezone(ZoneInfo(done.zone)))
        day = at.study_day(done.rollover)
        if done.event is None:
            if rows:
                progress.undo(rows.pop(), at, day)
            continue
        with progress.transaction():
            entry = progress.append(done.event, done.card, at, day)
            progress.put_standing(done.card, after(progress.standing(done.card), entry))
        rows.append(entry.id)
    return Moment.of(when)


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(histories, st.sampled_from([None, 3, 30]))
def test_every_statistic_is_what_the_log_gives(shelf: Shelf, history: list[Done], days: int | None) -> None:
    """Across zones, summer time, a changed rollover hour, undone answers and cards that are gone."""
    with Progress.open(None, "here") as progress:
        now = lived(progress, history)
        found = statistics(Holdings(shelf, progress, Settings()), (), now, days)
        entries = [(entry, entry.event) for entry in progress.history() if isinstance(entry.event, Reviewed)]
        today = now.study_day(4)
        first = min([entry.study_day for entry, _ in entries] + [today]) if days is None else today - days + 1
        within = [(entry, event) for entry, event in entries if first <= entry.study_day <= today]
        same_days(found, entries, within, first, today)
        same_retention(found, progress, first, today)
        same_cards(found, progress, today)
        same_habits(found, within)
        same_calibration(found, [event for _, event in within])


Answers = list[tuple[Entry, Reviewed]]


def same_days(found: Statistics, entries: Answers, within: Answers, first: int, today: int) -> None:
    """Compare the days, and the streaks over all of time."""
    answering = found.answering
    assert (answering.begin, answering.end) == (day_as_date(min(first, today)), day_as_date(today))
    assert [(day.on, day.answers, day.right) for day in answering.days] == [
        (
            day_as_date(day),
            sum(entry.study_day == day for entry, _ in within),
            sum(entry.study_day == day and event.rating is not Rating.AGAIN for entry, event in within),
        )
        for day in sorted({entry.study_day for entry, _ in within})
    ]
    assert answering.minutes == pytest.approx(sum(event.took_ms for _, event in within) / 60_000)
    studied = {entry.study_day for entry, _ in entries if entry.study_day <= today}
    streak, day = 0, today if today in studied else today - 1
    while day in studied:
        streak, day = streak + 1, day - 1
    assert answering.streak == streak
    runs, longest = [1] if studied else [0], 0
    for before, later in pairwise(sorted(studied)):
        runs.append(runs[-1] + 1 if later == before + 1 else 1)
    longest = max(runs)
    assert answering.longest == longest


def same_retention(found: Statistics, progress: Progress, first: int, today: int) -> None:
    """Compare what was known when asked again, by month and by how long the card had waited."""
    wanted: dict[tuple[date, bool], list[tuple[bool, float]]] = {}
    for card in CARDS:
        due: Due | None = None
        last = 0
        for entry in progress.history_of(card):
            event = entry.event
            if isinstance(event, Reset):
                due = None
            if not isinstance(event, Reviewed) or not event.schedules:
                continue
            if isinstance(due, DueDay) and first <= entry.study_day <= today:
                month = day_as_date(entry.study_day).replace(day=1)
                right = event.rating is not Rating.AGAIN
                known = (right - event.guess_chance) / (1 - event.guess_chance)
                wanted.setdefault((month, due.day - last >= 21), []).append((right, known))
            due, last = event.due, entry.study_day
    got = {
        (month.begin, is_mature): retained
        for month in found.retention.months
        for is_mature, retained in ((False, month.young), (True, month.mature))
        if retained.answers
    }
    assert got.keys() == wanted.keys()
    for key, answered in wanted.items():
        assert (got[key].answers, got[key].right) == (len(answered), sum(right for right, _ in answered))
        assert got[key].known == pytest.approx(sum(known for _, known in answered), abs=1e-4)


def same_cards(found: Statistics, progress: Progress, today: int) -> None:
    """Compare how cards stand, what they are sorted by, when they are due, and each group of them."""
    standings: dict[str, Standing] = {card: replay(progress.history_of(card)) for card in CARDS[:-1]}
    met = {card: each.memory for card, each in standings.items() if each.memory is not None}
    states = Counter(
        "suspended" if standings[card].suspended
        else memory.state.value if memory.state is not State.REVIEW or not isinstance(memory.due, DueDay)
        else "mature" if memory.due.day - memory.last_day >= 21
        else "young"
        for card, memory in met.items()
    )  # fmt: skip
    cards = found.cards
    assert (cards.total, cards.met, cards.states.new) == (6, len(met), 6 - len(met))
    assert (cards.states.young + cards.states.mature, cards.states.suspended) == (
        states["young"] + states["mature"] + states["review"],
        states["suspended"],
    )
    assert cards.states.mature == states["mature"]
    assert (cards.states.learning, cards.states.relearning) == (states["learning"], states["relearning"])
    recalls = {card: Scheduler(Policy()).retrievability(memory, today) for card, memory in met.items()}
    assert cards.known == pytest.approx(sum(recalls.values()))
    waits = Counter(
        max(0, memory.due.day - today) if isinstance(memory.due, DueDay) else 0
        for card, memory in met.items()
        if not standings[card].suspended
    )
    assert list(cards.forecast) == [waits[day] for day in range(30)]
    assert cards.later == sum(count for day, count in waits.items() if day >= 30)
    assert sum(each.count for each in cards.stability) == len(met)
    assert [each.count for each in cards.difficulty] == [
        sum(min(9, max(0, int(memory.difficulty) - 1)) == place for memory in met.values())
        for place in range(10)
    ]
    assert [each.count for each in cards.recall] == [
        sum(min(9, int(recall * 10)) == place for recall in recalls.values()) for place in range(10)
    ]
    for groups, names in ((found.by_tag, TAGS), (found.by_type, TYPES)):
        for group in groups:
            own = [card for card in CARDS[:-1] if names[card.split("/")[1].split("#")[0]] == group.name]
            assert (group.cards, group.met) == (len(own), sum(card in met for card in own))
            assert group.known == pytest.approx(sum(recalls.get(card, 0.0) for card in own))
            assert group.lapses == sum(met[card].lapses for card in own if card in met)
    assert [(group.name, group.cards) for group in found.by_deck] == [("capitals", 6)]
    assert [(group.name, group.cards) for group in found.by_document] == [("atlas", 6)]


def same_habits(found: Statistics, within: Answers) -> None:
    """Compare the hours of the day on the learner's clock of then, the time taken, and certainty."""
    for hour in found.habits.hours:
        own = [event for entry, event in within if entry.at.as_datetime().hour == hour.hour]
        assert (hour.answers, hour.right) == (
            len(own),
            sum(event.rating is not Rating.AGAIN for event in own),
        )
    assert sum(each.count for each in found.habits.took) == len(within)
    said = Counter(event.certainty for _, event in within if event.certainty is not None)
    assert {each.certainty: each.answers for each in found.certain} == dict(said)
    for each in found.certain:
        right = [event.rating is not Rating.AGAIN for _, event in within if event.certainty == each.certainty]
        assert each.right == sum(right)


def same_calibration(found: Statistics, events: list[Reviewed]) -> None:
    """Compare log loss and AUC, each by its definition, with those of an average and of a moving average."""
    scored = [
        (
            event.retrievability + (1 - event.retrievability) * event.guess_chance,
            event.rating is not Rating.AGAIN,
        )
        for event in events
        if event.schedules and event.retrievability is not None and event.retrievability < 1
    ]
    judged = found.calibration
    if not scored or judged is None:
        assert not scored
        assert judged is None
        return
    outcomes = [right for _, right in scored]
    average = sum(outcomes) / len(outcomes)
    moving = [
        (sum(outcomes[max(0, place - 100) : place]) + 1) / (min(100, place) + 2)
        for place in range(len(outcomes))
    ]
    for quality, chances in (
        (judged.own, [chance for chance, _ in scored]),
        (judged.constant, [average] * len(outcomes)),
        (judged.moving, moving),
    ):
        pairs = list(zip(chances, outcomes, strict=True))
        assert quality.log_loss == pytest.approx(
            sum(
                -math.log(min(1 - 1e-6, max(1e-6, chance if right else 1 - chance)))
                for chance, right in pairs
            )
            / len(pairs)
        )
        duels = [(a > b) + (a == b) / 2 for a, won in pairs if won for b, lost in pairs if not lost]
        assert quality.auc == (pytest.approx(sum(duels) / len(duels)) if duels else None)
    assert sum(each.answers for each in judged.bins) == len(scored)
    assert sum(each.actual * each.answers for each in judged.bins) == pytest.approx(sum(outcomes))

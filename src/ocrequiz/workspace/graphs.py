"""Which graphs and tables show a learner's statistics, and what does each say in words?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from ocrequiz.reports.graph import Graph, Grid, Kind, Part, Series, Sheet
from ocrequiz.stats.calibration import Calibration, Quality
from ocrequiz.stats.cards import Bin
from ocrequiz.stats.groups import Group
from ocrequiz.stats.retention import Retained
from ocrequiz.stats.statistics import Statistics

DAYS_OF_BARS: Final = 31
"""Up to so many days have a bar each; more are put together by weeks, and more still by months."""
DAYS_OF_WEEKS: Final = 300
CERTAINTIES: Final = {"guess": "a guess", "think": "think so", "sure": "sure"}


def sheets(found: Statistics) -> tuple[Sheet, ...]:
    """Return all that can be looked at, page by page."""
    return tuple(Sheet(name, title, tuple(parts(found))) for name, title, parts in PAGES)


def find_part(found: Iterable[Sheet], name: str) -> Part | None:
    """Return the graph or table of that id, or None."""
    return next((part for sheet in found for part in sheet.parts if part.id == name), None)


def _days(found: Statistics) -> Iterator[Part]:
    answering = found.answering
    days = [answering.begin + timedelta(days=number) for number in range(answering.span)]
    by_day = {day.on: day for day in answering.days}
    studied = len(by_day)
    labels = tuple(day.isoformat() for day in days)
    answers = tuple(float(by_day[day].answers) if day in by_day else 0.0 for day in days)
    minutes = tuple(by_day[day].minutes if day in by_day else 0.0 for day in days)
    if not studied:
        words = "Nothing was answered in this time. Each day on which you study is marked here."
    else:
        words = (
            f"{_many(answering.answers, 'answer')} on {_many(studied, 'day')} of {len(days)}, "
            f"{answering.answers / studied:.0f} a day studied. Streak: {_many(answering.streak, 'day')}, "
            f"the longest {_many(answering.longest, 'day')}."
        )
    yield Graph(
        "answers", "Answers by day", words, Kind.CALENDAR, "day", labels, (Series("answers", answers),)
    )
    words = (
        f"{_minutes(answering.minutes)} in all, {answering.minutes / studied:.1f} on a day studied."
        if studied
        else "No time was spent yet."
    )
    yield _time(days, minutes, words)


def _time(days: Sequence[date], minutes: Sequence[float], words: str) -> Graph:
    """Put minutes together by day, week or month, as the period allows."""
    if len(days) <= DAYS_OF_BARS:
        name, begin, label = "day", _same, "%d %b"
    elif len(days) <= DAYS_OF_WEEKS:
        name, begin, label = "week", _monday, "%d %b"
    else:
        name, begin, label = "month", _first, "%b %y"
    sums: dict[date, float] = {}
    for day, value in zip(days, minutes, strict=True):
        sums[begin(day)] = sums.get(begin(day), 0.0) + value
    return Graph(
        "minutes", f"Minutes by {name}", words, Kind.BARS, name,
        tuple(f"{day:{label}}" for day in sums), (Series("minutes", tuple(sums.values())),),
    )  # fmt: skip


def _ahead(found: Statistics) -> Iterator[Part]:
    cards, today = found.cards, found.answering.end
    waiting = sum(cards.forecast)
    words = (
        f"{_many(cards.forecast[0], 'card')} due today, overdue ones among them; {waiting} within "
        f"{len(cards.forecast)} days, {waiting / len(cards.forecast):.1f} a day; {cards.later} later. New cards and "
        "those you forget come on top."
        if waiting or cards.later
        else "No card waits to come back. Once you have answered some, this shows on which day each comes back."
    )
    labels = tuple(f"{today + timedelta(days=ahead):%d %b}" for ahead in range(len(cards.forecast)))
    yield Graph(
        "forecast", "Cards due on the days ahead", words, Kind.BARS, "day", labels,
        (Series("due", tuple(map(float, cards.forecast))),),
    )  # fmt: skip


def _retention(found: Statistics) -> Iterator[Part]:
    retention = found.retention
    both = retention.young + retention.mature
    if not both.answers:
        words = (
            "No card has come back after a day or more yet. From then on this shows how many you still knew."
        )
    else:
        words = (
            f"Of {_many(both.answers, 'answer')} to cards that came back, {_percent(both.share)} were right, and "
            f"{_percent(both.true_share)} known once lucky guesses are taken out."
        )
        ages = (
            ("young cards (interval below 21 days)", retention.young), ("mature ones", retention.mature)
        )  # fmt: skip
        words += (
            " Of "
            + ", of ".join(f"{name} {_percent(age.true_share)}" for name, age in ages if age.answers)
            + "."
        )
    labels = tuple(f"{month.begin:%b %y}" for month in retention.months)
    yield Graph(
        "retention", "Known when asked again, guesses taken out", words, Kind.LINES, "month", labels,
        (
            Series("young", tuple(month.young.true_share for month in retention.months)),
            Series("mature", tuple(month.mature.true_share for month in retention.months)),
        ),
        is_share=True,
    )  # fmt: skip
    yield Grid(
        "retention-by-month", "Month by month",
        "Right: answers not rated Again. Known: the same, less what guessing among options brings."
        if retention.months else "No month to tell of yet.",
        ("month", "young", "right", "known", "mature", "right", "known"),
        tuple(
            (f"{month.begin:%b %Y}", *_retained(month.young), *_retained(month.mature))
            for month in reversed(retention.months)
        ),
    )  # fmt: skip


def _cards(found: Statistics) -> Iterator[Part]:
    cards, states = found.cards, found.cards.states
    counts = {
        "new": states.new, "learning": states.learning, "relearning": states.relearning, "young": states.young,
        "mature": states.mature, "suspended": states.suspended,
    }  # fmt: skip
    words = (
        f"{_many(cards.total, 'card')}: "
        + ", ".join(f"{count} {name}" for name, count in counts.items() if count)
        + "."
    )
    yield Graph(
        "states", "Cards by state", words if cards.total else "There is no card.", Kind.BARS, "state", tuple(counts),
        (Series("cards", tuple(map(float, counts.values()))),),
    )  # fmt: skip
    known = (
        f"Of the {_many(cards.met, 'card')} you have met, you should know {cards.known:.0f} now "
        f"({_percent(cards.recall_now)})."
        if cards.met
        else "You have not met a card yet."
    )
    yield _bins("recall", "Chance of knowing each card now", known, "chance", cards.recall)
    yield _bins(
        "stability",
        "Stability: days until the chance falls to 90 %",
        _middle(cards.stability),
        "from",
        cards.stability,
    )
    yield _bins(
        "intervals", "Intervals of cards in review", _middle(cards.intervals), "from", cards.intervals
    )
    yield _bins(
        "difficulty", "Difficulty, from 1 to 10", _middle(cards.difficulty), "difficulty", cards.difficulty
    )


def _prediction(found: Statistics) -> Iterator[Part]:
    judged = found.calibration
    if judged is None:
        words = "No prediction was put to the test yet: that takes cards that come back on a later day."
        bins: tuple[tuple[float, float, int], ...] = ()
    else:
        words = _calibrated(judged)
        bins = tuple((each.predicted, each.actual, each.answers) for each in judged.bins)
    labels = tuple(f"{predicted:.0%}" for predicted, _, _ in bins)
    yield Graph(
        "calibration", "Predicted against actual", words, Kind.LINES, "predicted", labels,
        (
            Series("predicted", tuple(predicted for predicted, _, _ in bins)),
            Series("actual", tuple(actual for _, actual, _ in bins)),
        ),
        is_share=True,
    )  # fmt: skip
    rows = () if judged is None else (
        ("ours", judged.own), ("always the average", judged.constant), ("average of the 100 before", judged.moving)
    )  # fmt: skip
    yield Grid(
        "prediction-quality", "How good predictions are",
        "Log loss: the lower the better. AUC: 0.5 knows nothing of the card, 1 is perfect." if rows
        else "Nothing to judge yet.",
        ("prediction", "log loss", "AUC"),
        tuple((name, f"{quality.log_loss:.3f}", _auc(quality)) for name, quality in rows),
    )  # fmt: skip
    yield Grid(
        "certainty", "Certainty against correctness",
        "What you said before the verdict, and how often it was right." if found.certain
        else "You were never asked how sure you are; quizzes ask with --certainty, study by the setting of that name.",
        ("you said", "answers", "right"),
        tuple(
            (CERTAINTIES[each.certainty], str(each.answers), f"{each.right / each.answers:.0%}")
            for each in found.certain
        ),
    )  # fmt: skip


def _habits(found: Statistics) -> Iterator[Part]:
    habits = found.habits
    labels = tuple(f"{each.hour:02d}" for each in habits.hours)
    best = max(habits.hours, key=lambda each: each.answers)
    words = (
        f"Your last {_many(habits.answers, 'answer')}; most between {best.hour}:00 and {best.hour + 1}:00."
        if habits.answers
        else "Nothing was answered in this time."
    )
    yield Graph(
        "hours", "Answers by the hour of the day", words, Kind.BARS, "hour", labels,
        (Series("answers", tuple(float(each.answers) for each in habits.hours)),),
    )  # fmt: skip
    yield Graph(
        "hours-right", "Right by the hour of the day",
        "The share of answers not rated Again; hours with few answers say little."
        if habits.answers else "Nothing was answered in this time.", Kind.BARS, "hour", labels,
        (Series("right", tuple(each.right / each.answers if each.answers else None for each in habits.hours)),),
        is_share=True,
    )  # fmt: skip
    took = (
        f"Half of your answers took less than {habits.median_seconds:.1f} seconds."
        if habits.median_seconds is not None
        else "Nothing was answered in this time."
    )
    yield _bins("time", "Time for an answer", took, "seconds", habits.took)


def _groups(found: Statistics) -> Iterator[Part]:
    for name, title, groups in (
        ("deck", "By deck", found.by_deck), ("tag", "By tag", found.by_tag), ("type", "By type", found.by_type),
        ("document", "By document", found.by_document),
    ):  # fmt: skip
        yield _grid(f"by-{name}", title, name, groups)
    yield Grid(
        "leeches", "Leeches",
        "Forgotten eight times or more: reword them, split them, or suspend them." if found.leeches
        else "No card is forgotten again and again.",
        ("forgotten", "question", "card"),
        tuple((f"{leech.lapses} times", leech.label, leech.card) for leech in found.leeches),
    )  # fmt: skip


PAGES: Final[tuple[tuple[str, str, Callable[[Statistics], Iterator[Part]]], ...]] = (
    ("days", "Days", _days),
    ("ahead", "Ahead", _ahead),
    ("retention", "Retention", _retention),
    ("cards", "Cards", _cards),
    ("prediction", "Prediction", _prediction),
    ("habits", "Habits", _habits),
    ("groups", "Groups", _groups),
)
"""Each page: its id, its title, and what stands on it."""


def _grid(name: str, title: str, first: str, groups: Sequence[Group]) -> Grid:
    with_answers = any(group.retained is not None for group in groups)
    return Grid(
        name, title,
        "Known: the share of all its cards that you should know now." if groups else "There is none.",
        (first, "cards", "met", "known", "forgotten", *(("right again",) if with_answers else ())),
        tuple(
            (
                group.name, str(group.cards), str(group.met), f"{group.known_share:.0%}", str(group.lapses),
                *(() if group.retained is None else (_percent(group.retained.true_share),)),
            )
            for group in groups
        ),
    )  # fmt: skip


def _bins(name: str, title: str, words: str, x: str, bins: Sequence[Bin]) -> Graph:
    return Graph(
        name, title, words, Kind.BARS, x, tuple(each.label for each in bins),
        (Series("cards" if name != "time" else "answers", tuple(float(each.count) for each in bins)),),
    )  # fmt: skip


def _middle(bins: Sequence[Bin]) -> str:
    """Say in which bin the middle card lies."""
    total = sum(each.count for each in bins)
    passed = 0
    for each in bins:
        passed += each.count
        if total and 2 * passed >= total:
            return f"{_many(total, 'card')}; half of them at or below “{each.label}”."
    return "No card to tell of yet."


def _calibrated(judged: Calibration) -> str:
    mean = sum(each.predicted * each.answers for each in judged.bins) / judged.answers
    actual = judged.right / judged.answers
    verdict = "as predicted" if abs(mean - actual) < 0.02 else "better" if actual > mean else "worse"
    return (
        f"{_many(judged.answers, 'answer')}: {mean:.0%} were expected to be right, {actual:.0%} were ({verdict}). "
        f"The lines lie {judged.rmse:.1%} apart on average; the closer, the better the schedule fits you."
    )


def _retained(found: Retained) -> tuple[str, str, str]:
    return str(found.answers), _percent(found.share), _percent(found.true_share)


def _auc(quality: Quality) -> str:
    return "–" if quality.auc is None else f"{quality.auc:.3f}"


def _percent(share: float | None) -> str:
    return "–" if share is None else f"{share:.0%}"


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _minutes(minutes: float) -> str:
    """Say a time; a short one to the tenth, so that it agrees with its mean."""
    return f"{minutes:.0f} minutes" if minutes >= 10 else f"{minutes:.1f} minutes"


def _same(day: date) -> date:
    return day


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _first(day: date) -> date:
    return day.replace(day=1)

"""How are the parts of a result put into words, whatever the format of the report?"""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase
from typing import Final, assert_never

from ocrequiz.library.results import ItemResult, QuizRecord, QuizResult, percent
from ocrequiz.questions.response import Arranged, DontKnow, Matched, Picked, Response, Revealed, Typed
from ocrequiz.scheduling.days import MINUTE_MS, Moment
from ocrequiz.scheduling.events import Certainty
from ocrequiz.scheduling.timespan import on_a_clock

CERTAINTIES: Final = {
    Certainty.GUESS: "a guess",
    Certainty.THINK: "you thought so",
    Certainty.SURE: "you were sure",
}
"""How sure the learner was, in words."""


def counted(number: int, noun: str) -> str:
    """Say how many there are of something: `1 question`, `2 questions`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def amount(points: float) -> str:
    """Write points as short as they are: `2`, `1.5`, `−6`."""
    # Adding zero takes the sign off a zero.
    return f"{round(points, 2) + 0.0:.2f}".rstrip("0").rstrip(".").replace("-", "−")


def points_of(record: QuizRecord) -> str:
    """Write the points of a quiz: `21.5 of 30 points`."""
    return f"{amount(record.points)} of {amount(record.worth)} points"


def date_of(at: Moment) -> str:
    """Write a moment as the learner's clock showed it."""
    return f"{at.as_datetime():%Y-%m-%d %H:%M}"


def verdict_of(item: ItemResult) -> str:
    """Say how a question went, with a sign, so that no colour is needed."""
    judged = ", you say" if item.verdict is None else ""
    if item.is_right:
        return f"✓ Right{judged}"
    if item.response is None:
        return "– Left open"
    if isinstance(item.response, DontKnow):
        return "– Not known"
    return f"◐ Partly right, {percent(item.score)}" if item.score > 0 else f"✗ Not right{judged}"


def response_of(response: Response | None) -> list[str]:
    """Write a response, a line for each piece; none where there is nothing to write."""
    match response:
        case None | DontKnow() | Revealed():
            return []
        case Typed(typed):
            return [typed]
        case Picked(options):
            return list(options)
        case Arranged(items):
            return [f"{number}. {item}" for number, item in enumerate(items, start=1)]
        case Matched(pairs):
            return [f"{left} – {right}" for left, right in pairs]
        case _:
            assert_never(response)


def facts_of(result: QuizResult) -> list[str]:
    """Say in a few words when the quiz was, how long it took, and on which terms."""
    record, limit = result.record, result.time_limit_ms
    time = f"{on_a_clock(record.took_ms)} of {on_a_clock(limit)}" if limit else on_a_clock(record.took_ms)
    return [
        date_of(record.begun),
        f"{result.right} of {counted(len(result.items), 'question')} right",
        points_of(record),
        f"time {time}{', handed in when it was up' if result.ran_out else ''}",
        f"paper {result.seed}",
        *(["certainty counted"] if result.with_certainty else []),
    ]


def duration(milliseconds: int) -> str:
    """Write a time limit: full minutes as such, others as a clock shows them."""
    minutes, rest = divmod(milliseconds, MINUTE_MS)
    return on_a_clock(milliseconds) if rest else counted(minutes, "minute")


def letter(place: int) -> str:
    """Name an option by its place, counted from 0: A, B, and after Z numbers."""
    return ascii_uppercase[place] if place < len(ascii_uppercase) else str(place + 1)


def numbers_of(numbers: Sequence[int]) -> str:
    """List places on the paper: `question 3`, `questions 3, 7 and 9`."""
    if len(numbers) == 1:
        return f"question {numbers[0]}"
    return f"questions {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"

"""How does a paper that is handed in become rows of the log?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ocrequiz.library.library import Library
from ocrequiz.questions.response import DontKnow
from ocrequiz.records import record
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Mode
from ocrequiz.scheduling.memory import Standing
from ocrequiz.scheduling.rating import Rating
from ocrequiz.store.quizzes import KeptOutcome
from ocrequiz.study.given import Asked, Given, marked
from ocrequiz.study.quiz.certainty import FULL_MARKS, counted
from ocrequiz.study.quiz.item import Item
from ocrequiz.study.quiz.wish import QuizWish
from ocrequiz.study.recording import reviewed


@record
class Earned:
    """What an item came to."""

    score: float
    """0 to 1."""
    points: float
    worth: float
    """The points that full marks would have earned."""


def earned(item: Item, score: float, wish: QuizWish) -> Earned:
    """Turn the score of an item into points: with certainty counted, up to three times its own.

    Who leaves a question open, or says that they don't know, risks nothing and earns nothing.
    """
    points = item.card.question.points
    if not wish.certainty:
        return Earned(score, score * points, points)
    factor = counted(score, item.certainty) if item.is_answered else 0.0
    return Earned(score, factor * points, FULL_MARKS * points)


def outcome(items: Sequence[Item], wish: QuizWish) -> KeptOutcome:
    """Add up what the items of a paper came to."""
    each = [(item.card.question.points, earned(item, item.score, wish)) for item in items]
    possible = sum(points for points, _ in each)
    score = sum(points * found.score for points, found in each) / possible if possible else 0.0
    return KeptOutcome(score, sum(found.points for _, found in each), sum(found.worth for _, found in each))


def mark_paper(library: Library, number: int, items: Sequence[Item], wish: QuizWish, now: Moment) -> None:
    """Close a quiz and log an answer for each of its items; in a transaction.

    Where another window has done so before, nothing is changed.
    """
    quizzes = library.progress.quizzes
    if quizzes.close(number, outcome(items, wish)):
        for item in items:
            quizzes.close_item(number, item.place, item.score, _log(library, item, wish, now))


def _log(library: Library, item: Item, wish: QuizWish, now: Moment) -> str:
    """Log the answer to an item; return the id of the row.

    Where the quiz schedules, memory and due follow from it as from an answer in review; but a question left open
    schedules nothing, since it was not tried.
    """
    name, day, progress = str(item.card.id), library.study_day(now), library.progress
    standing = progress.standing(name)
    rating = Rating.GOOD if item.score >= 1 else Rating.AGAIN
    memory = None
    if wish.schedules and item.response is not None:
        chance = item.card.question.guess_chance(item.card.id.part)
        scheduler = library.scheduler(item.card.id.deck)
        memory = scheduler.futures(name, standing.memory, now, day, chance)[rating]
    due = None if memory is None else memory.due
    event = reviewed(
        library, _given(library, item, standing, now), rating, now, Mode.QUIZ, due, standing.memory
    )
    entry = progress.append(event, name, now, day)
    if memory is not None:
        progress.put_standing(name, replace(standing, memory=memory))
        library.note_seen(item.card)
    return entry.id


def _given(library: Library, item: Item, standing: Standing, now: Moment) -> Given:
    """Return the answer to an item as study knows it; what was left open was not known."""
    asked = Asked(item.card, standing, item.prompt, now)
    if item.response is None:
        verdict = marked(library, item.card, DontKnow())
        return Given(asked, DontKnow(), verdict, item.took_ms)
    return Given(asked, item.response, item.verdict, item.took_ms, item.certainty)

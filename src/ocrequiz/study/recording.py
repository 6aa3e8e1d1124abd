"""How an answer becomes a row of the log."""

from __future__ import annotations

from ocrequiz.library.library import Library
from ocrequiz.questions.response_json import to_json
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Mode, Reviewed
from ocrequiz.scheduling.memory import Due, Memory
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.given import Given


def reviewed(
    library: Library,
    given: Given,
    rating: Rating,
    now: Moment,
    mode: Mode,
    due: Due | None,
    memory: Memory | None = None,
) -> Reviewed:
    """Describe an answer for the log; without `due` it schedules nothing; `memory` is that before it."""
    asked, card = given.asked, given.asked.card
    scheduler = library.scheduler(card.id.deck, library.study_day(now))
    return Reviewed(
        mode=mode,
        schedules=due is not None,
        question_type=card.question.type,
        guess_chance=card.question.guess_chance(card.id.part),
        score=None if given.verdict is None else given.verdict.score,
        overruled=is_overruled(given, rating),
        offered=given.offered,
        certainty=given.certainty,
        rating=rating,
        hint_used=asked.hint_used,
        response=to_json(given.response),
        took_ms=given.took_ms,
        retrievability=None if memory is None else scheduler.retrievability(memory, library.study_day(now)),
        due=due,
        policy=scheduler.policy,
    )


def is_overruled(given: Given, rating: Rating) -> bool:
    """Tell whether the learner called right what the verdict called wrong, or the other way round."""
    return given.verdict is not None and given.verdict.is_right != (rating is not Rating.AGAIN)

"""What the learner wants of a quiz: which questions, on which terms."""

from __future__ import annotations

import json
from enum import StrEnum

from ocrequiz.records import record


class Only(StrEnum):
    """Which cards, by what is remembered of them."""

    NEW = "new"
    """Never answered in a sitting that schedules."""
    DUE = "due"
    """Due today."""
    FAILED = "failed"
    """Not right when they were last answered, in whatever sitting."""
    LEECHES = "leeches"
    """Forgotten again and again."""


class Feedback(StrEnum):
    """When the answers are shown."""

    EACH = "each"
    """After each response, which is final then."""
    END = "end"
    """When the paper is handed in."""


@record(kw_only=True)
class QuizWish:
    """Which questions a quiz may ask, and on which terms it is sat."""

    decks: tuple[str, ...]
    """Ids of decks."""
    questions: int | None = None
    """The most questions; None for all that fit, up to `paper.LONGEST`."""
    types: tuple[str, ...] = ()
    """Only questions of these types; none means all."""
    tags: tuple[str, ...] = ()
    """Only questions with any of these tags, or one below it; none means all."""
    only: Only | None = None
    per_tag: int | None = None
    """How many questions each tag is to have."""
    seed: int = 0
    """From which the questions, their order and that of their options follow."""
    time_limit_ms: int | None = None
    feedback: Feedback = Feedback.END
    certainty: bool = False
    """Whether the learner says how sure they are, and it counts."""
    schedules: bool = False
    """Whether the answers move the schedule."""


def terms_to_json(wish: QuizWish) -> str:
    """Write everything of a wish but its decks and seed, which are kept beside it."""
    return json.dumps(
        {
            "questions": wish.questions,
            "types": wish.types,
            "tags": wish.tags,
            "only": wish.only,
            "per_tag": wish.per_tag,
            "time_limit_ms": wish.time_limit_ms,
            "feedback": wish.feedback,
            "certainty": wish.certainty,
            "schedules": wish.schedules,
        }
    )


def wish_from_json(terms: str, decks: tuple[str, ...], seed: int) -> QuizWish:
    """Read what `terms_to_json` wrote.

    Raises ValueError where it is anything else.
    """
    found: object = json.loads(terms)
    match found:
        case {
            "questions": int() | None as questions,
            "types": [*types],
            "tags": [*tags],
            "only": str() | None as only,
            "per_tag": int() | None as per_tag,
            "time_limit_ms": int() | None as time_limit_ms,
            "feedback": str(feedback),
            "certainty": bool(certainty),
            "schedules": bool(schedules),
        }:
            return QuizWish(
                decks=decks,
                questions=questions,
                types=tuple(map(str, types)),
                tags=tuple(map(str, tags)),
                only=None if only is None else Only(only),
                per_tag=per_tag,
                seed=seed,
                time_limit_ms=time_limit_ms,
                feedback=Feedback(feedback),
                certainty=certainty,
                schedules=schedules,
            )
        case _:
            raise ValueError("not the terms of a quiz")

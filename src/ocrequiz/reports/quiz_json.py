"""How is the result of a quiz handed to a script? JSON whose keys may become more and never fewer."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC

from ocrequiz.library.results import GroupResult, ItemResult, QuizRecord, QuizResult
from ocrequiz.questions.response_json import to_json
from ocrequiz.scheduling.days import Moment


def quiz_json(result: QuizResult) -> str:
    """Write a result as JSON in ASCII."""
    record = result.record
    return json.dumps(
        {
            "seed": result.seed,
            "score": record.score,
            "points": record.points,
            "worth": record.worth,
            "right": result.right,
            "number": record.number,
            "title": record.title,
            "decks": record.decks,
            "begun": _utc(record.begun),
            "took_ms": record.took_ms,
            "time_limit_ms": result.time_limit_ms,
            "ran_out": result.ran_out,
            "certainty": result.with_certainty,
            "scheduled": result.schedules,
            "items": [_item(item) for item in result.items],
            "by_tag": _groups(result.by_tag),
            "by_objective": _groups(result.by_objective),
            "by_type": _groups(result.by_type),
            "by_paragraph": _groups(result.by_paragraph),
            "by_certainty": _groups(result.by_certainty),
            "reread": [
                {
                    "document": each.cited.document,
                    "place": each.cited.place,
                    "quote": each.cited.quote,
                    "questions": each.numbers,
                }
                for each in result.reread
            ],
            "earlier": records_as_json(result.earlier),
        },
        indent=2,
    )


def records_as_json(records: Iterable[QuizRecord]) -> list[dict[str, object]]:
    """Describe quizzes that were marked."""
    return [
        {
            "number": record.number,
            "title": record.title,
            "decks": record.decks,
            "begun": _utc(record.begun),
            "took_ms": record.took_ms,
            "items": record.items,
            "answered": record.answered,
            "score": record.score,
            "points": record.points,
            "worth": record.worth,
        }
        for record in records
    ]


def _item(item: ItemResult) -> dict[str, object]:
    return {
        "number": item.number,
        "card": str(item.card),
        "type": item.type,
        "question": item.prompt.question,
        "tags": item.tags,
        "objective": item.objective,
        "response": None if item.response is None else json.loads(to_json(item.response)),
        "solution": json.loads(to_json(item.solution)),
        "answer": item.answer,
        "score": item.score,
        "points": item.points,
        "worth": item.worth,
        "judged_by_learner": item.response is not None and item.verdict is None,
        "certainty": None if item.certainty is None else item.certainty.value,
        "took_ms": item.took_ms,
        "marked": item.marked,
    }


def _groups(groups: Iterable[GroupResult]) -> list[dict[str, object]]:
    return [
        {
            "name": group.name,
            "items": group.items,
            "right": group.right,
            "score": group.score,
            "points": group.points,
            "worth": group.worth,
        }
        for group in groups
    ]


def _utc(at: Moment) -> str:
    return at.as_datetime().astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

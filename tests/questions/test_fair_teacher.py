"""Whether the program says what a fair teacher would say, shown on a table of responses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from ocrequiz.questions.marking import Marking
from ocrequiz.questions.numeric import Numeric
from ocrequiz.questions.question import Question
from ocrequiz.questions.response import Typed
from ocrequiz.questions.short import Short

TABLE = Path(__file__).with_name("fair_teacher.yaml")


class Entry(TypedDict, total=False):
    """A question of the table, with responses that are right and responses that are not."""

    question: str
    answers: list[str]
    answer: str
    others: list[str]
    accents: str
    typos: str
    tolerance: str
    unit: str
    right: list[str]
    wrong: list[str]


def entries() -> dict[str, list[Entry]]:
    """Read the table, every value as text."""
    read: dict[str, list[Entry]] = yaml.load(TABLE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return read


def question(entry: Entry) -> Question:
    """Make the question that an entry is about."""
    asked = entry.get("question", "What is it?")
    if "answer" in entry:
        return Numeric(
            id="q",
            question=asked,
            answer=entry["answer"],
            tolerance=entry.get("tolerance", ""),
            unit=entry.get("unit", ""),
        )
    return Short(id="q", question=asked, answers=tuple(entry["answers"]), typos=int(entry.get("typos", "1")))


def rows() -> Iterator[tuple[Entry, str, bool]]:
    """Yield each response of the table with what a fair teacher says to it."""
    for entry in (*entries()["typed"], *entries()["numeric"]):
        yield from ((entry, typed, True) for typed in entry["right"])
        yield from ((entry, typed, False) for typed in entry["wrong"])


def name(value: object) -> str | None:
    """Name a row by its response, which pytest makes unique."""
    return value if isinstance(value, str) else ""


@pytest.mark.parametrize(("entry", "typed", "right"), list(rows()), ids=name)
def test_a_response_is_marked_as_a_fair_teacher_would(entry: Entry, typed: str, right: bool) -> None:
    """A typed response is right or wrong as the table says, and what is not exact has its reason."""
    rules = Marking(accents_count=entry.get("accents") != "forgiven", others=entry.get("others", ()))

    verdict = question(entry).mark("main", Typed(typed), rules)

    assert verdict is not None
    assert verdict.is_right is right, verdict.reason
    assert right or verdict.reason


def test_the_table_is_long_enough_to_mean_something() -> None:
    """There are far more than a hundred and twenty rows, of both kinds, and none stands twice."""
    told = [(str(question(entry)), typed) for entry, typed, _ in rows()]
    assert len(told) >= 120
    assert len(set(told)) == len(told)
    assert 0.4 <= sum(right for *_, right in rows()) / len(told) <= 0.65

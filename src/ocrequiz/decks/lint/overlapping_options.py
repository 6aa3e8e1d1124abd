"""Whether numeric options overlap, so that a value can lie in two of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Final

from ocrequiz.decks.lint.anatomy import Piece
from ocrequiz.decks.lint.rule import HALADYNA, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity
from ocrequiz.records import record

_NUMBER: Final = r"[$€£]?([0-9]+(?:[.,][0-9]+)*) ?(%|[^\W\d_]+)?"
_RANGE: Final = re.compile(
    rf"(?:between |from |about )?{_NUMBER} ?(?:-|–|—|to|and) ?{_NUMBER}(?P<unit>(?: [^\W\d_]+){{0,2}})",
    re.IGNORECASE,
)
_BELOW: Final = re.compile(
    rf"(?:less than|fewer than|under|below|<) ?{_NUMBER}(?P<unit>(?: [^\W\d_]+){{0,2}})", re.I
)
_ABOVE: Final = re.compile(rf"(?:more than|over|above|>) ?{_NUMBER}(?P<unit>(?: [^\W\d_]+){{0,2}})", re.I)
_SPAN_ASKED: Final = re.compile(
    r" (?:range|ranges|period|between|interval|when|era|years?|span|ports?|scores?|flank) "
)
_YEAR: Final = 1_000
"""From which number on two bounds without a unit are years, or as good as names."""
_DIGIT: Final = re.compile(r"[0-9]")


@record
class _Span:
    """An option that stands for all values between two."""

    piece: Piece
    low: float
    high: float
    unit: str
    is_open: bool = False
    """Whether it has only one bound, which does not belong to it."""


def _find(subject: Subject) -> Iterator[Weakness]:
    if _SPAN_ASKED.search(subject.stem.flat):
        return  # Where a span itself is the answer, spans may overlap.
    spans = [span for option in subject.options if (span := _span(option))]
    for one, other in combinations(spans, 2):
        if _overlap(one, other):
            message = f"“{one.piece.text}” and “{other.piece.text}” overlap."
            remedy = "Let each begin where no other ends, such as 1–5 and 6–10."
            yield Weakness(other.piece.way, message, remedy)
            return


def _span(option: Piece) -> _Span | None:
    """Read an option as a range; None where it is none, or could be a score or a date."""
    text = option.text
    if not _DIGIT.search(text):
        return None
    if found := _RANGE.fullmatch(text):
        low, high = _value(found[1]), _value(found[3])
        units = {found[2] or found[4] or "", found[4] or ""}
        unit = f"{units.pop()}{found['unit']}".casefold()
        is_span = low < high and not units and (unit or high < _YEAR)
        return _Span(option, low, high, unit) if is_span else None
    if found := _BELOW.fullmatch(text):
        return _Span(option, float("-inf"), _value(found[1]), _unit(found), is_open=True)
    if found := _ABOVE.fullmatch(text):
        return _Span(option, _value(found[1]), float("inf"), _unit(found), is_open=True)
    return None


def _unit(found: re.Match[str]) -> str:
    return f"{found[2] or ''}{found['unit']}".casefold()


def _value(digits: str) -> float:
    parts = digits.replace(",", "").split(".")
    return float(".".join((parts[0], "".join(parts[1:]))))


def _overlap(one: _Span, other: _Span) -> bool:
    if one.unit != other.unit or one.low == other.low or one.high == other.high:
        return False
    if one.is_open and other.is_open:
        return False
    touching = one.high == other.low or other.high == one.low
    if touching and (one.is_open or other.is_open):
        return False
    return one.low <= other.high and other.low <= one.high


RULE: Final = QuestionRule(
    id="overlapping-options",
    severity=Severity.ERROR,
    meaning="Two numeric options share a value.",
    why="A value that lies in two options makes two of them right, or lets a learner strike both at once.",
    bad="""\
- id: tide-height
  type: choice
  question: By how many metres does the sea rise in this harbour?
  answer: 2–4
  distractors: [0–2, 4–6]
""",
    good="""\
- id: tide-height
  type: choice
  question: By how many metres does the sea rise in this harbour?
  answer: 2–4
  distractors: [0–1, 5–7]
""",
    source=f"{HALADYNA} 22, independent choices",
    types=frozenset(("choice",)),
    find=_find,
)

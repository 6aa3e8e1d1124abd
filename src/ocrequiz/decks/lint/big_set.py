"""Whether many things are to be recalled in no order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.rule import TWENTY_RULES, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity
from ocrequiz.questions.cloze import Cloze

_MOST: Final = 4
_ENTRY: Final = 5
"""Words that an entry of a list has at most, where commas part the entries."""
_BULLET: Final = re.compile(r"^[ \t]*[-*+•] +\S", re.MULTILINE)
_NUMBERED: Final = re.compile(r"^[ \t]*1[.)] ", re.MULTILINE)
_AND: Final = re.compile(r"[,;]? (?:and|or) |[,;]\s+|\s*&\s*")
_ORDER: Final = re.compile(
    r"\b(?:order|sequence|steps?|stages?|phases?|first|chronological|spell|letters|alphabet)\b", re.I
)


def _find(subject: Subject) -> Iterator[Weakness]:
    question = subject.question
    match question.type:
        case "multi":
            count, way = len(subject.right), ("answers",)
        case "basic":
            count, way = _listed(subject.right[0].markdown), ("answer",)
        case _ if isinstance(question, Cloze):
            count = _left_out(question)
            way = ("text",)
        case _:
            return
    if count > _MOST and not _ORDER.search(subject.stem.text):
        message = f"{count} things are to be recalled at once, in no order."
        remedy = "Ask for them one by one, or in groups that have a reason; four at once are plenty."
        yield Weakness(way, message, remedy)


def _listed(answer: str) -> int:
    """Count the entries of an answer that lists things, by bullets or between commas; 1 where it lists nothing."""
    if _NUMBERED.search(answer):
        return 1  # What is numbered has an order.
    if (bullets := len(_BULLET.findall(answer))) > _MOST:
        return bullets
    if answer.count(",") + answer.count(";") < _MOST - 1 or "." in answer.rstrip(". \n") or "`" in answer:
        return 1
    entries = _AND.split(answer.strip())
    # A sentence has commas too; what is listed is short.
    return len(entries) if max(len(entry.split()) for entry in entries) <= _ENTRY else 1


def _left_out(cloze: Cloze) -> int:
    """Count the different gaps that one card leaves out."""
    gaps = cloze.gaps()
    if len(gaps) <= _MOST:
        return 0
    return max(Counter(part for part, _ in {(gap.part, gap.answer.casefold()) for gap in gaps}).values())


RULE: Final = QuestionRule(
    id="big-set",
    severity=Severity.WARNING,
    meaning="More than four things are to be recalled at once, in no order.",
    why=(
        "What has no order has no thread: a learner forgets another one each time, and the whole set is repeated for "
        "the sake of that one."
    ),
    bad="""\
- id: seas
  type: basic
  question: Which seas border this country?
  answer: The North Sea, the Baltic, the Irish Sea, the Adriatic and the Black Sea
""",
    good="""\
- id: seas
  type: basic
  question: Which seas border this country in the north?
  answer: The North Sea and the Baltic
""",
    source=f"{TWENTY_RULES} 9, avoid sets",
    types=frozenset(("basic", "cloze", "multi")),
    find=_find,
)

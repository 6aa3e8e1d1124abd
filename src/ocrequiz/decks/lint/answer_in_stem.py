"""Whether a question says its own answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.anatomy import Piece
from ocrequiz.decks.lint.leaks import GIVEN, is_telling, leaked
from ocrequiz.decks.lint.rule import NBME, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity
from ocrequiz.questions.cloze import Cloze
from ocrequiz.questions.match import Match

_TWICE: Final = 2
_HELP: Final = "Say it in other words there, or ask for something else."


def _find(subject: Subject) -> Iterator[Weakness]:
    match subject.question:
        case Cloze() as cloze:
            yield from _beside_gaps(cloze)
        case Match(pairs=pairs):
            for left, right in pairs.items():
                one, other = Piece((), left).flat, Piece((), right).flat
                if (one in other and is_telling(one)) or (other in one and is_telling(other)):
                    message = f"The two sides of “{left}” are told by the same words."
                    yield Weakness(("pairs", left), message, _HELP)
        case _:
            for answer in leaked(subject, subject.stem):
                if _is_offered(answer.flat, subject.stem.flat):
                    continue
                message = f"The question itself says the answer, “{answer.text}”."
                yield Weakness(subject.stem.way, message, _HELP)


def _is_offered(answer: str, stem: str) -> bool:
    """Tell whether a question offers the answer as one of two things, as in “Is it the sun or the moon?”."""
    return f"{answer}or " in stem or any(
        f" or{article}{answer}" in stem for article in ("", " the", " a", " an")
    )


def _beside_gaps(cloze: Cloze) -> Iterator[Weakness]:
    """Look for the answer of each gap where it is not left out."""
    gaps = cloze.gaps()
    text = cloze.text.casefold()
    if all(text.count(gap.answer.casefold()) < _TWICE for gap in gaps):
        return
    # No part has this name: the text comes back with every gap filled.
    whole = Piece(("text",), cloze.answer_text("")).flat
    seen: set[str] = set()
    for gap in gaps:
        answer = Piece((), gap.answer).flat
        if answer in seen or not is_telling(answer):
            continue
        seen.add(answer)
        if whole.count(answer) > 1:
            left_out = sum(each.part == gap.part and answer in Piece((), each.answer).flat for each in gaps)
            if whole.count(answer) > left_out:
                message = f"The answer “{gap.answer}” also stands beside its gap."
                yield Weakness(
                    ("text",), message, "Leave it out there too, under the same number, or reword."
                )


RULE: Final = QuestionRule(
    id="answer-in-stem",
    severity=Severity.ERROR,
    meaning="The question says its own answer.",
    why="A learner finds the answer by reading closely, and learns nothing about the matter.",
    bad="""\
- id: sea-level
  type: short
  question: At sea level water boils at 100 degrees. At which height is that?
  answers: [Sea level]
""",
    good="""\
- id: sea-level
  type: short
  question: At which height does water boil at 100 degrees?
  answers: [Sea level]
""",
    source=f"{NBME}, on logical cues and word repeats",
    types=GIVEN | {"match"},
    find=_find,
)

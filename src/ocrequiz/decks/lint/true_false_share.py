"""Whether too many of the statements are true, or false."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.rule import DeckRule, Weakness
from ocrequiz.decks.lint.subject import Whole
from ocrequiz.errors import Severity
from ocrequiz.questions.truefalse import TrueFalse

_ENOUGH: Final = 8
_LEAST, _MOST = 0.35, 0.65


def _find(whole: Whole) -> Iterator[Weakness]:
    answers = [
        subject.question.answer
        for subject in whole.by_type.get("truefalse", ())
        if isinstance(subject.question, TrueFalse)
    ]
    if len(answers) < _ENOUGH or _LEAST <= sum(answers) / len(answers) <= _MOST:
        return
    message = f"{sum(answers)} of the {len(answers)} statements are true."
    scarce = "true" if sum(answers) < len(answers) / 2 else "false"
    yield Weakness(("questions",), message, f"Turn some into {scarce} ones: from 35 to 65 % should be true.")


RULE: Final = DeckRule(
    id="true-false-share",
    severity=Severity.WARNING,
    meaning="Far more of the statements are true than false, or the other way round.",
    why="Who notices is right most of the time without knowing anything.",
    bad="""\
# and so on, all of them true
- {id: moon, type: truefalse, statement: The moon pulls at the sea., answer: true}
- {id: salt, type: truefalse, statement: Sea water is salty., answer: true}
""",
    good="""\
- {id: moon, type: truefalse, statement: The moon pulls at the sea., answer: true}
- {id: salt, type: truefalse, statement: Rain is as salty as the sea., answer: false}
""",
    source=(
        "Frisbie and Becker, An Analysis of Textbook Advice About True-False Tests, Applied Measurement in "
        "Education 4 (1), 1991"
    ),
    find=_find,
)

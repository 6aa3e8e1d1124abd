"""Whether an answer is more than one thing to recall."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.rule import TWENTY_RULES, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity

_MOST: Final = 12
_CODE: Final = re.compile(r"```.*?(?:```|\Z)|`[^`]*`|\$\$.*?\$\$|\$[^$\n]*\$", re.DOTALL)


def _find(subject: Subject) -> Iterator[Weakness]:
    for piece in subject.right:
        text = piece.markdown
        if len(text) > 2 * _MOST and text.count(" ") + text.count("\n") >= _MOST:
            count = len(_CODE.sub("", text).split())
            if count > _MOST:
                message = f"The answer has {count} words, and {_MOST} are plenty."
                remedy = (
                    "Keep what is asked for; the rest belongs into the explanation, or into more questions."
                )
                yield Weakness(piece.way, message, remedy)
                return


RULE: Final = QuestionRule(
    id="long-answer",
    severity=Severity.WARNING,
    meaning=f"An answer to be recalled has more than {_MOST} words, not counting code.",
    why=(
        "A long answer is several facts in one: a learner recalls some of it, cannot say whether that was right, and "
        "repeats what is known for the sake of what is not."
    ),
    bad="""\
- id: pull
  type: basic
  question: Why does the sea rise and fall?
  answer: The moon pulls at the near side more than at the far side, which stretches the sea into two bulges.
""",
    good="""\
- id: pull
  type: basic
  question: Why does the moon stretch the sea?
  answer: It pulls at the near side more than at the far side
""",
    source=f"{TWENTY_RULES} 4, the minimum of information",
    types=frozenset(("basic", "cloze", "short")),
    find=_find,
)

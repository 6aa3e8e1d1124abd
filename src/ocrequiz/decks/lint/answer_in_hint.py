"""Whether a hint says the answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.anatomy import Piece
from ocrequiz.decks.lint.leaks import GIVEN, is_telling, leaked
from ocrequiz.decks.lint.rule import TWENTY_RULES, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity
from ocrequiz.questions.cloze import Cloze

_HELP: Final = "Point to where the answer is found in memory, without its words."


def _find(subject: Subject) -> Iterator[Weakness]:
    if subject.question.hint:
        for answer in leaked(subject, subject.hint):
            yield Weakness(("hint",), f"The hint says the answer, “{answer.text}”.", _HELP)
    if isinstance(subject.question, Cloze):
        for gap in subject.question.gaps():
            answer_words = Piece((), gap.answer).flat
            if gap.hint and is_telling(answer_words) and answer_words in Piece((), gap.hint).flat:
                message = f"The hint in the gap says the answer, “{gap.answer}”."
                yield Weakness(("text",), message, _HELP)


RULE: Final = QuestionRule(
    id="answer-in-hint",
    severity=Severity.ERROR,
    meaning="A hint says the answer.",
    why="A hint is to help remembering. One that says the answer leaves nothing to remember.",
    bad="""\
- id: boiling-scale
  type: short
  question: On which scale does water boil at 100 degrees?
  answers: [Celsius]
  hint: "It is called after a Swede: Celsius."
""",
    good="""\
- id: boiling-scale
  type: short
  question: On which scale does water boil at 100 degrees?
  answers: [Celsius]
  hint: It is called after a Swede.
""",
    source=f"{TWENTY_RULES} 16, on context cues",
    types=GIVEN,
    find=_find,
)

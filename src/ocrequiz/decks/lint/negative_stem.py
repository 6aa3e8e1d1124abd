"""Whether a question turns on a word of denial that is easily read over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.rule import HALADYNA, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity

_CHEAP: Final = re.compile(r"n[’']t\b|\b(?:not|cannot|except|least|incorrect|false)\b")
_ASKS: Final = r"(?:\b(?:[Ww]hich|[Ww]hat|[Ww]ho|[Ww]hom|[Ww]hose)|^Where|^When)\b"
_ENDS: Final = r"if|that|who|because|when|while|although|unless|so|but|and|why|reasons?"
# A clause is short; without a bound, a text that asks and asks would cost a square of its length.
_CLAUSE: Final = rf"(?:(?!\b(?:{_ENDS})\b)[^.?!;:—,(]){{0,200}}?"
_BE: Final = r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may|might)"
_DENIES: Final = re.compile(
    rf"{_ASKS}{_CLAUSE}(?<![*_\w])(?P<word>{_BE}n[’']t|(?:ca|wo)n[’']t|cannot|least likely|not)(?![*_\w])"
    r"|(?:[,:]|\w) (?P<but>except)\b(?: for)?\s*(?:[?:.…]|$|which|one)"
    rf"|{_ASKS}{_CLAUSE} (?P<false>incorrect|false)\s*[?:]"
)


def _find(subject: Subject) -> Iterator[Weakness]:
    text = subject.stem.markdown
    if not _CHEAP.search(text):
        return
    if found := _DENIES.search(text):
        word = found["word"] or found["but"] or found["false"]
        message = f"The question turns on “{word}”, which is easily read over."
        remedy = "Ask for what is so; or set the word off, as in *not*."
        yield Weakness(subject.stem.way, message, remedy)


RULE: Final = QuestionRule(
    id="negative-stem",
    severity=Severity.WARNING,
    meaning="A question asks for what is not so, and the word that says it is not set off.",
    why="A learner who reads over the word is wrong and knows the matter; and what is not so is hardly worth learning.",
    bad="""\
- id: pull
  type: choice
  question: Which of these does not pull at the sea?
  answer: The wind
  distractors: [The moon, The sun]
""",
    good="""\
- id: pull
  type: choice
  question: Which of these does *not* pull at the sea?
  answer: The wind
  distractors: [The moon, The sun]
""",
    source=f"{HALADYNA} 17, word the stem positively",
    is_english=True,
    types=frozenset(("basic", "choice", "multi", "numeric", "short")),
    find=_find,
)

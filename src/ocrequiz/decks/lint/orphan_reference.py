"""Whether a question speaks of something as known that it has not named."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.anatomy import words_of
from ocrequiz.decks.lint.rule import TWENTY_RULES, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity

_CHEAP: Final = re.compile(r" (?:its?|they|their|them|he|his|him|she|her|this|these|those) ")
_ASKING: Final = r"(?:what|which|who|whom|whose|where|when|why|how)"
_HELPING: Final = r"(?:is|are|was|were|do|does|did|has|have|had|can|could|may|might|must|will|would|should)"
_BETWEEN: Final = (
    r"(?:of|to|by|in|on|at|for|from|with|into|many|much|often|long|far|soon|kinds?|sort|type|else)"
)
_BEGINS: Final = (
    rf" (?:(?:(?:{_BETWEEN} )?{_ASKING} (?:(?:{_BETWEEN}|{_HELPING}) )*)?"
    rf"(?:{_HELPING}|(?<=which )of|(?<=much )of|(?<=many )of) )?"
)
"""Up to the pronoun there is nothing, or a question that names nothing; “When she was young, Anna …” is no question."""
_PRONOUN: Final = re.compile(
    rf"{_BEGINS}(?P<word>it|its|they|their|them|he|his|him|she|her) (?P<after>.*)", re.DOTALL
)
_POINTER: Final = re.compile(rf"{_BEGINS}(?P<word>this|these|those) (?P<noun>[^ ]+) ", re.DOTALL)
_NO_ONE: Final = re.compile(
    # It rains; what is it called when; how long does it take to; is it true that; they say.
    r"(?:is |was |does |can |will |would )?(?:takes?|means?|says?|called|true|false|possible|necessary"
    r"|rain(?:s|ing)?|snow(?:s|ing)?|important|like|considered|better|best|likely|common|so|not|matter|costs?|easy|hard|difficult|said|known)\b"
    r"|(?:.* )?(?:that|to|when|if|for|whether) ",
    re.DOTALL,
)
_HERE: Final = frozenset(
    words_of(
        "question statement sentence text passage reading document deck picture image figure diagram drawing"
        " photo sketch map graph chart plot table code snippet function program list word words day is are was"
        " were time year century month week morning world country example case problem equation formula"
        " expression command part page chapter book story tale poem song exchange dialogue dialog lyrics lines"
        " quote quotation verse scene trivia clip track following of have has do does can could would should"
        " will may might must which who that the a an"
    )
)
_ASKS: Final = re.compile(rf"\W*(?:{_BETWEEN} )?(?:{_ASKING}|{_HELPING}|name)\b", re.IGNORECASE)
_SHOWN: Final = re.compile(r"[:`\"“”]|\?\W*\w")
"""What is pointed at stands in the text itself, as a piece of code or what somebody said."""
_TELLING: Final = frozenset(("truefalse", "cloze"))


def _find(subject: Subject) -> Iterator[Weakness]:
    stem = subject.stem.flat
    if not _CHEAP.search(stem, 0, 60) or subject.question.image is not None:
        return
    # “He wrote Hamlet.” and “This city lies on the Seine.” are riddles, and point at their own answers.
    is_asked = subject.question.type in _TELLING or _ASKS.match(subject.stem.text)
    if is_asked and (word := _pronoun(stem) or _pointer(subject, stem)):
        message = f"“{word}” stands for something that the question does not name."
        yield Weakness(subject.stem.way, message, "Name it: each card comes alone, and in any order.")


def _pronoun(stem: str) -> str:
    found = _PRONOUN.match(stem)
    if not found or (found["word"] == "it" and _NO_ONE.match(found["after"])):
        return ""
    return found["word"]


def _pointer(subject: Subject, stem: str) -> str:
    found = _POINTER.match(stem)
    if not found or found["noun"] in _HERE or _SHOWN.search(subject.stem.text):
        return ""
    # Which of these, and these four: what is put up to be picked or ordered.
    if found["word"] != "this" and (subject.wrong or subject.question.type in ("order", "match")):
        return ""
    return f"{found['word']} {found['noun']}"


RULE: Final = QuestionRule(
    id="orphan-reference",
    severity=Severity.WARNING,
    meaning="A question begins with “it” or “this drug”, and nothing before says what that is.",
    why="Cards come one by one and years later: then nobody knows what the author had on the table.",
    bad="""\
- id: pull
  type: basic
  question: What does it pull at?
  answer: The sea
""",
    good="""\
- id: pull
  type: basic
  question: What does the moon pull at?
  answer: The sea
""",
    source=f"{TWENTY_RULES} 16, context cues simplify wording",
    is_english=True,
    find=_find,
)

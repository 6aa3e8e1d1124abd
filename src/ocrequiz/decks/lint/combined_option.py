"""Whether an option puts others together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.rule import HALADYNA, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity

_NAMED: Final = re.compile(
    r"(?:both |only )?(?:options? |answers? |choices? |statements? |nos? )?"
    r"(?:[a-h]|[1-9]|i{1,3}|iv|v)(?: (?:[a-h]|[1-9]|i{1,3}|iv|v))* (?:and|or|nor) (?:[a-h]|[1-9]|i{1,3}|iv|v)"
    r"(?: only| are (?:right|correct|true))?"
)
_LONG: Final = 60
"""Words from which on an option is more than two others joined."""
_JOINT: Final = re.compile(r" (?:and|or|nor|as well as) ")


def _find(subject: Subject) -> Iterator[Weakness]:
    named = [option for option in subject.options if _NAMED.fullmatch(" ".join(option.words))]
    whole = {option.flat for option in subject.options}
    if any(option.words and option.words[0].isdigit() for option in subject.options if option not in named):
        named = []  # Where other options are numbers too, numbers are what is asked for.
    for option in subject.options:
        by_letter = option in named and len(named) < len(subject.options)
        if by_letter or (2 < len(option.words) < _LONG and _joins(option.flat, whole)):
            message = f"“{option.text}” puts other options together."
            yield Weakness(
                option.way, message, "Make the question a multi, or give each option one thing to say."
            )


def _joins(option: str, whole: set[str]) -> bool:
    """Tell whether a text (`Piece.flat`) is two of the options, joined."""
    option = option.removeprefix(" both").removeprefix(" neither").removeprefix(" either")
    return any(
        option[: joint.start()] + " " in whole and " " + option[joint.end() :] in whole
        for joint in _JOINT.finditer(option)
    )


RULE: Final = QuestionRule(
    id="combined-option",
    severity=Severity.ERROR,
    meaning="An option is made of other options.",
    why=(
        "Such a question is solved by logic: who knows of one option that it is wrong can strike all that hold it. "
        "It takes long to read, too, and letters name nothing where options change places."
    ),
    bad="""\
- id: moon-and-sun
  type: choice
  question: What pulls at the sea?
  answer: The moon and the sun
  distractors: [The moon, The sun]
""",
    good="""\
- id: moon-and-sun
  type: multi
  question: What pulls at the sea?
  answers: [The moon, The sun]
  distractors: [The wind]
""",
    source=f"{HALADYNA} 9, against complex multiple choice",
    is_english=True,
    types=frozenset(("choice", "multi")),
    find=_find,
)

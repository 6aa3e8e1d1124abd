"""Whether one option is of another kind than all the others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.anatomy import Piece
from ocrequiz.decks.lint.rule import HALADYNA, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity

_LEAST: Final = 3
_HELP: Final = "Let all options answer the question in the same way."
_COUNT: Final = (
    r"(?:half|zero|once|twice|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|hundred|thousand|millions?|billions?|dozen)"
    r"(?![\w']))"
)
_NUMBER: Final = re.compile(
    rf"[-+−~≈<>]? ?[$€£]?[0-9.][0-9.,:/ ]*[a-z%°]{{0,3}}\.?|{_COUNT}(?: \w+)?\.?", re.IGNORECASE
)
_NUMERIC: Final = re.compile(
    rf"[0-9]|^\W|\b{_COUNT}|\b(?:none|no|not|nothing|never|unknown|all|any|both|many|several|every|pi|infinit\w*"
    r"|errors?|\w*exception|fails?|null|nil|undefined|nan|depends)\b",
    re.IGNORECASE,
)
"""What can stand among numbers."""
_KINDS: Final = (
    ("begin with “to”", re.compile(r"to \w", re.IGNORECASE)),
    ("begin with “because”", re.compile(r"because ", re.IGNORECASE)),
)
_TOO: Final = re.compile(r"(?:in order|so|for|all|none|both|never|no) ", re.IGNORECASE)
"""What goes with a purpose or a reason too, or is no answer of its own."""


def _find(subject: Subject) -> Iterator[Weakness]:
    options = subject.options
    if len(options) < _LEAST:
        return
    if odd := _odd_one(options, [_NUMBER.fullmatch(option.text) is not None for option in options]):
        if not _NUMERIC.search(odd.text):
            yield Weakness(odd.way, f"“{odd.text}” is no number, and all the other options are.", _HELP)
        return
    for name, begins in _KINDS:
        odd = _odd_one(options, [begins.match(option.text) is not None for option in options])
        if odd and not _TOO.match(odd.text):
            yield Weakness(odd.way, f"“{odd.text}” does not {name}, and all the other options do.", _HELP)


def _odd_one(options: tuple[Piece, ...], are_so: list[bool]) -> Piece | None:
    """Return the only option that is not so, where all the others are."""
    return options[are_so.index(False)] if sum(are_so) == len(options) - 1 else None


RULE: Final = QuestionRule(
    id="mixed-options",
    severity=Severity.WARNING,
    meaning="One option is of another kind than all the others, such as a word among numbers.",
    why="What stands out is struck out, or picked, without knowing the matter.",
    bad="""\
- id: tides
  type: choice
  question: How many high waters has a day on most coasts?
  answer: 2
  distractors: [1, 4, The moon]
""",
    good="""\
- id: tides
  type: choice
  question: How many high waters has a day on most coasts?
  answer: 2
  distractors: [1, 3, 4]
""",
    source=f"{HALADYNA} 23, choices homogeneous in content and structure",
    is_english=True,
    types=frozenset(("choice", "multi")),
    find=_find,
)

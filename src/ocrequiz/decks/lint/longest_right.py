"""Whether the longest option is right too often."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.rule import NBME, DeckRule, Weakness
from ocrequiz.decks.lint.subject import Whole
from ocrequiz.decks.lint.tallies import is_too_often
from ocrequiz.errors import Severity

_LONGER: Final = 1.1
"""How many times longer than the others an option must be for it to be seen."""


def _find(whole: Whole) -> Iterator[Weakness]:
    choices = [subject for subject in whole.by_type.get("choice", ()) if len(subject.wrong) > 1]
    longest = sum(
        len(subject.right[0].text) > _LONGER * max(len(option.text) for option in subject.wrong)
        for subject in choices
    )
    if is_too_often(longest, [len(subject.options) for subject in choices]):
        message = f"In {longest} of {len(choices)} choices the longest option is the right one."
        remedy = "Shorten right options, or give wrong ones as much detail."
        yield Weakness(("questions",), message, remedy)


RULE: Final = DeckRule(
    id="longest-right",
    severity=Severity.WARNING,
    meaning="Over the deck, the longest option is too often the right one.",
    why="Authors take care that what is right is exact, and it grows. Who picks the longest option profits.",
    bad="""\
# and so on, the right option always the longest
- {id: up, type: choice, question: Why the rise?, answer: Because the moon pulls, distractors: [Wind, Rain]}
- {id: down, type: choice, question: Why the fall?, answer: Because the earth turns, distractors: [Wind, Sun]}
""",
    good="""\
- {id: up, type: choice, question: What makes the sea rise?, answer: The moon, distractors: [The wind, The rain]}
- {id: down, type: choice, question: What makes it fall?, answer: The turning earth, distractors: [The blowing wind]}
""",
    source=f"{NBME}, on long correct answers",
    find=_find,
)

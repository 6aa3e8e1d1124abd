"""Whether the right option stands in the same place too often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.rule import HALADYNA, DeckRule, Weakness
from ocrequiz.decks.lint.subject import Whole
from ocrequiz.decks.lint.tallies import is_too_often
from ocrequiz.errors import Severity
from ocrequiz.questions.choice import Choice
from ocrequiz.questions.shuffle import ascending


def _find(whole: Whole) -> Iterator[Weakness]:
    places: Counter[int] = Counter()
    counts: list[int] = []
    for subject in whole.by_type.get("choice", ()):
        question = subject.question
        if isinstance(question, Choice) and not question.shuffle:
            options = ascending(tuple(dict.fromkeys(option.markdown for option in subject.options)))
            places[options.index(question.answer) + 1] += 1
            counts.append(len(options))
    for place, times in places.most_common(1):
        if is_too_often(times, counts):
            message = (
                f"In {times} of the {len(counts)} choices that are not shuffled, the right option is "
                f"number {place}."
            )
            remedy = "Choose wrong options on the other side of it, or take `shuffle: false` out."
            yield Weakness(("questions",), message, remedy)


RULE: Final = DeckRule(
    id="key-position",
    severity=Severity.WARNING,
    meaning="Among choices that are not shuffled, the right option is too often in the same place.",
    why="Options that do not change places stand in ascending order. Who always takes the middle one is often right.",
    bad="""\
# and so on, the right number always between the wrong ones
- {id: high, type: choice, question: How many?, answer: "5", distractors: ["4", "6", "7"], shuffle: false}
- {id: low, type: choice, question: How few?, answer: "2", distractors: ["1", "3", "4"], shuffle: false}
""",
    good="""\
- {id: high, type: choice, question: How many?, answer: "5", distractors: ["4", "6", "7"], shuffle: false}
- {id: low, type: choice, question: How few?, answer: "2", distractors: ["3", "4", "5"], shuffle: false}
""",
    source=f"{HALADYNA} 20, vary the place of the right answer",
    find=_find,
)

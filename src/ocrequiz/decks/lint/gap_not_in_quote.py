"""Whether the passage that a cloze cites proves what its gaps ask for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.anatomy import Piece
from ocrequiz.decks.lint.rule import TWENTY_RULES, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity
from ocrequiz.questions.number_words import word_number
from ocrequiz.questions.numbers import amounts

_STEM: Final = 4
"""Letters from which on two words that begin alike are forms of one."""
_LITTLE: Final = frozenset(("a", "an", "the", "of", "to", "in", "on", "by", "and", "or", "for", "with"))


def _find(subject: Subject) -> Iterator[Weakness]:
    if not subject.quotes:
        return
    cited = "".join(quote.flat for quote in subject.quotes)
    for gap in subject.right:
        if gap.flat not in cited and not _is_told(gap, subject):
            message = f"The words cited do not say “{gap.text}”, which a gap asks for."
            yield Weakness(gap.way, message, "Cite the passage that says it, or ask for what this one says.")


def _is_told(gap: Piece, subject: Subject) -> bool:
    """Tell whether each word of the answer stands in what is cited, in some form."""
    told = {word for quote in subject.quotes for word in _parts(quote)}
    beginnings = {word[:_STEM] for word in told if len(word) >= _STEM}
    for word in _parts(gap):
        if word in told or word in _LITTLE or (len(word) >= _STEM and word[:_STEM] in beginnings):
            continue
        if not _is_number_told(word, told) and not _are_initials(word, subject):
            return False
    return True


def _parts(piece: Piece) -> list[str]:
    """Return the words, those with a hyphen in their parts."""
    return [part for word in piece.words for part in word.replace("-", " ").replace("’", "'").split()]


def _is_number_told(word: str, told: set[str]) -> bool:
    """Tell whether a number is told, in digits or in letters."""
    value = next((each.value for each in amounts(word)), None)
    return value is not None and any(
        value == each.value
        for other in told
        if other[0].isdigit() or word_number(other)
        for each in amounts(other)
    )


def _are_initials(word: str, subject: Subject) -> bool:
    initials = ("".join(each[0] for each in _parts(quote) if each not in _LITTLE) for quote in subject.quotes)
    return len(word) > 1 and any(word in letters for letters in initials)


RULE: Final = QuestionRule(
    id="gap-not-in-quote",
    severity=Severity.ERROR,
    meaning="A gap asks for words that the cited passage does not say.",
    why="The passage is shown as the proof of the answer; here the learner looks for it in vain.",
    bad="""\
- id: who-pulls
  type: cloze
  text: "The {{c1::sun}} pulls at the sea."
  cite: {document: notes, quote: "The moon pulls at the sea"}
""",
    good="""\
- id: who-pulls
  type: cloze
  text: "The {{c1::moon}} pulls at the sea."
  cite: {document: notes, quote: "The moon pulls at the sea"}
""",
    source=f"{TWENTY_RULES} 18, on sources",
    types=frozenset(("cloze",)),
    find=_find,
)

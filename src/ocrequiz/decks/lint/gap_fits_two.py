"""Whether another term than the answer fits a gap as well."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.anatomy import Piece
from ocrequiz.decks.lint.leaks import is_telling
from ocrequiz.decks.lint.rule import TWENTY_RULES, DeckRule, Weakness
from ocrequiz.decks.lint.subject import Subject, Whole
from ocrequiz.errors import Severity
from ocrequiz.questions.cloze import Cloze

_HELP: Final = "Write a hint into the gap, as in {{c1::answer::which kind?}}, or say more around it."
_NO_TERM: Final = (
    r"(?:a|an|the|it|its|they|their|he|his|she|her|we|you|that|this|these|those|which|who|then|thus|so|not|in|on|at"
    r"|by|to|of|for|from|with|also|is|are|was|were|has|have|had|can|could|may|will|when|while|as|if|because)"
)
_AFTER: Final = r"(?:of|in|on|at|by|to|for|from|with|inside|during|under|over|after|before)"


def _find(whole: Whole) -> Iterator[Weakness]:
    asked: dict[str, tuple[str, Subject]] = {}
    for subject in whole.by_type.get("cloze", ()):
        if isinstance(subject.question, Cloze):
            yield from _same_sentence(subject, subject.question, asked)
            yield from _joined(subject, subject.question)


def _same_sentence(
    subject: Subject, cloze: Cloze, asked: dict[str, tuple[str, Subject]]
) -> Iterator[Weakness]:
    """Look for cards of the deck that read the same and have other answers."""
    parts = cloze.parts()
    for part in parts:
        shown = subject.stem.markdown if len(parts) == 1 else cloze.prompt(part, 0).question.replace("**", "")
        put = " ".join(shown.casefold().split())
        answer = " | ".join(gap.answer.casefold() for gap in cloze.gaps() if gap.part == part)
        other, first = asked.setdefault(put, (answer, subject))
        if other != answer:
            where = "another card of it" if first is subject else f"`{first.question.id}`"
            message = f"The gap {part} reads like {where}, which has another answer, “{other}”."
            yield Weakness(("text",), message, _HELP, subject)


def _joined(subject: Subject, cloze: Cloze) -> Iterator[Weakness]:
    """Look for gaps without a hint to whose answer the passage joins, by “and” or “or”, what the text leaves unsaid."""
    text = Piece((), cloze.answer_text("")).flat
    for gap in cloze.gaps():
        answer = Piece((), gap.answer).flat
        if gap.hint or not is_telling(answer):
            continue
        for quote in subject.quotes:
            if (
                answer in quote.flat
                and (other := _other_term(answer, quote.flat))
                and f" {other} " not in text
            ):
                message = (
                    f"Into the gap {gap.part} fits “{gap.answer}”, and as well “{other}”, which the passage "
                    f"joins to it."
                )
                yield Weakness(("text",), message, _HELP, subject)
                break


def _other_term(answer: str, quote: str) -> str:
    """Return the word that is joined to an answer in a quote, each in its flat form; nothing where none is."""
    after = re.search(rf"{re.escape(answer)}(?:and|or) (?!{_NO_TERM} )([^ ]+) (?:$|{_AFTER} )", quote)
    before = re.search(rf" (?!{_NO_TERM} )([^ ]+) (?:and|or){re.escape(answer)}", quote)
    found = after or before
    return found[1] if found else ""


RULE: Final = DeckRule(
    id="gap-fits-two",
    severity=Severity.WARNING,
    meaning="A gap can be filled as well by another term.",
    why="A learner who knows the matter gives the other term, and is told to be wrong.",
    bad="""\
- id: waves
  type: cloze
  text: "Waves contribute to the wear of {{c1::rocks}}."
  cite: {document: notes, quote: "the wear of rocks and cliffs"}
""",
    good="""\
- id: waves
  type: cloze
  text: "Waves contribute to the wear of {{c1::rocks::they lie loose}}."
  cite: {document: notes, quote: "the wear of rocks and cliffs"}
""",
    source=f"{TWENTY_RULES} 11, against interference",
    is_english=True,
    find=_find,
)

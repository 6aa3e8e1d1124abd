"""Whether grammar tells which option is right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.anatomy import Piece
from ocrequiz.decks.lint.rule import NBME, QuestionRule, Weakness
from ocrequiz.decks.lint.subject import Subject
from ocrequiz.errors import Severity

_AN: Final = re.compile(r"hour|honest|honou?r|heir|[FHLMNRSX](?:\b|[A-Z0-9])|8|11\b|18\b")
_A: Final = re.compile(r"uni(?!n|m)|use|usu|eu|one\b|once|uro|ubi|U(?:\b|[A-Z])", re.IGNORECASE)
_PLURAL_ASKED: Final = re.compile(
    r"(?:^|[.,:;] )which (?:of (?:these|those|the following)|(?:[\w-]+ ){0,2}[\w-]+s) (?:are|were|have|do)\b",
    re.IGNORECASE,
)
_COMPLETED: Final = re.compile(r"\b(is|was|are|were)$")
_PLURAL: Final = re.compile(
    r".*(?: and | & |(?<![suio'’])s\b|\b(?:people|children|men|women|mice|feet|teeth|data|bacteria|police)\b)"
)

_ALL: Final = re.compile(r"(?:all|none|both|any) ", re.IGNORECASE)


def _find(subject: Subject) -> Iterator[Weakness]:
    stem = subject.stem.text
    tail = stem[-12:].rstrip(" _.…:?*([)]")
    if tail.endswith((" a", " an")):
        yield from _article(subject, tail.rsplit(" ", 1)[1])
    elif subject.question.type == "choice" and _expects_plural(stem, tail) and _is_plural(subject.right[0]):
        alone = [option for option in subject.wrong if _is_single(option)]
        if alone:
            message = f"The question expects several, and “{alone[0].text}” is only one, which tells that it is wrong."
            yield Weakness(
                alone[0].way, message, "Let every option be of the number that the question asks for."
            )


def _article(subject: Subject, article: str) -> Iterator[Weakness]:
    """Look for wrong options that the article before them rules out."""
    if any(_article_of(option) != article for option in subject.right):
        return
    out = [option for option in subject.wrong if _article_of(option) not in ("", article)]
    if out:
        message = f"“{article}” does not go with “{out[0].text}”, which tells that it is wrong."
        yield Weakness(subject.stem.way, message, "End with “a(n)”, or put the article into each option.")


def _article_of(option: Piece) -> str:
    """Return the article that an option takes; nothing where that cannot be told, or it brings one along."""
    text = option.text
    if (
        not option.words
        or option.words[0] in ("a", "an", "the", "all", "none", "both")
        or not text[0].isalnum()
    ):
        return ""
    if _AN.match(text):
        return "an"
    if _A.match(text):
        return "a"
    return "an" if text[0].lower() in "aeiou" else "a"


def _expects_plural(stem: str, tail: str) -> bool:
    completed = _COMPLETED.search(tail)
    return completed[1] in ("are", "were") if completed else bool(_PLURAL_ASKED.search(stem))


def _is_plural(option: Piece) -> bool:
    return bool(_PLURAL.match(option.text)) and not _ALL.match(option.text)


def _is_single(option: Piece) -> bool:
    """Tell whether an option is one thing: it says so by its article, and names are left alone."""
    return option.words[:1] in (("a",), ("an",), ("one",)) and not _is_plural(option)


RULE: Final = QuestionRule(
    id="grammar-cue",
    severity=Severity.WARNING,
    meaning="The article or the number in the question goes with the right option, and not with a wrong one.",
    why="A learner who hears that an option does not fit strikes it out, without knowing the matter.",
    bad="""\
- id: gauge
  type: choice
  question: The rise of the water is read off a
  answer: Gauge
  distractors: [Anchor, Oar]
""",
    good="""\
- id: gauge
  type: choice
  question: What is the rise of the water read off?
  answer: A gauge
  distractors: [An anchor, An oar]
""",
    source=f"{NBME}, on grammatical cues",
    is_english=True,
    types=frozenset(("choice", "multi")),
    find=_find,
)

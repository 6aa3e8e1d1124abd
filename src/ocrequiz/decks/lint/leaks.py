"""Which answers of a question a text gives away that is shown before the answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ocrequiz.decks.lint.anatomy import Piece
from ocrequiz.decks.lint.subject import Subject

GIVEN: Final = frozenset(("basic", "choice", "cloze", "multi", "short"))
"""The types whose answer can stand in a text: a number may stand anywhere, and a verdict is no text."""
_SAYS_NOTHING: Final = re.compile(
    r" (?:[0-9].*|.{0,2}|yes|not|true|false|both|neither|none|all|any|each|every|some|the|and|are|more|less|other|word"
    r"|with|without|from|into|for|than|which|who|what|when|where|why|how|this|that|these|those|here|there"
    r"|one|two|three|four|five|six|seven|eight|nine|ten) ?"
)


def is_telling(answer: str) -> bool:
    """Tell whether an answer (`Piece.flat`) tells something wherever it stands, as numbers and little words do not."""
    return not _SAYS_NOTHING.fullmatch(answer)


def leaked(subject: Subject, shown: Piece) -> Iterator[Piece]:
    """Yield what is right and stands word for word in `shown`, each wording once.

    Where a wrong option stands there too, as in “Is it A or B?”, the text gives nothing away.
    """
    text = shown.flat
    seen: set[str] = set()
    for piece in subject.right:
        answer = piece.flat
        if answer in text and answer not in seen and is_telling(answer):
            if any(wrong.flat in text for wrong in subject.wrong if wrong.words):
                return
            seen.add(answer)
            yield piece

"""By which words is a question found, and by which line is it named in a list?"""

from __future__ import annotations

import re
from typing import Final

from ocrequiz.questions.question import Question
from ocrequiz.text import Clean, one_line

LABEL_CHARACTERS: Final = 200
"""The most characters of the line that names a question."""
_WITHOUT_SPACES: Final = re.compile("([\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff])")
"""Ideographs and their neighbours: where words are not told apart by spaces, each character is one."""


def label_of(question: Question) -> Clean:
    """Return what a question asks, on one line."""
    return one_line(question.stem, LABEL_CHARACTERS)


def words_of(question: Question) -> str:
    """Return all that a question says and takes for an answer, so that the text index can split it into words."""
    said = (
        question.stem,
        *question.terms(),
        *(question.answer_text(part) for part in question.parts()),
        question.explanation,
        question.hint,
        question.objective,
    )
    return apart("\n".join(dict.fromkeys(text for text in said if text)))


def apart(text: str) -> str:
    """Return `text` with spaces around each character that is a word of its own."""
    return text if text.isascii() else _WITHOUT_SPACES.sub(r" \1 ", text)

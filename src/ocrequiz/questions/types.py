"""Which types of question there are: the one place where a type is registered."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from ocrequiz.questions.basic import Basic
from ocrequiz.questions.choice import Choice
from ocrequiz.questions.cloze import Cloze
from ocrequiz.questions.question import Question
from ocrequiz.questions.truefalse import TrueFalse

TYPES: Final[Mapping[str, type[Question]]] = MappingProxyType(
    {"basic": Basic, "cloze": Cloze, "choice": Choice, "truefalse": TrueFalse}
)
"""The class of each type, under the name that decks write; a new type joins here and nowhere else."""

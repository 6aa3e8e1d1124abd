"""Which types of question there are: the one place where a type is registered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Final

from ocrequiz.questions.question import Question


class _Types(Mapping[str, type[Question]]):
    """Imports the module of a type when the type is first asked for: a start needs one or two of them."""

    def __init__(self, classes: Mapping[str, str]) -> None:
        self._names = classes
        self._known: dict[str, type[Question]] = {}

    def __getitem__(self, name: str) -> type[Question]:
        if name not in self._known:
            cls: object = getattr(import_module(f"ocrequiz.questions.{name}"), self._names[name])
            assert isinstance(cls, type)
            assert issubclass(cls, Question)
            self._known[name] = cls
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __contains__(self, name: object) -> bool:
        return name in self._names


TYPES: Final[Mapping[str, type[Question]]] = _Types(
    {
        "basic": "Basic",
        "cloze": "Cloze",
        "choice": "Choice",
        "multi": "Multi",
        "truefalse": "TrueFalse",
        "short": "Short",
        "numeric": "Numeric",
        "order": "Order",
        "match": "Match",
    }
)
"""The class of each type, under the name that decks write; a new type joins here and nowhere else."""

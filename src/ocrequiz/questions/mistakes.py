"""Which mistakes every type of question can hold: text left empty, and options that are the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ocrequiz.questions.question import Mistake


def empty_fields(**texts: str) -> Iterator[Mistake]:
    """Yield an `empty-field` for each field, given by its name, whose text shows nothing."""
    for name, text in texts.items():
        if not text.strip():
            yield Mistake("empty-field", name, f"The {name} is empty.", f"Write the {name}.")


def empty_entries(name: str, texts: Sequence[str]) -> Iterator[Mistake]:
    """Yield an `empty-field` for each entry of the list `name` whose text shows nothing."""
    for index, text in enumerate(texts):
        if not text.strip():
            yield Mistake(
                "empty-field",
                name,
                f"Entry {index + 1} of {name} is empty.",
                "Write it, or take it out.",
                index,
            )


def repeated_entries(name: str, texts: Sequence[str]) -> Iterator[Mistake]:
    """Yield a `duplicate-option` for each entry of the list `name` that reads the same as an earlier one.

    Case counts, since `mg` and `Mg`, or `Aa` and `aa`, can be different answers; white space does not.
    """
    seen: dict[str, int] = {}
    for index, text in enumerate(texts):
        first = seen.setdefault(as_read(text), index)
        if first != index and text.strip():
            message = f"Entry {index + 1} of {name} is the same as entry {first + 1}."
            yield Mistake("duplicate-option", name, message, "Change one of them, or take it out.", index)


def as_read(text: str) -> str:
    """Return what a reader sees of an option: its white space collapsed."""
    return " ".join(text.split())

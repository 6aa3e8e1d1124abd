"""Which mistakes every type of question can hold: text left empty, and options that are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ocrequiz.questions.question import Mistake


def empty_fields(**texts: str) -> Iterator[Mistake]:
    """Yield an `empty-field` for each field, given by its name, whose text shows nothing."""
    for name, text in texts.items():
        if not text.strip():
            yield Mistake("empty-field", name, f"The {name} is empty.", f"Write the {name}.")


def empty_entries(name: str, texts: Sequence[str], keys: Sequence[str] | None = None) -> Iterator[Mistake]:
    """Yield an `empty-field` for each entry of the field `name` whose text shows nothing.

    `keys` are those of the entries where the field is a mapping.
    """
    for index, text in enumerate(texts):
        if not text.strip():
            message = f"Entry {index + 1} of {name} is empty."
            yield Mistake("empty-field", name, message, "Write it, or take it out.", _at(index, keys))


def repeated_entries(name: str, texts: Sequence[str], keys: Sequence[str] | None = None) -> Iterator[Mistake]:
    """Yield a `duplicate-option` for each entry of the field `name` that reads the same as an earlier one.

    Case counts, since `mg` and `Mg`, or `Aa` and `aa`, can be different answers; white space does not.
    `keys` are those of the entries where the field is a mapping.
    """
    seen: dict[str, int] = {}
    for index, text in enumerate(texts):
        first = seen.setdefault(as_read(text), index)
        if first != index and text.strip():
            message = f"Entry {index + 1} of {name} is the same as entry {first + 1}."
            remedy = "Change one of them, or take it out."
            yield Mistake("duplicate-option", name, message, remedy, _at(index, keys))


def too_few(name: str, texts: Sequence[str], least: int) -> Iterator[Mistake]:
    """Yield a `too-few` where the field `name` has less entries than its question needs."""
    if len(texts) < least:
        count = "one entry" if least == 1 else f"{least} entries"
        yield Mistake("too-few", name, f"`{name}` needs at least {count}.", "Write what is missing.")


def no_distractors(texts: Sequence[str]) -> Iterator[Mistake]:
    """Yield a `no-distractors` where there is nothing wrong to choose."""
    if not texts:
        message = "A choice needs something to choose from."
        yield Mistake("no-distractors", "distractors", message, "Write at least one wrong option.")


def wrong_and_right(
    name: str, wrong: Sequence[str], right: Sequence[str], form: Callable[[str], str] | None = None
) -> Iterator[Mistake]:
    """Yield a `bad-answer` for each entry of the field `name` that is also right; `form` tells what is the same."""
    same = form or as_read
    answers = {same(text) for text in right}
    for index, text in enumerate(wrong):
        if text.strip() and same(text) in answers:
            message = f"Entry {index + 1} of {name} is also an answer: it would be right and wrong at once."
            yield Mistake("bad-answer", name, message, "Take it out, or correct the answer.", index)


def as_read(text: str) -> str:
    """Return what a reader sees of an option: its white space collapsed."""
    return " ".join(text.split())


def _at(index: int, keys: Sequence[str] | None) -> int | str:
    return index if keys is None else keys[index]

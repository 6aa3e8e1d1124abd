"""What verbs print: data to stdout, talk to stderr, all of it cleaned."""

from __future__ import annotations

import json
import os
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import fields
from datetime import date
from pathlib import Path

from ocrequiz.errors import EnvironmentFailed
from ocrequiz.text import clean, one_line


class ReaderGone(Exception):
    """Whoever read the output has gone, as `head` does when it has seen enough: nothing is left to do."""


def prepare_streams() -> None:
    """Give the program three streams, none of which fails because of a character it cannot decode or encode.

    One that was closed from the start would be None, and its number would go to the next file opened.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            # It stays open as long as the program runs.
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def put(*lines: str) -> None:
    """Write data lines to stdout."""
    for line in lines:
        _write(f"{clean(line)}\n")


def put_json(value: object) -> None:
    """Write a value to stdout as JSON; escapes keep whatever it holds harmless."""
    _write(f"{json.dumps(value, indent=2)}\n")


def put_json_by_key(value: Mapping[str, object]) -> None:
    """Write an object to stdout as JSON, a key a line, which is quick; records become objects."""
    lines = (f"{json.dumps(key)}: {json.dumps(each, default=_in_json)}" for key, each in value.items())
    _write("{\n" + ",\n".join(lines) + "\n}\n")


def put_json_list(values: Iterable[object]) -> None:
    """Write a list to stdout as JSON, one entry at a time, so that a long one needs no memory."""
    separator = "[\n"
    for value in values:
        _write(f"{separator}{json.dumps(value)}")
        separator = ",\n"
    _write("[]\n" if separator == "[\n" else "\n]\n")


def say(line: str) -> None:
    """Write talk to stderr; where its window was closed, nobody is there to be told."""
    with suppress(OSError):
        sys.stderr.write(f"{clean(line)}\n")


def finish() -> None:
    """Hand over what is still held back.

    Raises ReaderGone where nobody takes it, EnvironmentFailed where it cannot be written.
    """
    try:
        sys.stdout.flush()
    except OSError as error:
        raise _failed(error) from error


def abandon() -> None:
    """Let go of what could not be written, of which Python would complain once more when it ends."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def columns(rows: Iterable[tuple[str, ...]], right: frozenset[int] = frozenset()) -> list[str]:
    """Align rows of cells with two spaces between; columns numbered in `right` are aligned to the right."""
    table = list(rows)
    widths = [max(map(width_of, column)) for column in zip(*table, strict=True)]
    return [
        "  ".join(
            _filled(cell, width, to_the_right=index in right)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    ]


def counted(number: int, noun: str) -> str:
    """Say how many there are of something: `1 deck`, `2 decks`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def fields_of(record: object) -> dict[str, object]:
    """Return what a record holds, by the names of its fields."""
    kind: type = type(record)
    return {each.name: getattr(record, each.name) for each in fields(kind)}


def _in_json(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else fields_of(value)


def _write(text: str) -> None:
    try:
        sys.stdout.write(text)
    except OSError as error:
        raise _failed(error) from error


def _failed(error: OSError) -> ReaderGone | EnvironmentFailed:
    if isinstance(error, BrokenPipeError):
        return ReaderGone()
    return EnvironmentFailed(f"The output cannot be written: {one_line(error.strerror or str(error))}.")


def _filled(cell: str, width: int, *, to_the_right: bool) -> str:
    space = " " * (width - width_of(cell))
    return space + cell if to_the_right else cell + space


def width_of(text: str) -> int:
    """Count the columns of a terminal that a text takes: East Asian characters take two, marks none."""
    return sum(
        0 if unicodedata.combining(each) else 1 + (unicodedata.east_asian_width(each) in "WF")
        for each in text
    )

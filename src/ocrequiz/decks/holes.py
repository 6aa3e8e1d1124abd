"""Where in the text of a deck file are ids missing, and what has to stand around each so that YAML reads it?"""

from __future__ import annotations

from collections.abc import Iterator

import yaml
from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from ocrequiz.decks.characters import Lines
from ocrequiz.decks.places import Spot, column_of, line_of, to_spot
from ocrequiz.decks.reader import PARSER
from ocrequiz.records import record


@record
class Hole:
    """A question without an id."""

    question: int
    """Its number in the list, counted from 0."""
    line: int
    """Where it begins, counted from 1."""
    at: int | None
    """How many characters stand before the id; None where it is written in a way that leaves no room for one."""
    before: str = ""
    """What has to be inserted in front of the id."""
    behind: str = ""
    """What has to be inserted behind it."""


@record
class _Entry:
    """A key of a question, and where its value begins and ends."""

    key: ScalarEvent
    value: Event
    end: Spot


def holes(text: str) -> Iterator[Hole]:
    """Yield the holes of a text, first to last.

    The text is one that `reader.read` finds nothing wrong with.
    """
    lines = Lines(text)
    for number, (start, entries) in enumerate(_questions(text)):
        if start is None:
            continue
        own = next((each for each in entries if each.key.value == "id"), None)
        if own is None:
            yield _hole(text, lines, number, start, entries)
        elif isinstance(own.value, ScalarEvent) and not own.value.value and not own.value.style:
            begin = _index(lines, _start(own.value))
            space = "" if text[begin - 1 : begin].isspace() else " "
            yield Hole(number, line_of(_start(start)) + 1, begin, space)


def _hole(text: str, lines: Lines, number: int, start: MappingStartEvent, entries: list[_Entry]) -> Hole:
    """Find the place for an id: a line of its own, or the front of what stands in braces."""
    first, column = line_of(_start(start)), column_of(_start(start))
    at, line = _index(lines, _start(start)), first + 1
    if start.flow_style:
        if text[at : at + 1] != "{":
            return Hole(number, line, None)
        if not entries:
            return Hole(number, line, at + 1, "id: ")
        return Hole(number, line, _index(lines, _start(entries[0].key)), "id: ", ", ")
    room, end_of_line = " " * column, _end_of_line(text, lines, first)
    if not lines[first][:column].strip(" "):
        return Hole(number, line, lines.bounds(first)[0], f"{room}id: ", end_of_line)
    behind = _line_behind(lines, entries, column)
    if behind is None:
        # One long text alone: the id goes in front of it.
        return Hole(number, line, at, "id: ", f"{end_of_line}{room}")
    if behind == len(lines):
        return Hole(number, line, len(text), f"{end_of_line}{room}id: ")
    return Hole(number, line, lines.bounds(behind)[0], f"{room}id: ", end_of_line)


def _line_behind(lines: Lines, entries: list[_Entry], column: int) -> int | None:
    """Return the line, counted from 0, before which an id stands behind the first value; None where there is none."""
    first = entries[0]
    if _ends_in_its_line(first.value):
        return line_of(first.end) + 1
    if len(entries) == 1:
        return None
    # Comments above the second key belong to it.
    line = line_of(_start(entries[1].key))
    while line > 0 and lines[line - 1].startswith(f"{' ' * column}#"):
        line -= 1
    return line


def _ends_in_its_line(value: Event) -> bool:
    if isinstance(value, ScalarEvent):
        return value.style not in ("|", ">")
    return isinstance(value, CollectionStartEvent) and bool(value.flow_style)


def _questions(text: str) -> Iterator[tuple[MappingStartEvent | None, list[_Entry]]]:
    """Yield the entries of `questions`: how each begins and what it holds; None for one that is no mapping."""
    events = yaml.parse(text, Loader=PARSER)
    for event in events:
        if isinstance(event, MappingStartEvent):
            break
    for key in events:
        if isinstance(key, MappingEndEvent):
            return
        value = next(events)
        if (
            isinstance(key, ScalarEvent)
            and key.value == "questions"
            and isinstance(value, SequenceStartEvent)
        ):
            yield from _listed(events)
            return
        _skip(events, value)


def _listed(events: Iterator[Event]) -> Iterator[tuple[MappingStartEvent | None, list[_Entry]]]:
    for event in events:
        if isinstance(event, SequenceEndEvent):
            return
        if isinstance(event, MappingStartEvent):
            yield event, list(_entries(events))
        else:
            _skip(events, event)
            yield None, []


def _entries(events: Iterator[Event]) -> Iterator[_Entry]:
    for key in events:
        if isinstance(key, MappingEndEvent):
            return
        value = next(events)
        end = _skip(events, value)
        if isinstance(key, ScalarEvent):
            yield _Entry(key, value, end)


def _skip(events: Iterator[Event], event: Event) -> Spot:
    """Read past a value, and return where it ends."""
    depth = 0
    while True:
        if isinstance(event, CollectionStartEvent):
            depth += 1
        elif isinstance(event, CollectionEndEvent):
            depth -= 1
        if depth == 0:
            break
        event = next(events)
    assert isinstance(event, NodeEvent | CollectionEndEvent)
    end = event.end_mark
    assert end is not None
    return to_spot(end.line, end.column)


def _end_of_line(text: str, lines: Lines, line: int) -> str:
    """Return how a line ends; the last one ends as the line before it, and a sole one as on most machines."""
    for number in (line, line - 1):
        if number >= 0:
            end = text[lines.bounds(number)[0] + len(lines[number]) : lines.bounds(number)[1]]
            if end:
                return end
    return "\n"


def _index(lines: Lines, spot: Spot) -> int:
    return lines.bounds(line_of(spot))[0] + column_of(spot)


def _start(event: Event) -> Spot:
    assert event.start_mark is not None
    return to_spot(event.start_mark.line, event.start_mark.column)

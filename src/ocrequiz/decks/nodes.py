"""How YAML's events become lists, mappings and text; what a deck may not use is refused on the way."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from typing import Final, TypeAlias

from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from ocrequiz.decks.characters import Lines, Problem
from ocrequiz.decks.places import Plain, Spot
from ocrequiz.limits import FIELD_CHARACTERS, FIELD_LINES, FINDINGS, YAML_DEPTH
from ocrequiz.text import flaws, is_clean, one_line

_VALUES: Final = 4_000_000
"""Keys and values of one file; a deck as large as may be has half as many."""
_AS_TEXT: Final = "Put the text in quotes if it is meant as text."

Decorated: TypeAlias = ScalarEvent | CollectionStartEvent
"""The events that begin a value, which may bear an anchor and a tag."""


class Stopped(Exception):
    """Reading makes no sense from here on."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Builder:
    """Builds plain data from a text, by recursive descent; the depth is bounded, so the descent is."""

    def __init__(self) -> None:
        self.data: Plain | None = None
        """What stands in the text; None where that is nothing."""
        self.spots: array[int] = array("Q")
        """Where each thing stands, by its number (see `places`)."""
        self.problems: list[Problem] = []
        self.last: ScalarEvent | None = None
        """The text read last, which may be to blame where reading stops."""
        self._text = ""
        self._events: Iterator[Event] = iter(())
        self._lines: Lines | None = None
        self._keys: dict[str, str] = {}
        self._depth = 0

    def build(self, text: str, parser: type) -> None:
        """Read a text with a parser of PyYAML.

        Raises Stopped, yaml.YAMLError, and ValueError or OverflowError from the parser in Python.
        """
        self._text = text
        loader = parser(text)
        # What `yaml.parse` yields, for a tenth of a large deck's time less: it takes three calls for each event.
        self._events = iter(loader.get_event, None)
        try:
            self._build()
        finally:
            loader.dispose()

    def _build(self) -> None:
        for event in self._events:
            if isinstance(event, DocumentStartEvent):
                if self.data is not None:
                    remedy = "Keep one, and take the line `---` out."
                    self._report(event, "several-documents", "A second YAML document begins here.", remedy)
                    return
                if event.tags:
                    self._report(event, "tag", "The file declares tags.", "Take the line `%TAG` out.")
            elif isinstance(event, NodeEvent):
                self.data = self._value(event)

    def _value(self, event: Event) -> Plain:
        """Build the value that begins with `event`."""
        self.spots.append(_spot(event))
        if len(self.spots) > _VALUES:
            message = f"The file holds more than {_VALUES:,} keys and values."
            raise Stopped(Problem(_spot(event), "too-many", message, "Make several files of it."))
        if isinstance(event, ScalarEvent):
            return self._scalar(event)
        if isinstance(event, AliasEvent):
            return self._alias(event)
        self._enter(event)
        built = self._mapping() if isinstance(event, MappingStartEvent) else self._sequence()
        self._depth -= 1
        return built

    def _mapping(self) -> dict[str, Plain]:
        """Build a mapping whose first event has been read."""
        mapping: dict[str, Plain] = {}
        for event in self._events:
            if isinstance(event, MappingEndEvent):
                break
            key = self._key(event, mapping)
            value = next(self._events)
            if key is None:
                self._skip(value)
            else:
                mapping[key] = self._value(value)
        return mapping

    def _sequence(self) -> list[Plain]:
        """Build a list whose first event has been read."""
        sequence: list[Plain] = []
        for event in self._events:
            if isinstance(event, SequenceEndEvent):
                break
            sequence.append(self._value(event))
        return sequence

    def _key(self, event: Event, mapping: dict[str, Plain]) -> str | None:
        """Return a key of `mapping`, or None where it cannot be one and its value is to be left out."""
        if isinstance(event, AliasEvent):
            self._alias(event)
            return None
        if not isinstance(event, ScalarEvent):
            self._report(event, "bad-key", "A key is a list or a mapping here.", "Write a word as the key.")
            self._skip(event)
            return None
        text: str = event.value
        if not text:
            remedy = "Write one, or put the text in quotes."
            self._report(event, "bad-key", "There is no key before the colon.", remedy)
            return None
        if text in mapping:
            message = f"The key `{one_line(text)}` is given twice."
            self._report(event, "duplicate-key", message, "Keep one of the two.")
            return None
        self.spots.append(_spot(event))
        # Most keys come again and again: a good one is examined once, and kept once.
        if text not in self._keys or event.tag is not None or event.anchor is not None:
            known = len(self.problems)
            self._scalar(event)
            if len(self.problems) > known:
                return text
            self._keys[text] = text
        return self._keys[text]

    def _scalar(self, event: ScalarEvent) -> str:
        """Return the text of a scalar, examined."""
        text: str = event.value
        self.last = event
        if event.tag is not None or event.anchor is not None:
            self._decorated(event)
        if len(text) > FIELD_CHARACTERS or text.count("\n") > FIELD_LINES:
            message = f"The text is longer than {FIELD_CHARACTERS:,} characters or {FIELD_LINES} lines."
            self._report(event, "too-long", message, "Shorten it, or make several questions of it.")
        elif not is_clean(text):
            for flaw in flaws(text):
                at = self._spot_of(text[flaw.offset], event)
                self._report(event, flaw.rule, f"The text holds {flaw.message}.", "Delete it.", at)
        return text

    def _alias(self, event: AliasEvent) -> str:
        """Refuse an alias, and return it as its author may have meant it."""
        text = f"*{event.anchor}"
        self._report(event, "alias", f"`{one_line(text)}` is an alias, and decks have none.", _AS_TEXT)
        return text

    def _decorated(self, event: Decorated) -> None:
        """Refuse the anchor and the tag of a value."""
        if event.anchor is not None:
            name = one_line(f"&{event.anchor}")
            self._report(event, "anchor", f"`{name}` is an anchor, and decks have none.", _AS_TEXT)
        if event.tag is not None:
            name = one_line(event.tag.replace("tag:yaml.org,2002:", "!!"))
            self._report(event, "tag", f"`{name}` is a tag, and decks have none.", _AS_TEXT)

    def _enter(self, event: Event) -> None:
        """Go one level down, if not too far."""
        if isinstance(event, CollectionStartEvent) and (event.anchor is not None or event.tag is not None):
            self._decorated(event)
        self._depth += 1
        if self._depth > YAML_DEPTH:
            message = f"Lists and mappings are nested more than {YAML_DEPTH} deep."
            raise Stopped(Problem(_spot(event), "too-deep", message, _AS_TEXT))

    def _skip(self, event: Event) -> None:
        """Read past the value that begins with `event`."""
        depth = self._depth
        if isinstance(event, CollectionStartEvent):
            self._enter(event)
        while self._depth > depth:
            event = next(self._events)
            if isinstance(event, CollectionStartEvent):
                self._enter(event)
            elif isinstance(event, CollectionEndEvent):
                self._depth -= 1

    def _spot_of(self, character: str, event: ScalarEvent) -> Spot:
        """Return where a character of a scalar stands; an escape stands where the scalar begins."""
        if event.start_mark is None or event.end_mark is None:
            return 0
        index = self._text.find(character, event.start_mark.index, event.end_mark.index)
        if index < 0:
            return _spot(event)
        if self._lines is None:
            self._lines = Lines(self._text)
        return self._lines.spot(index)

    def _report(self, event: Event, rule: str, message: str, remedy: str, at: Spot | None = None) -> None:
        self.problems.append(Problem(_spot(event) if at is None else at, rule, message, remedy))
        if len(self.problems) > 10 * FINDINGS:
            raise Stopped(Problem(_spot(event), "too-many", "There is too much wrong here to read on.", ""))


def _spot(event: Event) -> Spot:
    mark = event.start_mark
    return mark.line << 32 | mark.column if mark else 0

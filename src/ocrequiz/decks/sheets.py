"""One file of a deck as it was read: its top-level keys, its questions, and where each of them stands."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path

from ocrequiz.decks.places import Plain, Spot, Way, count, number_of
from ocrequiz.decks.reader import Reading


class Sheet:
    """A file whose top level is a mapping."""

    def __init__(self, path: Path, reading: Reading, data: dict[str, Plain]) -> None:
        self.path = path
        self.questions: Plain = data.get("questions", [])
        """The list of questions, or whatever stands in its place."""
        self.header = {name: value for name, value in data.items() if name != "questions"}
        """Everything else."""
        self.keys = frozenset(data)
        self._reading = reading
        self._keys: dict[str, int] = {}
        self._starts = array("Q")
        number = 1
        for name, value in data.items():
            self._keys[name] = number
            number += 2
            if name == "questions" and isinstance(value, list):
                for entry in value:
                    self._starts.append(number)
                    number += count(entry)
            else:
                number += count(value) - 1
        self._starts.append(number)

    def entries(self) -> Iterator[tuple[int, Plain]]:
        """Yield each question as written, with its place in the list, and let it go after that.

        A large deck would otherwise be in memory twice, as it was written and as questions.
        """
        if isinstance(self.questions, list):
            for index, entry in enumerate(self.questions):
                yield index, entry
                self.questions[index] = ""

    def spoiled_keys(self) -> frozenset[str]:
        """Return the keys of the header at which YAML or a character is wrong."""
        spots = [(self._spot(number), name) for name, number in self._keys.items()]
        behind = [spot for spot, _ in spots[1:]] + [self._spot(1 << 62)]
        spans = zip(spots, behind, strict=True)
        return frozenset(
            name for (spot, name), end in spans if name in self.header and self._is_wrong(spot, end)
        )

    def header_spot(self, way: Way, *, at_key: bool = False) -> Spot:
        """Return where something of the header stands; the top of the file where it is not there."""
        name = str(way[0]) if way else ""
        if name not in self._keys:
            return self._spot(0)
        if at_key and len(way) == 1:
            return self._spot(self._keys[name])
        value = self.questions if name == "questions" else self.header[name]
        return self._spot(number_of(value, way[1:], self._keys[name] + 1, key=at_key))

    def question_spot(self, index: int, entry: Plain, way: Way = (), *, at_key: bool = False) -> Spot:
        """Return where something of the question stands that is written as `entry`."""
        return self._spot(number_of(entry, way, self._starts[index], key=at_key))

    def is_spoiled(self, index: int) -> bool:
        """Tell whether YAML or a character within that question is wrong."""
        if not self._reading.spoiled:
            return False
        return self._is_wrong(self._spot(self._starts[index]), self._spot(self._starts[index + 1]))

    def _is_wrong(self, start: Spot, end: Spot) -> bool:
        spoiled = self._reading.spoiled
        first = bisect_left(spoiled, start)
        return first < len(spoiled) and spoiled[first] < end

    def _spot(self, number: int) -> Spot:
        """Return where the thing of that number stands; the far end of the file where nothing is."""
        spots = self._reading.spots
        return spots[number] if number < len(spots) else 1 << 62

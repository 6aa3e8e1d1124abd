"""In which order are cards listed? What has no value in a column stands behind all that have one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final

from ocrequiz.library.search.catalogue import Catalogue, Clock
from ocrequiz.store.finding import Finding, Property


class Column(StrEnum):
    """What cards can be sorted by."""

    DECK = "deck"
    """As the author put them, deck by deck."""
    QUESTION = "question"
    TYPE = "type"
    DUE = "due"
    STABILITY = "stability"
    DIFFICULTY = "difficulty"
    LAPSES = "lapses"


_QUESTIONS: Final[Mapping[Column, Callable[[Finding], list[int]]]] = {
    Column.QUESTION: Finding.by_label,
    Column.TYPE: Finding.by_type,
}
_PROPERTIES: Final[Mapping[Column, Property]] = {
    Column.DUE: "due",
    Column.STABILITY: "s",
    Column.DIFFICULTY: "d",
    Column.LAPSES: "lapses",
}


def ordered(catalogue: Catalogue, column: Column, clock: Clock, *, backwards: bool) -> list[int]:
    """Return every card of a catalogue, sorted."""
    if column is Column.DECK:
        return catalogue.order[::-1] if backwards else catalogue.order
    if column in _QUESTIONS:
        cards = catalogue.with_siblings(catalogue.look(_QUESTIONS[column]))
        return cards[::-1] if backwards else cards
    name, values = _PROPERTIES[column], clock.values
    met = [
        card for card in catalogue.look(lambda finding: finding.by(name, values)) if card in catalogue.every
    ]
    known = frozenset(met)
    return (met[::-1] if backwards else met) + [card for card in catalogue.order if card not in known]

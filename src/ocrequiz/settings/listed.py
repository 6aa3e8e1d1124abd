"""Which settings are there? The declarations as a list, group by group."""

from __future__ import annotations

from dataclasses import Field, fields
from typing import Final

from ocrequiz.records import record
from ocrequiz.settings.declared import (
    DisplaySettings,
    MarkingSettings,
    PathSettings,
    Settings,
    StudySettings,
)
from ocrequiz.settings.kinds import Value
from ocrequiz.settings.meaning import MEANING, Meaning

KEYS: Final = "keys"
"""The group in which command ids stand with their keys."""
EXAMS: Final = "exams"
"""The group in which ids of decks stand with the dates of their exams."""
NO_EXAM: Final = "none"
"""In place of a date: no exam, whatever the deck says."""
GROUPS: Final = {
    "study": StudySettings,
    "marking": MarkingSettings,
    "display": DisplaySettings,
    "paths": PathSettings,
}
"""The groups whose settings are known, by the name of their table in the file."""


@record
class Setting:
    """One setting, with what is said of it."""

    group: str
    """Its table in the file."""
    name: str
    """Its key in the file."""
    meaning: Meaning
    usual: Value | None
    """What holds where the file does not say; None leaves it to the deck."""

    def value(self, settings: Settings) -> Value | None:
        """Return what is set."""
        found: Value | None = getattr(getattr(settings, self.group), self.name)
        return found


def settings_of(group: str) -> tuple[Setting, ...]:
    """Return the settings of a group, in the order they are shown. Raises KeyError for an unknown group."""
    declared = GROUPS[group]
    usual = declared()
    return tuple(
        Setting(group, each.name, meaning_of(each), getattr(usual, each.name)) for each in fields(declared)
    )


def meaning_of(declared: Field[object]) -> Meaning:
    """Return what is said of a declared field."""
    meaning = declared.metadata[MEANING]
    assert isinstance(meaning, Meaning)
    return meaning

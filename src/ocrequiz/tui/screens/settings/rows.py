"""What stands in the list of settings: a line for each setting and for each command's key, group by group."""

from __future__ import annotations

from collections.abc import Iterator

from ocrequiz.records import record
from ocrequiz.settings import Settings
from ocrequiz.settings.kinds import Value, in_words
from ocrequiz.settings.listed import GROUPS, KEYS, Setting, settings_of
from ocrequiz.study.commands import Command
from ocrequiz.tui.commands import DIGITS, SECTIONS, letter

GROUP_TITLES = {"study": "Study", "marking": "Marking", "display": "Display", "paths": "Paths"}
"""How the groups of the file are called."""


@record
class SettingRow:
    """The line of a setting."""

    setting: Setting

    @property
    def id(self) -> str:
        """By which the line is found again."""
        return f"{self.setting.group}.{self.setting.name}"

    @property
    def title(self) -> str:
        """What it is called."""
        return self.setting.meaning.title

    @property
    def words(self) -> str:
        """What the filter looks at."""
        return f"{self.title} {self.setting.meaning.help} {self.setting.name} {self.setting.group}"

    def value(self, settings: Settings) -> str:
        """Return what is set, in words, with its unit."""
        meaning, value = self.setting.meaning, self.setting.value(settings)
        if value is None or value == "":
            return meaning.unset
        unit = "" if isinstance(value, bool) or not meaning.unit else f" {meaning.unit}"
        return f"{in_words(value) or 'none'}{unit}"

    @property
    def usual(self) -> str:
        """What holds where the learner sets nothing, in words."""
        usual: Value | None = self.setting.usual
        return self.setting.meaning.unset if usual is None or usual == "" else in_words(usual)

    def is_own(self, settings: Settings) -> bool:
        """Tell whether the learner has set something other than what is usual."""
        return self.setting.value(settings) != self.setting.usual


@record
class KeyRow:
    """The line of a command's key."""

    command: Command
    section: str
    """Under which help lists the command."""

    @property
    def id(self) -> str:
        """By which the line is found again."""
        return f"{KEYS}.{self.command.id}"

    @property
    def title(self) -> str:
        """What the command is called."""
        return self.command.title

    @property
    def words(self) -> str:
        """What the filter looks at."""
        return f"{self.title} {self.command.help} {self.section} key {self.command.letter}"

    def value(self, settings: Settings) -> str:
        """Return the key, as a learner reads it."""
        return letter(self.command, settings.keys) or "no key"

    @property
    def usual(self) -> str:
        """The key that came with the command."""
        return self.command.letter or "no key"

    def is_own(self, settings: Settings) -> bool:
        """Tell whether the learner has given the command a key."""
        return self.command.id in settings.keys


Row = SettingRow | KeyRow


def every_row() -> Iterator[tuple[str, tuple[Row, ...]]]:
    """Yield the title of each group with its lines."""
    for group in GROUPS:
        yield GROUP_TITLES[group], tuple(map(SettingRow, settings_of(group)))
    for section, commands in SECTIONS.items():
        keys = tuple(KeyRow(command, section) for command in commands if command is not DIGITS)
        yield f"Keys: {section.lower()}", keys

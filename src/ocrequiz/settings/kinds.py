"""Which values may a setting have, as the file holds them and as a learner types them?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Final

from ocrequiz.errors import WrongUse
from ocrequiz.records import record
from ocrequiz.text import one_line

Value = bool | int | float | str | tuple[str, ...]
"""A value of any setting."""

_SECONDS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86_400}


@record
class Whole:
    """A whole number."""

    lowest: int
    highest: int

    @property
    def takes(self) -> str:
        """What may be typed."""
        return f"{self.lowest} to {self.highest}"

    def read(self, name: str, raw: object) -> int:
        """Take a value of the file. Raises WrongUse where it is none of this kind."""
        if isinstance(raw, bool) or not isinstance(raw, int) or not self.lowest <= raw <= self.highest:
            raise WrongUse(f"“{name}” must be a whole number from {self.lowest} to {self.highest}.")
        return raw

    def typed(self, name: str, words: str) -> int:
        """Take what a learner typed. Raises WrongUse where it is none of this kind."""
        return self.read(name, int(words) if words.isascii() and words.isdigit() and len(words) < 9 else None)


@record
class Share:
    """A part of the whole, from 0 to 1."""

    lowest: float
    highest: float

    @property
    def takes(self) -> str:
        """What may be typed."""
        return f"{self.lowest:.2f} to {self.highest:.2f}, or a percentage"

    def read(self, name: str, raw: object) -> float:
        """Take a value of the file. Raises WrongUse where it is none of this kind."""
        if (
            isinstance(raw, bool)
            or not isinstance(raw, int | float)
            or not self.lowest <= raw <= self.highest
        ):
            raise WrongUse(f"“{name}” must be a number from {self.lowest} to {self.highest}.")
        return float(raw)

    def typed(self, name: str, words: str) -> float:
        """Take what a learner typed, `0.9` or `90 %`. Raises WrongUse where it is none of this kind."""
        number = words.removesuffix("%").strip().replace(",", ".", 1)
        if not number.isascii() or not number.replace(".", "", 1).isdigit() or len(number) > 8:
            return self.read(name, None)
        share = float(number)
        return self.read(name, round(share / 100, 4) if share > 1 else share)


@record
class Flag:
    """On or off."""

    takes: ClassVar = "on or off"
    """What may be typed."""

    def read(self, name: str, raw: object) -> bool:
        """Take a value of the file. Raises WrongUse where it is none of this kind."""
        if not isinstance(raw, bool):
            raise WrongUse(f"“{name}” must be true or false.")
        return raw

    def typed(self, name: str, words: str) -> bool:
        """Take what a learner typed. Raises WrongUse where it is none of this kind."""
        return self.read(name, {"on": True, "true": True, "off": False, "false": False}.get(words.lower()))


@record
class Choice:
    """One of several words."""

    known: tuple[str, ...]
    """In the order in which one key leads from each to the next."""
    admits_others: bool = False
    """Whether the file may hold another word, which is understood where it is used."""

    @property
    def takes(self) -> str:
        """What may be typed."""
        return ", ".join(self.known)

    def read(self, name: str, raw: object) -> str:
        """Take a value of the file. Raises WrongUse where it is none of this kind."""
        word = Words().read(name, raw)
        if word not in self.known and not self.admits_others:
            raise WrongUse(f"“{name}” must be one of {', '.join(self.known)}.")
        return word

    def typed(self, name: str, words: str) -> str:
        """Take what a learner typed. Raises WrongUse where it is none of this kind."""
        return self.read(name, words)

    def after(self, word: str, by: int = 1) -> str:
        """Return the word `by` places after another; the first comes after the last and after unknown ones."""
        if word not in self.known:
            return self.known[0]
        return self.known[(self.known.index(word) + by) % len(self.known)]


@record
class Steps:
    """Waits, each a number with s, m, h or d behind it."""

    takes: ClassVar = "numbers with s, m, h or d behind them, such as 1m 10m"
    """What may be typed."""

    def read(self, name: str, raw: object) -> tuple[str, ...]:
        """Take a value of the file. Raises WrongUse where it is none of this kind."""
        steps = [step for step in raw if isinstance(step, str)] if isinstance(raw, list) else None
        if steps is None or steps != raw:
            raise WrongUse(f"“{name}” must be a list of steps.", 'Such as ["1m", "10m"].')
        steps_in_seconds(steps)
        return tuple(steps)

    def typed(self, name: str, words: str) -> tuple[str, ...]:
        """Take what a learner typed. Raises WrongUse where it is none of this kind."""
        return self.read(name, words.replace(",", " ").split())


@record
class Words:
    """Any text."""

    takes: ClassVar = "any text"
    """What may be typed."""

    def read(self, name: str, raw: object) -> str:
        """Take a value of the file. Raises WrongUse where it is none of this kind."""
        if not isinstance(raw, str):
            raise WrongUse(f"“{one_line(name, 40)}” must be text.", "Put it in quotes.")
        return raw

    def typed(self, name: str, words: str) -> str:
        """Take what a learner typed."""
        return words


Kind = Whole | Share | Flag | Choice | Steps | Words


def in_words(value: Value | None) -> str:
    """Say a value as a learner would type it; nothing for one that is not set."""
    match value:
        case None:
            return ""
        case bool():
            return "on" if value else "off"
        case float():
            return f"{value:.2f}" if round(value, 2) == value else str(value)
        case tuple():
            return " ".join(value)
        case _:
            return str(value)


def steps_in_seconds(steps: Iterable[str]) -> tuple[int, ...]:
    """Read steps such as `10m` or `1d`.

    Raises WrongUse for a step that is no number with s, m, h or d behind it, or lies outside 1 s to 365 d.
    """
    return tuple(map(_step, steps))


def _step(step: str) -> int:
    number, unit = step[:-1], step[-1:]
    if not (number.isascii() and number.isdigit() and len(number) < 9 and unit in _SECONDS):
        raise WrongUse(f"“{one_line(step, 20)}” is no step.", "Write a number and s, m, h or d, such as 10m.")
    seconds = int(number) * _SECONDS[unit]
    if not 1 <= seconds <= 365 * _SECONDS["d"]:
        raise WrongUse(f"The step “{step}” is too long or too short.", "Choose between 1s and 365d.")
    return seconds

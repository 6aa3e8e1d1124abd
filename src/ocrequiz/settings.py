"""What the learner has set: typed settings, read from a TOML file in which a misspelt key is an error."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Final, TypeVar

from ocrequiz.errors import EnvironmentFailed, WrongUse
from ocrequiz.limits import SETTINGS_BYTES
from ocrequiz.text import one_line

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class StudySettings:
    """When cards are asked; None leaves it to the deck's suggestion, or to the default."""

    new_per_day: int | None = None
    """New cards a day and deck, 0 to 9999; 20 where neither learner nor deck says."""
    reviews_per_day: int = 200
    """Due cards a day and deck, 0 to 9999."""
    desired_retention: float | None = None
    """Predicted recall at which a card is due, 0.70 to 0.99; 0.9 where neither learner nor deck says."""
    learning_steps: tuple[str, ...] = ("1m", "10m")
    """Waits while a card is learned: a number and s, m, h or d."""
    relearning_steps: tuple[str, ...] = ("10m",)
    """Waits after a lapse."""
    maximum_interval: int = 36_500
    """Days, 1 to 36500."""
    rollover_hour: int = 4
    """Hour at which a study day begins, 0 to 23."""
    fuzz: bool = True
    """Whether intervals are spread a little."""
    learn_ahead_minutes: int = 20
    """How early a card being learned may come back when nothing else is left, 0 to 1440."""


@dataclass(frozen=True, slots=True)
class DisplaySettings:
    """How it looks."""

    theme: str = "dark"
    """`dark`, `light`, or the name of one of Textual's themes."""


@dataclass(frozen=True, slots=True)
class PathSettings:
    """Where things are kept; empty means the usual place."""

    decks: str = ""
    """The folder of the learner's own decks."""
    progress: str = ""
    """The progress file."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a learner can set."""

    study: StudySettings = StudySettings()
    display: DisplaySettings = DisplaySettings()
    paths: PathSettings = PathSettings()
    keys: Mapping[str, str] = field(default_factory=dict)
    """Command id to the key that gives it."""


_SECONDS: Final = {"s": 1, "m": 60, "h": 3600, "d": 86_400}


def read_settings(path: Path) -> Settings:
    """Read the settings file; a file that is not there means the defaults.

    Raises WrongUse for a key or value that makes no sense, EnvironmentFailed where the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(SETTINGS_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except OSError as error:
        raise EnvironmentFailed(f"The settings file {path} cannot be read: {error.strerror}.") from error
    if len(raw) > SETTINGS_BYTES:
        raise WrongUse(f"The settings file {path} is larger than {SETTINGS_BYTES} bytes.", "Make it anew.")
    # Only who has settings waits for the parser.
    import tomllib

    try:
        tables = tomllib.loads(raw.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise WrongUse(f"The settings file {path} is not TOML: {one_line(str(error))}.") from error
    try:
        return _settings(tables)
    except WrongUse as error:
        raise WrongUse(f"In {path}: {error.message}", error.remedy) from error


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


class _Table:
    """One table of the file, read key by key."""

    def __init__(self, tables: Mapping[str, object], name: str, known: Iterable[str] | None) -> None:
        table = tables.get(name, {})
        if not isinstance(table, dict):
            raise WrongUse(f"“{name}” must be a table.", f"Write [{name}] on a line of its own.")
        if known is not None:
            _refuse_unknown(table, list(known), f"setting in [{name}]")
        self._table: Mapping[str, object] = table

    def whole(self, key: str, default: T, lowest: int, highest: int) -> int | T:
        value = self._table.get(key)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int) or not lowest <= value <= highest:
            raise WrongUse(f"“{key}” must be a whole number from {lowest} to {highest}.")
        return value

    def share(self, key: str, lowest: float, highest: float) -> float | None:
        value = self._table.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not lowest <= value <= highest:
            raise WrongUse(f"“{key}” must be a number from {lowest} to {highest}.")
        return float(value)

    def flag(self, key: str, *, default: bool) -> bool:
        value = self._table.get(key, default)
        if not isinstance(value, bool):
            raise WrongUse(f"“{key}” must be true or false.")
        return value

    def text(self, key: str, default: str) -> str:
        value = self._table.get(key, default)
        if not isinstance(value, str):
            raise WrongUse(f"“{one_line(key, 40)}” must be text.", "Put it in quotes.")
        return value

    def texts(self) -> Mapping[str, str]:
        return {key: self.text(key, "") for key in self._table}

    def steps(self, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
        value = self._table.get(key)
        if value is None:
            return default
        steps = [step for step in value if isinstance(step, str)] if isinstance(value, list) else None
        if steps is None or steps != value:
            raise WrongUse(f"“{key}” must be a list of steps.", 'Such as ["1m", "10m"].')
        steps_in_seconds(steps)
        return tuple(steps)


def _settings(tables: Mapping[str, object]) -> Settings:
    _refuse_unknown(tables, [each.name for each in fields(Settings)], "group")
    study = _Table(tables, "study", (each.name for each in fields(StudySettings)))
    display = _Table(tables, "display", (each.name for each in fields(DisplaySettings)))
    paths = _Table(tables, "paths", (each.name for each in fields(PathSettings)))
    usual = StudySettings()
    return Settings(
        study=StudySettings(
            new_per_day=study.whole("new_per_day", None, 0, 9999),
            reviews_per_day=study.whole("reviews_per_day", usual.reviews_per_day, 0, 9999),
            desired_retention=study.share("desired_retention", 0.70, 0.99),
            learning_steps=study.steps("learning_steps", usual.learning_steps),
            relearning_steps=study.steps("relearning_steps", usual.relearning_steps),
            maximum_interval=study.whole("maximum_interval", usual.maximum_interval, 1, 36_500),
            rollover_hour=study.whole("rollover_hour", usual.rollover_hour, 0, 23),
            fuzz=study.flag("fuzz", default=usual.fuzz),
            learn_ahead_minutes=study.whole("learn_ahead_minutes", usual.learn_ahead_minutes, 0, 1440),
        ),
        display=DisplaySettings(theme=display.text("theme", DisplaySettings().theme)),
        paths=PathSettings(decks=paths.text("decks", ""), progress=paths.text("progress", "")),
        keys=_Table(tables, "keys", None).texts(),
    )


def _refuse_unknown(table: Mapping[str, object], known: list[str], kind: str) -> None:
    for key in table:
        if key not in known:
            from difflib import get_close_matches

            close = get_close_matches(key, known, n=1)
            remedy = f"Did you mean “{close[0]}”?" if close else f"Known are {', '.join(known)}."
            raise WrongUse(f"“{one_line(key, 40)}” is no {kind}.", remedy)

"""What has the learner set? The TOML file, in which a misspelt key is an error."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from ocrequiz.errors import EnvironmentFailed, WrongUse
from ocrequiz.limits import SETTINGS_BYTES
from ocrequiz.settings.declared import (
    DisplaySettings,
    MarkingSettings,
    PathSettings,
    Settings,
    StudySettings,
)
from ocrequiz.settings.kinds import Choice, Flag, Kind, Share, Steps, Whole, Words
from ocrequiz.settings.listed import EXAMS, GROUPS, KEYS, NO_EXAM, meaning_of
from ocrequiz.text import one_line

T = TypeVar("T")


def read_settings(path: Path) -> Settings:
    """Read the settings file; a file that is not there means that everything is as usual.

    Raises WrongUse for a key or value that makes no sense, EnvironmentFailed where the file cannot be read.
    """
    raw = read_raw(path)
    return settings_from(raw, path) if raw else Settings()


def read_raw(path: Path) -> bytes:
    """Return what stands in the settings file; nothing where it is not there.

    Raises WrongUse for a file too large to be one, EnvironmentFailed where it cannot be read.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(SETTINGS_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return b""
    except OSError as error:
        raise EnvironmentFailed(f"The settings file {path} cannot be read: {error.strerror}.") from error
    if len(raw) > SETTINGS_BYTES:
        raise WrongUse(f"The settings file {path} is larger than {SETTINGS_BYTES} bytes.", "Make it anew.")
    return raw


def settings_from(raw: bytes, path: Path) -> Settings:
    """Read settings from the bytes of a file; `path` is named where they make no sense.

    Raises WrongUse for a key or value that makes no sense.
    """
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


class _Table:
    """One table of the file, read setting by setting as it was declared."""

    def __init__(self, tables: Mapping[str, object], name: str) -> None:
        table = tables.get(name, {})
        if not isinstance(table, dict):
            raise WrongUse(f"“{name}” must be a table.", f"Write [{name}] on a line of its own.")
        self._table: Mapping[str, object] = table
        self._kinds: Mapping[str, Kind] = {}
        if name not in (KEYS, EXAMS):
            self._kinds = {each.name: meaning_of(each).kind for each in fields(GROUPS[name])}
            _refuse_unknown(table, list(self._kinds), f"setting in [{name}]")

    def whole(self, name: str, usual: T) -> int | T:
        raw, kind = self._table.get(name), self._kinds[name]
        assert isinstance(kind, Whole)
        return usual if raw is None else kind.read(name, raw)

    def share(self, name: str) -> float | None:
        raw, kind = self._table.get(name), self._kinds[name]
        assert isinstance(kind, Share)
        return None if raw is None else kind.read(name, raw)

    def flag(self, name: str, *, usual: bool) -> bool:
        kind = self._kinds[name]
        assert isinstance(kind, Flag)
        return kind.read(name, self._table.get(name, usual))

    def text(self, name: str, usual: str = "") -> str:
        kind = self._kinds.get(name, Words())
        assert isinstance(kind, Words | Choice)
        return kind.read(name, self._table.get(name, usual))

    def steps(self, name: str, usual: tuple[str, ...]) -> tuple[str, ...]:
        raw, kind = self._table.get(name), self._kinds[name]
        assert isinstance(kind, Steps)
        return usual if raw is None else kind.read(name, raw)

    def texts(self) -> Mapping[str, str]:
        return {name: self.text(name) for name in self._table}

    def dates(self) -> Mapping[str, date | None]:
        return {name: _date(name, raw) for name, raw in self._table.items()}


def _settings(tables: Mapping[str, object]) -> Settings:
    _refuse_unknown(tables, [each.name for each in fields(Settings)], "group")
    return Settings(
        study=_study(_Table(tables, "study"), StudySettings()),
        marking=MarkingSettings(
            accents=_Table(tables, "marking").flag("accents", usual=MarkingSettings().accents)
        ),
        display=_display(_Table(tables, "display"), DisplaySettings()),
        paths=_paths(_Table(tables, "paths")),
        keys=_Table(tables, KEYS).texts(),
        exams=_Table(tables, EXAMS).dates(),
    )


def _study(table: _Table, usual: StudySettings) -> StudySettings:
    return StudySettings(
        new_per_day=table.whole("new_per_day", None),
        reviews_per_day=table.whole("reviews_per_day", usual.reviews_per_day),
        desired_retention=table.share("desired_retention"),
        learning_steps=table.steps("learning_steps", usual.learning_steps),
        relearning_steps=table.steps("relearning_steps", usual.relearning_steps),
        maximum_interval=table.whole("maximum_interval", usual.maximum_interval),
        rollover_hour=table.whole("rollover_hour", usual.rollover_hour),
        fuzz=table.flag("fuzz", usual=usual.fuzz),
        learn_ahead_minutes=table.whole("learn_ahead_minutes", usual.learn_ahead_minutes),
        order=table.text("order", usual.order),
        certainty=table.flag("certainty", usual=usual.certainty),
        two_buttons=table.flag("two_buttons", usual=usual.two_buttons),
        auto_advance_seconds=table.whole("auto_advance_seconds", usual.auto_advance_seconds),
    )


def _display(table: _Table, usual: DisplaySettings) -> DisplaySettings:
    return DisplaySettings(
        theme=table.text("theme", usual.theme),
        timer=table.flag("timer", usual=usual.timer),
        progress=table.flag("progress", usual=usual.progress),
        pictures=table.text("pictures", usual.pictures),
        animations=table.flag("animations", usual=usual.animations),
    )


def _paths(table: _Table) -> PathSettings:
    return PathSettings(decks=table.text("decks"), progress=table.text("progress"))


def _date(name: str, raw: object) -> date | None:
    """Read a date, bare or in quotes; None for `none`."""
    if raw == NO_EXAM:
        return None
    if isinstance(raw, date) and not isinstance(raw, datetime):
        return raw
    try:
        return date.fromisoformat(raw if isinstance(raw, str) else "")
    except ValueError:
        remedy = f"Write 2027-01-15, or {NO_EXAM}."
        raise WrongUse(f"The exam of “{one_line(name, 40)}” has no date.", remedy) from None


def _refuse_unknown(table: Mapping[str, object], known: Iterable[str], kind: str) -> None:
    names = list(known)
    for key in table:
        if key not in names:
            from difflib import get_close_matches

            close = get_close_matches(key, names, n=1)
            remedy = f"Did you mean “{close[0]}”?" if close else f"Known are {', '.join(names)}."
            raise WrongUse(f"“{one_line(key, 40)}” is no {kind}.", remedy)

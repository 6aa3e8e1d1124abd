"""How settings get back into the learner's own file."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ocrequiz.errors import EnvironmentFailed, WrongUse
from ocrequiz.settings import Settings, read_settings
from ocrequiz.settings.kinds import Choice, Flag, Value, Whole
from ocrequiz.settings.listed import GROUPS, Setting, settings_of
from ocrequiz.settings.writing import Change, write_settings

EVERY = [setting for group in GROUPS for setting in settings_of(group)]
MINE = """\
# my own words
[study]
new_per_day = 5      # exams are near
reviews_per_day = 80

[keys]
"study.undo" = "z"   # as everywhere
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A settings file that a learner has written by hand."""
    path = tmp_path / "settings.toml"
    path.write_text(MINE, encoding="utf-8")
    return path


def test_what_stands_beside_a_change_stays(path: Path) -> None:
    """Comments, order and other lines are the learner's own; only the value becomes another."""
    write_settings(path, [Change("study", "new_per_day", 7)])
    assert path.read_text(encoding="utf-8") == MINE.replace("new_per_day = 5", "new_per_day = 7")


def test_what_is_as_usual_again_is_not_in_the_file(path: Path) -> None:
    """Taking a value away takes its line away; one that is not there costs nothing, not even the time of the file."""
    write_settings(path, [Change("study", "reviews_per_day", None)])
    assert "reviews_per_day" not in path.read_text(encoding="utf-8")
    assert "# my own words" in path.read_text(encoding="utf-8")
    before = path.stat().st_mtime_ns
    assert write_settings(path, [Change("marking", "accents", None)]) == read_settings(path)
    assert path.stat().st_mtime_ns == before


def test_the_first_setting_makes_the_file(tmp_path: Path) -> None:
    """Neither the folder nor the file nor the group has to be there."""
    path = tmp_path / "new" / "settings.toml"
    settings = write_settings(path, [Change("display", "theme", "light"), Change("keys", "study.undo", "x")])
    assert settings == read_settings(path)
    assert settings.display.theme == "light"
    assert settings.keys == {"study.undo": "x"}
    assert [file.name for file in path.parent.iterdir()] == ["settings.toml"]


@pytest.mark.parametrize("setting", EVERY, ids=lambda setting: setting.name)
def test_every_setting_that_is_declared_can_be_written_and_read(tmp_path: Path, setting: Setting) -> None:
    """None is declared that the reader passes over, and each has a title, a sentence and what is usual."""
    path, value = tmp_path / "settings.toml", other_than_usual(setting)
    settings = write_settings(path, [Change(setting.group, setting.name, value)])
    assert setting.value(settings) == value != setting.usual
    assert setting.value(Settings()) == setting.usual
    assert setting.meaning.title
    assert setting.meaning.help.endswith(".")


def other_than_usual(setting: Setting) -> Value:
    """Return a value that the setting may have and usually has not."""
    match setting.meaning.kind:
        case Flag():
            return not setting.usual
        case Choice() as choice:
            return choice.after(str(setting.usual))
        case Whole() as whole:
            return whole.lowest if setting.usual != whole.lowest else whole.highest
        case kind:
            return kind.typed(setting.name, "0.8" if setting.name == "desired_retention" else "5m")


@pytest.mark.parametrize(
    ("kind", "words", "value"),
    [("new_per_day", "12", 12), ("desired_retention", "0,85", 0.85), ("desired_retention", "92 %", 0.92),
     ("desired_retention", "92", 0.92), ("learning_steps", "30s, 5m 1d", ("30s", "5m", "1d")),
     ("relearning_steps", "", ()), ("fuzz", "Off", False), ("order", "decks", "decks")],
)  # fmt: skip
def test_a_value_is_taken_as_a_learner_types_it(kind: str, words: str, value: Value) -> None:
    """Percentages, decimal commas and steps with commas mean what they say."""
    (setting,) = (setting for setting in EVERY if setting.name == kind)
    assert setting.meaning.kind.typed(kind, words) == value


@pytest.mark.parametrize(
    ("kind", "words"),
    [("new_per_day", "many"), ("new_per_day", "10000"), ("new_per_day", "²"), ("desired_retention", "0.5"),
     ("desired_retention", "1.2.3"), ("learning_steps", "10"), ("fuzz", "maybe"), ("order", "none")],
)  # fmt: skip
def test_what_makes_no_sense_is_not_taken(kind: str, words: str) -> None:
    """The learner is told what may be typed."""
    (setting,) = (setting for setting in EVERY if setting.name == kind)
    with pytest.raises(WrongUse):
        setting.meaning.kind.typed(kind, words)


@pytest.mark.parametrize("change", [Change("study", "new_per_day", -1), Change("study", "new_per_dya", 1),
                                    Change("studdy", "new_per_day", 1)])  # fmt: skip
def test_nothing_is_written_that_could_not_be_read(path: Path, change: Change) -> None:
    """Whoever asks for it, a file that would stop the next start is not written."""
    with pytest.raises(WrongUse):
        write_settings(path, [change])
    assert path.read_text(encoding="utf-8") == MINE


def test_a_file_with_a_mistake_is_left_to_its_author(path: Path) -> None:
    """What cannot be understood is not rewritten; the mistake is told instead."""
    path.write_text(MINE.replace("new_per_day", "new_per_dya"), encoding="utf-8")
    with pytest.raises(WrongUse, match="Did you mean “new_per_day”"):
        write_settings(path, [Change("display", "theme", "light")])
    assert "theme" not in path.read_text(encoding="utf-8")


def test_line_endings_and_the_mark_at_the_beginning_stay(path: Path) -> None:
    """A file written by an editor on Windows stays one."""
    raw = b"\xef\xbb\xbf" + MINE.replace("\n", "\r\n").encode()
    path.write_bytes(raw)
    write_settings(path, [Change("study", "new_per_day", 7)])
    assert path.read_bytes() == raw.replace(b"new_per_day = 5", b"new_per_day = 7")


def test_dotted_keys_are_settings_too(path: Path) -> None:
    """Whoever writes `study.fuzz = false` at the top can change it there."""
    path.write_text("study.fuzz = false\n", encoding="utf-8")
    settings = write_settings(path, [Change("study", "fuzz", True), Change("study", "order", "decks")])
    assert settings.study.fuzz
    assert settings.study.order == "decks"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there, and modes mean little")
def test_a_link_stays_a_link_and_a_mode_a_mode(path: Path, tmp_path: Path) -> None:
    """Who keeps settings among their dotfiles keeps them there."""
    path.chmod(0o600)
    link = tmp_path / "link.toml"
    link.symlink_to(path)
    write_settings(link, [Change("study", "new_per_day", 7)])
    assert link.is_symlink()
    assert "new_per_day = 7" in path.read_text(encoding="utf-8")
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """Where a file stands in the place of the folder, the learner is told which path it is about."""
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(EnvironmentFailed, match="cannot be written"):
        write_settings(tmp_path / "taken" / "settings.toml", [Change("study", "fuzz", False)])

"""What a learner can set, and what is said of a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocrequiz.errors import EnvironmentFailed, WrongUse
from ocrequiz.settings import (
    DisplaySettings,
    Settings,
    StudySettings,
    read_settings,
    steps_in_seconds,
)


def read(folder: Path, text: str) -> Settings:
    """Write a settings file and read it."""
    path = folder / "settings.toml"
    path.write_text(text, encoding="utf-8")
    return read_settings(path)


def test_without_a_file_everything_is_as_usual(tmp_path: Path) -> None:
    """Nothing has to be set."""
    assert read_settings(tmp_path / "none.toml") == Settings()
    assert read(tmp_path, "") == Settings()


def test_what_is_set_is_taken(tmp_path: Path) -> None:
    """Every group of the file is read."""
    settings = read(
        tmp_path,
        """
        [study]
        new_per_day = 0
        reviews_per_day = 50
        desired_retention = 0.85
        learning_steps = ["30s", "1h", "1d"]
        relearning_steps = []
        maximum_interval = 365
        rollover_hour = 0
        fuzz = false
        learn_ahead_minutes = 5
        order = "author"
        certainty = true
        two_buttons = true
        auto_advance_seconds = 7
        [marking]
        accents = false
        [display]
        theme = "light"
        timer = false
        progress = false
        animations = false
        [paths]
        decks = "~/decks"
        [keys]
        "study.undo" = "z"
        """,
    )

    assert settings.study == StudySettings(
        0, 50, 0.85, ("30s", "1h", "1d"), (), 365, 0, fuzz=False, learn_ahead_minutes=5, order="author",
        certainty=True, two_buttons=True, auto_advance_seconds=7,
    )  # fmt: skip
    assert not settings.marking.accents
    assert settings.display == DisplaySettings("light", timer=False, progress=False, animations=False)
    assert settings.paths.decks == "~/decks"
    assert settings.keys == {"study.undo": "z"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[study]\nnew_per_dya = 3", "“new_per_dya” is no setting in [study]. Did you mean “new_per_day”?"),
        ("[studdy]\n", "“studdy” is no group. Did you mean “study”?"),
        ("[xyz]\n", "“xyz” is no group. Known are study, marking, display, paths, keys, exams."),
        ("study = 3", "“study” must be a table. Write [study] on a line of its own."),
        ("[study]\nnew_per_day = -1", "“new_per_day” must be a whole number from 0 to 9999."),
        ("[study]\nnew_per_day = 1.5", "“new_per_day” must be a whole number from 0 to 9999."),
        ("[study]\nnew_per_day = true", "“new_per_day” must be a whole number from 0 to 9999."),
        ("[study]\ndesired_retention = 90", "“desired_retention” must be a number from 0.7 to 0.99."),
        ("[study]\ndesired_retention = true", "“desired_retention” must be a number from 0.7 to 0.99."),
        ("[study]\nfuzz = 1", "“fuzz” must be true or false."),
        ("[study]\nlearning_steps = '10m'", "“learning_steps” must be a list of steps."),
        ("[study]\nlearning_steps = [10]", "“learning_steps” must be a list of steps."),
        ("[study]\nlearning_steps = ['10x']", "“10x” is no step."),
        ("[study]\nlearning_steps = ['0m']", "The step “0m” is too long or too short."),
        ("[study]\norder = 'random'", "“order” must be one of mixed, decks, author."),
        ("[study]\nauto_advance_seconds = 601", "must be a whole number from 0 to 600."),
        ("[marking]\naccents = 'no'", "“accents” must be true or false."),
        ("[display]\ntheme = 3", "“theme” must be text. Put it in quotes."),
        ("[keys]\n'study.undo' = 3", "“study.undo” must be text."),
        ("[study\n", "is not TOML"),
        ('[keys]\n"a\\u001b" = 3', "“a␛” must be text."),
    ],
)
def test_a_mistake_is_told_with_what_to_do(tmp_path: Path, text: str, said: str) -> None:
    """The sentence names the file, the key and the remedy; a misspelt key is a mistake too."""
    with pytest.raises(WrongUse) as caught:
        read(tmp_path, text)

    assert said in str(caught.value)
    assert "settings.toml" in str(caught.value)


def test_a_file_that_cannot_be_read_is_said_to_be_so(tmp_path: Path) -> None:
    """A folder of that name is no settings file, nor is one of a megabyte."""
    (tmp_path / "settings.toml").mkdir()
    with pytest.raises(EnvironmentFailed, match="cannot be read"):
        read_settings(tmp_path / "settings.toml")

    with pytest.raises(WrongUse, match="larger than"):
        read(tmp_path / "settings.toml", "#" * 1_000_000)


def test_steps_are_read_in_their_units() -> None:
    """Seconds, minutes, hours and days."""
    assert steps_in_seconds(["1s", "2m", "3h", "4d"]) == (1, 120, 10_800, 345_600)

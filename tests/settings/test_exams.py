"""The dates of exams in the settings file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ocrequiz.errors import WrongUse
from ocrequiz.settings import read_settings
from ocrequiz.settings.listed import EXAMS
from ocrequiz.settings.writing import Change, write_settings


def test_a_date_stands_bare_or_in_quotes_and_none_means_no_exam(tmp_path: Path) -> None:
    """By the id of the deck; whatever is written is read back."""
    file = tmp_path / "settings.toml"
    file.write_text('[exams]\na = 2027-01-15\nb = "2027-02-28"\nc = "none"\n', encoding="utf-8")
    assert read_settings(file).exams == {"a": date(2027, 1, 15), "b": date(2027, 2, 28), "c": None}
    changed = write_settings(file, [Change(EXAMS, "c", "2027-03-01"), Change(EXAMS, "a", None)])
    assert changed.exams == read_settings(file).exams == {"b": date(2027, 2, 28), "c": date(2027, 3, 1)}


@pytest.mark.parametrize("value", ['"soon"', "2027-01-15T10:00:00", "5", '"2027-02-30"'])
def test_what_is_no_date_is_said_with_the_deck_it_is_for(tmp_path: Path, value: str) -> None:
    """A moment is none either: an exam is on a day."""
    file = tmp_path / "settings.toml"
    file.write_text(f"[exams]\nbiology = {value}\n", encoding="utf-8")
    with pytest.raises(WrongUse, match=r"The exam of “biology” has no date\. Write 2027-01-15, or none\."):
        read_settings(file)

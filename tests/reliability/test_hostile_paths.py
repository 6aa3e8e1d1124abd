"""Whether a deck can make the program read outside its folder, and whether what is written is there whole."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from learner import Learner
from paths import PATTERNS, WAYS_OUT, furnish_folder, try_pattern, try_way_out

from ocrequiz.settings.writing import Change, write_settings
from ocrequiz.workspace.adding import add_deck
from ocrequiz.workspace.files import write_whole


def test_no_path_leads_out_of_the_folder_of_a_deck(tmp_path: Path) -> None:
    """Documents, includes and pictures are regular files within the folder, or an error; nothing waits for a pipe."""
    assert len(WAYS_OUT) >= 60
    folder = furnish_folder(tmp_path)
    for way in WAYS_OUT:
        try_way_out(folder, way)
    for pattern in PATTERNS:
        try_pattern(folder, pattern)


def _settings(folder: Path) -> None:
    write_settings(folder / "settings.toml", [Change("study", "new_per_day", 3)])


def _report(folder: Path) -> None:
    write_whole(folder / "report.html", "x")


def _deck(folder: Path) -> None:
    learner = Learner(folder / "machine")
    add_deck(learner.write_capitals(), folder / "own")


@pytest.mark.parametrize("write", [_settings, _report, _deck])
def test_what_is_written_is_synced_before_it_gets_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Path], None]
) -> None:
    """Settings, reports and added decks are written under another name, synced, and renamed."""
    done: list[str] = []
    sync, replace, rename = os.fsync, os.replace, os.rename

    def noting(name: str, call: Callable[..., None]) -> Callable[..., None]:
        def noted(*given: object, **named: object) -> None:
            done.append(name)
            call(*given, **named)

        return noted

    monkeypatch.setattr(os, "fsync", noting("sync", sync))
    monkeypatch.setattr(os, "replace", noting("name", replace))
    monkeypatch.setattr(os, "rename", noting("name", rename))
    write(tmp_path)
    assert done[-1] == "name"
    assert "sync" in done[:-1]


def test_progress_belongs_to_its_owner_alone(tmp_path: Path) -> None:
    """Nobody else on the machine can read what a learner knows, nor the copies kept of it."""
    learner = Learner(tmp_path / "machine")
    learner.write_capitals()
    with learner.open() as workspace:
        workspace.study()
    kept = [learner.progress, *learner.home.glob("progress.db-*")]
    assert [stat.S_IMODE(file.stat().st_mode) for file in kept] == [0o600] * len(kept)

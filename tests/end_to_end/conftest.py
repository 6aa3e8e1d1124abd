"""A machine of its own for the program as it is run, in processes of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from learner import Learner
from program import index_shipped_decks


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an index of the decks that come with the program."""
    return index_shipped_decks(tmp_path_factory.mktemp("indexed"))


@pytest.fixture
def learner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, index: Path) -> Learner:
    """A learner with nothing but the decks that come with the program; each answer is given at one moment."""
    learner = Learner(tmp_path / "machine")
    (learner.home / "cache").mkdir()
    shutil.copy(index, learner.home / "cache")
    monkeypatch.setenv("OCREQUIZ_HOME", str(learner.home))
    monkeypatch.setenv("OCREQUIZ_DECKS", str(learner.decks))
    monkeypatch.setenv("OCREQUIZ_NOW", learner.when.isoformat())
    return learner

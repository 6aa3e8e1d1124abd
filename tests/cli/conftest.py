"""The verbs, run as the shell would run them but within the process of the test."""

from __future__ import annotations

import io
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from learner import Learner
from program import Ran, index_shipped_decks

from ocrequiz.cli.main import main

Run = Callable[..., Ran]


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an index of the decks that come with the program."""
    return index_shipped_decks(tmp_path_factory.mktemp("indexed"))


@pytest.fixture
def learner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, index: Path) -> Learner:
    """A learner with the deck of capitals beside those that come with the program."""
    learner = Learner(tmp_path / "machine")
    (learner.home / "cache").mkdir()
    shutil.copy(index, learner.home / "cache")
    learner.write_capitals()
    monkeypatch.setenv("OCREQUIZ_HOME", str(learner.home))
    monkeypatch.setenv("OCREQUIZ_DECKS", str(learner.decks))
    monkeypatch.setenv("OCREQUIZ_NOW", learner.when.isoformat())
    return learner


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program with arguments and lines to read, and return what it printed."""

    def run(*arguments: str | Path, lines: Sequence[str] = ()) -> Ran:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        with pytest.raises(SystemExit) as leaving:
            main(list(map(str, arguments)))
        code = leaving.value.code
        assert isinstance(code, int)
        printed = capsys.readouterr()
        return Ran(code, printed.out, printed.err)

    return run

"""Tests of copies: made while progress is in use, and brought back whole or not at all."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ocrequiz.errors import ProgressFailed
from ocrequiz.scheduling.events import Entry
from ocrequiz.store.backups import back_up, restore
from ocrequiz.store.health import examine
from ocrequiz.store.progress import Progress

Answer = Callable[..., Entry]
Program = Callable[..., "subprocess.Popen[str]"]


def test_a_backup_holds_everything(progress: Progress, answer: Answer, tmp_path: Path) -> None:
    """It is a progress file like any other, and only its owner may read it."""
    entries = [answer(f"d/q{number}#main") for number in range(3)]
    target = tmp_path / "backups" / "monday.db"
    back_up(progress, target)
    answer("d/later#main")
    with Progress.open(target, "x") as copy:
        assert list(copy.every_entry()) == entries
        assert examine(copy).is_well
    if sys.platform != "win32":
        assert target.stat().st_mode & 0o777 == 0o600


def test_a_backup_overwrites_nothing(progress: Progress, tmp_path: Path) -> None:
    """Neither yesterday's backup nor a letter."""
    target = tmp_path / "letter.txt"
    target.write_text("Dear Ada")
    with pytest.raises(ProgressFailed, match=r"there already"):
        back_up(progress, target)
    assert target.read_text() == "Dear Ada"


def test_a_backup_is_brought_back(progress: Progress, answer: Answer, tmp_path: Path) -> None:
    """What came after it is gone, what went since is back, and the program goes on with it."""
    kept = answer("d/one#main")
    target = tmp_path / "monday.db"
    back_up(progress, target)
    before = target.read_bytes()
    answer("d/two#main")
    restore(progress, target)
    assert list(progress.every_entry()) == [kept]
    assert target.read_bytes() == before
    answer("d/three#main")
    assert examine(progress).is_well


def test_what_does_not_follow_from_the_log_is_mended(
    progress: Progress, answer: Answer, tmp_path: Path
) -> None:
    """The log of a backup is what counts."""
    answer("d/one#main")
    known = progress.standing("d/one#main")
    progress.log.connection.execute("UPDATE card SET stability = 1")
    back_up(progress, tmp_path / "monday.db")
    restore(progress, tmp_path / "monday.db")
    assert progress.standing("d/one#main") == known


def test_a_damaged_backup_is_not_brought_back(progress: Progress, answer: Answer, tmp_path: Path) -> None:
    """Progress stays as it is."""
    target = tmp_path / "monday.db"
    entry = answer("d/one#main")
    progress.log.connection.execute("UPDATE log SET rating = 4")
    back_up(progress, target)
    progress.log.connection.execute("UPDATE log SET rating = 3")
    with pytest.raises(ProgressFailed, match=r"backup .* is damaged"):
        restore(progress, target)
    assert list(progress.every_entry()) == [entry]


@pytest.mark.parametrize("content", [b"Dear Ada", None])
def test_what_is_no_backup_is_refused(progress: Progress, tmp_path: Path, content: bytes | None) -> None:
    """A wrong name changes nothing and makes no file."""
    source = tmp_path / "monday.db"
    if content is not None:
        source.write_bytes(content)
    with pytest.raises(ProgressFailed, match=r"The backup"):
        restore(progress, source)
    assert source.exists() is (content is not None)


def test_a_lock_is_not_waited_for_for_ever(
    progress: Progress, path: Path, tmp_path: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program that writes keeps a backup from being brought back, and is named as the reason."""
    back_up(progress, tmp_path / "monday.db")
    monkeypatch.setattr("ocrequiz.store.copying.BUSY_SECONDS", 0.1)
    other = program(
        "import sys; from pathlib import Path; from ocrequiz.store.progress import Progress\n"
        "with Progress.open(Path(sys.argv[1]), 'x') as progress, progress.transaction():\n"
        "    print('locked', flush=True); sys.stdin.read()",
        path,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "locked\n"
    with pytest.raises(ProgressFailed, match=r"in use by another program"):
        restore(progress, tmp_path / "monday.db")

"""Tests of what is rescued from a damaged file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ocrequiz.errors import ProgressFailed
from ocrequiz.scheduling.events import Entry
from ocrequiz.store.health import examine
from ocrequiz.store.progress import Progress
from ocrequiz.store.salvage import Salvaged, salvage

Answer = Callable[..., Entry]


@pytest.fixture
def entries(progress: Progress, answer: Answer) -> list[Entry]:
    """Return sixty answers, enough for several pages."""
    return [answer(f"d/q{number}#main") for number in range(60)]


def rescued(path: Path, target: Path) -> tuple[Salvaged, list[Entry]]:
    """Rescue a file; return what is said of it, and the entries of the new one."""
    before = path.read_bytes()
    salvaged = salvage(path, target)
    assert path.read_bytes() == before
    with Progress.open(target, "x") as progress:
        assert examine(progress).is_well
        return salvaged, list(progress.every_entry())


def test_a_sound_file_is_rescued_whole(
    progress: Progress, entries: list[Entry], path: Path, tmp_path: Path
) -> None:
    """Even while it is in use: what stands in its write-ahead log is taken along."""
    salvaged, found = rescued(path, tmp_path / "rescued.db")
    assert salvaged == Salvaged(rows=60, gone=0, changed=0, unproven=0)
    assert salvaged.is_all
    assert found == entries
    assert [entry.id for entry in progress.every_entry()] == [entry.id for entry in entries]


def test_a_row_that_was_changed_is_left_out(
    progress: Progress, entries: list[Entry], path: Path, tmp_path: Path
) -> None:
    """What was not answered so is not told so; the rows around it are kept, in a chain of their own."""
    progress.connection.execute("UPDATE log SET rating = 4 WHERE seq = 30")
    salvaged, found = rescued(path, tmp_path / "rescued.db")
    assert salvaged == Salvaged(rows=59, gone=0, changed=1, unproven=0)
    kept = [entry for entry in entries if entry.sequence != 30]
    assert [replace(entry, sequence=0) for entry in found] == [replace(entry, sequence=0) for entry in kept]


def test_rows_behind_a_gap_are_kept_and_it_is_said(
    progress: Progress, entries: list[Entry], path: Path, tmp_path: Path
) -> None:
    """The first of them follows nothing that could prove it."""
    progress.connection.execute("DELETE FROM log WHERE seq BETWEEN 10 AND 19")
    salvaged, found = rescued(path, tmp_path / "rescued.db")
    assert salvaged == Salvaged(rows=50, gone=10, changed=0, unproven=1)
    assert [entry.id for entry in found] == [entry.id for entry in (*entries[:9], *entries[19:])]


def test_a_page_that_was_wiped_costs_its_rows_only(
    progress: Progress, entries: list[Entry], path: Path, tmp_path: Path
) -> None:
    """SQLite stops at such a page; what lies behind it is rescued all the same."""
    progress.connection.execute("PRAGMA journal_mode = DELETE")
    progress.close()
    content = bytearray(path.read_bytes())
    at = content.index(f"{entries[30].id}{entries[30].card}".encode()) // 4_096 * 4_096
    content[at : at + 4_096] = bytes(4_096)
    path.write_bytes(content)
    salvaged, found = rescued(path, tmp_path / "rescued.db")
    assert 30 <= salvaged.rows < 60
    assert salvaged.rows + salvaged.gone + salvaged.changed == 60
    assert entries[-1].id in [entry.id for entry in found]


@pytest.mark.usefixtures("entries")
def test_nothing_is_overwritten(path: Path, tmp_path: Path) -> None:
    """A file that is there already, or none to rescue, is told; nothing of a log is told too."""
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ada")
    with pytest.raises(ProgressFailed, match=r"there already"):
        salvage(path, letter)
    with pytest.raises(ProgressFailed, match=r"not there"):
        salvage(tmp_path / "nowhere.db", tmp_path / "new.db")
    with pytest.raises(ProgressFailed, match=r"Nothing of a log"):
        salvage(letter, tmp_path / "new.db")
    assert letter.read_text() == "Dear Ada"
    assert not (tmp_path / "new.db").exists()

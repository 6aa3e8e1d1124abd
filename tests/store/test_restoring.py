"""Tests of what a backup would cost, and of how it takes the place of progress."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ocrequiz.errors import ProgressFailed
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Entry
from ocrequiz.store.backup_folder import BackupFolder, Reason
from ocrequiz.store.backups import back_up
from ocrequiz.store.health import examine
from ocrequiz.store.progress import Progress
from ocrequiz.store.restoring import bring_back, loss

Answer = Callable[..., Entry]

NOW = datetime(2027, 3, 4, 12, 30, tzinfo=UTC)


@pytest.fixture
def backup(progress: Progress, answer: Answer, tmp_path: Path) -> Path:
    """Return a backup of three answers of two days, behind which two more were given since."""
    for number, day in ((1, 20_000), (2, 20_000), (3, 20_001)):
        answer(f"d/q{number}#main", day=day)
    back_up(progress, tmp_path / "monday.db")
    answer("d/q4#main", day=20_001)
    answer("d/q5#main", day=20_003)
    return tmp_path / "monday.db"


def test_what_would_be_lost_is_counted(path: Path, backup: Path) -> None:
    """Answers that the backup does not have, and the days they were given on."""
    found = loss(path, backup)
    assert found is not None
    assert (found.answers, found.days, found.gained) == (2, (20_001, 20_003), 0)
    assert (found.held, found.last_day) == (3, 20_001)


def test_an_answer_taken_back_since_is_no_loss(
    progress: Progress, answer: Answer, path: Path, backup: Path
) -> None:
    """Undone answers count for nothing; one undone only since the backup would come back with it."""
    (*_, fourth, last) = progress.history()
    for entry in (fourth, last):
        progress.undo(entry.id, Moment(20_003 * 86_400_000), 20_003)
    found = loss(path, backup)
    assert found is not None
    assert (found.answers, found.gained) == (0, 0)


def test_the_replaced_file_is_kept(progress: Progress, path: Path, backup: Path) -> None:
    """What was lost by bringing a backup back is brought back from there."""
    progress.close()
    kept = bring_back(path, backup, NOW)
    assert kept is not None
    with Progress.open(path, "x") as restored, Progress.open(kept, "x") as replaced:
        assert len(list(restored.every_entry())) == 3
        assert len(list(replaced.every_entry())) == 5
        assert examine(restored).is_well
    bring_back(path, kept, NOW + timedelta(seconds=1))
    with Progress.open(path, "x") as again:
        assert len(list(again.every_entry())) == 5


def test_a_damaged_file_is_put_aside_as_it_is(progress: Progress, path: Path, backup: Path) -> None:
    """It need not be readable: the backup takes its place, and nothing of it is thrown away."""
    progress.close()
    content = bytearray(path.read_bytes())
    content[:4_096] = bytes(4_096)
    path.write_bytes(content)
    assert loss(path, backup) is None
    kept = bring_back(path, backup, NOW)
    assert kept is not None
    assert kept.read_bytes() == content
    with Progress.open(path, "x") as restored:
        assert len(list(restored.every_entry())) == 3


def test_without_progress_a_backup_costs_nothing(path: Path, progress: Progress, backup: Path) -> None:
    """On a new machine there is nothing to lose."""
    progress.close()
    new = path.with_name("new.db")
    found = loss(new, backup)
    assert found is not None
    assert (found.answers, found.gained) == (0, 3)
    assert not new.exists()
    assert bring_back(new, backup, NOW) is None
    with Progress.open(new, "x") as restored:
        assert len(list(restored.every_entry())) == 3


def test_what_is_no_backup_changes_nothing(progress: Progress, path: Path, backup: Path) -> None:
    """A damaged backup is refused before anything is moved."""
    backup.write_bytes(backup.read_bytes()[:5_000])
    with pytest.raises(ProgressFailed, match=r"backup"):
        bring_back(path, backup, NOW)
    assert len(list(progress.every_entry())) == 5


def test_the_folder_lists_and_thins_what_the_program_made(
    progress: Progress, path: Path, answer: Answer
) -> None:
    """By age; a file of the learner's own, and one kept before an upgrade, are left alone."""
    answer("d/q1#main")
    folder = BackupFolder(path)
    for day in range(20):
        back_up(progress, folder.name(NOW - timedelta(days=day), Reason.DAILY))
        back_up(progress, folder.name(NOW - timedelta(days=day, hours=1), Reason.BEFORE_IMPORT))
    back_up(progress, folder.name_of_version(1))
    (folder.path / "mine.db").write_text("mine")
    assert len(folder.backups()) == 41
    folder.thin(NOW)
    backups = folder.backups()
    # Two of each of two days, then the later one of each of twelve, then the last of each of two weeks.
    assert [each.reason for each in backups[:4]] == [Reason.DAILY, Reason.BEFORE_IMPORT] * 2
    assert backups[-1].path.name == "version-1.db"
    assert len(backups) == 4 + 12 + 2 + 1
    assert (folder.path / "mine.db").exists()


def test_a_window_left_open_goes_on_with_what_was_brought_back(
    progress: Progress, path: Path, answer: Answer, tmp_path: Path
) -> None:
    """The rules it had written are gone, and it writes them again with its next answer."""
    back_up(progress, tmp_path / "empty.db")
    answer("d/q1#main")
    bring_back(path, tmp_path / "empty.db", NOW)
    later = answer("d/q2#main")
    assert list(progress.every_entry()) == [later]
    assert examine(progress).is_well

"""The verbs `backup` and `restore`, and the backups that are made by themselves."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from learner import Learner
from program import Ran

Run = Callable[..., Ran]


@pytest.fixture
def studied(run: Run, learner: Learner) -> Learner:
    """A learner with two answers."""
    learner.write_basics(6)
    run("study", "many", lines=["", "4", "", "4", ":q"])
    return learner


def test_progress_is_copied_and_brought_back(run: Run, studied: Learner) -> None:
    """What would be lost is said first, a no changes nothing, and the file that is replaced is kept."""
    made = Path(run("backup").out.strip())
    assert made.parent == studied.home / "progress-backups"
    run("study", "many", lines=["", "4", ":q"])

    declined = run("restore", made, lines=["n"])

    assert declined.code == 1
    assert "Lost would be 1 answer given on 2026-03-02." in declined.out
    assert "Nothing was changed." in declined.err
    assert len(studied.ratings()) == 3

    agreed = run("restore", made, lines=["y"])

    assert agreed.code == 0
    assert len(studied.ratings()) == 2
    kept = Path(agreed.out.splitlines()[-1].removeprefix("The file it replaces is kept: "))
    again = run("restore", kept, "--yes")
    assert again.code == 0
    assert "No answer would be lost." in again.out
    assert "Gained would be 1 answer" in again.out
    assert len(studied.ratings()) == 3


def test_a_backup_can_go_anywhere_but_over_a_file(run: Run, studied: Learner, tmp_path: Path) -> None:
    """A name of one's own is taken; what stands there already is left as it is."""
    target = tmp_path / "stick" / "mine.db"
    assert run("backup", target).code == 0
    before = target.read_bytes()
    ran = run("backup", target)
    assert (ran.code, target.read_bytes()) == (3, before)
    assert "there already" in ran.sentence
    assert studied.progress.exists()


@pytest.mark.usefixtures("learner")
def test_what_is_not_there_cannot_be_copied_or_brought_back(run: Run, tmp_path: Path) -> None:
    """Each is told in a sentence, with what to do."""
    assert "There is no progress file" in run("backup").sentence
    assert "no backup" in run("restore", "--list").sentence
    assert "Which backup?" in run("restore").sentence
    ran = run("restore", tmp_path / "nowhere.db")
    assert (ran.code, ran.sentence.startswith("ocrequiz: The backup ")) == (3, True)


def test_each_study_day_begins_with_a_backup(
    run: Run, studied: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After its first answer, once; the very first day has nothing to lose yet."""
    assert run("restore", "--list", "--json").json == []
    studied.wait(days=1)
    monkeypatch.setenv("OCREQUIZ_NOW", studied.when.isoformat())
    for _ in range(2):
        run("study", "many", lines=["", "4", ":q"])
    (listed,) = run("restore", "--list", "--json").entries
    assert (listed["reason"], listed["answers"]) == ("daily", 3)
    assert listed["last_study_day"] == "2026-03-03"
    assert "daily" in run("restore", "--list").out
    assert run("doctor", "--json").facts["newest_backup"] == "2026-03-03"


def test_a_backup_that_cannot_be_made_does_not_stop_the_sitting(
    run: Run, studied: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Answers go on being saved; it is told once, at the end, and noted by the doctor until there is one."""
    folder = studied.home / "progress-backups"
    folder.write_text("where a folder should be")
    studied.wait(days=1)
    monkeypatch.setenv("OCREQUIZ_NOW", studied.when.isoformat())
    ran = run("study", "many", lines=["", "4", "", "4", ":q"])
    assert (ran.code, len(studied.ratings())) == (0, 4)
    assert "Your answers are saved, but not backed up today. The backup" in ran.sentence
    report = run("doctor", "--json").facts
    assert (report["newest_backup"], report["problems"]) == ("none yet", [])
    assert "2026-03-03, has no backup" in str(report["notes"])
    folder.unlink()
    run("backup")
    assert run("doctor", "--json").facts["notes"] == []


def test_a_damaged_file_is_rescued_by_the_doctor(run: Run, studied: Learner, tmp_path: Path) -> None:
    """Into a new file; what is gone is said, and the new file can take the place of the old one."""
    target = tmp_path / "rescued.db"
    ran = run("doctor", "--salvage", target)
    assert (ran.code, ran.out.splitlines()[0]) == (0, "Rescued: 2 rows of the log.")
    assert "ocrequiz restore" in ran.err
    assert run("doctor", "--salvage", tmp_path / "again.db", "--json").facts["gone"] == 0
    studied.progress.write_bytes(b"\0" * 8_192)
    restored = run("restore", target, "--yes")
    assert restored.code == 0
    assert "cannot be read; it is put aside as it is." in restored.out
    assert len(studied.ratings()) == 2

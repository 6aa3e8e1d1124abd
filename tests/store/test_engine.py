"""Tests of the one door to SQLite."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ocrequiz.errors import ProgressFailed
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Entry, Flagged
from ocrequiz.scheduling.memory import Standing
from ocrequiz.store.engine import LIBRARY, VERSION, has_wal_fix
from ocrequiz.store.progress import Progress

Program = Callable[..., "subprocess.Popen[str]"]

AT = Moment(1_728_000_000_000, 60)


@pytest.mark.parametrize(
    ("version", "is_fixed"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 0), False),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
        ((4, 0, 0), True),
    ],
)
def test_only_releases_that_keep_every_commit_are_trusted_with_wal(
    version: tuple[int, int, int], is_fixed: bool
) -> None:
    """The WAL-reset bug is mended in 3.51.3, and in the lines 3.50 and 3.44."""
    assert has_wal_fix(version) is is_fixed


def test_the_journal_mode_is_the_one_that_is_safe_for_this_sqlite(progress: Progress) -> None:
    """A commit reaches the disk before it counts, in either mode."""
    engine = progress.engine
    if has_wal_fix(VERSION):
        assert (engine.journal_mode, engine.synchronous) == ("wal", "FULL")
    else:
        assert (engine.journal_mode, engine.synchronous) == ("delete", "EXTRA")
    assert engine.version == ".".join(map(str, VERSION))
    assert engine.library == LIBRARY


def test_the_standard_library_can_be_asked_for(program: Program, path: Path) -> None:
    """`OCREQUIZ_SQLITE=stdlib` takes Python's own SQLite, in the mode that is safe for it."""
    shown = program(
        "import sys; from pathlib import Path; from ocrequiz.store.progress import Progress\n"
        "with Progress.open(Path(sys.argv[1]), 'x') as progress:\n"
        "    engine = progress.engine; print(engine.library, engine.journal_mode)\n"
        "assert 'pysqlite3' not in sys.modules",
        path,
        sqlite="stdlib",
    )
    out, err = shown.communicate(timeout=60)
    assert not err
    name, mode = out.split()
    assert name == "sqlite3"
    assert mode in ("wal", "delete")


def test_progress_can_be_kept_in_memory() -> None:
    """Without a path nothing is written to the disk."""
    with Progress.open(None, "x") as progress, progress.transaction():
        progress.put_standing("d/q#main", Standing(flagged=True))
        assert progress.standing("d/q#main") == Standing(flagged=True)
        assert progress.engine.journal_mode == "memory"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no modes")
def test_the_file_and_its_folders_are_the_learners_own(tmp_path: Path) -> None:
    """Nobody else on the machine may read what the learner knows."""
    before = os.umask(0)
    try:
        path = tmp_path / "a" / "b" / "progress.db"
        with Progress.open(path, "x"):
            kept = [path, *path.parent.glob("*-wal")]
            assert {file.stat().st_mode & 0o777 for file in kept} == {0o600}
            assert {folder.stat().st_mode & 0o777 for folder in (path.parent, path.parent.parent)} == {0o700}
    finally:
        os.umask(before)


def test_a_name_that_looks_like_an_address_is_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative path may begin with `file:`, which SQLite would take for an address."""
    monkeypatch.chdir(tmp_path)
    name = "file.db" if sys.platform == "win32" else "file:progress?mode=memory"
    with Progress.open(Path(name), "x"):
        assert (tmp_path / name).stat().st_size > 0


def test_a_file_that_is_not_sqlite_is_left_as_it_is(path: Path) -> None:
    """A wrong path must not cost the learner a letter."""
    path.write_text("Dear Ada,\n" * 200)
    with pytest.raises(ProgressFailed, match=r"not an SQLite database"):
        Progress.open(path, "x")
    assert path.read_text() == "Dear Ada,\n" * 200


def test_a_short_file_that_is_not_sqlite_is_left_as_it_is(path: Path) -> None:
    """SQLite looks at a header of 100 bytes; a shorter file is no database either."""
    path.write_text("hello")
    with pytest.raises(ProgressFailed, match=r"not an SQLite database"):
        Progress.open(path, "x")
    assert path.read_text() == "hello"


def test_a_folder_is_no_progress_file(tmp_path: Path) -> None:
    """The sentence names the path and says what to do."""
    with pytest.raises(ProgressFailed, match=r"cannot be opened.*--progress"):
        Progress.open(tmp_path, "x")


def test_a_folder_cannot_be_made_inside_a_file(tmp_path: Path) -> None:
    """What the operating system says is told in a sentence."""
    (tmp_path / "file").write_text("")
    with pytest.raises(ProgressFailed, match=r"cannot be opened"):
        Progress.open(tmp_path / "file" / "progress.db", "x")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_file_or_folder_is_refused(path: Path) -> None:
    """An answer that could not be saved is not asked for."""
    Progress.open(path, "x").close()
    path.chmod(0o400)
    with pytest.raises(ProgressFailed, match=r"can be read but not written"):
        Progress.open(path, "x")
    path.chmod(0o600)
    path.parent.chmod(0o500)
    try:
        with pytest.raises(ProgressFailed, match=r"can be read but not written"):
            Progress.open(path, "x")
    finally:
        path.parent.chmod(0o700)


def test_a_file_that_becomes_read_only_is_told_apart(progress: Progress) -> None:
    """SQLite's refusal to write becomes a sentence."""
    progress.log.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(ProgressFailed, match=r"can be read but not written"), progress.transaction():
        progress.append(Flagged(on=True), "d/q#main", AT, 1)


def test_a_full_disk_is_told_and_nothing_is_half_written(progress: Progress) -> None:
    """The answer that did not fit is not saved, and the next one can be."""
    connection = progress.log.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")

    def flag_many() -> None:
        for number in range(1000):
            with progress.transaction():
                progress.append(Flagged(on=True), f"d/q{number}#main", AT, 1)
                progress.put_standing(f"d/q{number}#main", Standing(flagged=True))

    with pytest.raises(ProgressFailed, match=r"disk is full"):
        flag_many()
    connection.execute("PRAGMA max_page_count = 100000")
    kept = len(list(progress.every_entry()))
    assert len(list(progress.cards_with_history())) == kept
    with progress.transaction():
        progress.append(Flagged(on=True), "d/q#main", AT, 1)
    assert len(list(progress.every_entry())) == kept + 1


def test_a_lock_is_waited_for_and_then_told(
    progress: Progress, path: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program that writes for long is named as the reason."""
    other = program(
        "import sys; from pathlib import Path; from ocrequiz.store.progress import Progress\n"
        "with Progress.open(Path(sys.argv[1]), 'x') as progress, progress.transaction():\n"
        "    print('locked', flush=True); sys.stdin.read()",
        path,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "locked\n"
    monkeypatch.setattr("ocrequiz.store.turns.BUSY_SECONDS", 0.05)
    with pytest.raises(ProgressFailed, match=r"in use by another program"), progress.transaction():
        progress.append(Flagged(on=True), "d/q#main", AT, 1)


def test_an_error_inside_rolls_back(progress: Progress) -> None:
    """A transaction is made whole or not at all, whatever the error."""

    def slip() -> None:
        with progress.transaction():
            progress.append(Flagged(on=True), "d/q#main", AT, 1)
            progress.put_standing("d/q#main", Standing(flagged=True))
            raise KeyError

    with pytest.raises(KeyError):
        slip()
    assert list(progress.every_entry()) == []
    assert progress.standing("d/q#main") == Standing()


def test_rules_that_were_rolled_back_are_written_again(
    progress: Progress, answer: Callable[..., Entry], review: Callable[..., Flagged]
) -> None:
    """What is remembered of the file follows a rollback."""

    def slip() -> None:
        with progress.transaction():
            progress.append(review(), "d/q#main", AT, 1)
            raise KeyError

    with pytest.raises(KeyError):
        slip()
    entry = answer("d/q#main")
    assert progress.entry(entry.id) == entry


def test_a_transaction_holds_no_other(progress: Progress) -> None:
    """Where one change ends must be plain to see."""
    with progress.transaction(), pytest.raises(RuntimeError), progress.transaction():
        raise AssertionError("not reached")


def test_nothing_is_written_outside_a_transaction(progress: Progress) -> None:
    """An answer, its memory and what was seen are one change."""
    with pytest.raises(RuntimeError):
        progress.append(Flagged(on=True), "d/q#main", AT, 1)
    with pytest.raises(RuntimeError):
        progress.put_standing("d/q#main", Standing())
    assert list(progress.every_entry()) == []


def test_a_closed_file_says_so(progress: Progress) -> None:
    """No error of SQLite leaves the store."""
    progress.close()
    with pytest.raises(ProgressFailed, match=r"closed"):
        progress.standing("d/q#main")


def test_half_a_character_in_a_name_is_no_crash(progress: Progress) -> None:
    """A card named on the command line may hold bytes that are no text."""
    with pytest.raises(ProgressFailed):
        progress.standing("d/\udcff#main")


@pytest.mark.skipif(not has_wal_fix(VERSION), reason="needs an SQLite that uses WAL")
def test_an_unsafe_sqlite_stops_where_the_file_is_held_in_wal_mode(
    progress: Progress, path: Path, program: Program
) -> None:
    """Two versions that would journal differently never write to one file at a time."""
    progress.standing("d/q#main")
    other = program(
        "import sys, sqlite3; from pathlib import Path; from ocrequiz.store import engine, turns\n"
        "turns.BUSY_SECONDS = 0.1; engine.has_wal_fix = lambda version: False\n"
        "from ocrequiz.errors import ProgressFailed; from ocrequiz.store.progress import Progress\n"
        "try: Progress.open(Path(sys.argv[1]), 'x')\n"
        "except ProgressFailed as failure: print(failure)",
        path,
        sqlite="stdlib",
    )
    out, err = other.communicate(timeout=60)
    assert not err
    assert "held by another program" in out


@pytest.mark.skipif(not has_wal_fix(VERSION), reason="needs an SQLite that uses WAL")
def test_windows_of_an_unsafe_sqlite_do_not_keep_each_other_from_a_file_in_wal_mode(
    progress: Progress, path: Path, program: Program
) -> None:
    """Started at the same instant on what a newer SQLite left behind, each gets the file in the mode it needs."""
    progress.close()
    opened = (
        "import sys; from pathlib import Path; from ocrequiz.store import engine\n"
        "engine.has_wal_fix = lambda version: False\n"
        "from ocrequiz.store import migrations\n"
        "def meet(*known, check=migrations.check):\n"
        "    check(*known); print('looked', flush=True); sys.stdin.readline()\n"
        "migrations.check = meet\n"
        "from ocrequiz.store.progress import Progress\n"
        "print(Progress.open(Path(sys.argv[1]), 'x').engine.journal_mode)"
    )
    windows = [program(opened, path) for _ in range(2)]
    for window in windows:
        assert window.stdout is not None
        assert window.stdout.readline() == "looked\n"
    for window in windows:
        assert window.stdin is not None
        window.stdin.write("\n" * 2_000)
        window.stdin.flush()
    assert [window.communicate(timeout=60)[0].split()[-1] for window in windows] == ["delete", "delete"]


def test_an_unsafe_sqlite_stops_when_the_file_is_switched_beneath_it(path: Path, program: Program) -> None:
    """A newer program may switch an idle file to WAL; the older one then writes no more."""
    opened = (
        "import sys; from pathlib import Path; from ocrequiz.store import engine\n"
        "engine.has_wal_fix = lambda version: {}\n"
        "from ocrequiz.errors import ProgressFailed; from ocrequiz.store.progress import Progress\n"
        "progress = Progress.open(Path(sys.argv[1]), 'x')\n"
        "print(progress.engine.journal_mode, flush=True); sys.stdin.readline()\n"
        "try:\n"
        "    with progress.transaction(): print('written')\n"
        "except ProgressFailed as failure: print(failure)"
    )
    older = program(opened.format(False), path)
    assert older.stdout is not None
    assert older.stdout.readline() == "delete\n"
    newer = program(opened.format(True), path)
    assert newer.stdout is not None
    assert newer.stdout.readline() == "wal\n"
    assert "held by another program" in older.communicate("\n", timeout=60)[0]
    assert newer.communicate("\n", timeout=60)[0] == "written\n"


def test_a_start_loads_no_library_it_does_not_need(program: Program) -> None:
    """Importing the store costs a start neither sqlite-utils nor the scheduler's library."""
    out, err = program(
        "import sys, ocrequiz.store.progress, ocrequiz.store.index\n"
        "heavy = {'sqlite_utils', 'pydantic', 'yaml', 'numpy', 'textual', 'fsrs_rs_python'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    ).communicate(timeout=60)
    assert (out, err) == ("[]\n", "")

"""Tests of what a file must be before it is used, and of how it is brought up to date."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ocrequiz.errors import ProgressFailed
from ocrequiz.scheduling.memory import Standing
from ocrequiz.store.engine import Translated
from ocrequiz.store.health import examine
from ocrequiz.store.migrations import PROGRESS, Schema, open_file
from ocrequiz.store.progress import Progress

Program = Callable[..., "subprocess.Popen[str]"]
Raw = Callable[[Path, str], None]

VERSIONS = range(1, PROGRESS.version + 1)
STARTS = 45
"""So many programs start at once."""


@pytest.fixture
def raw(program: Program) -> Raw:
    """Return a function that runs SQL on a file as another program would, in another process."""

    def run(path: Path, script: str) -> None:
        code = (
            "import sys; from ocrequiz.store.engine import library\n"
            "connection = library.connect(sys.argv[1], isolation_level=None)\n"
            "connection.executescript(sys.argv[2]); connection.close()"
        )
        _, err = program(code, path, script).communicate(timeout=60)
        assert not err

    return run


def earlier(version: int) -> Schema:
    """Return the progress file's schema as it was at a version."""
    return replace(PROGRESS, migrations=PROGRESS.migrations[:version])


def built(path: Path, version: int) -> None:
    """Make a progress file as that version made it."""
    open_file(path, earlier(version), Translated(path)).close()


@pytest.mark.parametrize("version", VERSIONS)
def test_a_file_of_each_earlier_version_is_brought_up_to_date(path: Path, version: int) -> None:
    """An upgrade of the program keeps progress, and leaves the file as if it were new."""
    built(path, version)
    with Progress.open(path, "x") as progress:
        assert examine(progress).is_well
        (now,) = progress.log.connection.execute("PRAGMA user_version").fetchone()
        assert now == PROGRESS.version


def test_a_file_written_by_version_1_keeps_all_it_holds(path: Path, raw: Raw) -> None:
    """Answers, decisions and what was undone come through the upgrade, and follow from the log as before."""
    raw(path, (Path(__file__).parent / "version_1.sql").read_text("utf-8"))
    with Progress.open(path, "x") as progress:
        assert examine(progress).is_well
        assert len(list(progress.every_entry())) == 10
        assert len(list(progress.history())) == 8
        france = progress.standing("capitals/france#main")
        assert france.memory is not None
        assert france.memory.reviews == 3
        assert progress.standing("capitals/spain#main").suspended
        assert progress.reconciled("capitals") is not None
        assert progress.quizzes.finished() == progress.quizzes.unfinished() == []


def test_a_file_written_by_version_2_keeps_all_it_holds(path: Path, raw: Raw) -> None:
    """Quizzes, finished and not, and the answers given in them come through too."""
    raw(path, (Path(__file__).parent / "version_2.sql").read_text("utf-8"))
    with Progress.open(path, "x") as progress:
        assert examine(progress).is_well
        assert len(list(progress.every_entry())) == 21
        assert progress.standing("capitals/france#reverse").suspended
        (finished,), (unfinished,) = progress.quizzes.finished(), progress.quizzes.unfinished()
        assert finished.number != unfinished.number


def test_a_file_is_copied_before_it_is_brought_up_to_date(path: Path, raw: Raw) -> None:
    """The copy is as the earlier version left it, and only the first start makes one."""
    raw(path, (Path(__file__).parent / "version_1.sql").read_text("utf-8"))
    for _ in range(2):
        Progress.open(path, "x").close()
    (kept,) = path.with_name("progress-backups").iterdir()
    assert kept.name == "version-1.db"
    with Progress.open(kept, "x") as earlier:
        assert len(list(earlier.every_entry())) == 10


def test_a_file_that_cannot_be_copied_is_not_brought_up_to_date(path: Path, raw: Raw) -> None:
    """Where there is no room for the copy, the program says so and leaves the file as it is."""
    raw(path, (Path(__file__).parent / "version_1.sql").read_text("utf-8"))
    path.with_name("progress-backups").write_text("where a folder should be")
    with pytest.raises(ProgressFailed, match=r"backup"):
        Progress.open(path, "x")
    path.with_name("progress-backups").unlink()
    with Progress.open(path, "x") as progress:
        assert examine(progress).is_well


def scripts(folder: Path, *texts: str) -> tuple[Path, ...]:
    """Write migrations into a folder."""
    paths = tuple(folder / f"{number}.sql" for number, _ in enumerate(texts))
    for script, text in zip(paths, texts, strict=True):
        script.write_text(text, "utf-8")
    return paths


def test_steps_are_taken_once_and_in_order(path: Path, tmp_path: Path) -> None:
    """A file two versions behind takes two steps; one that is up to date takes none."""
    steps = scripts(
        tmp_path,
        "CREATE TABLE step (name TEXT);\nINSERT INTO step VALUES ('one');",
        "INSERT INTO step VALUES ('two; or;\nso');\nCREATE TABLE more (name TEXT);",
        "-- A comment.\nINSERT INTO step VALUES ('three');\n",
    )
    for version in (1, 3, 3):
        schema = Schema(77, frozenset({"step", "more"}), steps[:version])
        connection = open_file(path, schema, Translated(path))
        taken = [name for (name,) in connection.execute("SELECT name FROM step")]
        assert taken == ["one", "two; or;\nso", "three"][:version]
        connection.close()


def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path, tmp_path: Path) -> None:
    """A migration is one transaction."""
    steps = scripts(
        tmp_path,
        "CREATE TABLE step (name TEXT);",
        "INSERT INTO step VALUES ('two');\nINSERT INTO nowhere VALUES (1);",
    )
    before = Schema(77, frozenset({"step"}), steps[:1])
    open_file(path, before, Translated(path)).close()
    with pytest.raises(ProgressFailed, match=r"nowhere"):
        open_file(path, replace(before, migrations=steps), Translated(path))
    connection = open_file(path, before, Translated(path))
    assert connection.execute("SELECT count(*) FROM step").fetchone() == (0,)
    connection.close()


def test_a_newer_file_is_refused_untouched(path: Path, raw: Raw) -> None:
    """An older program does not spoil what a newer one wrote."""
    built(path, PROGRESS.version)
    raw(path, f"PRAGMA user_version = {PROGRESS.version + 1}")
    before = path.read_bytes()
    with pytest.raises(ProgressFailed, match=r"newer version"):
        Progress.open(path, "x")
    assert path.read_bytes() == before


def test_a_file_of_another_program_is_refused_untouched(path: Path, raw: Raw) -> None:
    """A browser's history is not turned into a progress file."""
    raw(path, "CREATE TABLE places (url TEXT); INSERT INTO places VALUES ('about:blank')")
    before = path.read_bytes()
    with pytest.raises(ProgressFailed, match=r"another program"):
        Progress.open(path, "x")
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "strange",
    [
        "CREATE TRIGGER spy AFTER INSERT ON log BEGIN DELETE FROM card; END",
        "CREATE VIEW spy AS SELECT * FROM log",
        "CREATE TABLE spy (note TEXT)",
        "CREATE VIRTUAL TABLE spy USING fts5(note)",
    ],
)
def test_what_could_act_or_hide_in_a_file_is_refused(path: Path, raw: Raw, strange: str) -> None:
    """A stranger's progress file holds our tables and nothing else."""
    built(path, PROGRESS.version)
    raw(path, strange)
    before = path.read_bytes()
    with pytest.raises(ProgressFailed, match=r"spy"):
        Progress.open(path, "x")
    assert path.read_bytes() == before


def test_statistics_of_sqlite_are_no_reason_to_refuse(path: Path, raw: Raw) -> None:
    """`ANALYZE` leaves tables of SQLite's own."""
    built(path, PROGRESS.version)
    raw(path, "INSERT INTO deck VALUES ('d', 'f'); ANALYZE")
    with Progress.open(path, "x") as progress:
        assert progress.reconciled("d") == "f"


def test_an_empty_file_becomes_a_progress_file(path: Path) -> None:
    """A crash between making a file and filling it costs nothing."""
    path.touch()
    with Progress.open(path, "x") as progress:
        assert progress.standing("d/q#main") == Standing()


def test_many_first_starts_at_once_all_succeed(tmp_path: Path, program: Program) -> None:
    """However many programs make the file at the same instant, it is made once and all may use it."""
    path = tmp_path / "new" / "folder" / "progress.db"
    code = (
        "import sys; from pathlib import Path; from ocrequiz.store.progress import Progress\n"
        "print('ready', flush=True); sys.stdin.readline()\n"
        "with Progress.open(Path(sys.argv[1]), 'x') as progress:\n"
        "    assert progress.reconciled('d') is None"
    )
    starts = [program(code, path) for _ in range(STARTS)]
    for start in starts:
        assert start.stdout is not None
        assert start.stdout.readline() == "ready\n"
    for start in starts:
        assert start.stdin is not None
        start.stdin.write("go\n")
        start.stdin.flush()
    assert [start.communicate(timeout=120)[1] for start in starts] == [""] * STARTS
    assert {start.returncode for start in starts} == {0}
    with Progress.open(path, "x") as progress:
        assert examine(progress).is_well


def test_the_header_says_whose_the_file_is(path: Path) -> None:
    """`file` and other tools can tell a progress file by its application id."""
    Progress.open(path, "x").close()
    assert path.read_bytes()[68:72] == b"ocrq"
    assert path.read_bytes()[:15] == b"SQLite format 3"

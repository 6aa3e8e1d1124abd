"""What the program meets where something is not as it should be: one clear sentence, and nothing lost."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from learner import Learner
from program import SECONDS, Ran, command, run, surroundings

from ocrequiz.store.progress import Progress

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files, limits or streams")
VERBS = [("due",), ("study", "--plain"), ()]


def assert_failed(ran: Ran, *words: str) -> None:
    """Fail unless the program ended because of its environment, and said so in one sentence."""
    assert (ran.code, ran.out) == (3, "")
    assert ran.sentence.startswith("ocrequiz: ")
    assert "The program failed" not in ran.sentence
    for word in words:
        assert word in ran.sentence


@pytest.mark.parametrize("verb", VERBS)
def test_a_progress_file_that_is_not_one_is_left_alone(learner: Learner, verb: tuple[str, ...]) -> None:
    """Something else may be in it that its owner would miss."""
    diary = learner.home / "diary.db"
    diary.write_bytes(b"Dear diary, " * 1000)
    assert_failed(run("--progress", diary, *verb), str(diary), "not an SQLite database", "--progress")
    assert diary.read_bytes() == b"Dear diary, " * 1000


@pytest.mark.parametrize("verb", VERBS)
def test_a_progress_file_of_a_newer_version_is_left_alone(learner: Learner, verb: tuple[str, ...]) -> None:
    """What a later version wrote is not understood by this one, so it is not touched."""
    with Progress.open(learner.progress, "laptop") as progress:
        progress.log.connection.execute("PRAGMA user_version = 1000")
    before = learner.progress.read_bytes()
    assert_failed(run(*verb), str(learner.progress), "newer version")
    assert learner.progress.read_bytes() == before


def test_a_folder_that_cannot_be_written_is_told(learner: Learner) -> None:
    """With its path, and what to do."""
    below = learner.write("file.txt", "not a folder") / "folder" / "progress.db"
    assert_failed(run("study", "--plain", "--progress", below), str(below), "--progress")


@POSIX
def test_a_read_only_folder_is_told(learner: Learner) -> None:
    """One that no permission makes writable serves as well for those who may write everywhere."""
    folder = Path("/proc/sys/kernel")
    if not folder.is_dir():
        pytest.skip("there is no folder here that even root cannot write to")
    assert_failed(run("study", "--plain", "--progress", folder / "progress.db"), "/proc/sys/kernel")
    assert learner.ratings() == []


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="permissions hold neither root nor Windows back"
)
def test_a_folder_without_permission_is_told(learner: Learner) -> None:
    """The progress file cannot be made there."""
    folder = learner.home / "closed"
    folder.mkdir(mode=0o500)
    assert_failed(run("study", "--plain", "--progress", folder / "progress.db"), str(folder))


def test_decks_that_cannot_be_read_are_findings(learner: Learner) -> None:
    """`check` tells each with its file, and everything else goes on without them."""
    odd = {
        "broken.yaml": (b"\xff\xfe\x00\xd8broken", "not-utf8"),
        "deep.yaml": (b"[" * 5000, "too-deep"),
        "empty.yaml": (b"", "empty-file"),
        "latin.yaml": (b"format: 1\nid: x\ntitle: \xe9\xe8\n", "not-utf8"),
    }
    for name, (content, _) in odd.items():
        (learner.decks / name).write_bytes(content)
    ran = run("check", "--json", learner.decks)
    assert ran.code == 1
    assert "Traceback" not in ran.err
    found = {Path(str(finding["file"])).name: finding["rule"] for finding in ran.entries}
    assert found == {name: rule for name, (_, rule) in odd.items()}
    assert run("due", "ocrevus-names").code == 0


def test_a_folder_called_like_a_deck_is_looked_into(learner: Learner) -> None:
    """Nothing is read that is no file."""
    (learner.decks / "folder.yaml").mkdir()
    assert run("check", learner.decks).code == 2
    assert "No deck was found there." in run("check", learner.decks / "folder.yaml").sentence
    assert run("due").code == 0


@POSIX
def test_a_deck_that_is_no_regular_file_is_not_waited_for(learner: Learner) -> None:
    """A pipe between other programs has no end to read to."""
    pipe = learner.decks / "pipe.yaml"
    os.mkfifo(pipe)
    assert run("check", pipe).code in (1, 2)
    assert run("due").code == 0


@POSIX
def test_a_full_disk_ends_the_sitting_before_a_rating_is_lost(learner: Learner) -> None:
    """A rating that cannot be saved is not taken: the sitting ends, says so, and what was saved stays."""
    learner.write_basics(3)
    assert run("study", "many", lines=["", "4"]).code == 0
    limited = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048)); "
    ended = subprocess.run(
        [sys.executable, "-c", limited + command()[-1], "study", "many"],
        input="\n4\n\n4\n",
        capture_output=True,
        encoding="utf-8",
        env=surroundings(),
        timeout=SECONDS,
        check=False,
    )
    assert ended.returncode == 3, ended.stderr
    assert len(ended.stderr.splitlines()) == 1
    assert "The progress file" in ended.stderr
    assert len(learner.ratings()) == 1
    assert run("doctor").code == 0


@POSIX
@pytest.mark.parametrize("verb", [("due",), ("study", "ocrevus-names"), ("schema",)])
@pytest.mark.usefixtures("learner")
def test_output_that_cannot_be_written_is_told(verb: tuple[str, ...]) -> None:
    """Not twice, and not as a fault of the program."""
    if not Path("/dev/full").exists():
        pytest.skip("there is no device here that is always full")
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        ended = subprocess.run(
            command(*verb),
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=surroundings(),
            timeout=SECONDS,
            check=False,
        )
    assert ended.returncode == 3
    assert "No space left on device" in ended.stderr
    assert len(ended.stderr.splitlines()) == 1


@POSIX
@pytest.mark.parametrize("verb", [("history", "--json"), ("study", "ocrevus-names"), ("schema",), ()])
@pytest.mark.usefixtures("learner")
def test_a_reader_who_has_seen_enough_is_no_failure(verb: tuple[str, ...]) -> None:
    """As in `ocrequiz history --json | head`: nothing more is written, and nothing is wrong."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as gone:
        ended = subprocess.run(
            command(*verb),
            stdin=subprocess.DEVNULL,
            stdout=gone,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=surroundings(),
            timeout=SECONDS,
            check=False,
        )
    assert (ended.returncode, ended.stderr) == (0, "")


@POSIX
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.usefixtures("learner")
def test_a_stream_that_was_never_open_is_no_failure(closed: str) -> None:
    """As under some schedulers of tasks: what is read ends at once, what is written goes nowhere."""
    ended = subprocess.run(
        ["/bin/sh", "-c", f'exec "$0" "$@" {closed}', *command("study", "ocrevus-names")],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        env=surroundings(),
        timeout=SECONDS,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")


def test_input_that_is_not_text_is_read_as_far_as_it_goes(learner: Learner) -> None:
    """Bytes that are no characters do not end the sitting."""
    ended = subprocess.run(
        command("study", "ocrevus-names", "--limit", "1"),
        input=b"\xff\xfe\x80\n2\n",
        capture_output=True,
        env=surroundings(),
        timeout=SECONDS,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert len(learner.ratings()) == 1


def test_a_second_instance_on_the_same_file_simply_works(learner: Learner) -> None:
    """Both save what is rated in them; a card answered in one is known to the other."""
    learner.write_basics(4)
    with subprocess.Popen(
        command("study", "many"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        env=surroundings(),
    ) as first:
        assert first.stdin is not None
        assert first.stdout is not None
        while "Think" not in first.stdout.readline():
            continue
        second = run("study", "many", lines=["", "3", "", "4"])
        assert (second.code, second.err) == (0, "")
        out, _ = first.communicate("\n1\n\n4\n:q\n")
    assert first.returncode == 0
    assert "Stopped after 2 answers" in out
    assert len(learner.ratings()) == 4
    assert run("doctor").code == 0

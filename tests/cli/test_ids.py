"""The verb `ids`."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from learner import Learner
from program import Ran

Run = Callable[..., Ran]

LAKES = (
    "# Lakes\r\nformat: 1\r\nid: lakes\r\ntitle: Lakes\r\ninclude: [more.yaml]\r\nquestions:\r\n"
    "  - type: basic   # the first\r\n    question: How deep is Lake Baikal?\r\n    answer:   Very\r\n"
    "  - {id: big, was: [old], type: basic, question: 'How big?', answer: Very}\r\n"
)
MORE = "format: 1\nquestions:\n- {type: basic, question: How deep is Lake Baikal?, answer: Very}\n"


@pytest.fixture
def lakes(learner: Learner) -> Path:
    """A deck of two files, each with a question that has no id."""
    (learner.decks / "more.yaml").write_bytes(MORE.encode())
    file = learner.decks / "lakes.yaml"
    file.write_bytes(LAKES.encode())
    file.chmod(0o640)
    return file


def test_ids_are_written_into_all_files_of_a_deck(run: Run, learner: Learner, lakes: Path) -> None:
    """Only lines are inserted; afterwards the deck is sound and its questions can be studied."""
    assert {finding["rule"] for finding in run("check", lakes, "--json", "--select", "missing-id").entries}
    ran = run("ids", lakes)
    assert (ran.code, ran.sentence) == (0, "2 ids written, in 2 files.")
    (head, one), (more, two) = (line.rsplit(": ", 1) for line in ran.out.splitlines())
    assert (head, more) == (f"{lakes}:7", f"{learner.decks / 'more.yaml'}:3")
    assert one.startswith("deep-lake-baikal-")
    assert two.startswith("deep-lake-baikal-")
    assert one != two
    assert lakes.read_bytes().decode().replace(f"    id: {one}\r\n", "") == LAKES
    assert (learner.decks / "more.yaml").read_bytes().decode().replace(f"id: {two}, ", "") == MORE
    assert run("check", lakes, "--select", "missing-id,duplicate-id").code == 0
    if sys.platform != "win32":
        assert lakes.stat().st_mode & 0o777 == 0o640
    assert run("ids", lakes).sentence == "0 ids written."
    assert [each.name for each in learner.decks.iterdir() if each.name.startswith(".")] == []


def test_a_pipeline_asks_whether_ids_are_missing(run: Run, lakes: Path) -> None:
    """Nothing is written, and the exit code tells."""
    ran = run("ids", "--check", lakes, "--json")
    assert (ran.code, lakes.read_bytes()) == (1, LAKES.encode())
    assert [(Path(str(entry["file"])).name, entry["line"]) for entry in ran.entries] == [
        ("lakes.yaml", 7),
        ("more.yaml", 3),
    ]
    assert ran.entries[0].keys() == {"file", "line", "id"}
    assert run("ids", lakes).code == 0
    ran = run("ids", "--check", lakes)
    assert (ran.code, ran.out, ran.sentence) == (0, "", "0 questions without an id.")


def test_without_a_path_all_own_decks_get_their_ids(run: Run, learner: Learner, lakes: Path) -> None:
    """Those that come with the program belong to nobody's hand."""
    ran = run("ids")
    assert (ran.code, ran.sentence) == (0, "2 ids written, in 2 files.")
    assert str(learner.decks) in ran.out


def test_a_file_with_mistakes_in_its_yaml_stays_as_it_is(run: Run, learner: Learner, lakes: Path) -> None:
    """What is wrong is told, the other files are written, and the exit code says that something is left."""
    broken = learner.write("broken.yaml", "format: 1\nid: b\ntitle: B\nquestions:\n  - type: [\n")
    before = broken.read_bytes()
    ran = run("ids", learner.decks)
    assert (ran.code, broken.read_bytes()) == (1, before)
    assert f"{broken}:6:1: error [syntax]" in ran.err
    assert "2 ids written, in 2 files." in ran.err


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_may_only_be_read_stays_as_it_is(run: Run, lakes: Path) -> None:
    """Its author has said so."""
    lakes.chmod(0o440)
    ran = run("ids", lakes)
    assert (ran.code, lakes.read_bytes()) == (3, LAKES.encode())


@pytest.mark.parametrize(
    ("name", "words"), [("gone.yaml", "There is no file"), ("nothing", "No deck was found")]
)
def test_where_there_is_no_deck_that_is_told(run: Run, learner: Learner, name: str, words: str) -> None:
    """In one sentence."""
    (learner.home / "nothing").mkdir()
    ran = run("ids", learner.home / name)
    assert ran.code == 2
    assert words in ran.sentence

"""The verb `remarks`: from a learner to the author of a deck."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from learner import Learner, begin, go_to
from program import Ran

from ocrequiz.workspace.remarks import FORMAT

Run = Callable[..., Ran]

WORDS = "Madrid was not always the capital."


@pytest.fixture
def remarked(learner: Learner) -> Learner:
    """A learner who has remarked on Spain."""
    with learner.open() as workspace:
        session = begin(workspace, ["capitals"])
        go_to(session, learner, "capitals/spain#main")
        session.remark(WORDS, learner.clock())
    return learner


def test_remarks_are_listed_for_people_and_for_scripts(run: Run, remarked: Learner) -> None:
    """Each with its question, its day and its id; decks without any have none."""
    (entry,) = run("remarks", "capitals", "--json").entries
    assert entry | {"id": ""} == {
        "id": "", "deck": "capitals", "question": "spain", "part": "main",
        "at": "2026-03-02T09:00:00Z", "text": WORDS,
    }  # fmt: skip
    assert run("remarks").out == f"capitals/spain\n  2026-03-02  {WORDS}  [{entry['id']}]\n"
    assert run("remarks", "tutorial").sentence == "Nothing was remarked."
    assert remarked.rows()


def test_an_author_takes_in_what_a_learner_wrote_out(run: Run, remarked: Learner, tmp_path: Path) -> None:
    """Once: what is known is not taken in again. `check` reports it at the question until it is settled."""
    file = tmp_path / "sent.json"
    assert run("remarks", "capitals", "--out", file).sentence == f"1 remark written to {file}."
    author = tmp_path / "author.db"
    assert run("--progress", author, "remarks", "--import", file).sentence == "1 new remark taken in."
    assert run("--progress", author, "remarks", "--import", file).sentence == "0 new remarks taken in."

    deck = remarked.decks / "capitals.yaml"
    ran = run("--progress", author, "check", "--json", "--select", "remark", deck)
    (found,) = ran.entries
    assert (ran.code, found["rule"], found["severity"], found["line"]) == (0, "remark", "info", 17)
    assert WORDS in str(found["message"])
    (entry,) = run("--progress", author, "remarks", "--json").entries
    assert run("--progress", author, "remarks", "--settle", str(entry["id"])).sentence == "1 remark settled."
    assert run("--progress", author, "check", "--json", "--select", "remark", deck).entries == []


def test_a_remark_of_ones_own_is_settled_in_the_log(run: Run, remarked: Learner) -> None:
    """It is taken back there, and may not be settled twice."""
    (entry,) = run("remarks", "--json").entries
    assert run("remarks", "--settle", str(entry["id"])).code == 0
    assert run("remarks", "--json").entries == []
    assert "There is no remark" in run("remarks", "--settle", str(entry["id"])).sentence
    assert remarked.rows() == []


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "is no file of remarks"),
        ("[" * 100_000, "is no file of remarks"),
        ('{"remarks": []}', "is no file of remarks"),
        (
            json.dumps({"format": FORMAT, "remarks": [{"id": "1", "deck": 3}]}),
            "holds a remark that cannot be read",
        ),
    ],
)
def test_a_file_that_holds_no_remarks_is_refused(
    run: Run, learner: Learner, tmp_path: Path, text: str, says: str
) -> None:
    """In one sentence; nothing is taken in."""
    file = tmp_path / "sent.json"
    file.write_text(text, "utf-8")
    ran = run("remarks", "--import", file)
    assert ran.code == 2
    assert says in ran.sentence
    assert run("remarks", "--import", tmp_path / "none.json").code == 3
    assert run("remarks", "--import", file, "--json").code == 2
    assert not list(learner.home.glob("*-remarks.json"))


def test_hostile_words_of_a_remark_are_made_harmless(run: Run, learner: Learner, tmp_path: Path) -> None:
    """A file from a stranger puts no control character on the terminal, and no more than a remark may hold."""
    file = tmp_path / "sent.json"
    remark = {
        "id": "x",
        "deck": "capitals",
        "question": "spain",
        "part": "main",
        "at": "2026",
        "text": "\x1b]52;c;\x07" + "a" * 9_999,
    }
    file.write_text(json.dumps({"format": FORMAT, "remarks": [remark]}), "utf-8")
    assert run("remarks", "--import", file).code == 0
    (entry,) = run("remarks", "--json").entries
    assert len(str(entry["text"])) <= 2_000
    assert "\x1b" not in str(entry["text"])
    assert "\x1b" not in run("check", learner.decks / "capitals.yaml").out

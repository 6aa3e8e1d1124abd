"""The verb `stats`."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from learner import Learner
from program import Ran

Run = Callable[..., Ran]

PROMISED = {
    "answers", "minutes", "streak", "days", "forecast", "retention", "cards", "recall", "stability", "difficulty",
    "intervals", "hours", "took", "calibration", "certainty", "leeches", "by_deck", "by_tag", "by_type", "by_document",
}  # fmt: skip


@pytest.fixture
def studied(run: Run, learner: Learner) -> Learner:
    """A learner who knew three cards, on one day and again weeks later."""
    learner.write_basics(3)
    for day in ("2026-03-03", "2026-03-28"):
        run("study", "many", "--now", f"{day}T09:00+00:00", lines=["", "4", "", "4", "", "4"])
    return learner


LATER = ("--now", "2026-03-28T12:00+00:00")


@pytest.mark.usefixtures("studied")
def test_stats_promises_its_keys_to_scripts(run: Run) -> None:
    """Everything that is counted comes as one object."""
    ran = run("stats", "many", "--json", *LATER)
    assert (ran.code, ran.err) == (0, "")
    assert ran.facts.keys() >= PROMISED
    assert (ran.at("answers"), ran.at("streak"), ran.at("decks")) == (6, 1, ["Many"])
    assert ran.each("days", "on") == ["2026-03-03", "2026-03-28"]
    assert ran.each("retention", "month") == ["2026-03"]
    assert ran.at("retention", 0, "young") == {"answers": 3, "right": 1.0, "known": 1.0}
    assert ran.at("calibration", "answers") == 3
    assert ran.each("by_type", "name") == ["basic"]


@pytest.mark.usefixtures("studied")
def test_stats_can_be_narrowed(run: Run) -> None:
    """To decks, and to the last days."""
    assert run("stats", "capitals", "--json", *LATER).at("answers") == 0
    assert run("stats", "--days", "7", "--json", *LATER).at("answers") == 3
    wrong = run("stats", "nowhere")
    assert (wrong.code, wrong.out) == (2, "")
    assert "nowhere" in wrong.err


@pytest.mark.usefixtures("studied")
def test_stats_says_in_words_what_each_graph_shows(run: Run) -> None:
    """Who does not see graphs reads what they show, and what each is called."""
    out = run("stats", "many", *LATER).out
    assert "Answers by day [answers]\n  6 answers on 2 days of 26, 3 a day studied. Streak: 1 day" in out
    assert "3 answers to cards that came back, 100% were right" in out
    assert "many" in out.split("By deck")[1]


@pytest.mark.parametrize("name", ["answers", "minutes", "retention", "states", "by-type"])
@pytest.mark.usefixtures("studied")
def test_any_graph_becomes_a_file(run: Run, tmp_path: Path, name: str) -> None:
    """As numbers for a spreadsheet, and as a picture that says in words what it shows."""
    numbers, picture = tmp_path / "a.csv", tmp_path / "a.svg"
    ran = run("stats", "many", "--graph", name, "--csv", numbers, "--svg", picture, *LATER)
    assert ran.code == 0, ran.err
    header, *rows = list(csv.reader(numbers.read_text("utf-8").splitlines()))
    assert rows
    assert all(len(row) == len(header) for row in rows)
    drawn = ElementTree.parse(picture).getroot()
    words = [child.text for child in drawn if child.tag.endswith("desc")]
    assert words
    assert words[0]
    assert "<script" not in picture.read_text("utf-8")


def test_what_is_asked_wrongly_is_explained(run: Run, learner: Learner) -> None:
    """One sentence says what is wrong, and the exit code tells scripts."""
    assert learner.decks.is_dir()
    for arguments, words in (
        (("--svg", "a.svg"), "Name it with --graph"),
        (("--graph", "nothing"), "There are: answers, minutes"),
        (("--graph", "answers", "--csv", "a.svg"), "does not end in .csv"),
    ):
        ran = run("stats", *arguments)
        assert (ran.code, ran.out) == (2, "")
        assert words in ran.err


def test_without_an_answer_everything_is_said_to_be_empty(run: Run, learner: Learner) -> None:
    """An empty log is no fault."""
    learner.write_basics(1)
    out = run("stats").out
    assert "Nothing was answered in this time" in out
    assert "You have not met a card yet." in out
    assert run("stats", "--json").at("calibration") is None


def test_a_history_of_failures_makes_sense(run: Run, learner: Learner) -> None:
    """Who rated everything Again sees what is so: nothing right, nothing known, no wrong number."""
    learner.write_basics(1)
    run("study", "many", "--now", "2026-03-03T09:00+00:00", lines=["", "1", "", "1", "", "1", ":q"])
    ran = run("stats", "many", "--json", "--now", "2026-03-03T10:00+00:00")
    assert (ran.at("answers"), ran.at("days", 0, "right"), ran.at("retention")) == (3, 0, [])
    assert ran.at("cards", "learning") == 1
    assert "3 answers on 1 day of 1" in run("stats", "many", "--now", "2026-03-03T10:00+00:00").out

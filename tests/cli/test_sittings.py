"""The verbs `study` and `cram`, line by line."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from learner import Learner
from program import Ran

from ocrequiz.scheduling.rating import Rating

Run = Callable[..., Ran]


def test_study_records_what_is_answered(run: Run, learner: Learner) -> None:
    """Without a terminal it goes line by line by itself, and the end of the input ends it well."""
    learner.write_basics(3)
    ran = run("study", "many", lines=["", "4", "", "2"])
    assert (ran.code, ran.err) == (0, "")
    assert [rating for _, rating in learner.ratings()] == [Rating.EASY, Rating.HARD]


@pytest.mark.parametrize("arguments", [("study", "capitals", "--plain"), ("--plain", "study", "capitals")])
def test_lines_can_be_asked_for(run: Run, learner: Learner, arguments: tuple[str, ...]) -> None:
    """--plain stands before or after the verb."""
    assert run(*arguments, lines=["", "4"]).code == 0
    assert len(learner.ratings()) == 1


def test_study_takes_several_decks(run: Run, learner: Learner) -> None:
    """By id, by file, by folder; without any, all there are."""
    learner.write_basics(1, deck="seas")
    outside = Learner(learner.home / "outside")
    file = outside.write_basics(1, deck="rivers")
    assert "— 2 decks: 2 new" in run("study", "seas", file).out
    assert "— Rivers: 1 new" in run("study", outside.decks).out
    assert f"— {len(run('due', '--json').entries)} decks: " in run("study").out


@pytest.mark.usefixtures("learner")
def test_study_takes_tags_and_a_limit(run: Run) -> None:
    """A tag takes those below it; several take what has any of them."""
    assert "2 new" in run("study", "capitals", "--tag", "europe::south").out
    assert "3 new" in run("study", "capitals", "--tag", "europe::south", "--tag", "europe::east").out
    assert "4 new" in run("study", "capitals", "--tag", "europe").out
    assert "3 new" in run("study", "capitals", "--tag", "europe", "--limit", "3").out
    assert "Nothing is left to ask now." in run("study", "capitals", "--tag", "euro").out


def test_cram_leaves_the_schedule_alone(run: Run, learner: Learner) -> None:
    """Its answers are in the history, and nothing becomes due by them."""
    ran = run("cram", "capitals", "--tag", "europe::west", lines=["", "1", "", "3", "", "3"])
    assert ran.code == 0
    assert "— Capitals: 2 left —" in ran.out
    assert "Done: 3 answers to 2 cards" in ran.out
    assert {row["mode"] for row in run("history", "--json").entries} == {"cram"}
    (deck,) = run("due", "capitals", "--json").entries
    assert (deck["new"], deck["learning"], deck["due"]) == (6, 0, 0)


@pytest.mark.parametrize("verb", ["study", "cram"])
def test_a_deck_that_cannot_be_studied_leads_to_check(run: Run, learner: Learner, verb: str) -> None:
    """An empty file and one that is no deck are told apart from one that is not there."""
    empty = learner.write("empty.yaml", "")
    ran = run(verb, empty)
    assert (ran.code, ran.out) == (2, "")
    assert ran.sentence.endswith(f"Run: ocrequiz check {empty}")
    gone = run(verb, learner.decks / "gone.yaml")
    assert gone.code == 2
    assert "There is no deck" in gone.sentence


def test_an_empty_deck_has_nothing_to_ask(run: Run, learner: Learner) -> None:
    """It is a deck all the same: the sitting ends at once, without an error."""
    learner.write("empty.yaml", "format: 1\nid: empty\ntitle: Empty\nquestions: []\n")
    ran = run("study", "empty")
    assert (ran.code, ran.err) == (0, "")
    assert "Nothing is left to ask now." in ran.out
    checked = run("check", "--json", learner.decks / "empty.yaml")
    assert checked.code == 0
    assert [(each["rule"], each["severity"]) for each in checked.entries] == [("empty-deck", "warning")]

"""The verb `map`."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from learner import Learner
from program import Ran

Run = Callable[..., Ran]


@pytest.fixture
def studied(run: Run, learner: Learner) -> Learner:
    """A learner who knows that Madrid is the capital of Spain, and little else."""
    learner.write_settings("[study]\nnew_per_day = 50\n")
    run("study", "capitals", "--tag", "europe::south", "--limit", "1", lines=["0", "4", "0", "4"])
    return learner


@pytest.mark.usefixtures("studied")
def test_the_map_tells_known_from_unknown_and_from_uncovered(run: Run) -> None:
    """A sign and a percentage stand before each sentence, and headings say how much of them is known."""
    lines = run("map", "capitals").out.splitlines()
    assert lines[0].endswith("4 of 5 sentences covered")
    assert "□        It lies on the Seine." in lines
    assert "○        Warsaw lies on the Vistula and is the capital of Poland." in lines
    assert sum("100%" in line for line in lines if line.startswith("●")) == 1
    assert any(line.startswith("## South  (50% known)") for line in lines)


@pytest.mark.usefixtures("studied")
def test_the_map_promises_its_keys_to_scripts(run: Run) -> None:
    """Each sentence with its questions and what is known of it; null where nothing was studied."""
    ran = run("map", "capitals", "--json")
    assert [ran.at(key) for key in ("deck", "document", "covered", "total")] == ["capitals", "atlas", 4, 5]
    assert ran.each("sentences", "grasp").count("firm") == 1
    assert ran.at("sentences", 1) == {
        "text": "It lies on the Seine.", "counts": True, "questions": [], "cards": 0, "met": 0, "known": None,
        "grasp": "uncovered",
    }  # fmt: skip
    assert ran.each("headings", "title") == ["Capitals of Europe", "West", "South", "East"]


def test_the_map_is_a_page_without_anything_to_run(run: Run, learner: Learner) -> None:
    """One file that loads nothing; what a document says stays words."""
    atlas = learner.decks / "atlas.md"
    atlas.write_text(
        atlas.read_text("utf-8") + "\n`<script>alert(1)</script>` is no capital of any land.\n", "utf-8"
    )
    page = run("map", "capitals", "--html").out
    assert page.startswith("<!doctype html>")
    assert "&lt;script&gt;" in page
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")
    assert "no question asks about it" in page


def test_a_map_that_cannot_be_drawn_says_why(run: Run, learner: Learner) -> None:
    """No such deck, no document, or two ways at once."""
    learner.write_basics(1)
    assert run("map", "nowhere").code == 2
    assert "has no document" in run("map", "many").err
    assert run("map", "capitals", "--json", "--html").code == 2
    assert "no document “globe”" in run("map", "capitals", "--document", "globe").err

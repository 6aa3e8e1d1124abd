"""The verb `exam`, and `study --for-exam`."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from learner import Learner
from past import live
from program import Ran

Run = Callable[..., Ran]

CARDS = [f"many/q{number}#main" for number in range(1, 31)]


@pytest.fixture
def studied(learner: Learner) -> Learner:
    """A learner who has studied a deck of thirty cards for a month."""
    learner.write_basics(len(CARDS))
    live(learner, CARDS, 30, new_per_day=5)
    return learner


@pytest.mark.usefixtures("studied")
def test_an_exam_is_set_looked_at_and_taken_away(run: Run, studied: Learner) -> None:
    """The readiness, the forecast and the minutes a day are told, in words and as JSON."""
    progress = ("--progress", studied.progress)
    assert "No exam is ahead. Set one: ocrequiz exam many" in run("exam", "many", *progress).sentence
    ran = run("exam", "many", "2026-03-20", *progress)
    assert (ran.code, ran.err) == (0, "")
    first, ready, cards, minutes = ran.out.splitlines()
    assert first == "Many: exam on 2026-03-20, in 18 days"
    assert "on the day if you stop now" in ready
    assert cards.split(None, 1) == ["cards", "30 of 30 cards learned"]
    assert "on average" in minutes
    (facts,) = run("exam", "--json", *progress).entries
    assert (facts["deck"], facts["exam"], facts["days_left"], facts["warnings"]) == (
        "many",
        "2026-03-20",
        18,
        [],
    )
    assert [deck["exam"] for deck in run("due", "many", "--json", *progress).entries] == ["2026-03-20"]
    assert run("due", "many", *progress).out.splitlines()[1].endswith("2026-03-20")
    assert run("browse", "deck:many prop:due>18", "--json", *progress).entries == []
    assert run("exam", "many", "--clear", *progress).sentence == "No exam is ahead."
    assert run("exam", "--json", *progress).entries == []


@pytest.mark.usefixtures("studied")
def test_what_makes_no_sense_is_said(run: Run) -> None:
    """A past day, a deck that is not there, a date that is none, and --clear without a deck are wrong use."""
    assert run("exam", "many", "2026-02-01").sentence.startswith("ocrequiz: 2026-02-01 is past.")
    for arguments in (("nowhere", "2026-04-01"), ("many", "tomorrow"), ("--clear",)):
        ran = run("exam", *arguments)
        assert (ran.code, len(ran.err.splitlines())) == (2, 1)


def test_a_sitting_for_the_exam_asks_what_is_not_due(run: Run, studied: Learner) -> None:
    """On a day on which nothing is due, the weakest cards are asked all the same."""
    progress = ("--progress", studied.progress)
    run("study", "many", *progress, lines=["", ""] * 40)
    assert "Question" not in run("study", "many", *progress, lines=[":q"]).out
    assert "Question" in run("study", "many", "--for-exam", "--limit", "2", *progress, lines=[":q"]).out

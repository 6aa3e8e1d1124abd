"""The verb `fit`."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from learner import Learner
from past import live
from program import Ran

Run = Callable[..., Ran]

CARDS = [f"many/q{number}#main" for number in range(1, 241)]


@pytest.fixture
def progress(learner: Learner) -> tuple[str, str]:
    """Let a learner study a deck of 240 cards for three months; return how their file is named."""
    learner.write_basics(len(CARDS))
    live(learner, CARDS, 90)
    return ("--progress", str(learner.progress))


def test_a_fit_is_tried_made_and_taken_back(run: Run, progress: tuple[str, str]) -> None:
    """Each says in plain words what changes, and what the days become."""
    tried = run("fit", "--dry-run", *progress)
    assert (tried.code, tried.err) == (0, "")
    assert tried.out.startswith("Nothing is changed, since you asked to try only")
    made = run("fit", *progress)
    assert made.out.startswith("Adopted: parameters fitted to you.")
    assert "which the fit had not seen" in made.out
    assert "A card rated Good each time would come back after" in made.out
    assert "In the next 30 days a day would hold about" in made.out
    assert "Due days stay" in made.out
    assert run("fit", "--take-back", *progress).out.startswith("Taken back:")
    assert run("fit", "--take-back", "--json", *progress).facts == {"taken_back": False}
    assert run("fit", "--take-back", *progress).out.startswith("There is nothing to take back")
    facts = run("fit", "--reschedule", "--json", *progress).facts
    assert facts["adopted"] is True
    assert isinstance(facts["moved"], int)
    assert facts["moved"] > 0
    assert "were moved" not in run("fit", *progress).out


@pytest.mark.usefixtures("learner")
def test_too_few_answers_are_declined(run: Run) -> None:
    """With the reason, and no error: there is nothing to mend."""
    ran = run("fit")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Nothing is fitted yet: 0 answers")
    assert run("fit", "--json").facts["needed"] == 1000


def test_desired_retentions_are_compared(run: Run, progress: tuple[str, str]) -> None:
    """From 0.70 to 0.97, more minutes keep more; a deck can be looked at by itself."""
    ran = run("fit", "--decide", "many", *progress)
    assert ran.code == 0
    assert len(ran.out.splitlines()) == 11
    assert "Yours is set to 0.90" in ran.sentence
    facts = run("fit", "--decide", "many", "--json", *progress).facts
    assert (facts["cards"], facts["begun"]) == (240, 240)
    costs = facts["costs"]
    assert isinstance(costs, list)
    assert costs[0]["minutes_a_day"] < costs[-1]["minutes_a_day"]
    assert costs[0]["known"] < costs[-1]["known"]


@pytest.mark.usefixtures("learner")
@pytest.mark.parametrize(
    "arguments",
    [("--decide", "--dry-run"), ("--take-back", "--dry-run"), ("capitals",), ("--decide", "nowhere")],
)
def test_options_that_do_not_go_together_are_wrong_use(run: Run, arguments: tuple[str, ...]) -> None:
    """One sentence says so, and nothing is done."""
    ran = run("fit", *arguments)
    assert (ran.code, len(ran.err.splitlines())) == (2, 1)

"""Line by line: how sure one is, asked before the verdict, and an answer proposed to the author."""

from __future__ import annotations

from learner import Learner
from talk import hold

from ocrequiz.scheduling.events import Certainty, Remarked, Reviewed
from ocrequiz.scheduling.rating import Rating

QUESTION = "How sure are you? 1 a guess, 2 I think so, 3 I am sure (Enter: rather not say):"
EAST = ("europe::east",)


def last(learner: Learner) -> Reviewed:
    """Read the last answer from the log."""
    return next(row.event for row in reversed(learner.rows()) if isinstance(row.event, Reviewed))


def test_certainty_takes_a_line_of_its_own(learner: Learner) -> None:
    """It stands between response and verdict; what is no such number is asked again, and the log keeps it."""
    learner.write_settings("[study]\ncertainty = true\n")
    written = hold(learner, "Warsow", "7", "3", "4", tags=EAST, limit=1)
    parts = [
        "The capital of Poland is",
        QUESTION,
        "Write 1, 2 or 3.",
        "Right. You were sure.",
        "Compared",
        "Answer: ",
    ]
    places = [written.index(part) for part in parts]
    assert places == sorted(places)
    assert written.count(QUESTION) == 2
    assert written.count(", on the Vistula.\nYour answer") == 1
    assert last(learner).certainty is Certainty.SURE


def test_certainty_can_be_passed_over(learner: Learner) -> None:
    """An empty line says nothing; who doesn't know is not asked; a command leaves the question standing."""
    learner.write_settings("[study]\ncertainty = true\n")
    written = hold(learner, "Warsaw", ":*", "", "", tags=EAST, limit=1)
    assert written.count(QUESTION) == 2
    assert "Right.\n" in written
    assert last(learner).certainty is None
    assert QUESTION not in hold(learner, "0", "", tags=["europe::south"], limit=1)


def test_certainty_is_not_asked_unless_it_is_set(learner: Learner) -> None:
    """Each card takes two lines."""
    assert QUESTION not in hold(learner, "Warsaw", "", tags=EAST, limit=1)
    assert last(learner).certainty is None


def test_an_overruled_answer_is_proposed_by_a_command(learner: Learner) -> None:
    """The learner is told how, and told what was kept; undo takes it back."""
    lines = ("Warszawa", "3", ":a")
    written = hold(learner, *lines, tags=EAST, limit=1)
    assert (
        "Overruled: “Warszawa” counts as right.\nWrite :a to propose to its author to accept it from now on.\n"
        in written
    )
    assert "Kept as a remark to the author: accept “Warszawa” from now on." in written
    (remark,) = [row.event.text for row in learner.rows() if isinstance(row.event, Remarked)]
    assert remark.startswith("Please accept “Warszawa” from now on:")
    assert (last(learner).score, last(learner).rating, last(learner).overruled) == (0.0, Rating.GOOD, True)


def test_a_proposal_can_be_made_at_once_and_taken_back(learner: Learner) -> None:
    """Before it is rated, too; without such an answer the command says so."""
    written = hold(learner, ":a", "Warszawa", ":a", ":u", tags=EAST, limit=1)
    assert "There is no typed answer here that the verdict did not accept." in written
    assert "Undone: Proposal on “" in written
    assert learner.rows() == []

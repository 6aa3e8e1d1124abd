"""Taking things back."""

from __future__ import annotations

from learner import Learner, answer, asked, begin, finish, go_to

from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.view import Closing
from ocrequiz.workspace.workspace import Workspace


def test_undo_goes_back_without_limit_even_past_the_end(learner: Learner, workspace: Workspace) -> None:
    """Every rating of a sitting can be taken back, the last card's too, and each is asked again."""
    session = begin(workspace)
    cards = finish(session, learner)
    assert isinstance(session.view.phase, Closing)

    for card in reversed(cards):
        session.undo(learner.clock())
        assert asked(session) == card
        assert learner.standing(card).memory is None

    assert session.view.undoes is None
    assert session.undo(learner.clock()).notice == "Nothing to undo in this sitting."
    assert learner.ratings() == []
    assert session.view.tally.new == 4


def test_undo_restores_the_exact_memory(learner: Learner, workspace: Workspace) -> None:
    """Stability, difficulty and due are to the bit what they were before the rating."""
    session = begin(workspace)
    card = answer(session, learner, Rating.GOOD)
    before = learner.standing(card)
    learner.wait(minutes=30)
    answer(session, learner, Rating.EASY)
    assert asked(session) == card

    answer(session, learner, Rating.HARD)
    assert learner.standing(card) != before
    session.undo(learner.clock())

    assert learner.standing(card) == before


def test_undo_says_what_it_takes_back(learner: Learner, workspace: Workspace) -> None:
    """The learner reads the rating and the question before and after."""
    session = begin(workspace)
    go_to(session, learner, "capitals/france#main")
    answer(session, learner, Rating.HARD)
    assert session.view.undoes == "Hard on “What is the capital of France?”"

    view = session.undo(learner.clock())

    assert view.notice == "Undone: Hard on “What is the capital of France?”."


def test_a_flag_can_be_undone(learner: Learner, workspace: Workspace) -> None:
    """Undo takes a flag back like anything else."""
    session = begin(workspace)
    card = asked(session)
    session.flag(learner.clock())
    assert session.undo(learner.clock()).notice is not None

    assert not learner.standing(card).flagged
    assert asked(session) == card

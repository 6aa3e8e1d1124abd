"""A typed answer that was not accepted can be proposed to the author, who reads it as a remark."""

from __future__ import annotations

import pytest
from learner import Learner, begin, go_to

from ocrequiz.questions.response import Picked, Typed
from ocrequiz.scheduling.events import Mode, Remarked, Reviewed
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.session import Session
from ocrequiz.study.view import Answered
from ocrequiz.workspace.workspace import Workspace

WARSAW, SPAIN = "capitals/poland#c1", "capitals/spain#main"
WORDS = (
    "Please accept “Warszawa” from now on: it was typed and marked as not right, "
    "but a learner thinks that it says the same as “Warsaw”."
)


@pytest.fixture
def session(learner: Learner, workspace: Workspace) -> Session:
    """A sitting in which the name a Pole would give was typed, and marked as not right."""
    session = begin(workspace, tags=["europe::east"])
    if session.card is not None and session.card.id.part != "c1":
        session.bury(learner.clock())
    session.respond(Typed("Warszawa"), learner.clock())
    return session


def remarks(learner: Learner) -> list[tuple[str, str]]:
    """Read the remarks that count, with their cards."""
    return [(row.card, row.event.text) for row in learner.rows() if isinstance(row.event, Remarked)]


def test_what_was_overruled_is_proposed_while_the_next_card_is_asked(
    learner: Learner, session: Session
) -> None:
    """The author reads what was typed and what it should count as; the next card stays where it is."""
    learner.write_basics(1)
    view = session.rate(Rating.GOOD, learner.clock())
    assert view.notice == "Overruled: “Warszawa” counts as right."
    assert view.disputed == "Warszawa"
    view = session.accept(learner.clock())
    assert view.notice == "Kept as a remark to the author: accept “Warszawa” from now on."
    assert view.disputed is None
    assert remarks(learner) == [(WARSAW, WORDS)]
    session.accept(learner.clock())
    assert len(remarks(learner)) == 1


def test_the_log_keeps_the_verdict_and_what_overruled_it(learner: Learner, session: Session) -> None:
    """The score and the rating offered stand beside the rating taken."""
    session.rate(Rating.GOOD, learner.clock())
    (event,) = [row.event for row in learner.rows() if isinstance(row.event, Reviewed)]
    assert (event.score, event.offered, event.rating, event.overruled) == (
        0.0,
        Rating.AGAIN,
        Rating.GOOD,
        True,
    )


def test_it_can_be_proposed_before_it_is_rated(learner: Learner, session: Session) -> None:
    """Whoever tells the author that it is right is offered Good, and the verdict counts as overruled."""
    phase = session.accept(learner.clock()).phase
    assert isinstance(phase, Answered)
    assert phase.offered is Rating.GOOD
    assert remarks(learner) == [(WARSAW, WORDS)]
    view = session.rate(None, learner.clock())
    assert view.disputed is None
    event = learner.rows()[-1].event
    assert isinstance(event, Reviewed)
    assert (event.score, event.rating, event.overruled) == (0.0, Rating.GOOD, True)


def test_a_proposal_can_be_taken_back(learner: Learner, session: Session) -> None:
    """Undo says what it was; then the rating can be taken back, too."""
    session.rate(Rating.GOOD, learner.clock())
    view = session.accept(learner.clock())
    assert view.undoes is not None
    assert view.undoes.startswith("Proposal on “")
    view = session.undo(learner.clock())
    assert view.notice is not None
    assert view.notice.startswith("Undone: Proposal on “")
    assert remarks(learner) == []
    session.undo(learner.clock())
    assert learner.ratings() == []


@pytest.mark.parametrize("rating", [Rating.AGAIN, None])
def test_a_verdict_that_stands_is_not_disputed(
    learner: Learner, session: Session, rating: Rating | None
) -> None:
    """Whoever rates it Again agrees."""
    view = session.rate(rating, learner.clock())
    assert (view.disputed, view.notice) == (None, None)
    session.accept(learner.clock())
    assert remarks(learner) == []


def test_only_what_was_typed_and_not_accepted_can_be_proposed(learner: Learner, workspace: Workspace) -> None:
    """Neither an option, nor an answer that was right."""
    session = begin(workspace)
    go_to(session, learner, WARSAW)
    assert session.respond(Typed("Warsaw"), learner.clock()).disputed is None
    session = begin(workspace, tags=["europe::south"], mode=Mode.CRAM)
    go_to(session, learner, SPAIN)
    assert session.respond(Picked(("Toledo",)), learner.clock()).disputed is None
    assert session.rate(Rating.GOOD, learner.clock()).disputed is None
    session.accept(learner.clock())
    assert remarks(learner) == []


def test_what_a_terminal_would_obey_does_not_reach_the_author(learner: Learner, workspace: Workspace) -> None:
    """What was pasted is made harmless, put on one line and kept short."""
    session = begin(workspace, tags=["europe::east"])
    session.respond(Typed("\x1b[2J\n" + "x" * 1000), learner.clock())
    session.accept(learner.clock())
    ((_, words),) = remarks(learner)
    assert "\x1b" not in words
    assert "\n" not in words
    assert len(words) < 600

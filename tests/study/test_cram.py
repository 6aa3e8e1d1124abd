"""Cram: drill without consequences."""

from __future__ import annotations

from learner import Learner, asked, begin

from ocrequiz.questions.response import DontKnow
from ocrequiz.scheduling.events import Mode, Reviewed
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.view import Answered, Closing
from ocrequiz.workspace.workspace import Workspace


def test_cram_asks_every_card_once(learner: Learner, workspace: Workspace) -> None:
    """Siblings, answered cards and daily limits do not matter."""
    session = begin(workspace, mode=Mode.CRAM)
    assert session.view.tally.left == 6
    cards = set()
    while session.card is not None:
        cards.add(asked(session))
        session.respond(DontKnow(), learner.clock())
        session.rate(Rating.GOOD, learner.clock())

    assert len(cards) == 6
    assert isinstance(session.view.phase, Closing)


def test_cram_leaves_the_schedule_alone(learner: Learner, workspace: Workspace) -> None:
    """Answers are logged as cram and move neither memory nor due; no wait is shown for a rating."""
    session = begin(workspace, mode=Mode.CRAM)
    card = asked(session)
    phase = session.respond(DontKnow(), learner.clock()).phase
    assert isinstance(phase, Answered)
    assert {offer.wait for offer in phase.offers} == {""}
    session.rate(Rating.EASY, learner.clock())

    (row,) = learner.rows()
    assert isinstance(row.event, Reviewed)
    assert row.event.mode is Mode.CRAM
    assert not row.event.schedules
    assert row.event.due is None
    assert learner.standing(card).memory is None


def test_a_card_forgotten_in_cram_comes_again_at_the_end(learner: Learner, workspace: Workspace) -> None:
    """The round goes on until every card was known once."""
    session = begin(workspace, mode=Mode.CRAM)
    forgotten = asked(session)
    order = []
    while session.card is not None:
        order.append(asked(session))
        session.respond(DontKnow(), learner.clock())
        session.rate(Rating.AGAIN if order == [forgotten] else Rating.GOOD, learner.clock())

    assert order[-1] == forgotten
    assert order.count(forgotten) == 2


def test_cram_leaves_suspended_cards_out(learner: Learner, workspace: Workspace) -> None:
    """What was put away for good is not drilled."""
    session = begin(workspace)
    card = asked(session)
    session.suspend(learner.clock())

    cram = begin(workspace, mode=Mode.CRAM)

    assert cram.view.tally.left == 5
    seen = set()
    while cram.card is not None:
        seen.add(asked(cram))
        cram.respond(DontKnow(), learner.clock())
        cram.rate(Rating.GOOD, learner.clock())
    assert card not in seen


def test_cram_has_nothing_more_at_the_end(learner: Learner, workspace: Workspace) -> None:
    """Neither new cards nor tomorrow's are offered."""
    session = begin(workspace, mode=Mode.CRAM, limit=1)
    session.respond(DontKnow(), learner.clock())
    session.rate(Rating.GOOD, learner.clock())

    session.more_new(learner.clock())
    view = session.tomorrow(learner.clock())

    assert view.phase == Closing(1, 1, 0, 0, new_left=0, due_left=0, due_tomorrow=0, back_in_minutes=None)

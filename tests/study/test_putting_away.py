"""Bury, suspend and flag."""

from __future__ import annotations

import pytest
from learner import Learner, asked, begin, finish, go_to

from ocrequiz.questions.response import Revealed
from ocrequiz.study.view import Answered, Asking
from ocrequiz.workspace.workspace import Workspace


@pytest.mark.parametrize("put_away", ["bury", "suspend"])
def test_a_card_put_away_is_not_asked(learner: Learner, workspace: Workspace, put_away: str) -> None:
    """Buried and suspended cards leave the sitting and the counts."""
    session = begin(workspace)
    card = asked(session)
    getattr(session, put_away)(learner.clock())

    assert card not in finish(session, learner)
    assert card not in finish(begin(workspace), learner)


def test_a_buried_card_returns_tomorrow_and_a_suspended_one_does_not(
    learner: Learner, workspace: Workspace
) -> None:
    """Bury lasts until the study day ends, suspend until the learner takes it back."""
    session = begin(workspace)
    buried = asked(session)
    session.bury_question(learner.clock())
    suspended = asked(session)
    session.suspend_question(learner.clock())
    learner.wait(days=1)

    cards = finish(begin(workspace), learner)

    assert buried in cards
    assert suspended.partition("#")[0] not in {card.partition("#")[0] for card in cards}


def test_burying_a_question_puts_its_siblings_away(learner: Learner, workspace: Workspace) -> None:
    """Both cards of a question rest, and one undo brings both back."""
    session = begin(workspace)
    go_to(session, learner, "capitals/france#main")
    today = learner.clock().study_day(4)
    session.bury_question(learner.clock())
    assert learner.standing("capitals/france#main").is_buried(today)
    assert learner.standing("capitals/france#reverse").is_buried(today)

    session.undo(learner.clock())

    assert asked(session) == "capitals/france#main"
    assert not learner.standing("capitals/france#reverse").is_buried(today)


def test_a_flag_stays_on_the_card_and_can_be_taken_away(learner: Learner, workspace: Workspace) -> None:
    """Flagging leaves the card where it is, before and after the answer."""
    session = begin(workspace)
    card = asked(session)
    view = session.flag(learner.clock())
    assert isinstance(view.phase, Asking)
    assert view.phase.card.flagged
    assert learner.standing(card).flagged

    session.respond(Revealed(), learner.clock())
    view = session.flag(learner.clock())

    assert isinstance(view.phase, Answered)
    assert not view.phase.card.flagged
    assert not learner.standing(card).flagged

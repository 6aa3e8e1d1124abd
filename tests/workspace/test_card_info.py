"""What is known of one card."""

from __future__ import annotations

from itertools import pairwise

from learner import Learner, asked, begin, go_to

from ocrequiz.scheduling.memory import State
from ocrequiz.scheduling.rating import Rating
from ocrequiz.workspace.card_info import CURVE_POINTS, CardInfo
from ocrequiz.workspace.workspace import Workspace

FRANCE = "capitals/france#main"


def info_of(workspace: Workspace, learner: Learner, card: str = FRANCE) -> CardInfo:
    """Ask what is known of a card while it is asked."""
    session = begin(workspace)
    go_to(session, learner, card)
    assert session.card is not None
    return workspace.card_info(session.card)


def test_a_new_card_has_a_place_and_offers_but_no_memory(learner: Learner) -> None:
    """Its file and line are those that an editor would open."""
    deck = learner.write_capitals()
    with learner.open() as workspace:
        info = info_of(workspace, learner)
    assert info.memory is None
    assert info.recall is None
    assert info.due == ""
    assert info.history == ()
    assert info.standing.state is State.NEW
    assert info.file == deck
    assert "id: france" in deck.read_text(encoding="utf-8").splitlines()[info.line - 1]
    assert info.waits[0] == "1m"
    assert info.deck_title == "Capitals"


def test_the_history_is_told_the_latest_first(learner: Learner) -> None:
    """With the interval that each answer gave, the recall predicted, and the remarks."""
    learner.write_capitals()
    with learner.open() as workspace:
        session = begin(workspace)
        go_to(session, learner, FRANCE)
        session.remark("Say which century.", learner.clock())
        learner.wait(seconds=4)
        session.respond(session.card.question.solution("main"), learner.clock())  # type: ignore[union-attr]
        session.rate(Rating.EASY, learner.clock())
        learner.wait(days=30)
        session = begin(workspace)
        go_to(session, learner, FRANCE)
        session.respond(session.card.question.solution("main"), learner.clock())  # type: ignore[union-attr]
        session.rate(Rating.GOOD, learner.clock())
        session.undo(learner.clock())
        assert asked(session) == FRANCE
        session.respond(session.card.question.solution("main"), learner.clock())  # type: ignore[union-attr]
        card = session.card
        session.rate(Rating.HARD, learner.clock())
        assert card is not None
        info = workspace.card_info(card)
    assert [answer.rating for answer in info.history] == [Rating.HARD, Rating.EASY]
    assert [answer.on.isoformat() for answer in info.history] == ["2026-04-01", "2026-03-02"]
    assert info.history[1].recall is None
    assert info.history[1].took_ms == 4000
    assert info.history[1].interval.endswith("d")
    assert info.history[0].recall is not None
    assert 0 < info.history[0].recall < 1
    assert [words for _, words in info.remarks] == ["Say which century."]
    assert info.memory is not None
    assert info.memory.reviews == 2


def test_recall_only_falls_and_the_curve_reaches_beyond_today(learner: Learner) -> None:
    """It begins at 1 on the day of the last answer, passes the wanted retention about the due day, and goes on."""
    learner.write_capitals()
    with learner.open() as workspace:
        session = begin(workspace)
        go_to(session, learner, FRANCE)
        card = session.card
        assert card is not None
        session.respond(card.question.solution("main"), learner.clock())
        session.rate(Rating.EASY, learner.clock())
        learner.wait(days=100)
        recall = workspace.card_info(card).recall
    assert recall is not None
    assert recall.values[0] == 1
    assert len(recall.values) == CURVE_POINTS
    assert all(later <= earlier for earlier, later in pairwise(recall.values))
    assert recall.today == 100
    assert recall.days > 100
    assert recall.due is not None
    assert abs(recall.values[round(recall.due / recall.days * (CURVE_POINTS - 1))] - 0.9) < 0.05
    assert recall.now == min(recall.now, recall.values[0])

"""Which cards a sitting asks, in which order, and how it ends."""

from __future__ import annotations

import pytest
from learner import Learner, answer, asked, begin, finish, go_to

from ocrequiz.errors import WrongUse
from ocrequiz.questions.response import Revealed
from ocrequiz.scheduling.events import Mode
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.view import Asking, Closing
from ocrequiz.workspace.workspace import Workspace


def test_a_sitting_asks_one_card_of_each_question(learner: Learner, workspace: Workspace) -> None:
    """Siblings wait until tomorrow: six cards of four questions make a sitting of four."""
    session = begin(workspace)
    assert session.view.tally.new == 4

    cards = finish(session, learner)

    assert {card.partition("#")[0] for card in cards} == {
        f"capitals/{q}" for q in ("france", "spain", "italy", "poland")
    }
    assert isinstance(session.view.phase, Closing)


def test_siblings_are_asked_on_the_next_day(learner: Learner, workspace: Workspace) -> None:
    """The other parts of a question come when a new study day has begun."""
    first = finish(begin(workspace), learner)
    assert finish(begin(workspace), learner) == []

    learner.wait(days=1)

    second = finish(begin(workspace), learner)
    assert set(second) == {"capitals/france#reverse", "capitals/poland#c2"}
    assert not set(first) & set(second)


def test_a_forgotten_card_returns_in_the_same_sitting(learner: Learner, workspace: Workspace) -> None:
    """Again brings the card back after the others, a little early when nothing else is left."""
    session = begin(workspace)
    forgotten = answer(session, learner, Rating.AGAIN)
    assert session.view.tally.learning == 1
    while asked(session) != forgotten:
        answer(session, learner, Rating.EASY)

    answer(session, learner, Rating.EASY)

    assert isinstance(session.view.phase, Closing)
    assert [card for card, _ in learner.ratings()].count(forgotten) == 2


def test_a_learning_card_that_is_due_comes_before_the_rest(learner: Learner, workspace: Workspace) -> None:
    """When its minute is over, a forgotten card is asked next."""
    session = begin(workspace)
    forgotten = answer(session, learner, Rating.AGAIN)
    learner.wait(minutes=2)
    answer(session, learner, Rating.EASY)

    assert asked(session) == forgotten


def test_a_sitting_over_two_decks_mixes_them(learner: Learner, workspace: Workspace) -> None:
    """The title says how many decks; cards of both come in turn, with the daily limit of each."""
    learner.write_basics(30)
    workspace.refresh()
    session = begin(workspace, ["capitals", "many"])
    assert session.view.title == "2 decks"

    cards = finish(session, learner)

    decks = [card.partition("/")[0] for card in cards]
    assert decks.count("capitals") == 4
    assert decks.count("many") == 20
    assert "capitals" in decks[:12]


def test_tags_and_limit_narrow_a_sitting(learner: Learner, workspace: Workspace) -> None:
    """A tag takes those below it, and a limit bounds the plan."""
    assert begin(workspace, tags=["europe"]).view.tally.new == 4
    assert begin(workspace, tags=["europe::south"]).view.tally.new == 2
    assert begin(workspace, tags=["europe::s"]).view.tally.new == 0
    assert begin(workspace, limit=1).view.tally.new == 1

    session = begin(workspace, tags=["europe::south"])
    assert set(finish(session, learner)) == {"capitals/spain#main", "capitals/italy#main"}
    closing = session.view.phase
    assert isinstance(closing, Closing)
    assert closing.new_left == 0


def test_a_tag_keeps_other_learning_cards_out(learner: Learner, workspace: Workspace) -> None:
    """A sitting over a tag does not bring in cards being learned from elsewhere."""
    session = begin(workspace, tags=["europe::west"])
    answer(session, learner, Rating.AGAIN)
    learner.wait(minutes=5)

    assert set(finish(begin(workspace, tags=["europe::south"]), learner)) == {
        "capitals/spain#main", "capitals/italy#main"
    }  # fmt: skip


def test_at_the_end_more_new_cards_can_be_had(learner: Learner, workspace: Workspace) -> None:
    """One key adds ten new cards beyond the daily limit, as often as there are any."""
    learner.write_basics(35)
    workspace.refresh()
    session = begin(workspace, ["many"])
    assert len(finish(session, learner)) == 20
    closing = session.view.phase
    assert isinstance(closing, Closing)
    assert closing.new_left == 15

    session.more_new(learner.clock())
    assert session.view.tally.new == 10
    assert len(finish(session, learner)) == 10
    session.more_new(learner.clock())
    assert len(finish(session, learner)) == 5
    session.more_new(learner.clock())
    assert isinstance(session.view.phase, Closing)


def test_at_the_end_tomorrows_cards_can_be_had(learner: Learner, workspace: Workspace) -> None:
    """Cards that become due tomorrow can be studied today."""
    learner.write_settings("[study]\nfuzz = false\nlearning_steps = []\n")
    with learner.open() as relaxed:
        session = begin(relaxed)
        while session.card is not None:
            answer(session, learner, Rating.HARD)
        closing = session.view.phase
        assert isinstance(closing, Closing)
        assert closing.due_tomorrow == 4
        learner.wait(days=0.1)

        session.tomorrow(learner.clock())

        assert session.view.tally.due == 4
        assert len(finish(session, learner)) == 4


def test_the_closing_sums_the_sitting_up(learner: Learner, workspace: Workspace) -> None:
    """Answers, different cards, those rated Again, time, and when learning goes on."""
    session = begin(workspace)
    forgotten = answer(session, learner, Rating.AGAIN)
    while asked(session) != forgotten:
        answer(session, learner, Rating.EASY)
    learner.wait(seconds=30)
    session.respond(Revealed(), learner.clock())
    session.rate(Rating.GOOD, learner.clock())
    while session.card is not None:
        answer(session, learner, Rating.EASY)

    closing = session.view.phase
    assert isinstance(closing, Closing)
    assert closing.cards == 4
    assert closing.again == 1
    assert closing.answered == len(learner.ratings())
    assert closing.took_ms >= 0


def test_a_card_still_on_its_steps_is_announced_at_the_end(learner: Learner, workspace: Workspace) -> None:
    """A step longer than the learner will wait ends the sitting, which says when the card comes back."""
    learner.write_settings("[study]\nlearning_steps = ['45m']\n")
    with learner.open() as slow:
        session = begin(slow, limit=1)
        answer(session, learner, Rating.AGAIN)

        closing = session.view.phase
        assert isinstance(closing, Closing)
        assert closing.back_in_minutes == 45


def test_a_card_that_leaves_its_deck_is_passed_over(learner: Learner, workspace: Workspace) -> None:
    """When the deck changes under a sitting, what is no longer there is not asked."""
    session = begin(workspace)
    first = asked(session)
    learner.write_basics(1, deck="capitals")
    workspace.refresh()

    assert answer(session, learner, Rating.EASY) == first
    assert isinstance(session.view.phase, Closing)


def test_a_quiz_is_no_sitting_of_study(workspace: Workspace) -> None:
    """What is marked at the end has a face of its own."""
    with pytest.raises(WrongUse, match="quiz"):
        begin(workspace, mode=Mode.QUIZ)


def test_cards_put_away_elsewhere_in_the_plan_are_passed_over(learner: Learner, workspace: Workspace) -> None:
    """Going on with new cards after burying some asks those that are left, and none twice."""
    learner.write_basics(25)
    workspace.refresh()
    session = begin(workspace, ["many"])
    buried = asked(session)
    session.bury(learner.clock())
    cards = finish(session, learner)
    session.more_new(learner.clock())
    more = finish(session, learner)

    assert buried not in cards + more
    assert len(cards) == 19
    assert sorted(cards + more) == sorted({*cards, *more})
    assert len(more) == 5


def test_a_card_forgotten_for_the_eighth_time_is_called_a_leech(learner: Learner) -> None:
    """The learner is told, and the card is marked, but never hidden."""
    learner.write_settings("[study]\nlearning_steps = []\nrelearning_steps = []\nfuzz = false\n")
    notices = []
    with learner.open() as workspace:
        for _ in range(9):
            session = begin(workspace, tags=["europe::south"])
            while session.card is not None:
                answer(
                    session, learner, Rating.AGAIN if asked(session) == "capitals/spain#main" else Rating.EASY
                )
                notices.append(session.view.notice)
            learner.wait(days=2)
        session = begin(workspace, tags=["europe::south"])
        go_to(session, learner, "capitals/spain#main")
        phase = session.view.phase

    (said,) = [notice for notice in notices if notice]
    assert said.startswith("A leech: “What is the capital of Spain?” was forgotten 8 times.")
    assert isinstance(phase, Asking)
    assert phase.card.is_leech


def test_undo_passes_over_a_card_that_is_gone(learner: Learner, workspace: Workspace) -> None:
    """When its question was taken out of the deck meanwhile, undo goes on with what is there."""
    session = begin(workspace)
    card = answer(session, learner, Rating.GOOD)
    learner.write_basics(1, deck="capitals")
    workspace.refresh()

    session.undo(learner.clock())

    assert asked(session) != card
    assert learner.ratings() == []

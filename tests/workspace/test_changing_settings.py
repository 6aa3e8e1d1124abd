"""When a setting that is changed meanwhile begins to count."""

from __future__ import annotations

from pathlib import Path

import pytest
from learner import Learner, asked, begin, finish

from ocrequiz.errors import WrongUse
from ocrequiz.scheduling.rating import Rating
from ocrequiz.settings.writing import Change
from ocrequiz.study.view import Answered


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    """A learner with thirty cards."""
    learner = Learner(tmp_path / "machine")
    learner.write_basics(30)
    return learner


def test_a_limit_counts_at_once_on_home(learner: Learner) -> None:
    """Home shows the new limit, and the file holds it for the next start."""
    with learner.open() as workspace:
        assert workspace.home().decks[0].new == 20
        workspace.change_settings(Change("study", "new_per_day", 3))
        assert workspace.home().decks[0].new == 3
        assert workspace.study().view.tally.left == 3
    with learner.open() as workspace:
        assert workspace.settings.study.new_per_day == 3


def test_steps_count_at_once_in_an_open_sitting(learner: Learner) -> None:
    """The next ratings offered follow the new rules."""
    with learner.open() as workspace:
        session = begin(workspace)
        workspace.change_settings(Change("study", "learning_steps", ("45m",)))
        card = session.card
        assert card is not None
        assert asked(session)
        session.respond(card.question.solution(card.id.part), learner.clock())
        phase = session.view.phase
        assert isinstance(phase, Answered)
        assert "45" in next(offer.wait for offer in phase.offers if offer.rating is Rating.AGAIN)


def test_a_value_that_makes_no_sense_changes_nothing(learner: Learner) -> None:
    """Neither in the file nor in what counts."""
    with learner.open() as workspace:
        before = workspace.settings
        with pytest.raises(WrongUse):
            workspace.change_settings(Change("study", "rollover_hour", 24))
        assert workspace.settings == before
        assert not workspace.places.settings.exists()


def test_an_order_counts_from_the_next_sitting(learner: Learner) -> None:
    """One deck after the other, where that is what the learner wants."""
    learner.write_basics(5, deck="another")
    with learner.open() as workspace:
        workspace.change_settings(Change("study", "order", "decks"))
        decks = [card.partition("/")[0] for card in finish(begin(workspace), learner)]
    assert decks == ["another"] * 5 + ["many"] * 20

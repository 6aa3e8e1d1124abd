"""A sitting over cards that were chosen one by one."""

from __future__ import annotations

from learner import Learner, answer, asked, card_id, finish

from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.view import Closing
from ocrequiz.workspace.workspace import Workspace

SPAIN, ITALY = card_id("capitals/spain#main"), card_id("capitals/italy#main")


def test_only_chosen_cards_are_asked(learner: Learner, workspace: Workspace) -> None:
    """New cards among the chosen are asked, and the daily limit counts none beside them as left."""
    session = workspace.study(cards=[SPAIN, ITALY])
    assert session.view.tally.new == 2
    assert set(finish(session, learner)) == {str(SPAIN), str(ITALY)}
    phase = session.view.phase
    assert isinstance(phase, Closing)
    assert phase.new_left == 0


def test_chosen_cards_come_back_when_they_are_due(learner: Learner, workspace: Workspace) -> None:
    """A card that is due is asked where it was chosen, and left where it was not."""
    for card in (SPAIN, ITALY):
        answer(workspace.study(cards=[card]), learner, Rating.EASY)
    learner.wait(days=60)
    assert asked(workspace.study(cards=[SPAIN])) == str(SPAIN)
    assert set(finish(workspace.study(cards=[SPAIN]), learner)) == {str(SPAIN)}


def test_a_chosen_card_on_its_steps_comes_back(learner: Learner, workspace: Workspace) -> None:
    """A forgotten card returns in this sitting; one that was not chosen does not."""
    answer(workspace.study(cards=[ITALY]), learner, Rating.AGAIN)
    session = workspace.study(cards=[SPAIN])
    assert answer(session, learner, Rating.AGAIN) == str(SPAIN)
    assert asked(session) == str(SPAIN)
    assert finish(session, learner) == [str(SPAIN)]


def test_a_deck_without_a_chosen_card_asks_nothing(learner: Learner, workspace: Workspace) -> None:
    """Decks may be named beside the cards; of theirs only the chosen are asked."""
    learner.write_basics(2)
    workspace.refresh()
    session = workspace.study(["capitals", "many"], cards=[SPAIN])
    assert finish(session, learner) == [str(SPAIN)]


def test_tags_narrow_what_was_chosen(learner: Learner, workspace: Workspace) -> None:
    """Where tags are wanted too, a due card must bear one."""
    for card in (SPAIN, ITALY):
        answer(workspace.study(cards=[card]), learner, Rating.EASY)
    learner.wait(days=60)
    session = workspace.study(tags=["europe::east"], cards=[SPAIN])
    assert asked(session) == ""

"""Home tells once that decks have changed."""

from __future__ import annotations

import pytest
from face import OpenFace
from learner import CAPITALS, Learner, answer, begin, go_to

from ocrequiz.scheduling.events import Relearn
from ocrequiz.tui.screens.home import HomeScreen
from ocrequiz.tui.screens.news import NewsScreen


@pytest.fixture
def changed(learner: Learner) -> Learner:
    """A learner who knows four capitals, two of which their author has changed since."""
    with learner.open() as workspace:
        session = begin(workspace)
        for _ in range(4):
            answer(session, learner)
    text = CAPITALS.replace("answer: Madrid", "answer: Cadiz").replace(
        "What is the capital of France", "Which is it"
    )
    learner.write("capitals.yaml", text)
    return learner


async def test_the_next_start_shows_what_changed_and_offers_to_relearn(
    changed: Learner, open_face: OpenFace
) -> None:
    """The old answer stands over the new one; one key makes the card due, and home says so; then it is told no more."""
    with changed.open() as workspace:
        async with open_face(own=workspace) as face:
            await face.pilot.pause()
            assert face.shows(NewsScreen)
            words = " ".join(face.text.split())
            assert "was Madrid now Cadiz The answer is another now." in words
            assert "Worded anew; what you remember of it is kept." in words
            await face.press("l")
            assert face.shows(HomeScreen)
            assert "1 card is due now; the answer has changed." in face.text
    assert [row.card for row in changed.rows() if isinstance(row.event, Relearn)] == ["capitals/spain#main"]
    with changed.open() as workspace:
        async with open_face(own=workspace) as face:
            await face.pilot.pause()
            assert face.shows(HomeScreen)


async def test_going_on_changes_nothing(changed: Learner, open_face: OpenFace) -> None:
    """Enter leads to the decks."""
    rows = len(changed.rows())
    with changed.open() as workspace:
        async with open_face(own=workspace) as face:
            await face.pilot.pause()
            await face.press("enter")
            assert face.shows(HomeScreen)
    assert len(changed.rows()) == rows


async def test_browse_shows_what_was_remarked_on_a_question(learner: Learner, open_face: OpenFace) -> None:
    """Beside the card, where its answer stands."""
    with learner.open() as workspace:
        session = begin(workspace)
        go_to(session, learner, "capitals/france#main")
        session.remark("Is it not Versailles?", learner.clock())
        async with open_face(size=(160, 45), own=workspace) as face:
            await face.press("b")
            assert "Versailles" in face.text

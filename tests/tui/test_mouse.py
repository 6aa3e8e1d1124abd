"""A sitting by mouse: every key line, option and rating can be clicked."""

from __future__ import annotations

from face import Face, OpenFace
from learner import Learner, asked

from ocrequiz.questions.response import Picked
from ocrequiz.questions.response_json import from_json
from ocrequiz.scheduling.events import Reviewed
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.session import Session
from ocrequiz.study.view import Answered, Asking
from ocrequiz.tui.answering.pick import PickAnswering
from ocrequiz.tui.answering.reveal import RevealAnswering
from ocrequiz.tui.screens.help import HelpScreen
from ocrequiz.tui.screens.study import StudyScreen
from ocrequiz.tui.widgets.deck_list import DeckList
from ocrequiz.tui.widgets.key_line import KeyLine
from ocrequiz.tui.widgets.rating_bar import RatingBar


async def click_key(face: Face, words: str) -> None:
    """Click an entry of the key line."""
    line = face.text.splitlines()[-1]
    await face.click(KeyLine, line.index(words), 0)


async def test_a_click_on_an_option_answers(learner: Learner, session: Session, open_face: OpenFace) -> None:
    """The option under the mouse is the one recorded, and a click on a rating takes it."""
    async with open_face(session) as face:
        await face.go_to(session, "capitals/spain#main")
        row = int(face.digit("Toledo")) - 1
        await face.pilot.hover(PickAnswering, offset=(12, row))
        assert f"❯ {row + 1}" in face.text
        await face.click(PickAnswering, 12, row)
        assert face.is_at(Answered)
        await face.click(RatingBar, 27, 0)

    event = learner.rows()[-1].event
    assert isinstance(event, Reviewed)
    assert from_json(event.response) == Picked(("Toledo",))
    assert event.rating is Rating.HARD


async def test_each_rating_can_be_clicked(learner: Learner, open_face: OpenFace) -> None:
    """The four fields lie side by side over the whole width, on both of their lines."""
    learner.write_basics(4, deck="capitals")
    with learner.open() as workspace:
        async with open_face(workspace.study(), own=workspace) as face:
            for x, rating in zip((4, 25, 45, 70), Rating, strict=True):
                await face.press("space")
                await face.click(RatingBar, x, rating.value % 2)

    assert [rating for _, rating in learner.ratings()][:4] == list(Rating)


async def test_a_click_shows_the_answer(session: Session, open_face: OpenFace) -> None:
    """Where there is nothing to pick, a click on the line that says what to do does it."""
    async with open_face(session) as face:
        await face.go_to(session, "capitals/france#main")
        await face.click(RevealAnswering, 10, 0)
        assert face.is_at(Answered)


async def test_the_key_line_can_be_clicked(learner: Learner, session: Session, open_face: OpenFace) -> None:
    """A click on a key gives its command, one of the card's as well as one of the program's."""
    async with open_face(session) as face:
        first = await face.answer(session, "3")
        await click_key(face, "Undo")
        assert asked(session) == first
        await click_key(face, "? Help")
        assert face.shows(HelpScreen)
        await click_key(face, "Back")
        assert face.shows(StudyScreen)

    assert learner.ratings() == []


async def test_a_click_beside_the_keys_does_nothing(session: Session, open_face: OpenFace) -> None:
    """The room behind the last key belongs to no command."""
    async with open_face(session) as face:
        before = session.view
        await face.click(KeyLine, 78, 0)
        assert session.view == before
        assert face.is_at(Asking)


async def test_a_click_on_a_deck_begins_to_study_it(open_face: OpenFace) -> None:
    """On home a deck is studied by clicking it."""
    async with open_face() as face:
        await face.click(DeckList, 10, 0)
        assert face.shows(StudyScreen)

"""Home tells once that decks have changed."""

from __future__ import annotations

import shlex
import sys

import pytest
from face import OpenFace
from learner import CAPITALS, Learner, answer, begin, go_to

from ocrequiz.library.news import Novelty
from ocrequiz.scheduling.events import Relearn
from ocrequiz.tui.screens.home import screen as home
from ocrequiz.tui.screens.home.screen import HomeScreen
from ocrequiz.tui.screens.news import NewsScreen
from ocrequiz.tui.screens.study import StudyScreen
from ocrequiz.workspace.workspace import Options, Workspace


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


@pytest.fixture
def author(learner: Learner) -> Options:
    """How the program is opened by a learner who knows four capitals, and whose editor moves France's to Lyon."""
    with learner.open() as workspace:
        session = begin(workspace)
        for _ in range(4):
            answer(session, learner)
    learner.wait(days=30)
    editor = learner.home / "edit.py"
    editor.write_text(
        "import pathlib, sys\nfile = pathlib.Path(sys.argv[-1])\n"
        "file.write_text(file.read_text('utf-8').replace('answer: Paris', 'answer: Lyon'), 'utf-8')\n"
    )
    command = shlex.join(path.replace("\\", "/") for path in (sys.executable, str(editor)))
    environment = {"OCREQUIZ_HOME": str(learner.home), "EDITOR": command}
    return Options(learner.progress, (learner.decks,), learner.clock, shipped=False, environment=environment)


async def test_the_learners_own_edit_is_no_news(
    learner: Learner, author: Options, open_face: OpenFace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who changed a deck with `e` is told neither on the way back to home nor at the next start."""
    monkeypatch.setattr(home, "WATCH_SECONDS", 0.02)
    with Workspace.open(author) as workspace:
        async with open_face(own=workspace) as face:
            await face.press("enter")
            assert face.shows(StudyScreen)
            await face.press("e", "escape")
            await face.pilot.pause(0.1)
            assert "Lyon" in learner.decks.joinpath("capitals.yaml").read_text("utf-8")
            assert face.shows(HomeScreen)
            assert "have changed" not in face.text
    with learner.open() as workspace:
        assert workspace.news.gather() == ()


def test_what_others_changed_is_told_in_spite_of_an_own_edit(learner: Learner, author: Options) -> None:
    """Only what the learner's own edit changed is passed over; what a deck's author changed before is still told."""
    text = CAPITALS.replace("answer: Madrid", "answer: Cadiz")
    learner.write("capitals.yaml", text)
    with Workspace.open(author) as workspace:
        session = begin(workspace)
        go_to(session, learner, "capitals/france#main")
        assert session.card is not None
        learner.write("capitals.yaml", text.replace("answer: Paris", "answer: Lyon"))
        assert workspace.take_in_edit(session.card) == ()
        (told,) = workspace.news.gather()
    assert [(str(each.card), each.novelty) for each in told.news] == [
        ("capitals/spain#main", Novelty.ANSWERED)
    ]


async def test_browse_shows_what_was_remarked_on_a_question(learner: Learner, open_face: OpenFace) -> None:
    """Beside the card, where its answer stands."""
    with learner.open() as workspace:
        session = begin(workspace)
        go_to(session, learner, "capitals/france#main")
        session.remark("Is it not Versailles?", learner.clock())
        async with open_face(size=(160, 45), own=workspace) as face:
            await face.press("b")
            assert "Versailles" in face.text

"""What is opened from a card: its history, a remark, its question in an editor, its passage beside it."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator

import pytest
from face import OpenFace
from learner import Learner, asked, go_to

from ocrequiz.scheduling.events import Remarked
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.session import Session
from ocrequiz.study.view import Answered, Asking
from ocrequiz.tui.screens.card_info import CardInfoScreen
from ocrequiz.tui.screens.problems import ProblemsScreen
from ocrequiz.tui.screens.remark import RemarkScreen
from ocrequiz.tui.screens.study import StudyScreen
from ocrequiz.tui.widgets.rating_bar import RatingBar
from ocrequiz.workspace.workspace import Options, Workspace

FRANCE, SPAIN, WARSAW = (f"capitals/{name}" for name in ("france#main", "spain#main", "poland#c1"))


def remarks(learner: Learner) -> list[str]:
    """Read the remarks that count."""
    return [row.event.text for row in learner.rows() if isinstance(row.event, Remarked)]


async def test_a_remark_is_typed_and_kept(learner: Learner, session: Session, open_face: OpenFace) -> None:
    """`n` opens a field over the card, enter keeps what was typed, and `u` takes it back."""
    async with open_face(session) as face:
        card = asked(session)
        await face.press("n")
        assert face.shows(RemarkScreen)
        await face.press(*"quiz?", "enter")
        assert face.shows(StudyScreen)
        assert asked(session) == card
        assert remarks(learner) == ["quiz?"]
        assert "Remark kept." in face.text
        await face.press("u")
        assert remarks(learner) == []
        assert "Undone: Remark on" in face.text


async def test_escape_keeps_no_remark(learner: Learner, session: Session, open_face: OpenFace) -> None:
    """One press leaves the dialog, and the card is as it was."""
    async with open_face(session) as face:
        await face.press("n", "x", "escape")
        assert face.shows(StudyScreen)
        assert learner.rows() == []


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_card_info_tells_history_and_memory(
    learner: Learner, workspace: Workspace, open_face: OpenFace, size: tuple[int, int]
) -> None:
    """`i` shows what is known, and `i` again leads back; nothing is recorded by looking."""
    session = workspace.study()
    go_to(session, learner, FRANCE)
    card = session.card
    assert card is not None
    session.respond(card.question.solution("main"), learner.clock())
    session.rate(Rating.EASY, learner.clock())
    learner.wait(days=30)
    session = workspace.study()
    go_to(session, learner, FRANCE)
    rows = len(learner.rows())
    async with open_face(session, size=size) as face:
        await face.press("i")
        assert face.shows(CardInfoScreen)
        seen = face.text
        for _ in range(6):
            await face.press("pagedown")
            seen += face.text
        for words in (
            "Stability",
            "Difficulty",
            "▲",
            "4 Easy",
            "2026-03-02",
            "europe::west",
            "capitals.yaml:",
        ):
            # A path that is longer than the window is broken wherever the line ends.
            assert "".join(words.split()) in "".join(seen.split())
        await face.press("i")
        assert face.shows(StudyScreen)
    assert len(learner.rows()) == rows


async def test_card_info_of_a_new_card_says_so(session: Session, open_face: OpenFace) -> None:
    """There is no curve yet, but what each rating would give."""
    async with open_face(session) as face:
        await face.press("i")
        assert "You have not answered this card yet." in face.text
        assert "Again 1m" in face.text


@pytest.fixture
def writer(learner: Learner) -> Iterator[Workspace]:
    """The learner's workspace, with an editor that is a few lines of Python in `edit.py`."""
    command = [sys.executable.replace("\\", "/"), str(learner.home / "edit.py").replace("\\", "/")]
    environment = {"OCREQUIZ_HOME": str(learner.home), "EDITOR": shlex.join(command)}
    options = Options(
        learner.progress, (learner.decks,), learner.clock, shipped=False, environment=environment
    )
    with Workspace.open(options) as workspace:
        yield workspace


def write_editor(learner: Learner, old: str, new: str) -> None:
    """Let the editor replace some words."""
    (learner.home / "edit.py").write_text(
        "import pathlib, sys\nfile = pathlib.Path(sys.argv[-1])\n"
        f"file.write_text(file.read_text('utf-8').replace({old!r}, {new!r}), 'utf-8')\n",
        encoding="utf-8",
    )


async def test_an_edited_question_is_asked_at_once(
    learner: Learner, writer: Workspace, open_face: OpenFace
) -> None:
    """`e` hands the deck to the editor, and the card reads as it was saved."""
    write_editor(learner, "What is the capital of France?", "Which city governs France?")
    session = writer.study()
    go_to(session, learner, FRANCE)
    async with open_face(session, own=writer) as face:
        await face.press("e")
        assert "Which city governs France?" in face.text
        assert "The question reads as you wrote it." in face.text
        assert asked(session) == FRANCE


async def test_a_mistake_is_shown_and_the_old_question_stays(
    learner: Learner, writer: Workspace, open_face: OpenFace
) -> None:
    """The problems open with their lines; the card goes on as it was, and can be rated."""
    write_editor(learner, "answer: Paris", "anwser: Paris")
    session = writer.study()
    go_to(session, learner, FRANCE)
    async with open_face(session, own=writer) as face:
        await face.press("space", "e")
        assert face.shows(ProblemsScreen)
        assert "capitals.yaml" in "".join(face.text.split())
        await face.press("escape")
        assert face.shows(StudyScreen)
        assert "Paris" in face.text
        await face.press("3")
    assert learner.ratings()[-1] == (FRANCE, Rating.GOOD)


async def test_without_an_editor_it_is_said(session: Session, open_face: OpenFace) -> None:
    """One sentence, and the card stays."""
    async with open_face(session) as face:
        await face.press("e")
        assert "No editor is set. Set EDITOR" in face.text
        assert face.is_at(Asking)


async def test_the_passage_stands_beside_the_answer_where_there_is_room(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """A wrong choice shows why it was wrong, and the document beside it; not before the answer, nor when narrow."""
    go_to(session, learner, SPAIN)
    passage = "Madrid took over from Toledo in 1561."
    async with open_face(session, size=(120, 40)) as face:
        assert passage not in face.text
        await face.press(face.digit("Toledo"))
        assert "Toledo was the capital until 1561." in face.text
        assert passage in face.text
        await face.pilot.resize_terminal(100, 40)
        await face.pilot.pause()
        assert passage not in face.text
        await face.pilot.resize_terminal(120, 40)
        await face.pilot.pause()
        assert passage in face.text
        await face.press("1")
        assert passage not in face.text


async def test_a_typed_answer_is_compared_letter_by_letter(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """What is missing is in brackets and what is too much between dashes, so that no colour is needed."""
    go_to(session, learner, WARSAW)
    async with open_face(session) as face:
        await face.press(*"Warzaaw", "enter")
        assert "Compared:" in face.text
        assert "[" in next(line for line in face.text.splitlines() if "Compared:" in line)


async def test_two_ratings_where_the_learner_wants_two(learner: Learner, open_face: OpenFace) -> None:
    """1 fails and 2 passes; 3 and 4 do nothing; a click on the right half passes."""
    learner.write_settings("[study]\ntwo_buttons = true\n")
    with learner.open() as workspace:
        session = workspace.study()
        async with open_face(session, own=workspace) as face:
            await face.press("0")
            assert "1 Fail" in face.text
            assert "2 Pass" in face.text
            assert "Easy" not in face.text
            await face.press("3", "4")
            assert learner.ratings() == []
            await face.press("1", "0", "2")
            assert [rating for _, rating in learner.ratings()] == [Rating.AGAIN, Rating.GOOD]
            await face.press("0")
            await face.click(RatingBar, 60, 0)
            assert learner.ratings()[-1][1] is Rating.GOOD


async def test_the_timer_and_the_progress_can_be_hidden(learner: Learner, open_face: OpenFace) -> None:
    """Both are there unless the learner wants neither."""
    with learner.open() as workspace:
        session = workspace.study()
        learner.wait(seconds=75)
        async with open_face(session, own=workspace) as face:
            first = face.text.splitlines()[0]
            assert "1:15" in first
            assert "new" in first
    learner.write_settings("[display]\ntimer = false\nprogress = false\n")
    with learner.open() as workspace:
        async with open_face(workspace.study(), own=workspace) as face:
            first = face.text.splitlines()[0]
            assert "0:00" not in first
            assert " new" not in first


async def test_it_goes_on_by_itself_only_where_that_is_set(learner: Learner, open_face: OpenFace) -> None:
    """The offered rating is taken after the time set, unless something else is in front; by default it waits."""
    learner.write_settings("[study]\nauto_advance_seconds = 600\n")
    with learner.open() as workspace:
        session = workspace.study()
        async with open_face(session, own=workspace) as face:
            await face.press("0")
            assert face.is_at(Answered)
            assert face.sitting._going_on is not None
            await face.press("n")
            face.sitting._go_on()
            assert learner.ratings() == []
            await face.press("escape")
            face.sitting._go_on()
            assert [rating for _, rating in learner.ratings()] == [Rating.AGAIN]
            assert face.sitting._going_on is None

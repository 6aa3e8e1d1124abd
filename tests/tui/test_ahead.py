"""Looking ahead on the screen: the exam of a deck, and what a desired retention costs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from face import Face, OpenFace
from learner import Learner
from past import live
from textual.pilot import Pilot
from textual.widgets import Input

from ocrequiz.tui.app import OcrequizApp
from ocrequiz.tui.screens.ahead.exam import ExamScreen
from ocrequiz.tui.screens.ahead.retention import RetentionScreen
from ocrequiz.tui.screens.home.screen import HomeScreen
from ocrequiz.tui.screens.study import StudyScreen
from ocrequiz.workspace.workspace import Workspace

Compare = Callable[..., bool]

SMALL, WIDE = (80, 24), (160, 45)
LOOKS = pytest.mark.parametrize(
    ("theme", "size"), [("dark", SMALL), ("light", WIDE)], ids=["dark-80x24", "light-160x45"]
)


def words(text: str) -> str:
    """Return what a screen says as one line."""
    return " ".join(text.split())


async def write_date(face: Face, written: str) -> None:
    """Write the day of the exam into the field."""
    await face.press("enter")
    face.app.screen.query_one(Input).value = written
    await face.press("enter")


async def test_an_exam_is_set_studied_for_and_taken_away(
    learner: Learner, workspace: Workspace, open_face: OpenFace
) -> None:
    """From home by a key; a date that is none, or past, is refused in words."""
    async with open_face() as face:
        await face.press("x")
        assert face.shows(ExamScreen)
        assert "No exam is ahead for this deck." in words(face.text)
        for written, answer in (("soon", "“soon” is no date."), ("2026-01-01", "2026-01-01 is past.")):
            await write_date(face, written)
            assert answer in words(face.text)
        await write_date(face, "2026-03-30")
        assert "2026-03-30, in 28 days" in face.text
        assert workspace.settings.exams == {"capitals": date(2026, 3, 30)}
        assert "0 of 6 cards" in face.text
        await face.press("f")
        assert face.shows(StudyScreen)
        await face.press("escape", "escape")
        assert face.shows(HomeScreen)
        await face.press("x", "backspace")
        assert face.shows(ExamScreen)
        assert "The exam is taken away" in words(face.text)
        await face.press("x")
        assert face.shows(HomeScreen)


async def test_desired_retentions_are_compared_beside_each_other(
    learner: Learner, workspace: Workspace, open_face: OpenFace
) -> None:
    """Each with its minutes and what it keeps; the one in force is marked by words."""
    async with open_face(size=WIDE) as face:
        await face.press("w")
        assert face.shows(RetentionScreen)
        await face.app.workers.wait_for_complete()
        await face.pilot.pause()
        assert "near yours, 0.90" in face.text
        assert "0.70" in face.text
        assert "0.97" in face.text
        await face.press("w")
        assert face.shows(HomeScreen)


def lived(learner: Learner, theme: str) -> Workspace:
    """Let the learner have studied ninety cards of a large deck for six weeks, with an exam that comes soon."""
    learner.write_settings(f'[display]\ntheme = "{theme}"\n')
    questions = "".join(
        f"  - {{id: q{number}, type: basic, question: Q{number}?, answer: A, tags: [part{number // 60}]}}\n"
        for number in range(1, 301)
    )
    learner.write("anatomy.yaml", f"format: 1\nid: anatomy\ntitle: Anatomy\nquestions:\n{questions}")
    live(learner, [f"anatomy/q{number}#main" for number in range(1, 91)], 42, new_per_day=4)
    workspace = learner.open()
    workspace.exams.set_exam("anatomy", date(2026, 3, 11), learner.clock())
    return workspace


@LOOKS
def test_the_exam(snap_compare: Compare, learner: Learner, theme: str, size: tuple[int, int]) -> None:
    """How ready the learner is, what each day will hold, and a warning that not all can be learned."""
    app = OcrequizApp(lived(learner, theme))

    async def open_exam(pilot: Pilot[None]) -> None:
        await app.push_screen(ExamScreen("anatomy", "Anatomy"))
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=open_exam)


@LOOKS
def test_the_comparison(snap_compare: Compare, learner: Learner, theme: str, size: tuple[int, int]) -> None:
    """A table and a graph of what desired retentions cost and keep."""
    app = OcrequizApp(lived(learner, theme))

    async def open_comparison(pilot: Pilot[None]) -> None:
        await app.push_screen(RetentionScreen(["anatomy"]))
        await app.workers.wait_for_complete()
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=open_comparison)

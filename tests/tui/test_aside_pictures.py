"""What dialogs, lists to choose from and an author's screens look like: looked at before they were accepted.

Look at new ones, then accept them with `pytest tests/tui/test_aside_pictures.py --snapshot-update`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from learner import CAPITALS, Learner, answer, begin
from quizzing import begin_quiz

from ocrequiz.tui.app import OcrequizApp
from ocrequiz.tui.screens.preview.app import PreviewApp
from ocrequiz.tui.screens.quiz import setup
from ocrequiz.workspace.previewing import look, open_apart
from ocrequiz.workspace.workspace import Options

Compare = Callable[..., bool]
SMALL, WIDE = (80, 24), (120, 40)
DARK_AND_LIGHT = pytest.mark.parametrize(
    ("theme", "size"), [("dark", SMALL), ("light", WIDE)], ids=["dark-80x24", "light-120x40"]
)

BESIDE_HOME = {
    "several": ["z", "down", "space", "down", "space"],
    "date-of-an-exam": ["x", "enter", *"2026"],
    "throwing-a-quiz-away": ["Z", "x"],
    "tags": ["b", "enter", "t", "down"],
    "map": ["d", "j", "j"],
}
"""For each picture what is pressed on home."""

BROKEN = "  - {id: broken, type: basic, question: What is missing?}\n"


@pytest.fixture
def learner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Learner:
    """A learner who knows four capitals, whose paths are the same on every machine."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(setup, "fresh_seed", lambda: 7)
    learner = Learner(Path("student"))
    learner.write_capitals()
    with learner.open() as workspace:
        session = begin(workspace)
        for _ in range(4):
            answer(session, learner)
    return learner


def wear(learner: Learner, theme: str) -> None:
    """Put a theme on."""
    learner.write_settings(f'[display]\ntheme = "{theme}"\nanimations = false\n')


@DARK_AND_LIGHT
@pytest.mark.parametrize("shot", BESIDE_HOME)
def test_what_home_leads_to(
    snap_compare: Compare, learner: Learner, shot: str, theme: str, size: tuple[int, int]
) -> None:
    """Choosing several, writing a date, being asked once more, tags, and a document shaded by what is known."""
    wear(learner, theme)
    with learner.open() as workspace:
        begin_quiz(workspace)
        assert snap_compare(OcrequizApp(workspace), press=BESIDE_HOME[shot], terminal_size=size)


@DARK_AND_LIGHT
def test_the_overview_of_a_quiz(
    snap_compare: Compare, learner: Learner, theme: str, size: tuple[int, int]
) -> None:
    """The whole paper, with what is answered and what is marked, and how to leave it."""
    wear(learner, theme)
    with learner.open() as workspace:
        app = OcrequizApp(workspace, begin_quiz(workspace, types=("choice", "truefalse")))
        assert snap_compare(app, press=["1", "m", "o"], terminal_size=size)


@DARK_AND_LIGHT
def test_news(snap_compare: Compare, learner: Learner, theme: str, size: tuple[int, int]) -> None:
    """The old answer stands over the new one."""
    wear(learner, theme)
    changed = CAPITALS.replace("answer: Madrid", "answer: Cadiz").replace(
        "the capital of France?", "France's capital?"
    )
    learner.write("capitals.yaml", changed)
    with learner.open() as workspace:
        assert snap_compare(OcrequizApp(workspace), terminal_size=size)


@DARK_AND_LIGHT
def test_the_preview(snap_compare: Compare, learner: Learner, theme: str, size: tuple[int, int]) -> None:
    """A card as a learner sees it, with its place in the file and what is wrong in the deck."""
    wear(learner, theme)
    file = learner.write("capitals.yaml", CAPITALS + BROKEN)
    options = Options(learner.progress, clock=learner.clock, environment={"OCREQUIZ_HOME": str(learner.home)})
    keys = ["j", "j", "space"] if theme == "dark" else ["G"]
    with open_apart(file, options) as workspace:
        assert snap_compare(PreviewApp(workspace, file, look(file)), press=keys, terminal_size=size)

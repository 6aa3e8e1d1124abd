"""The README's pictures: the shipped decks, as a student has them on the screen.

Look at new ones, then accept them with `pytest tests/tui/test_readme_pictures.py --snapshot-update`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from learner import START
from textual.pilot import Pilot

from ocrequiz.questions.response import DontKnow
from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.session import Session
from ocrequiz.tui.app import OcrequizApp
from ocrequiz.workspace.workspace import Options, Workspace

SIZE = (92, 26)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A student of the shipped decks, on a Monday morning."""
    (tmp_path / "settings.toml").write_text(
        "[study]\nnew_per_day = 200\n[display]\ntheme = 'dark'\ntimer = false\n", encoding="utf-8"
    )
    options = Options(environment={"OCREQUIZ_HOME": str(tmp_path)}, clock=lambda: Moment.of(START))
    with Workspace.open(options) as workspace:
        yield workspace


def go_to(session: Session, workspace: Workspace, question: str) -> None:
    """Answer until a question is asked."""
    while session.card is not None and session.card.id.question != question:
        session.respond(DontKnow(), workspace.now())
        session.rate(Rating.EASY, workspace.now())
    assert session.card is not None


@pytest.mark.parametrize("picture", ["question", "answer", "passage"])
def test_a_card_and_its_passage(
    workspace: Workspace, picture: str, snap_compare: Callable[..., bool]
) -> None:
    """A choice is put, a wrong option is explained, and the passage is one key away."""
    session = workspace.study(["ocrevus-mechanism"])
    go_to(session, workspace, "depleted-cells")

    async def press(pilot: Pilot[None]) -> None:
        await pilot.pause()
        keys = {"question": (), "answer": ("2",), "passage": ("2", "c")}[picture]
        for key in keys:
            await pilot.press(key)
            await pilot.pause()

    assert snap_compare(OcrequizApp(workspace, session), terminal_size=SIZE, run_before=press)


def test_home(workspace: Workspace, snap_compare: Callable[..., bool]) -> None:
    """The decks, and what today holds."""
    session = workspace.study(["ocrevus-names"])
    for _ in range(6):
        session.respond(DontKnow(), workspace.now())
        session.rate(Rating.AGAIN, workspace.now())

    assert snap_compare(OcrequizApp(workspace), terminal_size=SIZE)

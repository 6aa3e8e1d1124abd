"""A learner in front of the screen: real decks, a real progress file, and keys and clicks that really arrive."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from face import Face, OpenFace
from learner import Learner
from pytest_textual_snapshot import SVGImageExtension
from settling import settled

from ocrequiz.study.session import Session
from ocrequiz.tui.app import OcrequizApp
from ocrequiz.tui.screens import study
from ocrequiz.workspace.workspace import Workspace

# The plugin names the ending in a way that the syrupy of today does not read; a README can only show `.svg`.
SVGImageExtension.file_extension = "svg"


@pytest.fixture(autouse=True)
def quick_hands(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a test press keys faster than a person could."""
    monkeypatch.setattr(study, "RATING_GUARD_SECONDS", 0.0)


@pytest.fixture(autouse=True)
def no_idle_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Go on as soon as the screen has done what a key asked of it."""
    monkeypatch.setattr("textual.app.wait_for_idle", settled)
    monkeypatch.setattr("textual.pilot.wait_for_idle", settled)


@pytest.fixture(autouse=True)
def silent_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no terminal that the tests happen to run in say how light its ground is, or that it knows few colours."""
    monkeypatch.delenv("COLORFGBG", raising=False)
    monkeypatch.setenv("COLORTERM", "truecolor")


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    """A learner whose only deck is that of capitals."""
    learner = Learner(tmp_path / "machine")
    learner.write_capitals()
    return learner


@pytest.fixture
def workspace(learner: Learner) -> Iterator[Workspace]:
    """The learner's workspace, open."""
    with learner.open() as workspace:
        yield workspace


@pytest.fixture
def session(workspace: Workspace) -> Session:
    """A sitting over the learner's decks."""
    return workspace.study()


@pytest.fixture
def open_face(workspace: Workspace) -> OpenFace:
    """Return what opens the app, on home or on a sitting, in a terminal of some size."""

    @asynccontextmanager
    async def opened(
        first: Session | None = None, size: tuple[int, int] = (80, 24), own: Workspace | None = None
    ) -> AsyncIterator[Face]:
        app = OcrequizApp(own or workspace, first)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield Face(app, pilot)

    return opened

"""The preview on the screen: an author goes through a deck while it is written."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from face import Face
from learner import CAPITALS, Learner

from ocrequiz.tui.screens.passage import PassageScreen
from ocrequiz.tui.screens.preview.app import PreviewApp
from ocrequiz.tui.screens.preview.screen import PreviewScreen
from ocrequiz.workspace.previewing import look, open_apart
from ocrequiz.workspace.workspace import Options

DRAFT = "  - {id: draft, type: basic, status: draft, question: Is it finished?, answer: Not yet}\n"
BROKEN = "  - {id: broken, type: basic, question: What is missing?}\n"
Open = Callable[..., AbstractAsyncContextManager[Face]]


def deck(*more: str) -> str:
    """Return the deck of capitals with further questions."""
    return CAPITALS + "".join(more)


@pytest.fixture
def file(learner: Learner) -> Path:
    """The deck of capitals with a draft and a broken question."""
    return learner.write("capitals.yaml", deck(BROKEN, DRAFT))


@pytest.fixture
def options(learner: Learner) -> Options:
    """How the author starts the program."""
    return Options(learner.progress, clock=learner.clock, environment={"OCREQUIZ_HOME": str(learner.home)})


@pytest.fixture
def opened(file: Path, options: Options) -> Iterator[Open]:
    """Return what opens the preview in a terminal of some size."""
    with open_apart(file, options) as workspace:

        @asynccontextmanager
        async def open_preview(size: tuple[int, int] = (80, 24)) -> AsyncIterator[Face]:
            app = PreviewApp(workspace, file, look(file))
            async with app.run_test(size=size) as pilot:
                await pilot.pause()
                yield Face(app, pilot)

        yield open_preview


def screen(face: Face) -> PreviewScreen:
    """Return the preview."""
    found = face.app.screen
    assert isinstance(found, PreviewScreen)
    return found


async def test_a_card_is_seen_as_a_learner_sees_it(opened: Open) -> None:
    """The question first, the answer on request, the hint when it is asked for; space turns it over again."""
    async with opened() as face:
        assert "What is the capital of France?" in face.text
        assert "1 of 8" in face.text
        assert "Paris" not in face.text
        await face.press("h")
        assert "Hint  It lies on the Seine." in face.text
        await face.press("space")
        assert "Paris has been the capital" in face.text
        await face.press("space")
        assert "Paris has been the capital" not in face.text


async def test_an_option_can_be_tried(opened: Open) -> None:
    """The author sees what a learner is told who picks it."""
    async with opened() as face:
        await face.press("j", "j")
        option = next(line.split()[0] for line in face.text.splitlines() if line.endswith("Toledo"))
        await face.press(option)
        assert "✗ Not right" in face.text
        assert "Toledo was the capital until 1561." in face.text


async def test_several_picks_are_judged_together(opened: Open, learner: Learner) -> None:
    """Digits pick, and space gives what was picked; without a pick it shows the answer."""
    both = "  - {id: both, type: multi, question: Which are rivers?, answers: [Po, Elbe], distractors: [Etna, Como]}\n"
    async with opened() as face:
        learner.write("capitals.yaml", deck(both))
        screen(face).look_again()
        await face.press("end", "1", "2", "3", "4", "space")
        assert "✗ Not right" in face.text
        await face.press("space", "space")
        assert "✗" not in face.text
        assert face.text.count("right answer") == 2


async def test_all_cards_are_gone_through(opened: Open) -> None:
    """Each part, drafts, and what stands in the place of a broken question; letters are never text."""
    async with opened() as face:
        await face.press("end")
        assert "Is it finished?" in face.text
        assert "a draft" in face.text
        await face.press("k")
        assert "The question broken cannot be asked." in face.text
        assert "[missing-key]" in face.text
        line = deck(BROKEN).strip().count("\n") + 1
        assert f"capitals.yaml:{line}" in face.text
        await face.press("k")
        assert "Vistula" not in face.text
        await face.press("space")
        assert "Vistula" in face.text
        await face.press("home", "k")
        assert screen(face).place == 0


async def test_saving_is_seen_and_the_place_is_kept(opened: Open, learner: Learner, file: Path) -> None:
    """What was broken can be mended while it is looked at, and questions before it do not move it away."""
    async with opened() as face:
        await face.press("end", "k")
        front = "questions:\n  - {id: first, type: basic, question: New?, answer: It is}\n"
        mended = BROKEN.replace("}", ", answer: Nothing now}")
        learner.write("capitals.yaml", deck(mended, DRAFT).replace("questions:\n", front))
        screen(face).look_again()
        await face.pilot.pause()
        assert "What is missing?" in face.text
        assert "8 of 9" in face.text
        await face.press("space")
        assert "Nothing now" in face.text
        learner.write("capitals.yaml", "format: 1\n")
        screen(face).look_again()
        await face.pilot.pause()
        assert "[missing-key]" in face.text


async def test_the_passage_is_a_key_away(opened: Open) -> None:
    """And esc leads back to the card; from the preview it leaves, since no decks are behind it."""
    async with opened() as face:
        await face.press("c")
        assert face.shows(PassageScreen)
        await face.press("escape")
        assert face.shows(PreviewScreen)
        await face.press("escape")
        assert face.app._exit


async def test_the_editor_opens_at_the_question(
    opened: Open, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where none is set, that is told."""
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.delenv("EDITOR", raising=False)
    async with opened() as face:
        await face.press("e")
        assert "No editor is set." in face.text


async def test_progress_is_not_touched(opened: Open, learner: Learner) -> None:
    """An author who looks at a deck has not studied it."""
    async with opened() as face:
        await face.press("space", "j", "space")
    assert not learner.progress.exists()
    assert not (learner.home / "cache").exists()

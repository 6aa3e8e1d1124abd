"""Home beyond the list: folders, several decks at once, the days around today, and changes on disk."""

from __future__ import annotations

import pytest
from face import OpenFace
from learner import Learner

from ocrequiz.tui.screens.home import screen as home
from ocrequiz.tui.screens.home.screen import HomeScreen


@pytest.fixture
def learner(learner: Learner) -> Learner:
    """A learner with a folder of two decks beside that of capitals."""
    learner.write_basics(3, deck="rivers")
    (learner.decks / "nature").mkdir()
    (learner.decks / "rivers.yaml").rename(learner.decks / "nature" / "rivers.yaml")
    learner.write_basics(2, deck="hills")
    (learner.decks / "hills.yaml").rename(learner.decks / "nature" / "hills.yaml")
    return learner


async def test_a_folder_is_studied_as_one(open_face: OpenFace) -> None:
    """It counts what its decks hold, and enter studies them all."""
    async with open_face() as face:
        row = face.text.splitlines()[face.line("▾ nature")]
        assert row.split()[-3:] == ["5", "·", "·"]
        await face.press("j", "enter")
        assert face.sitting.view.title == "2 decks"
        assert face.sitting.view.tally.left == 5


async def test_a_folder_can_be_closed_and_opened(open_face: OpenFace) -> None:
    """The cursor stays on it; what is sought is found in it all the same."""
    async with open_face() as face:
        await face.press("j", "left")
        assert "▸ nature" in face.text
        assert "Rivers" not in face.text
        await face.press("slash", *"rivers")
        assert "Rivers" in face.text
        await face.press("escape", "escape")
        assert "Rivers" not in face.text
        await face.press("j", "right")
        assert "Rivers" in face.text


async def test_several_decks_are_chosen_and_studied(open_face: OpenFace) -> None:
    """Space chooses and goes on; the last line says how many; enter studies those, and no others."""
    async with open_face() as face:
        await face.press("space", "j", "j", "space")
        assert "Study 2 chosen" in face.text
        assert face.text.count("●") == 2
        await face.press("enter")
        assert face.sitting.view.title == "2 decks"
        await face.press("escape")
        assert "●" not in face.text


async def test_escape_chooses_nothing_any_more(open_face: OpenFace) -> None:
    """A folder chooses all its decks; chosen again, or at escape, none is."""
    async with open_face() as face:
        await face.press("j", "space")
        assert face.text.count("●") == 3
        await face.press("k", "space")
        assert "●" not in face.text
        await face.press("space", "escape")
        assert "●" not in face.text


async def test_home_tells_of_the_days_around_today(learner: Learner, open_face: OpenFace) -> None:
    """Before the first answer nothing; then the streak, the last sitting, and what tomorrow holds."""
    async with open_face() as face:
        assert "Streak" not in face.text
        await face.press("enter", "0", "1", "0", "1", "escape")
        words = " ".join(face.text.split())
        assert "Streak 1 day" in words
        assert "0 of 2 right, today" in words
        assert "Tomorrow" in words
        learner.wait(days=1)
        await face.press("r")
        await face.pilot.pause()
        assert "Streak 1 day, study today to keep it" in " ".join(face.text.split())


async def test_changes_on_disk_are_noticed(
    learner: Learner, open_face: OpenFace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A new deck appears by itself, and the cursor stays where it was."""
    monkeypatch.setattr(home, "WATCH_SECONDS", 0.02)
    async with open_face() as face:
        await face.press("j", "j")
        await face.pilot.pause(0.1)
        assert "have changed" not in face.text
        learner.write_basics(1, deck="aaa")
        for _ in range(50):
            await face.pilot.pause(0.02)
            if "Aaa" in face.text:
                break
        assert "The decks have changed." in face.text
        await face.press("enter")
        assert face.sitting.view.title == "Hills"


async def test_without_the_tutorial_no_key_opens_it(open_face: OpenFace) -> None:
    """Where the deck is not there, neither key nor welcome speak of it."""
    async with open_face() as face:
        assert "opens the tutorial" not in face.text
        await face.press("T")
        assert face.shows(HomeScreen)


async def test_the_tutorial_is_one_key_away(learner: Learner, open_face: OpenFace) -> None:
    """The welcome names the key, and the key opens the deck."""
    learner.write_basics(4, deck="tutorial")
    with learner.open() as workspace:
        async with open_face(own=workspace) as face:
            assert "T opens the tutorial" in face.text
            await face.press("T")
            assert face.sitting.view.title == "Tutorial"

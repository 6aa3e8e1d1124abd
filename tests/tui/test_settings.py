"""The settings screen: everything is explained, changed, written, and counts when it says so."""

from __future__ import annotations

import tomllib

import pytest
from face import Face, OpenFace
from learner import Learner

from ocrequiz.scheduling.rating import Rating
from ocrequiz.settings import Settings
from ocrequiz.study.session import Session
from ocrequiz.tui.commands import find
from ocrequiz.tui.screens.home.screen import HomeScreen
from ocrequiz.tui.screens.settings.rebinding import contenders
from ocrequiz.tui.screens.settings.rows import every_row
from ocrequiz.tui.screens.settings.setting_list import SettingList, line_of
from ocrequiz.tui.screens.settings.settings import SettingsScreen
from ocrequiz.workspace.workspace import Workspace


def written(learner: Learner) -> dict[str, object]:
    """Read what stands in the learner's file."""
    return tomllib.loads((learner.home / "settings.toml").read_text(encoding="utf-8"))


async def find_row(face: Face, words: str) -> None:
    """Put the cursor on the first row that the filter finds."""
    await face.press("slash", *words, "enter")


async def test_s_opens_the_settings_and_escape_leads_back(open_face: OpenFace) -> None:
    """From home; the screen names the file, and each row what is set."""
    async with open_face(size=(120, 40)) as face:
        await face.press("s")
        assert face.shows(SettingsScreen)
        assert "settings.toml" in face.text
        assert "the deck's, or 20" in face.text
        assert "36500 days" in face.text
        await face.press("escape")
        assert face.shows(HomeScreen)


async def test_a_sitting_goes_on_behind_the_settings(session: Session, open_face: OpenFace) -> None:
    """Ctrl+s opens them in a text field too; escape leads back to the card."""
    async with open_face(session) as face:
        await face.press("ctrl+s")
        assert face.shows(SettingsScreen)
        await face.press("escape")
        assert not face.shows(SettingsScreen)


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_each_setting_is_explained(open_face: OpenFace, size: tuple[int, int]) -> None:
    """Under the cursor stand what it does, what is usual, what may be typed, and when a change counts."""
    async with open_face(size=size) as face:
        await face.press("s", "down")
        words = " ".join(face.text.split())
        assert "[study] reviews_per_day" in words
        assert "Usual: 200 · 0 to 9999" in words
        assert "counts from the next sitting" in words


async def test_a_switch_is_switched_and_written(learner: Learner, open_face: OpenFace) -> None:
    """Enter turns it over; the file holds what is not as usual, and nothing else."""
    async with open_face() as face:
        await face.press("s")
        await find_row(face, "spread")
        await face.press("enter")
        assert written(learner) == {"study": {"fuzz": False}}
        assert "* Spread intervals" in face.text
        await face.press("enter")
        assert written(learner) == {"study": {}}


async def test_a_number_is_typed(learner: Learner, open_face: OpenFace) -> None:
    """Enter opens a field; what makes no sense is told there, and what does counts on home."""
    async with open_face() as face:
        await face.press("s", "enter", *"many", "enter")
        assert "whole number from 0 to 9999" in face.text
        await face.press(*["backspace"] * 4, "3", "enter")
        assert written(learner) == {"study": {"new_per_day": 3}}
        assert "3 a day and deck" in face.text
        await face.press("escape")
        assert face.shows(HomeScreen)
        assert "3 new" in face.text


async def test_escape_leaves_a_field_without_taking_it(learner: Learner, open_face: OpenFace) -> None:
    """The first escape leaves the field, the second the screen; nothing is written."""
    async with open_face() as face:
        await face.press("s", "enter", "7", "escape")
        assert face.shows(SettingsScreen)
        await face.press("j")
        assert "reviews_per_day" in face.text
        assert not (learner.home / "settings.toml").exists()


async def test_an_empty_field_means_as_usual_and_so_does_backspace(
    learner: Learner, open_face: OpenFace
) -> None:
    """A value of one's own can be taken away in both ways; other lines and comments stay."""
    learner.write_settings("# mine\n[study]\nnew_per_day = 5\nreviews_per_day = 9\n")
    with learner.open() as workspace:
        async with open_face(own=workspace) as face:
            await face.press("s", "enter", "backspace", "enter", "j", "backspace")
            text = (learner.home / "settings.toml").read_text(encoding="utf-8")
    assert text == "# mine\n[study]\n"


async def test_arrows_go_to_the_next_value(learner: Learner, open_face: OpenFace) -> None:
    """Numbers go up and down by one, retention by a hundredth, words around."""
    async with open_face() as face:
        await face.press("s", "down", "left", "down", "left", "left")
        await find_row(face, "author")
        await face.press("right")
        assert written(learner) == {
            "study": {"reviews_per_day": 199, "desired_retention": 0.88, "order": "decks"}
        }


async def test_a_theme_is_put_on_at_once(learner: Learner, open_face: OpenFace) -> None:
    """Going through the themes shows each; animations stop when asked."""
    async with open_face() as face:
        await face.press("s")
        await find_row(face, "theme")
        await face.press("right", "right")
        assert written(learner) == {"display": {"theme": "light"}}
        assert face.app.theme == "ocrequiz-light"
        await face.press("right")
        assert face.app.theme == "ocrequiz-contrast"
        await face.press("slash", *["backspace"] * 5, *"animations", "enter", "enter")
        assert face.app.animation_level == "none"


async def test_a_file_that_cannot_be_written_is_said(learner: Learner, open_face: OpenFace) -> None:
    """The screen tells why, and shows what still holds."""
    async with open_face() as face:
        learner.write_settings("[study]\nnew_per_dya = 1\n")
        await face.press("s", "down", "right")
        assert "is no setting in [study]" in " ".join(face.text.split())
        assert "200 a day" in face.text


async def test_a_key_is_pressed_to_be_given(
    learner: Learner, workspace: Workspace, open_face: OpenFace
) -> None:
    """Enter waits for a key; it counts at once, in the sitting and in what the screen shows."""
    async with open_face() as face:
        await face.press("s")
        await find_row(face, "undo")
        await face.press("enter")
        assert "Press the key for “Undo”" in face.text
        await face.press("z")
        assert written(learner) == {"keys": {"study.undo": "z"}}
        await face.press("escape")
        face.app.study(workspace.study())
        await face.pilot.pause()
        await face.press("0", "1")
        assert learner.ratings()[-1][1] is Rating.AGAIN
        assert "z Undo" in face.text
        await face.press("z")
        assert learner.ratings() == []


async def test_a_key_in_use_is_told_and_taken_when_pressed_again(
    learner: Learner, open_face: OpenFace
) -> None:
    """A conflict names the command that has the key; the same key again takes it from there."""
    async with open_face() as face:
        await face.press("s")
        await find_row(face, "flag")
        await face.press("enter", "u")
        assert "u is the key of “Undo”. Press it again" in " ".join(face.text.split())
        assert not (learner.home / "settings.toml").exists()
        await face.press("u")
        assert written(learner) == {"keys": {"study.flag": "u", "study.undo": ""}}
        assert "taken from “Undo”" in face.text
        await face.press("backspace")
        assert written(learner) == {"keys": {"study.undo": ""}}


async def test_escape_leaves_a_key_as_it_is(learner: Learner, open_face: OpenFace) -> None:
    """Whoever does not want to press one need not."""
    async with open_face() as face:
        await face.press("s")
        await find_row(face, "undo")
        await face.press("enter", "escape", "z")
        assert face.shows(SettingsScreen)
        assert not (learner.home / "settings.toml").exists()


def test_a_command_with_several_keys_loses_only_the_one_taken() -> None:
    """Keys before the answer do not quarrel with those after it, nor home's with a card's."""
    met = {command.id for command in contenders(find("answer.give"), "space", " ", {})}
    assert met == {"answer.mark"}
    assert contenders(find("home.refresh"), "h", "h", {}) == ()
    assert "app.quit" in {command.id for command in contenders(find("home.refresh"), "q", "q", {})}
    assert "scroll.down" in {command.id for command in contenders(find("passage.next"), "j", "j", {})}


def test_two_ratings_and_four_do_not_quarrel() -> None:
    """They are never shown together; within the two or the four a key gives one."""
    assert contenders(find("rate.fail"), "1", "1", {}) == ()
    assert contenders(find("rate.again"), "2", "2", {}) == (find("rate.hard"),)
    assert contenders(find("rate.pass"), "1", "1", {}) == (find("rate.fail"),)


async def test_the_filter_finds_settings_and_keys(open_face: OpenFace) -> None:
    """Words of titles, explanations and commands; where there is none, it says so."""
    async with open_face() as face:
        await face.press("s", "slash", *"suspend")
        rows = face.app.screen.query_one(SettingList)
        assert rows.option_count < 8
        assert "Suspend card" in face.text
        await face.press(*"zzz")
        assert "No setting and no key has “suspendzzz”" in face.text


def test_every_row_fits_the_smallest_window() -> None:
    """At 60 columns, 53 are left for a row; no title and no value is cut."""
    for _, rows in every_row():
        for row in rows:
            assert line_of(row, Settings()).cell_length <= 53
            assert row.title in line_of(row, Settings()).plain


async def test_help_has_its_place_in_the_smallest_window(open_face: OpenFace) -> None:
    """Whatever else falls away in the last line."""
    async with open_face(size=(60, 20)) as face:
        assert "? Help" in face.text.splitlines()[-1]
        await face.press("s")
        assert "? Help" in face.text.splitlines()[-1]

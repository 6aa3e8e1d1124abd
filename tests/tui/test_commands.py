"""Commands are declared once: help, key line, palette and keys all come from there."""

from __future__ import annotations

import pytest
from face import OpenFace
from learner import Learner, asked
from textual.command import CommandPalette

from ocrequiz.scheduling.rating import Rating
from ocrequiz.study.commands import STUDY_COMMANDS
from ocrequiz.study.session import Session
from ocrequiz.study.view import Answered
from ocrequiz.tui.commands import SECTIONS, every_command, find, keys_of, letter, pressed
from ocrequiz.tui.screens.help import HelpScreen
from ocrequiz.tui.screens.study import StudyScreen


def test_every_command_has_a_name_and_a_sentence() -> None:
    """Nothing can be done that is not explained, and no id stands twice."""
    commands = every_command()
    assert len({command.id for command in commands}) == len(commands)
    for command in commands:
        assert command.title
        assert command.help.endswith(".")
        assert find(command.id) is command


def test_the_commands_of_a_card_are_those_of_every_face() -> None:
    """What plain can do with a card, the screen can do as well."""
    assert SECTIONS["The card"] == STUDY_COMMANDS


@pytest.mark.parametrize(("character", "command"), [("@", "study.suspend"), ("!", "study.suspend_question"),
                                                    ("*", "study.flag"), ("-", "study.bury"),
                                                    ("=", "study.bury_question"), ("?", "app.help")])  # fmt: skip
def test_signs_are_known_by_their_character(character: str, command: str) -> None:
    """Whatever name a terminal gives the key, `@` is `@` on every layout."""
    found = pressed(every_command(), "some+odd_name", character, {})
    assert found is not None
    assert found.id == command


def test_a_learners_own_key_goes_first() -> None:
    """A key set by the learner gives their command, even where another one came with it."""
    own = {"study.flag": "u", "study.undo": "f5,ctrl+z"}
    commands = [command for command in every_command() if command.id.startswith("study.")]
    for key, command in {"u": "study.flag", "f5": "study.undo", "ctrl+z": "study.undo"}.items():
        found = pressed(commands, key, None, own)
        assert found is not None
        assert found.id == command
    assert pressed(commands, "asterisk", "*", own) is None
    assert letter(find("study.undo"), own) == "f5, ^z" or "ctrl+z" in letter(find("study.undo"), own)
    assert keys_of(find("study.flag"), own) == ("u",)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_help_lists_every_command(session: Session, open_face: OpenFace, size: tuple[int, int]) -> None:
    """The help screen names each command, its key, and what it does."""
    async with open_face(session, size=size) as face:
        await face.press("question_mark")
        assert face.shows(HelpScreen)
        seen = []
        for _ in range(30):
            seen.append(face.text)
            await face.press("pagedown")
        words = "\n".join(seen)
        for command in every_command():
            assert command.title in words
            assert command.letter in words
        await face.press("escape")
        assert face.shows(StudyScreen)


async def test_a_key_can_be_rebound_in_the_settings(learner: Learner, open_face: OpenFace) -> None:
    """The learner's key works, the old one does not, and the screen shows the new one."""
    learner.write_settings('[keys]\n"study.undo" = "x"\n"rate.good" = "g"\n')
    with learner.open() as workspace:
        session = workspace.study()
        async with open_face(session, own=workspace) as face:
            await face.press("0")
            assert "g Good" in face.text
            await face.press("g")
            assert learner.ratings()[-1][1] is Rating.GOOD
            assert "x Undo" in face.text
            await face.press("u")
            assert learner.ratings()
            await face.press("x")
            assert learner.ratings() == []


async def test_the_palette_gives_commands_by_name(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """ctrl+p finds a command by what it is called, and carries it out."""
    async with open_face(session) as face:
        before = asked(session)
        await face.press("ctrl+p")
        assert face.shows(CommandPalette)
        await face.press(*"bury card")
        await face.pilot.pause(0.6)
        await face.press("down", "enter")
        await face.pilot.pause(0.3)
        assert face.shows(StudyScreen)
        assert asked(session) != before


async def test_the_palette_offers_what_makes_sense_now(session: Session, open_face: OpenFace) -> None:
    """A command that would do nothing at this moment is not in the palette."""
    async with open_face(session) as face:
        titles = {command.title for command in face.app.get_system_commands(face.app.screen)}
        assert "Bury card" in titles
        assert not {"Again", "Cited passage", "Tomorrow's cards", "Undo"} & titles
        await face.press("0")
        assert face.is_at(Answered)
        titles = {command.title for command in face.app.get_system_commands(face.app.screen)}
        assert {"Again", "Cited passage"} <= titles


async def test_the_theme_follows_the_settings(learner: Learner, open_face: OpenFace) -> None:
    """Light is painted light, a theme of Textual's can be named, and an unknown name means dark."""
    grounds = {}
    for wanted, name in {"light": "ocrequiz-light", "nord": "nord", "no-such": "ocrequiz-dark"}.items():
        learner.write_settings(f'[display]\ntheme = "{wanted}"\n')
        with learner.open() as workspace:
            async with open_face(own=workspace) as face:
                assert face.app.theme == name
                grounds[wanted] = face.app.screen.background_colors[1].brightness
    assert grounds["light"] > 0.9
    assert grounds["no-such"] < grounds["nord"] < 0.3


async def test_the_theme_can_be_changed_meanwhile(open_face: OpenFace) -> None:
    """Another theme is put on at once, and on what comes later."""
    async with open_face() as face:
        face.app.theme = "ocrequiz-light"
        await face.pilot.pause()
        assert face.app.screen.background_colors[1].brightness > 0.9
        await face.press("question_mark")
        assert face.app.screen.background_colors[1].brightness > 0.9

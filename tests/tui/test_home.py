"""Home: the decks, what they hold today, and the ways from there."""

from __future__ import annotations

from face import OpenFace
from learner import Learner, asked

from ocrequiz.study.session import Session
from ocrequiz.tui.screens.home.screen import HomeScreen
from ocrequiz.tui.screens.problems import ProblemsScreen
from ocrequiz.tui.screens.study import StudyScreen


async def test_the_first_start_welcomes_and_names_the_folder(learner: Learner, open_face: OpenFace) -> None:
    """Before anything was answered, a few lines say how to begin, where decks belong, and what they are not."""
    async with open_face() as face:
        words = " ".join(face.text.replace("▌", " ").split())
        assert "Welcome to ocrequiz." in words
        assert "decks" in words
        assert "study material, not medical advice" in words
        assert str(learner.home / "decks").replace(" ", "") in words.replace(" ", "")


async def test_the_welcome_goes_once_something_was_answered(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """Who has studied is not greeted again, and home shows what is left."""
    async with open_face() as face:
        await face.press("enter", "0", "space", "escape")
        assert face.shows(HomeScreen)
        assert "Welcome" not in face.text
        assert learner.ratings()


async def test_the_counts_stand_in_their_columns(learner: Learner, open_face: OpenFace) -> None:
    """New, learning and due end beneath the ends of their titles."""
    learner.write_basics(3, deck="second")
    with learner.open() as workspace:
        async with open_face(own=workspace) as face:
            lines = face.text.splitlines()
            titles = lines[face.line("Learning")]
            row = lines[face.line("Second")]
            assert titles.index("New") + 3 == row.rindex("3") + 1


async def test_enter_studies_the_deck_under_the_cursor(learner: Learner, open_face: OpenFace) -> None:
    """The letters j and k and the arrows move, enter begins a sitting over that deck alone."""
    learner.write_basics(3, deck="second")
    with learner.open() as workspace:
        async with open_face(own=workspace) as face:
            await face.press("j", "k", "down", "enter")
            assert face.sitting.view.title == "Second"
            assert face.sitting.view.tally.left == 3


async def test_a_studies_everything_that_is_due(learner: Learner, open_face: OpenFace) -> None:
    """One key begins a sitting over all decks."""
    learner.write_basics(3, deck="second")
    with learner.open() as workspace:
        async with open_face(own=workspace) as face:
            await face.press("a")
            assert face.sitting.view.title == "2 decks"


async def test_the_filter_shows_decks_as_one_types(learner: Learner, open_face: OpenFace) -> None:
    """Words of title or description narrow the list; escape leaves the field, and then shows all again."""
    learner.write_basics(3, deck="second")
    with learner.open() as workspace:
        async with open_face(own=workspace) as face:
            await face.press("slash", *"europe")
            assert "Capitals" in face.text
            assert "Second" not in face.text
            await face.press("z")
            assert "No deck has “europez”" in face.text
            await face.press("backspace", "escape", "enter")
            assert face.sitting.view.title == "Capitals"
            await face.press("escape", "escape")
            assert "Second" in face.text


async def test_enter_in_the_filter_studies_what_was_found(learner: Learner, open_face: OpenFace) -> None:
    """Who types a title and presses enter studies that deck."""
    learner.write_basics(3, deck="second")
    with learner.open() as workspace:
        async with open_face(own=workspace) as face:
            await face.press("slash", *"seco", "enter")
            assert face.sitting.view.title == "Second"


async def test_problems_are_counted_and_opened(learner: Learner, open_face: OpenFace) -> None:
    """A deck with a mistake says how many it has; one key shows each with its line and what to do."""
    path = learner.decks / "capitals.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("answer: Madrid", "anwser: Madrid"), encoding="utf-8"
    )
    with learner.open() as workspace:
        problems = workspace.home().problems
        assert problems
        async with open_face(own=workspace) as face:
            assert "! " in face.text
            await face.press("p")
            assert face.shows(ProblemsScreen)
            assert "capitals.yaml" in face.text
            assert f"{problems[0].line}:{problems[0].column}" in face.text
            await face.press("escape")
            assert face.shows(HomeScreen)


async def test_refresh_notices_a_new_deck(learner: Learner, open_face: OpenFace) -> None:
    """A deck written meanwhile appears at one key; without one, home says that nothing changed."""
    async with open_face() as face:
        await face.press("r")
        assert "Nothing has changed." in face.text
        learner.write_basics(2, deck="later")
        await face.press("r")
        assert "Later" in face.text


async def test_without_decks_home_says_what_to_do(learner: Learner, open_face: OpenFace) -> None:
    """An empty home names the command that adds a deck, and offers no key that would do nothing."""
    (learner.decks / "capitals.yaml").unlink()
    with learner.open() as workspace:
        async with open_face(own=workspace) as face:
            assert "There is no deck yet." in face.text
            assert "ocrequiz add FILE" in face.text
            assert "Study" not in face.text.splitlines()[-1]
            await face.press("enter", "a", "j")
            assert face.shows(HomeScreen)


async def test_a_wide_terminal_shows_the_deck_beside_the_list(open_face: OpenFace) -> None:
    """From 120 columns on, what is known of the deck under the cursor stands beside it."""
    async with open_face(size=(120, 40)) as face:
        assert "Four capitals of Europe." in face.text
        assert "Cards in all" in face.text
    async with open_face(size=(80, 24)) as face:
        assert "Cards in all" not in face.text


async def test_escape_on_home_stays(open_face: OpenFace) -> None:
    """There is nothing behind home, and escape does not quit by accident."""
    async with open_face() as face:
        await face.press("escape", "escape")
        assert face.shows(HomeScreen)
        assert face.app.is_running


async def test_a_sitting_begun_from_the_shell_leads_to_home(
    learner: Learner, session: Session, open_face: OpenFace
) -> None:
    """Escape from such a sitting opens home, from which one studies on."""
    async with open_face(session) as face:
        await face.press("escape")
        assert face.shows(HomeScreen)
        await face.press("enter")
        assert face.shows(StudyScreen)
        assert face.sitting.view.title == "Capitals"
        await face.press("0", "space", "escape")
        assert face.shows(HomeScreen)

    assert len(learner.ratings()) == 1
    assert asked(session)


async def test_q_quits(open_face: OpenFace) -> None:
    """One key leaves the program."""
    async with open_face() as face:
        await face.press("q")
        assert not face.app.is_running or face.app.return_code == 0

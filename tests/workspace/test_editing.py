"""A question in the learner's editor."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from learner import Learner, begin, card_id, go_to

from ocrequiz.errors import EnvironmentFailed, WrongUse
from ocrequiz.questions.card import Card
from ocrequiz.workspace.editing import editor, editor_command, prepare_edit, run_editor
from ocrequiz.workspace.workspace import Options, Workspace

FILE = Path("/decks/a deck.yaml")
FRANCE = "capitals/france#main"


@pytest.mark.parametrize(
    ("program", "arguments"),
    [
        ("vim", ["+7", "/decks/a deck.yaml"]),
        ("/usr/bin/nvim", ["+7", "/decks/a deck.yaml"]),
        ("nano", ["+7", "/decks/a deck.yaml"]),
        ("emacsclient", ["+7", "/decks/a deck.yaml"]),
        ("micro", ["+7", "/decks/a deck.yaml"]),
        ("kak", ["+7", "/decks/a deck.yaml"]),
        ("hx", ["/decks/a deck.yaml:7"]),
        ("subl", ["--wait", "/decks/a deck.yaml:7"]),
        ("Code.exe", ["--wait", "--goto", "/decks/a deck.yaml:7"]),
        ("unheard-of", ["/decks/a deck.yaml"]),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_way(program: str, arguments: list[str]) -> None:
    """An editor that nobody knows gets the file alone; the path is one argument, whatever is in it."""
    assert list(editor_command((program,), FILE, 7)) == [program, *arguments]


def test_an_option_is_not_given_twice() -> None:
    """Who has set `code --wait` already does not get it again."""
    command = editor_command(("code", "--wait"), FILE, 7)
    assert command == ("code", "--wait", "--goto", "/decks/a deck.yaml:7")


def test_visual_goes_before_editor() -> None:
    """As everywhere on Unix; options come along, and a quoted path is one word."""
    python = shlex.quote(sys.executable)
    assert editor({"VISUAL": f"{python} -E 'a b'", "EDITOR": "no-such-program"})[1:] == ("-E", "a b")


@pytest.mark.parametrize("text", ["no-such-program --x", "'unclosed", "; rm x"])
def test_what_is_no_program_is_refused(text: str) -> None:
    """The variable that is wrong is named, and no shell ever reads it."""
    with pytest.raises(WrongUse, match="EDITOR is “"):
        editor({"EDITOR": text, "PATH": "/nowhere"})


def test_without_an_editor_it_is_said() -> None:
    """In one sentence, with what to do."""
    with pytest.raises(WrongUse) as raised:
        editor({"EDITOR": " "})
    assert str(raised.value) == "No editor is set. Set EDITOR, such as: export EDITOR=nano"


Opened = Callable[[str], Workspace]


@pytest.fixture
def edited_by(learner: Learner, request: pytest.FixtureRequest) -> Opened:
    """Return what opens the workspace with an editor that is a few lines of Python on `text`."""
    learner.write_capitals()

    def opened(change: str) -> Workspace:
        script = learner.home / "edit.py"
        lines = "import pathlib, sys\nfile = pathlib.Path(sys.argv[-1])\ntext = file.read_text('utf-8')\n"
        script.write_text(f"{lines}{change}\nfile.write_text(text, 'utf-8')\n", encoding="utf-8")
        environment = {
            "OCREQUIZ_HOME": str(learner.home),
            "EDITOR": shlex.join([sys.executable.replace("\\", "/"), str(script).replace("\\", "/")]),
        }
        workspace = Workspace.open(
            Options(learner.progress, (learner.decks,), learner.clock, shipped=False, environment=environment)
        )
        request.addfinalizer(workspace.close)
        return workspace

    return opened


def france(workspace: Workspace, learner: Learner) -> Card:
    """Return the card of France."""
    session = begin(workspace)
    go_to(session, learner, FRANCE)
    assert session.card is not None
    return session.card


def stem(workspace: Workspace, learner: Learner) -> str:
    """Return what the card of France asks now."""
    return france(workspace, learner).question.stem


def test_what_the_editor_saved_is_asked(learner: Learner, edited_by: Opened) -> None:
    """The deck is read again when the editor is closed."""
    workspace = edited_by("text = text.replace('the capital of France?', 'the chief city of France?')")
    card = france(workspace, learner)
    edit = workspace.prepare_edit(card)
    assert edit.file == learner.decks / "capitals.yaml"
    assert edit.file.is_absolute()
    assert edit.copied_to is None
    run_editor(edit)
    assert workspace.take_in_edit(card) == ()
    assert stem(workspace, learner) == "What is the chief city of France?"


@pytest.mark.parametrize("change", ["text = text.replace('answer: Paris', 'anwser: Paris')", "text = '{'"])
def test_with_a_mistake_the_old_version_stays_in_use(
    learner: Learner, edited_by: Opened, change: str
) -> None:
    """The mistakes are told by line, and the sitting goes on as before."""
    workspace = edited_by(change)
    card = france(workspace, learner)
    run_editor(workspace.prepare_edit(card))
    problems = workspace.take_in_edit(card)
    assert problems
    assert "capitals.yaml" in problems[0].file
    assert stem(workspace, learner) == "What is the capital of France?"
    learner.write_capitals()
    assert workspace.take_in_edit(card) == ()


def test_a_mistake_elsewhere_does_not_hold_an_edit_back(learner: Learner, edited_by: Opened) -> None:
    """One bad question never hides the others."""
    workspace = edited_by("text = text.replace('answer: Madrid', 'anwser: Madrid').replace('Seine', 'river')")
    card = france(workspace, learner)
    run_editor(workspace.prepare_edit(card))
    assert workspace.take_in_edit(card) == ()
    assert france(workspace, learner).question.hint == "It lies on the river."


def test_a_shipped_deck_is_copied_first(learner: Learner, tmp_path: Path) -> None:
    """An upgrade would erase an edit of the original; the copy is the one that is opened, at the same line."""
    learner.write_capitals()
    own = tmp_path / "own"
    environment = {"EDITOR": sys.executable}
    with learner.open() as workspace:
        library = workspace._library
        edit, is_copied = prepare_edit(library, card_id(FRANCE), own, learner.decks, environment)
        assert is_copied
        assert edit.copied_to == own / "capitals"
        assert edit.file == own / "capitals" / "capitals.yaml"
        assert "id: france" in edit.file.read_text(encoding="utf-8").splitlines()[edit.line - 1]
        assert (own / "capitals" / "atlas.md").is_file()
        _, is_copied = prepare_edit(library, card_id(FRANCE), own, tmp_path / "elsewhere", environment)
        assert not is_copied


def test_without_an_editor_nothing_is_copied(learner: Learner, tmp_path: Path) -> None:
    """The sentence comes first."""
    learner.write_capitals()
    with learner.open() as workspace, pytest.raises(WrongUse, match="No editor is set"):
        prepare_edit(workspace._library, card_id(FRANCE), tmp_path / "own", learner.decks, {})
    assert not (tmp_path / "own").exists()


def test_an_editor_that_fails_is_reported(learner: Learner, edited_by: Opened) -> None:
    """Its code is told, and nothing is lost."""
    workspace = edited_by("sys.exit(3)")
    with pytest.raises(EnvironmentFailed, match="ended with code 3"):
        run_editor(workspace.prepare_edit(france(workspace, learner)))

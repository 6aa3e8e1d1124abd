"""A real terminal: what is sent to it, how it is left, and what is said where there is none."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from learner import Learner

from ocrequiz.errors import EnvironmentFailed
from ocrequiz.tui.app import run_app
from ocrequiz.workspace.workspace import Workspace

pexpect = pytest.importorskip("pexpect", reason="there are no pseudo-terminals here")
if sys.platform == "win32":
    pytest.skip("there are no pseudo-terminals here", allow_module_level=True)

HOSTILE = """
format: 1
id: hostile
title: "[/oops] title"
questions:
  - id: one
    type: choice
    question: "[/oops] [@click=app.bell]x[/] &#27;]0;t&#7; &#x9b;31m &#x202e;evil *b*"
    answer: "right &#27;]52;c;aGk=&#7; [/b]"
    distractors: ["wrong &#27;[2J", {text: "[red]other", feedback: "&#27;]0;x&#7; no"}]
    explanation: "[here](https://e.org) &#157;0;y&#156; ![p](p.png)"
"""
"""Escape sequences as HTML entities: the reader of YAML lets them pass, and Markdown decodes them."""

RAW = """
from textual.content import Content
from textual.widgets import Input, Static
from ocrequiz.tui import app

class Raw(app.OcrequizApp):
    def on_mount(self):
        text = "here \\x1b]52;c;aGVsbG8=\\x07 \\x9b31m \\u202eevil\\x1b]0;owned\\x07 there"
        self.screen.mount(Static(Content(text, strip_control_codes=False)), before=0)
        self.notify(text, markup=False)

app.OcrequizApp = Raw
from ocrequiz.cli.main import main
main([])
"""
"""The program, made to paint raw escape sequences, as it would if every door before the last had failed."""

RESTORED = "\x1b[?1049l"
"""What leaves the second screen of a terminal."""
CURSOR_SHOWN = "\x1b[?25h"

BREAKING = """
import sys
from ocrequiz.tui import app

class Broken(app.OcrequizApp):
    def on_mount(self):
        hidden = "what nobody may see"
        raise LookupError("it broke")

app.OcrequizApp = Broken
from ocrequiz.cli.main import main
main([])
"""


def commands_in(sent: str) -> list[str]:
    """Return what would reach the clipboard, the title, a link, the bell or the direction of text."""
    sent = re.sub(r"\x1b\]22;[a-z-]*\x07", "", sent)  # Textual's own: the shape of the mouse pointer
    return re.findall(r"\x1b\][^\x1b\x07]{0,40}|\x1b\[2J|[\x07\x80-\x9f\u202a-\u202e\u2066-\u2069]", sent)


class Terminal:
    """The program in a terminal of its own, and all that it sent there."""

    def __init__(
        self, home: Path, *arguments: str, size: tuple[int, int] = (24, 80), deck: str = HOSTILE
    ) -> None:
        (home / "decks").mkdir(parents=True, exist_ok=True)
        (home / "decks" / "deck.yaml").write_text(deck.lstrip(), encoding="utf-8")
        environment = {**os.environ, "OCREQUIZ_HOME": str(home), "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        environment |= {"PYTHONIOENCODING": "utf-8", "COLUMNS": str(size[1]), "LINES": str(size[0])}
        self.child = pexpect.spawn(
            sys.executable, list(arguments), env=environment, dimensions=size, encoding="utf-8", timeout=30
        )
        self.sent = ""

    def wait_for(self, words: str) -> None:
        """Read until some words are painted."""
        self.child.expect(words)
        self.sent += self.child.before + self.child.after

    def press(self, keys: str) -> None:
        """Send keys."""
        self.child.send(keys)

    def ends(self) -> int:
        """Read to the end and return the exit code."""
        self.child.expect(pexpect.EOF)
        self.sent += self.child.before
        self.child.close()
        assert self.child.exitstatus is not None, self.child.signalstatus
        return int(self.child.exitstatus)

    def ends_without_window(self) -> int:
        """Close the window and return the exit code of the program, which has some seconds to end by itself."""
        program = self.child.ptyproc
        program.fileobj.close()
        program.closed = self.child.closed = program.terminated = self.child.terminated = True
        deadline = time.monotonic() + 20
        while time.monotonic() < deadline:
            pid, status = os.waitpid(self.child.pid, os.WNOHANG)
            if pid:
                return os.waitstatus_to_exitcode(status)
            time.sleep(0.01)
        os.kill(self.child.pid, signal.SIGKILL)
        pytest.fail("the program goes on after its window was closed")


@pytest.fixture
def home_folder(tmp_path: Path) -> Path:
    """A machine with one deck that means harm."""
    return tmp_path / "home"


def test_nothing_of_a_deck_reaches_the_terminal_as_a_command(home_folder: Path) -> None:
    """Clipboard, title, links, colours and cursor stay the program's own, on home, card, answer and problems."""
    terminal = Terminal(home_folder, "-m", "ocrequiz", "study", "hostile")
    terminal.wait_for("oops")
    terminal.press("1")
    terminal.wait_for("Again")
    terminal.press("\x1b")
    terminal.wait_for("Learning")
    terminal.press("q")
    assert terminal.ends() == 0
    assert "[@click=app.bell]x[/]" in terminal.sent
    assert commands_in(terminal.sent) == []


def test_the_last_door_holds_alone(home_folder: Path) -> None:
    """Raw escape sequences in a widget and in a toast are painted as signs, none is sent."""
    terminal = Terminal(home_folder, "-c", RAW)
    terminal.wait_for("here")
    terminal.wait_for("there")
    terminal.press("q")
    assert terminal.ends() == 0
    assert commands_in(terminal.sent) == []


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_a_signal_leaves_the_terminal_whole(home_folder: Path, name: str) -> None:
    """Ended from outside, the program gives the terminal back and says so with its exit code."""
    terminal = Terminal(home_folder, "-m", "ocrequiz")
    terminal.wait_for("Learning")
    terminal.child.kill(getattr(signal, name))
    assert terminal.ends() == 130
    assert RESTORED in terminal.sent
    assert terminal.sent.rindex(CURSOR_SHOWN) > terminal.sent.index(RESTORED) - 1


def test_the_program_ends_with_its_terminal(home_folder: Path) -> None:
    """When the window is closed while much is painted, nothing is left running behind it; the code says why."""
    terminal = Terminal(home_folder, "-m", "ocrequiz")
    terminal.wait_for("Learning")
    for number in range(3):
        terminal.child.setwinsize(30 + number, 90 + number)
        terminal.press("\x1b[B")
    assert terminal.ends_without_window() == 130
    assert list(home_folder.rglob("crash.log")) == []


def test_a_byte_of_another_encoding_is_only_a_strange_key(home_folder: Path) -> None:
    """What a terminal sends that speaks Latin-1 is no reason to stop."""
    terminal = Terminal(home_folder, "-m", "ocrequiz")
    terminal.wait_for("Learning")
    os.write(terminal.child.child_fd, b"\xe9\xff")
    terminal.press("q")
    assert terminal.ends() == 0


def test_control_c_leaves_as_q_does(home_folder: Path) -> None:
    """Since everything is saved at once, ctrl+c may simply leave."""
    terminal = Terminal(home_folder, "-m", "ocrequiz")
    terminal.wait_for("Learning")
    terminal.press("\x03")
    assert terminal.ends() in (0, 130)
    assert RESTORED in terminal.sent


def test_a_crash_is_one_sentence_and_a_report(home_folder: Path) -> None:
    """The terminal is given back, nothing of the program's insides is printed, and the report holds no values."""
    terminal = Terminal(home_folder, "-c", BREAKING)
    assert terminal.ends() == 3
    after = terminal.sent[terminal.sent.index(RESTORED) :]
    assert "Traceback" not in terminal.sent
    assert "nobody may see" not in terminal.sent
    assert "crash.log" in after.replace("\r\n", "")
    report = next(home_folder.rglob("crash.log")).read_text(encoding="utf-8")
    assert "LookupError" in report
    assert "nobody may see" not in report.replace('hidden = "what nobody may see"', "")


def test_a_tiny_terminal_is_asked_for_room(home_folder: Path) -> None:
    """In a terminal of 20×5 a sentence stands where the card would be, and q still quits."""
    terminal = Terminal(home_folder, "-m", "ocrequiz", size=(5, 20))
    terminal.wait_for("larger")
    terminal.press("q")
    assert terminal.ends() == 0


def test_without_a_terminal_the_screen_is_not_started(learner: Learner, workspace: Workspace) -> None:
    """Where nobody could press a key, the program says so at once instead of waiting for ever."""
    if (
        sys.__stdin__ is not None
        and sys.__stdin__.isatty()
        and sys.__stdout__ is not None
        and sys.__stdout__.isatty()
    ):
        pytest.skip("the tests themselves run in a terminal")
    with pytest.raises(EnvironmentFailed, match="no terminal"):
        run_app(workspace)


def test_in_a_pipe_lines_are_used_instead(home_folder: Path) -> None:
    """With stdin and stdout piped the same program answers line by line and ends with its input."""
    (home_folder / "decks").mkdir(parents=True)
    done = subprocess.run(
        [sys.executable, "-m", "ocrequiz"], input="", capture_output=True, text=True, encoding="utf-8", timeout=60,
        env={**os.environ, "OCREQUIZ_HOME": str(home_folder), "PYTHONIOENCODING": "utf-8"}, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "\x1b[?1049h" not in done.stdout

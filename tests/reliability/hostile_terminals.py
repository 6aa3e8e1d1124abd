"""What does the real program send to a terminal, of whichever kind, on a machine where every text means harm?"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterable, Mapping
from typing import Final

from browser import Browser
from hostile_links import is_fit
from hostile_running import check_watched, forget, watched
from hostile_world import LITERAL, lines_unfit, obeyed
from kinds import Kind
from machine import Machine
from real_terminal import Terminal
from routes import TO_A_LINK, typed

TYPED: Final = f"{LITERAL} \x1b]52;c;aGk=\x07 \x1b[21t"
"""Hostile words that a terminal shows as `^[` when they are typed, and hands on as they are."""
IN_LINES: Final[Mapping[tuple[str, ...], tuple[str, ...]]] = {
    (): (
        "y", *(line for deck in range(1, 10) for line in (str(deck), ":?", ":h", TYPED, "1", ":c", ":i", "1", ":q")),
        f":n {TYPED}", "",
    ),
    ("quiz", "example-choice"): (":?", TYPED, "1", "", "", ":o", ":q"),
    ("preview",): (":?", "", "", ":h", "", ":q"),
}  # fmt: skip
"""What is typed line by line, by how the program is started."""


def sit_in_terminal(machine: Machine, environment: Mapping[str, str], browser: Browser, kind: Kind) -> int:
    """Take every route in a real terminal, follow a link; return the bytes sent, none of which is a deck's command."""
    surroundings = {**environment, **kind.environment}
    with Terminal(machine, size=kind.size, environment=surroundings) as terminal:
        terminal.see(LITERAL if kind.has_room else "larger")
        for key in typed():
            terminal.press(key)
            terminal.settle(1.0 if kind.has_room else 0.1)
        check_watched(machine)
        if kind.has_room:
            _follow_a_link(machine, terminal, browser)
        terminal.signal(15)
        assert terminal.ends() == 130
        assert terminal.is_as_found(), terminal.left_on()
        return check_sent(terminal, kind)


def _follow_a_link(machine: Machine, terminal: Terminal, browser: Browser) -> None:
    """Follow a link from home, and forget what was noted of it; raise AssertionError where more was done than that."""
    before = browser.opened
    for key in typed([TO_A_LINK]):
        terminal.press(key)
        terminal.settle()
    assert browser.opened == before
    terminal.press("o")
    terminal.see("was asked to open")
    (address,) = browser.opened[len(before) :]
    assert is_fit(address)
    (started,) = watched(machine).others
    assert started.startswith("subprocess.Popen")
    assert address in started
    forget(machine)


def sit_in_lines(
    machine: Machine,
    environment: Mapping[str, str],
    kind: Kind,
    starts: Iterable[tuple[str, ...]] = IN_LINES,
) -> int:
    """Study, sit a quiz and look at a deck in a terminal that has lines only; return the bytes sent, as above."""
    deck = next(iter(sorted(machine.learner.decks.glob("*choice/*.yaml"))))
    sent = 0
    for arguments in starts:
        given = (*arguments, str(deck)) if arguments == ("preview",) else arguments
        with Terminal(
            machine, *given, size=kind.size, environment={**environment, **kind.environment}
        ) as terminal:
            terminal.press("".join(f"{line}\n" for line in IN_LINES[arguments]))
            assert terminal.ends() == 0, terminal.text
            assert terminal.is_as_found()
            assert "\x1b" not in terminal.text
            sent += check_sent(terminal, kind)
    return sent


def check_sent(terminal: Terminal, kind: Kind) -> int:
    """Raise AssertionError where anything that was sent came from a deck and would be obeyed; count the bytes."""
    assert "Traceback" not in terminal.text, terminal.text[-2000:]
    assert LITERAL in terminal.text or not kind.has_room
    found = obeyed(terminal.sent, kind.encoding)
    assert found == [], found[:5]
    return len(terminal.sent)


def can_multiplex() -> bool:
    """Tell whether there is a tmux to run in."""
    return shutil.which("tmux") is not None


def sit_in_tmux(machine: Machine, environment: Mapping[str, str]) -> str:
    """Take every route in tmux, which obeys the clipboard; return what is in it once the learner copied a link."""
    socket = ["tmux", "-L", f"hostile-{os.getpid()}", "-f", "/dev/null"]
    surroundings = dict(machine.surroundings(**environment))
    command = " ".join(_quoted(word) for word in machine.command())
    try:
        subprocess.run(
            [*socket, "new-session", "-d", "-x", "100", "-y", "40", command], env=surroundings, check=True
        )
        subprocess.run([*socket, "set-option", "-s", "set-clipboard", "on"], check=True)
        _wait_for([*socket, "capture-pane", "-p"], LITERAL)
        _press(socket, typed())
        painted = _told([*socket, "capture-pane", "-p"])
        assert lines_unfit(iter(painted.splitlines())) == []
        assert _told([*socket, "list-buffers"]) == ""
        assert "owned" not in _told([*socket, "display-message", "-p", "#{pane_title} #{window_name}"])
        _press(socket, [*typed([TO_A_LINK]), "y"])
        _wait_for([*socket, "list-buffers"], "bytes")
        return _told([*socket, "show-buffer"])
    finally:
        subprocess.run([*socket, "kill-server"], check=False, capture_output=True)


def _press(socket: list[str], keys: Iterable[str]) -> None:
    for key in keys:
        subprocess.run([*socket, "send-keys", "-l", key], check=True)
        time.sleep(0.3 if key == "\x1b" else 0.15)


def _wait_for(command: list[str], words: str) -> None:
    deadline = time.monotonic() + 30
    while words not in _told(command):
        assert time.monotonic() < deadline, _told(command)
        time.sleep(0.1)


def _told(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def _quoted(word: str) -> str:
    return "'" + word.replace("'", "'\\''") + "'"

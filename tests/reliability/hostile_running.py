"""What does the real program send, start, open and print on a machine where every text means harm?"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click
from hostile_world import LITERAL, furnish, lines_unfit, live, obeyed
from machine import Machine
from real_terminal import Terminal

from ocrequiz.cli.main import VERBS, cli

WATCHING: Final = """
import os, sys
told = os.open(os.environ["WATCHED"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
def hook(event, given):
    if event == "open":
        os.write(told, ("open\\t%r\\n" % (given[0],)).encode())
    elif event.partition(".")[0] in ("subprocess", "webbrowser", "socket", "pty", "ftplib", "urllib", "ctypes"):
        os.write(told, f"{event}\\t{str(given)[:200]!r}\\n".encode())
    elif event in ("os.system", "os.exec", "os.fork", "os.posix_spawn", "os.startfile", "os.spawn", "os.forkpty"):
        os.write(told, f"{event}\\t{str(given)[:200]!r}\\n".encode())
sys.addaudithook(hook)
"""
"""Put before the program: notes what it opens, starts, connects to and shows in a browser."""
OUR_OWN: Final = ("ctypes.", "socket.__new__", "socket.gethostname")
"""What the program does by itself: asyncio wakes itself by a pair of sockets, platform asks the machine's name."""
KEYS: Final = (
    "p", "\x1b", "b", "\x1b", "d", "j", "\x1b", "t", "\x1b", "s", "\x1b", "Z", "\x1b", "?", "\x1b", "x", "\x1b",
    "a", " ", "0", "c", "\x1b", "i", "\x1b", "n", "\x1b", "3", " ", "0", "3", "\x1b", "z", "\x1b", "\x10", "o", "\x1b",
)  # fmt: skip
"""Through most screens and back."""


@dataclass(frozen=True, slots=True)
class Watched:
    """What the program was seen to do."""

    opened: frozenset[str]
    others: tuple[str, ...]
    """Everything else that a deck must not bring about."""


def hostile(machine: Machine) -> Mapping[str, str]:
    """Make a machine hostile, and return the environment in which the program is watched there."""
    furnish(machine.learner)
    live(machine.learner)
    folder = machine.learner.home / "watching"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(WATCHING, "utf-8")
    path = os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH", "")]))
    machine.environment["OCREQUIZ_NOW"] = machine.learner.when.isoformat()
    return {
        "PYTHONPATH": path,
        "WATCHED": str(machine.learner.home / "watched.tsv"),
        "VISUAL": "",
        "EDITOR": "",
    }


def watched(machine: Machine) -> Watched:
    """Read what the program was seen to do."""
    lines = (machine.learner.home / "watched.tsv").read_text("utf-8").splitlines()
    events = [line.partition("\t") for line in lines]
    opened = frozenset(what.strip("'\"") for event, _, what in events if event == "open")
    others = tuple(
        f"{event} {what}" for event, _, what in events if event != "open" and not event.startswith(OUR_OWN)
    )
    return Watched(opened, others)


def check_watched(machine: Machine) -> int:
    """Raise AssertionError where something was started, connected or opened beyond the program's own; count files."""
    seen = watched(machine)
    assert seen.others == (), seen.others[:5]
    own = [
        sys.prefix,
        sys.base_prefix,
        sys.exec_prefix,
        str(machine.learner.home),
        "/proc",
        "/dev",
        "/usr",
        "/etc",
    ]
    own += [folder for folder in sys.path if folder]
    own += [os.environ.get("PYTHONPATH", "") or sys.prefix, str(Path(__file__).resolve().parents[2])]
    strange = [each for each in seen.opened if each.startswith("/") and not each.startswith(tuple(own))]
    assert strange == [], strange[:5]
    assert not any(each.endswith(("passwd", "shadow", "secret.txt")) for each in seen.opened)
    return len(seen.opened)


def sit_in_terminal(
    machine: Machine, environment: Mapping[str, str], size: tuple[int, int] = (40, 100)
) -> int:
    """Walk through the screens in a real terminal; return the bytes sent, none of which is a deck's command."""
    with Terminal(machine, size=size, environment=environment) as terminal:
        terminal.see(LITERAL)
        for key in KEYS:
            terminal.press(key)
            terminal.wait_for("\x00", 0.3 if key == "\x1b" else 0.15)
        terminal.signal(15)
        terminal.ends()
        assert "Traceback" not in terminal.text
        assert LITERAL in terminal.text
        found = obeyed(terminal.sent)
        assert found == [], found[:5]
        assert terminal.is_as_found(), terminal.left_on()
        return len(terminal.sent)


def can_multiplex() -> bool:
    """Tell whether there is a tmux to run in."""
    return shutil.which("tmux") is not None


def sit_in_tmux(machine: Machine, environment: Mapping[str, str]) -> int:
    """Walk through the screens in tmux, which obeys the clipboard; return how many keys were pressed."""
    socket = ["tmux", "-L", f"hostile-{os.getpid()}", "-f", "/dev/null"]
    surroundings = dict(machine.surroundings(**environment))
    command = " ".join(_quoted(word) for word in machine.command())
    try:
        subprocess.run(
            [*socket, "new-session", "-d", "-x", "100", "-y", "40", command], env=surroundings, check=True
        )
        subprocess.run([*socket, "set-option", "-s", "set-clipboard", "on"], check=True)
        _wait_for([*socket, "capture-pane", "-p"], LITERAL)
        for key in KEYS:
            subprocess.run([*socket, "send-keys", "-l", key], check=True)
            time.sleep(0.1)
        painted = _told([*socket, "capture-pane", "-p"])
        assert lines_unfit(iter(painted.splitlines())) == []
        assert _told([*socket, "list-buffers"]) == ""
        assert "owned" not in _told([*socket, "display-message", "-p", "#{pane_title} #{window_name}"])
    finally:
        subprocess.run([*socket, "kill-server"], check=False, capture_output=True)
    return len(KEYS)


def _wait_for(command: list[str], words: str) -> None:
    deadline = time.monotonic() + 30
    while words not in _told(command):
        assert time.monotonic() < deadline, _told(command)
        time.sleep(0.1)


def _told(command: list[str]) -> str:
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def _quoted(word: str) -> str:
    return "'" + word.replace("'", "'\\''") + "'"


def ways_to_call(machine: Machine) -> Iterator[tuple[str, ...]]:
    """Yield every verb with a hostile deck for what it must be given, and with each way of printing that it has."""
    deck = next(
        file for file in sorted(machine.learner.decks.rglob("*.yaml")) if "choice" in file.parent.name
    )
    context = click.Context(cli)
    for verb in VERBS:
        command = cli.get_command(context, verb)
        assert command is not None
        given: list[str] = []
        for each in command.params:
            if isinstance(each, click.Argument) and each.required:
                given += [str(deck)] * max(1, each.nargs)
        yield (verb, *given)
        for each in command.params:
            if isinstance(each, click.Option) and each.name == "as_json":
                yield (verb, *given, each.opts[0])
            elif (
                isinstance(each, click.Option)
                and isinstance(each.type, click.Choice)
                and "--format" in each.opts
            ):
                yield from ((verb, *given, each.opts[0], str(choice)) for choice in each.type.choices)


def call(machine: Machine, words: tuple[str, ...], environment: Mapping[str, str]) -> str:
    """Call a verb, and raise AssertionError where it prints what would be obeyed; return what it printed."""
    lines = ["\x1b]0;owned\x07", "", ":n \x1b]52;c;aGk=\x07", ":q", ":q"]
    ran = machine.run(*words, lines=lines, environment=environment)
    printed = f"{ran.out}\n{ran.err}"
    assert "Traceback" not in printed, (words, printed[-2000:])
    assert "its fault" not in printed, (words, printed[-2000:])
    assert lines_unfit(iter(printed.split("\n"))) == [], (words, lines_unfit(iter(printed.split("\n")))[:3])
    assert obeyed(printed.encode()) == [], words
    if "github" in words:
        check_annotations(ran.out)
    if any(word == "--json" for word in words) and ran.out:
        json.loads(ran.out)
    return printed


def check_annotations(printed: str) -> None:
    """Raise AssertionError where a line is no annotation of ours, or holds one within."""
    for line in printed.splitlines():
        assert line.startswith(("::error ", "::warning ", "::notice ")), line
        assert ",file=" not in line.partition("file=")[2].partition("::")[0].partition(",line=")[0], line

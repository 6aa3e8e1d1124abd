"""What does the real program send, start, open and print on a machine where every text means harm?"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click
from hostile_world import furnish, lines_unfit, live, obeyed, revise
from machine import Machine

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


@dataclass(frozen=True, slots=True)
class Watched:
    """What the program was seen to do."""

    opened: frozenset[str]
    others: tuple[str, ...]
    """Everything else that a deck must not bring about."""


def hostile(machine: Machine) -> Mapping[str, str]:
    """Make a machine hostile, and return the environment in which the program is watched there."""
    (machine.learner.decks / "many.yaml").unlink()
    furnish(machine.learner)
    live(machine.learner)
    revise(machine.learner)
    folder = machine.learner.home / "watching"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(WATCHING, "utf-8")
    path = os.pathsep.join(filter(None, [str(folder), os.environ.get("PYTHONPATH", "")]))
    machine.environment["OCREQUIZ_NOW"] = machine.learner.when.isoformat()
    return {
        "PYTHONPATH": path,
        "WATCHED": str(_noted(machine)),
        "VISUAL": "",
        "EDITOR": "",
    }


def watched(machine: Machine) -> Watched:
    """Read what the program was seen to do."""
    lines = _noted(machine).read_text("utf-8").splitlines()
    events = [line.partition("\t") for line in lines]
    opened = frozenset(what.strip("'\"") for event, _, what in events if event == "open")
    others = tuple(
        f"{event} {what}" for event, _, what in events if event != "open" and not event.startswith(OUR_OWN)
    )
    return Watched(opened, others)


def _noted(machine: Machine) -> Path:
    return machine.learner.home / "watched.tsv"


def forget(machine: Machine) -> None:
    """Forget what the program was seen to start; what it opened stays noted."""
    noted = _noted(machine)
    kept = [line for line in noted.read_text("utf-8").splitlines(keepends=True) if line.startswith("open\t")]
    noted.write_text("".join(kept), "utf-8")


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

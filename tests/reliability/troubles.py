"""Does the program say in a sentence what keeps it from saving, and go on once the cause is gone?"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable

from disk import READ_ONLY, Disk, Fault
from machine import Machine
from real_terminal import Terminal

LOCK = """
import sys
from pathlib import Path
from ocrequiz.store.progress import Progress
with Progress.open(Path(sys.argv[1]), 'x') as progress, progress.transaction():
    print('locked', flush=True)
    sys.stdin.readline()
"""


def fail_on_screen(machine: Machine, disk: Disk, fault: Fault) -> None:
    """Rate a card while the disk fails: a sentence is shown, the card stays, and counts once the disk is mended."""
    with Terminal(machine, "study", "many", environment=disk.environment) as terminal:
        terminal.see("Question 1?")
        disk.breaks(fault)
        terminal.answer(1, "3")
        terminal.see(fault.words)
        disk.is_mended()
        terminal.press("4")
        terminal.see("Question 2?")
        terminal.answer(2, "1")
        terminal.see("Question 3?")
        terminal.press("q")
        assert terminal.ends() == 0
        assert "Traceback" not in terminal.text
        assert terminal.is_as_found(), terminal.left_on()
    assert machine.ratings() == [4, 1]
    machine.examine()


def fail_in_lines(machine: Machine, disk: Disk, fault: Fault) -> None:
    """In lines the program stops with one sentence, since what follows may be meant for another card."""
    with subprocess.Popen(
        machine.command("study", "many"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=machine.surroundings(**disk.environment),
        encoding="utf-8",
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        tell(program, "\n4\n\n")
        while "Answer 2" not in program.stdout.readline():
            continue
        disk.breaks(fault)
        tell(program, "3\n\n3\n")
        _, said = program.communicate(timeout=60)
    disk.is_mended()
    assert program.returncode == 3
    (sentence,) = said.strip().splitlines()
    assert fault.words in sentence
    saved = machine.ratings()
    # Where only the sync failed, the rating that was refused may be found all the same: one more, never one less.
    assert saved == [4] or (saved == [4, 3] and fault.calls == "s")
    again = machine.run("study", "many", lines=["", "2", ":q"])
    assert (again.code, again.err) == (0, "")
    assert machine.ratings() == [*saved, 2]
    machine.examine()


def start_read_only(machine: Machine, disk: Disk) -> None:
    """Start on a file that was turned read-only: a sentence, nothing is changed, and later the sitting goes on."""
    first = machine.run("study", "many", lines=["", "4", ":q"])
    assert first.code == 0
    before = machine.progress.read_bytes()
    disk.breaks(READ_ONLY)
    refused = machine.run("study", "many", lines=["", "3", ":q"], environment=disk.environment)
    disk.is_mended()
    assert refused.code == 3, refused
    assert READ_ONLY.words in refused.sentence
    assert machine.progress.read_bytes() == before
    again = machine.run("study", "many", lines=["", "2", ":q"], environment=disk.environment)
    assert again.code == 0
    assert machine.ratings() == [4, 2]
    machine.examine()


def tell(program: subprocess.Popen[str], lines: str) -> None:
    """Write lines to a program that reads."""
    assert program.stdin is not None
    program.stdin.write(lines)
    program.stdin.flush()


def lock_on_screen(machine: Machine, seconds: float) -> None:
    """Rate a card while another program keeps the file locked: a sentence, and later the rating counts."""
    with Terminal(machine, "study", "many") as terminal:
        terminal.see("Question 1?")
        with Lock(machine) as lock:
            began = time.monotonic()
            terminal.answer(1, "3")
            terminal.see("kept it locked")
            time.sleep(max(0.0, seconds - (time.monotonic() - began)))
            lock.release()
        terminal.press("2")
        terminal.see("Question 2?")
        terminal.press("q")
        assert terminal.ends() == 0
        assert terminal.is_as_found()
    assert machine.ratings() == [2]
    machine.examine()


class Lock:
    """Another program that holds the progress file."""

    def __init__(self, machine: Machine) -> None:
        self._program = subprocess.Popen(
            [sys.executable, "-c", LOCK, str(machine.progress)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=machine.surroundings(),
            encoding="utf-8",
        )
        assert self._program.stdout is not None
        assert self._program.stdout.readline() == "locked\n"

    def __enter__(self) -> Lock:
        return self

    def __exit__(self, *error: object) -> None:
        self.release()

    def release(self) -> None:
        """Let the file go."""
        self._program.communicate("\n", timeout=30) if self._program.poll() is None else None


Trouble = Callable[[Machine, Disk, Fault], None]

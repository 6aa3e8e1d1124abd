"""Tests of waiting for a turn at a file that others write too."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from ocrequiz.scheduling.days import Moment
from ocrequiz.scheduling.events import Flagged
from ocrequiz.store.progress import Progress
from ocrequiz.store.turns import Turn

Program = Callable[..., "subprocess.Popen[str]"]

AT = Moment(1_728_000_000_000, 60)


def test_while_others_get_on_a_turn_is_waited_for(
    progress: Progress, path: Path, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file held three times as long as one waits where nothing happens is waited for, since it is written to."""
    monkeypatch.setattr("ocrequiz.store.turns.BUSY_SECONDS", 0.2)
    other = program(
        "import os, sys, time; from pathlib import Path; from ocrequiz.store.progress import Progress\n"
        "path = Path(sys.argv[1])\n"
        "with Progress.open(path, 'x') as progress, progress.transaction():\n"
        "    print('locked', flush=True)\n"
        "    for _ in range(60): time.sleep(0.01); os.utime(path)",
        path,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "locked\n"
    with progress.transaction():
        progress.append(Flagged(on=True), "d/q#main", AT, 1)


def test_windows_that_write_at_once_take_turns(progress: Progress, path: Path, program: Program) -> None:
    """However fast two of them rate, neither gets on for long while the other waits."""
    other = program(
        "import sys; from pathlib import Path; from ocrequiz.scheduling.days import Moment\n"
        "from ocrequiz.scheduling.events import Flagged; from ocrequiz.store.progress import Progress\n"
        "print('ready', flush=True)\n"
        "with Progress.open(Path(sys.argv[1]), 'other') as progress:\n"
        "    while True:\n"
        "        with progress.transaction():\n"
        "            progress.append(Flagged(on=True), 'd/q#main', Moment(0), 1)\n",
        path,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "ready\n"
    before, changes = 0, 0
    for _ in range(600):
        with progress.transaction():
            sequence = progress.append(Flagged(on=True), "d/q#main", AT, 1).sequence
        changes += sequence > before + 1
        before = sequence
        if changes == 20:
            break
    assert changes == 20


def test_a_turn_that_never_comes_is_given_up(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However busily others write, nobody waits for ever."""
    monkeypatch.setattr("ocrequiz.store.turns.LONGEST_SECONDS", 0.1)
    path.touch()
    turn, looks = Turn(path), 0
    while turn.comes():
        looks += 1
        os.utime(path, ns=(looks, looks))
    assert looks > 5


def test_a_file_that_nobody_writes_is_not_waited_for_long(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nothing is written, the one who holds the file may have gone to sleep."""
    monkeypatch.setattr("ocrequiz.store.turns.BUSY_SECONDS", 0.05)
    turn, began = Turn(path), time.monotonic()
    while turn.comes():
        continue
    assert time.monotonic() - began < 5.0

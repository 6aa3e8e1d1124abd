"""Do several windows on one progress file get along?"""

from __future__ import annotations

import json
import sqlite3
import subprocess
from pathlib import Path

from machine import Machine

VERSIONS = Path(__file__).parents[1] / "store"
"""Where files of earlier versions of the schema lie, as SQL."""


def drill_at_once(machine: Machine, windows: int, ratings: int) -> int:
    """Study one deck in several programs at once, and return how many answers the log then holds."""
    lines = "".join(f"\n{number % 4 + 1}\n" for number in range(ratings)) + ":q\n"
    programs = [
        subprocess.Popen(
            machine.command("study", "many", "--plain"),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=machine.surroundings(),
            encoding="utf-8",
        )
        for _ in range(windows)
    ]
    for program in programs:
        assert program.stdin is not None
        program.stdin.write(lines)
        program.stdin.close()
        program.stdin = None
    for program in programs:
        out, err = program.communicate(timeout=600)
        assert (program.returncode, err) == (0, ""), (program.returncode, err, out[-500:])
    machine.examine()
    return len(machine.ratings())


def start_at_once(machine: Machine, starts: int, version: int) -> None:
    """Let a file of an earlier version be opened by several programs at the same instant; each must succeed."""
    write_version(machine.progress, version)
    programs = [
        subprocess.Popen(
            machine.command("due", "--json"),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=machine.surroundings(),
            encoding="utf-8",
        )
        for _ in range(starts)
    ]
    for program in programs:
        out, err = program.communicate(timeout=120)
        assert (program.returncode, err) == (0, ""), err
        assert json.loads(out)
    machine.examine()
    kept = list(machine.progress.with_name("progress-backups").glob("version-*.db"))
    assert len(kept) == 1, kept
    for file in (machine.progress, *kept):
        file.unlink()


def write_version(path: Path, version: int) -> None:
    """Make a progress file as an earlier version of the schema left it."""
    connection = sqlite3.connect(str(path))
    try:
        connection.executescript((VERSIONS / f"version_{version}.sql").read_text("utf-8"))
    finally:
        connection.close()

"""Is a rating on the disk before it counts? The system calls of the real program say so."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from machine import Machine

_CALL = re.compile(r"(write|pwrite64|fsync|fdatasync)\((\d+)<([^>]*)>")


def calls_of_a_sitting(machine: Machine, ratings: int) -> list[str]:
    """Drill under strace; return, in order, `write` and `sync` of the progress file, and `shown` of a next card."""
    trace = machine.learner.home / "trace"
    subprocess.run(
        ["strace", "-f", "-y", "-s", "200", "-e", "trace=write,pwrite64,fsync,fdatasync", "-o", str(trace),
         *machine.command("study", "many")],
        input="\n3\n" * ratings + ":q\n",
        env=machine.surroundings(),
        encoding="utf-8",
        stdout=subprocess.PIPE,
        check=True,
        timeout=120,
    )  # fmt: skip
    calls: list[str] = []
    for line in trace.read_text("utf-8", errors="replace").splitlines():
        found = _CALL.search(line)
        if found is None:
            continue
        name, number, path = found.groups()
        if "progress.db" in path and not path.endswith("-shm"):
            calls.append("sync" if "sync" in name else "write")
        elif number == "1" and "Question " in line:
            calls.append("shown")
    return calls


def unsynced(calls: list[str]) -> int:
    """Count the cards that were shown while something written to the progress file was not synced yet."""
    pending, count = False, 0
    for call in calls:
        match call:
            case "write":
                pending = True
            case "sync":
                pending = False
            case _:
                count += pending
    return count


def can_trace() -> bool:
    """Tell whether system calls can be looked at here."""
    if shutil.which("strace") is None:
        return False
    tried = subprocess.run(["strace", "-o", str(Path("/dev/null")), "true"], capture_output=True, check=False)
    return tried.returncode == 0

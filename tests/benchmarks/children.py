"""How a child process is run and what it costs: the same environment for the program and for its references."""

from __future__ import annotations

import compileall
import importlib.util
import json
import os
import site
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from resource import struct_rusage
from time import perf_counter

from figures import Sample

OCREQUIZ = (sys.executable, "-c", "from ocrequiz.__main__ import main; main()")
"""What the console script does."""

_UNWANTED = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES")
_MAXRSS_BYTES = 1 if sys.platform == "darwin" else 1024
_NO_DISKS = frozenset(("tmpfs", "ramfs", "devtmpfs"))

Run = Callable[[], Sample]


class ChildFailed(Exception):
    """A process that is measured did not do its part."""


def environment(home: Path) -> dict[str, str]:
    """Return the environment of every child: that of a learner who has set nothing and lives in `home`."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in _UNWANTED and not name.startswith(("OCREQUIZ_", "TEXTUAL"))
    }
    own = {f"XDG_{name.upper()}_HOME": str(home / name) for name in ("cache", "config", "data")}
    libraries = {"PYTHONUSERBASE": site.getuserbase()}
    return {**kept, **own, **libraries, "HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor"}


def program(name: str, *arguments: str) -> tuple[str, ...]:
    """Return the command that runs a module of this folder as a program."""
    return (sys.executable, str(Path(__file__).with_name(f"{name}.py")), *arguments)


def compile_all() -> None:
    """Write the bytecode of the program and of every library, so that no start has to."""
    found = importlib.util.find_spec("ocrequiz")
    if found is None or found.origin is None:
        raise ChildFailed("ocrequiz is not installed for this Python: pip install -e '.[bench]'")
    for folder in {
        str(Path(found.origin).parent),
        sysconfig.get_path("purelib"),
        sysconfig.get_path("platlib"),
    }:
        compileall.compile_dir(folder, quiet=2, workers=0)


def sample(usage: struct_rusage, wall_s: float) -> Sample:
    """Turn what the system says of an ended process into a sample.

    Linux counts what the parent held when it forked: this process must stay smaller than what it measures.
    """
    return Sample(usage.ru_utime + usage.ru_stime, wall_s, usage.ru_maxrss * _MAXRSS_BYTES)


def run(command: Sequence[str], home: Path) -> Sample:
    """Run a command without a terminal to its end. Raises ChildFailed where it fails."""
    with tempfile.TemporaryFile() as talk:
        began = perf_counter()
        child = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=talk,
            env=environment(home),
        )
        _, status, usage = os.wait4(child.pid, 0)
        took = perf_counter() - began
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            talk.seek(0)
            raise ChildFailed(f"{' '.join(command)} failed: {talk.read().decode(errors='replace')}")
    return sample(usage, took)


def interleaved(rounds: int, runs: Mapping[str, Run]) -> dict[str, list[Sample]]:
    """Run each in turn, every other round in the opposite order, so that noise strikes all alike."""
    found: dict[str, list[Sample]] = {name: [] for name in runs}
    for number in range(rounds):
        names = list(runs)
        for name in names if number % 2 == 0 else reversed(names):
            found[name].append(runs[name]())
    return found


@dataclass(frozen=True, slots=True)
class Block:
    """What some steps in a row cost, as the process that took them measured itself."""

    cpu_s: float
    """Of all steps together."""
    walls_s: Sequence[float]
    """Of each step."""


class Stepper:
    """A process that has prepared itself and takes so many steps whenever it is told to."""

    def __init__(self, command: Sequence[str], home: Path) -> None:
        self._command = command
        self._child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment(home),
            text=True,
            encoding="utf-8",
        )
        self.about = self._line()
        """What the process says of itself once it is ready."""

    def step(self, count: int) -> Block:
        """Let it take some steps."""
        assert self._child.stdin is not None
        self._child.stdin.write(f"{count}\n")
        self._child.stdin.flush()
        found = json.loads(self._line())
        return Block(found["cpu_s"], found["walls_s"])

    def end(self) -> None:
        """Let it end."""
        self._child.communicate()

    def _line(self) -> str:
        assert self._child.stdout is not None
        line = self._child.stdout.readline()
        if not line:
            raise ChildFailed(f"{' '.join(self._command)} ended with {self._child.wait()}")
        return line.strip()


def disk_folder() -> Path:
    """Return a folder for temporary files that lies on a disk, since commits to memory cost nothing."""
    for folder in (Path(tempfile.gettempdir()), Path.home(), Path.cwd()):
        if os.access(folder, os.W_OK) and _file_system(folder) not in _NO_DISKS:
            return folder
    raise ChildFailed("No folder on a disk was found; set TMPDIR to one.")


def _file_system(folder: Path) -> str:
    """Return the type of the file system that holds a folder; empty where it is not told."""
    mounts = Path("/proc/self/mounts")
    if not mounts.exists():
        return ""
    found = {fields[1]: fields[2] for fields in map(str.split, mounts.read_text().splitlines())}
    path = folder.resolve()
    return next((found[str(each)] for each in (path, *path.parents) if str(each) in found), "")

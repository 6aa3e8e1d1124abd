"""The program as it is run: what it printed, and the code with which it ended."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ocrequiz.workspace.workspace import Options, Workspace

ENTRY = "import sys; from ocrequiz.__main__ import main; sys.argv[0] = 'ocrequiz'; main()"
"""What the installed command does, so that no installed command is needed."""
SECONDS = 60
"""After which a program that does not end is taken for one that hangs."""


@dataclass(frozen=True, slots=True)
class Ran:
    """A run that has ended."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> object:
        """What stdout holds as JSON."""
        value: object = json.loads(self.out)
        return value

    @property
    def entries(self) -> list[dict[str, object]]:
        """What stdout holds as a JSON list of objects."""
        value = self.json
        assert isinstance(value, list)
        assert all(isinstance(entry, dict) for entry in value)
        return value

    @property
    def facts(self) -> dict[str, object]:
        """What stdout holds as one JSON object."""
        value = self.json
        assert isinstance(value, dict)
        return value

    def at(self, *path: str | int) -> object:
        """Return what stands at a place of the JSON on stdout, by keys and numbers."""
        value = self.json
        for step in path:
            match value, step:
                case dict(), str():
                    value = value[step]
                case list(), int():
                    value = value[step]
                case _:
                    raise KeyError(step)
        return value

    def each(self, name: str, key: str) -> list[object]:
        """Return what each object of a list in the JSON on stdout has under a key."""
        found = self.at(name)
        assert isinstance(found, list)
        return [entry[key] for entry in found]

    @property
    def sentence(self) -> str:
        """The one line of talk, where that is all there is."""
        (line,) = self.err.splitlines()
        return line


def command(*arguments: str | Path) -> list[str]:
    """Return the command that starts the program in a process of its own."""
    return [sys.executable, "-c", ENTRY, *map(str, arguments)]


def surroundings(**environment: str) -> Mapping[str, str]:
    """Return the environment for such a process."""
    return {**os.environ, "PYTHONIOENCODING": "utf-8", **environment}


def run(*arguments: str | Path, lines: Sequence[str] = (), **environment: str) -> Ran:
    """Run the program in a process of its own, with lines to read."""
    ended = subprocess.run(
        command(*arguments),
        input="".join(f"{line}\n" for line in lines),
        capture_output=True,
        encoding="utf-8",
        env=surroundings(**environment),
        timeout=SECONDS,
        check=False,
    )
    return Ran(ended.returncode, ended.stdout, ended.stderr)


def index_shipped_decks(home: Path) -> Path:
    """Open the program once on a machine of its own, and return the index of decks that it has made there.

    A copy of it spares each further machine of a test the reading of the decks that come with the program.
    """
    with Workspace.open(Options(environment={"OCREQUIZ_HOME": str(home)})) as workspace:
        return workspace.places.index

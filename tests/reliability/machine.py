"""A machine of its own, on which the real program runs in processes of its own while things go wrong."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from learner import START, Learner
from program import Ran, command, index_shipped_decks, run, surroundings

from ocrequiz.store.engine import has_wal_fix

try:
    import pysqlite3
except ImportError:
    # Where it has no wheels the program takes the standard library's, and so does whoever looks at its files.
    import sqlite3 as pysqlite3

Engine = Literal["pysqlite3", "stdlib"]
"""Which SQLite the program is told to take: they differ in the journal mode that is safe for them."""


class Machine:
    """A learner's machine with a deck `many` of basic questions, whose clock stands still."""

    def __init__(self, folder: Path, index: Path, *, engine: Engine = "pysqlite3", cards: int = 60) -> None:
        self.learner = Learner(folder)
        self.engine = engine
        self.learner.write_settings("study.new_per_day = 9999\n")
        self.learner.write_basics(cards)
        (self.learner.home / "cache").mkdir()
        shutil.copy(index, self.learner.home / "cache")
        self.environment = {
            "OCREQUIZ_HOME": str(self.learner.home),
            "OCREQUIZ_DECKS": str(self.learner.decks),
            "OCREQUIZ_NOW": START.isoformat(),
            "OCREQUIZ_SQLITE": "stdlib" if engine == "stdlib" else "",
            "TERM": "xterm-256color",
        }

    @property
    def journal(self) -> str:
        """The journal mode in which the program keeps progress here."""
        version = sqlite3.sqlite_version_info if self.engine == "stdlib" else pysqlite3.sqlite_version_info
        return "WAL" if has_wal_fix(version) else "rollback journal"

    @property
    def progress(self) -> Path:
        """The progress file."""
        return self.learner.progress

    def run(
        self,
        *arguments: str | Path,
        lines: list[str] | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> Ran:
        """Run the program to its end."""
        return run(*arguments, lines=lines or [], **{**self.environment, **(environment or {})})

    def command(self, *arguments: str) -> list[str]:
        """Return the command that starts the program."""
        return command(*arguments)

    def surroundings(self, **environment: str) -> Mapping[str, str]:
        """Return the environment to start it in."""
        return surroundings(**{**self.environment, **environment})

    def ratings(self) -> list[int]:
        """Read which ratings are in the log, in sequence, with the SQLite that the program uses."""
        if not self.progress.exists():
            return []
        library = sqlite3 if self.engine == "stdlib" else pysqlite3
        connection = library.connect(str(self.progress), timeout=30)
        try:
            if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'log'").fetchone():
                return []  # killed before the tables were made
            rows = connection.execute(
                "SELECT seq, rating FROM log WHERE kind = 'reviewed' ORDER BY seq"
            ).fetchall()
        finally:
            connection.close()
        return [int(rating) for _, rating in rows]

    def examine(self) -> None:
        """Let the doctor look: integrity, the chain of checksums, and memory as replaying the log gives it."""
        report = self.run("doctor", "--json")
        assert report.code == 0, report
        assert report.facts["problems"] == [], report.facts
        assert report.facts["chain"] == "whole"
        assert report.facts["replay"] == "as the log gives"


def shipped_index(folder: Path) -> Path:
    """Read the decks that come with the program once, for all machines."""
    return index_shipped_decks(folder)

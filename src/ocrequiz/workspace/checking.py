"""Which decks are checked, and what is found in them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ocrequiz.decks.folders import find_decks
from ocrequiz.decks.loading import load
from ocrequiz.errors import Finding, WrongUse
from ocrequiz.library.stamps import exists
from ocrequiz.text import one_line


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of a check."""

    decks: int
    """Decks read; files that belong to a deck are not counted."""
    findings: tuple[Finding, ...]
    """By file and position."""


def check_decks(paths: Sequence[Path], search_path: Iterable[Path]) -> Checked:
    """Check files and folders, or all decks of the search path where none are named.

    Raises WrongUse for a path that is not there.
    """
    for path in paths:
        if not exists(path):
            raise WrongUse(f"There is no file or folder {one_line(str(path))}.")
    wanted = dict.fromkeys(each for path in (paths or filter(exists, search_path)) for each in _files(path))
    loaded = [load(file) for file in wanted]
    decks = sum(each.kind == "deck" for each in loaded)
    findings = {finding: None for each in loaded for finding in each.findings}
    return Checked(decks, tuple(sorted(findings)))


def _files(path: Path) -> Iterable[Path]:
    return find_decks(path) if path.is_dir() else [path]

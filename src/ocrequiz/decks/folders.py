"""Which files of a folder are meant: the decks in it, and those that a pattern names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from fnmatch import fnmatchcase
from itertools import islice
from pathlib import Path
from typing import Final

from ocrequiz.limits import FOLDER_FILES

_SUFFIXES: Final = (".yaml", ".yml")


def find_decks(folder: Path, at_most: int = FOLDER_FILES) -> Iterator[Path]:
    """Yield the YAML files in a folder and below, in the order of their names.

    Hidden files and folders are passed over, links to folders are not followed, and no more than `at_most`
    files and folders are looked at. A folder that cannot be read is as if it were empty.
    """
    for entry in islice(_below(folder), at_most):
        if entry.name.lower().endswith(_SUFFIXES) and _is_file(entry):
            yield Path(entry.path)


def matching(folder: Path, pattern: str) -> Iterator[str]:
    """Yield the paths from `folder`, with slashes and in order, of the files that a pattern names.

    `*`, `?` and `[…]` stand for characters of one name, `**` for any number of folders; hidden files are
    passed over, links to folders are not followed.
    """
    parts = [part for part in pattern.split("/") if part not in ("", ".")]
    for entry in islice(_below(folder), FOLDER_FILES):
        names = Path(entry.path).relative_to(folder).parts
        if _matches(names, parts) and _is_file(entry):
            yield "/".join(names)


def is_pattern(reference: str) -> bool:
    """Tell whether a path is meant for several files."""
    return any(sign in reference for sign in "*?[")


def _below(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Yield what is in a folder and below, a folder before what it holds."""
    waiting = [iter(_listed(folder))]
    while waiting:
        entry = next(waiting[-1], None)
        if entry is None:
            waiting.pop()
        elif not entry.name.startswith("."):
            yield entry
            if _is_folder(entry):
                waiting.append(iter(_listed(entry.path)))


def _listed(folder: Path | str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as listing:
            return sorted(islice(listing, FOLDER_FILES), key=lambda entry: entry.name)
    except OSError:
        return []


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False


def _matches(names: tuple[str, ...], parts: list[str]) -> bool:
    """Tell whether a pattern fits, in time that does not explode."""
    # Which parts of the pattern may come next, after the names so far.
    reached = _past_any_depth({0}, parts)
    for name in names:
        stay = {part for part in reached if part < len(parts) and parts[part] == "**"}
        step = {part + 1 for part in reached - stay if part < len(parts) and fnmatchcase(name, parts[part])}
        reached = _past_any_depth(stay | step, parts)
    return len(parts) in reached


def _past_any_depth(reached: set[int], parts: list[str]) -> set[int]:
    for part in range(len(parts)):
        if part in reached and parts[part] == "**":
            reached.add(part + 1)
    return reached

"""What did a file or a folder hold in a revision of git? It is laid out in a folder, for as long as needed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Final

from ocrequiz.decks.paths import Refused, check_reference
from ocrequiz.errors import EnvironmentFailed, WrongUse
from ocrequiz.limits import DECK_BYTES, FOLDER_FILES
from ocrequiz.text import one_line

_BYTES: Final = 512 * 1024 * 1024
"""Bytes taken out of one revision."""
_SECONDS: Final = 120
"""After which git is not waited for any longer."""
_REGULAR: Final = frozenset(("100644", "100755", "100664"))
"""The modes of files; links and other repositories are left out."""
_QUIET: Final = ("-c", "core.fsmonitor=false", "-c", "protocol.allow=never")
"""No revision makes git start a program or ask a server."""
_SURROUNDINGS: Final = {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"}


@contextmanager
def laid_out(revision: str, environment: Mapping[str, str]) -> Iterator[Path]:
    """Lay out what `REVISION:PATH` names, with all that lies beside a file, and return the path of it.

    Raises WrongUse where git does not know it, EnvironmentFailed where there is no git.
    """
    commit, _, path = revision.partition(":")
    if not commit or any(ord(each) < 0x20 for each in revision):
        raise _unknown(revision)
    git = _Git(environment)
    ((name, kind),) = git.look_up([revision])
    inside = ""
    if kind == "blob":
        folder = str(PurePosixPath(path).parent)
        inside = PurePosixPath(path).name
        ((name, kind),) = git.look_up([f"{commit}:{'' if folder == '.' else folder}"])
    if kind != "tree":
        raise _unknown(revision)
    with tempfile.TemporaryDirectory(prefix="ocrequiz-") as laid:
        _lay_out(git, name, Path(laid).resolve())
        found = Path(laid) / inside
        if not found.exists():
            raise _unknown(revision)
        yield found


def is_revision(text: str) -> bool:
    """Tell whether a text names something in a revision, as `HEAD~1:decks` does."""
    return ":" in text and not text.startswith((":", "-"))


class _Git:
    """Asks git; what a user wrote is given to it as data, never as an argument."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        program = shutil.which("git", path=environment.get("PATH"))
        if program is None:
            raise EnvironmentFailed("There is no git on this machine.", "Name files or folders instead.")
        self._program = program
        self._environment = {**environment, **_SURROUNDINGS}

    def look_up(self, names: Sequence[str]) -> list[tuple[str, str]]:
        """Return the object that each name means and its kind; an empty kind where it means none."""
        lines = self._run(["cat-file", "--batch-check"], "".join(f"{name}\n" for name in names).encode())
        answers = [line.rsplit(" ", 2) for line in lines.decode("utf-8", "replace").splitlines()]
        return [
            (answer[0], answer[1]) if len(answer) == 3 and answer[2].isdigit() else ("", "")
            for answer in answers
        ] or [("", "")]

    def files(self, tree: str) -> Iterator[tuple[str, str]]:
        """Yield the object and the path of each regular file of a tree that is no larger than a deck may be."""
        size = 0
        for number, line in enumerate(self._run(["ls-tree", "-r", "-l", "-z", "--", tree]).split(b"\0")):
            about, tab, path = line.partition(b"\t")
            facts = about.decode("ascii", "replace").split()
            if number >= FOLDER_FILES or not tab or len(facts) != 4:
                continue
            mode, _, name, length = facts
            if mode in _REGULAR and length.isdigit() and int(length) <= DECK_BYTES:
                size += int(length)
                if size > _BYTES:
                    raise WrongUse("That revision holds too much to be laid out.", "Name a folder within it.")
                yield name, os.fsdecode(path)

    def contents(self, names: Sequence[str]) -> Iterator[bytes]:
        """Yield what is in some files."""
        out = self._run(["cat-file", "--batch"], "".join(f"{name}\n" for name in names).encode())
        at = 0
        for _ in names:
            end = out.index(b"\n", at)
            length = int(out[at:end].rsplit(b" ", 1)[1])
            yield out[end + 1 : end + 1 + length]
            at = end + length + 2

    def _run(self, arguments: Sequence[str], given: bytes = b"") -> bytes:
        command = [self._program, *_QUIET, *arguments]
        try:
            # No shell reads this, and no argument comes from outside.
            ended = subprocess.run(  # noqa: S603
                command,
                input=given,
                capture_output=True,
                check=False,
                env=self._environment,
                timeout=_SECONDS,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise EnvironmentFailed(f"git did not answer: {one_line(str(error), 200)}.") from error
        if ended.returncode:
            said = one_line(ended.stderr.decode("utf-8", "replace"), 200).removeprefix("fatal: ")
            raise WrongUse(f"git cannot look that up: {said.rstrip('.')}.")
        return ended.stdout


def _lay_out(git: _Git, tree: str, folder: Path) -> None:
    """Write the files of a tree into an empty folder; names that could lead out of it are left out."""
    files = [(name, path) for name, path in git.files(tree) if _stays_inside(path)]
    for (_, path), content in zip(files, git.contents([name for name, _ in files]), strict=True):
        file = folder / path
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        except OSError:
            # A name that this system cannot write is one that no deck can name here either.
            continue


def _stays_inside(path: str) -> bool:
    try:
        check_reference(path)
    except Refused:
        return False
    return "\0" not in path


def _unknown(revision: str) -> WrongUse:
    return WrongUse(
        f"There is no file, folder or revision {one_line(revision, 100)}.",
        "A revision of git is named as in HEAD~1:decks.",
    )

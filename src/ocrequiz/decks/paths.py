"""Which file a path in a deck means: a regular one inside the deck's folder, or none."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import Final

from ocrequiz.errors import OcrequizError
from ocrequiz.text import one_line

_DEVICE: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_CHARACTERS: Final = 1_000
"""Characters of a path: more than most systems open."""
_FOLDERS: Final = 32
"""Parts of a path: a pattern of thousands would be compared with every file for each of them."""
_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
"""A link put in place of the file meanwhile is not followed, and a pipe keeps nobody waiting."""


class Refused(OcrequizError):
    """A path is not followed, or the file it leads to is not read."""

    def __init__(self, rule: str, message: str, remedy: str) -> None:
        super().__init__(message, remedy)
        self.rule = rule
        """`bad-path`, `missing-file`, `too-big` or `unreadable-file`."""


def resolve(folder: Path, reference: str) -> Path:
    """Return the file that a deck in `folder` means by `reference`, with every link followed.

    Raises Refused where it is no relative path with slashes that stays inside the folder, or no regular file.
    What could lead out on one system is refused on all, so that a deck is good everywhere or nowhere.
    """
    check_reference(reference)
    name = one_line(reference, 80)
    try:
        home = folder.resolve(strict=True)
        found = (home / reference).resolve()
        mode = found.stat().st_mode if found.is_relative_to(home) else None
    except FileNotFoundError:
        raise Refused("missing-file", f"There is no file `{name}`.", "Put it beside the deck.") from None
    except (OSError, RuntimeError, ValueError) as error:
        raise Refused(
            "missing-file", f"`{name}` cannot be found: {_reason(error)}.", "Correct the path."
        ) from None
    if mode is None:
        raise Refused("bad-path", f"`{name}` leads out of the deck's folder.", "Put the file inside it.")
    if not stat.S_ISREG(mode):
        raise Refused("bad-path", f"`{name}` is not a regular file.", "Name a file.")
    return found


def check_reference(reference: str) -> None:
    """Look at a path, or a pattern of paths, without asking the file system.

    Raises Refused where it is not a relative path with slashes, without `..`.
    """
    name = one_line(reference, 80)
    parts = reference.split("/")
    for is_bad, problem in (
        (not reference.strip(), "The path is empty."),
        (len(reference) > _CHARACTERS, f"`{name}` is longer than {_CHARACTERS} characters."),
        (len(parts) > _FOLDERS, f"`{name}` leads through more than {_FOLDERS} folders."),
        (reference.startswith(("/", "~")), f"`{name}` does not begin in the deck's folder."),
        ("\\" in reference or ":" in reference, f"`{name}` holds a backslash or a colon."),
        (".." in parts, f"`{name}` leads up with `..`."),
        (any(part.startswith("-") for part in parts), f"`{name}` begins with a hyphen, like an option."),
        (any(_DEVICE.fullmatch(part) for part in parts), f"`{name}` is the name of a device on Windows."),
        (
            any(part != part.rstrip(". ") for part in parts if part != "."),
            f"`{name}` ends with a dot or a space.",
        ),
    ):
        if is_bad:
            remedy = "Write a path from the deck file, such as `pictures/cells.png`, inside its folder."
            raise Refused("bad-path", problem, remedy)


def read_bytes(file: Path, at_most: int) -> bytes:
    """Return what is in a regular file, links in its path followed.

    Raises Refused where there is none, where it cannot be read, or where it holds more than `at_most` bytes.
    """
    name = one_line(str(file))
    try:
        with os.fdopen(os.open(file.resolve(strict=True), _FLAGS), "rb") as opened:
            about = os.fstat(opened.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise Refused("unreadable-file", f"{name} is not a regular file.", "Name a file.")
            # Room for as much as may be is only taken where the file has it.
            raw = opened.read(min(about.st_size, at_most) + 1)
            if len(raw) > about.st_size:
                raw += opened.read(max(0, at_most + 1 - len(raw)))
    except FileNotFoundError:
        raise Refused("missing-file", f"There is no file {name}.", "Look at how it is spelt.") from None
    except (OSError, RuntimeError, ValueError) as error:
        remedy = "Look at its permissions."
        raise Refused("unreadable-file", f"{name} cannot be read: {_reason(error)}.", remedy) from None
    if len(raw) > at_most:
        raise Refused("too-big", f"{name} is larger than {at_most // 2**20} MB.", "Split it.")
    return raw


def _reason(error: Exception) -> str:
    return one_line((error.strerror if isinstance(error, OSError) else None) or str(error), 80)

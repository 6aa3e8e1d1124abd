"""How is a link followed? The learner's browser is given its address, by a program beside this one, without a shell."""

from __future__ import annotations

import subprocess
import sys
from enum import Enum
from pathlib import Path
from typing import Final

from ocrequiz.documents.addresses import Address
from ocrequiz.workspace import web_browser

WAITS_SECONDS: Final = 5.0
"""How long is waited for what becomes of it; a browser that runs on until it is closed was opened."""
RUNNING: Final[list[subprocess.Popen[bytes]]] = []
"""What was still running when no longer waited for; what has ended is let go at the next link."""


class Followed(Enum):
    """What became of an address."""

    OPENED = web_browser.OPENED
    FAILED = web_browser.FAILED
    """A browser was asked, and said that it could not."""
    NO_BROWSER = web_browser.NONE
    IN_TERMINAL = web_browser.IN_TERMINAL
    """Nothing was opened: the browser needs the terminal."""


def follow(leads: Address, *, lends_terminal: bool = False) -> Followed:
    """Have the learner's browser open an address; `BROWSER` says which, or else the machine does.

    Where the terminal is lent, whoever lends it must not paint until this returns. Without, it returns after
    `WAITS_SECONDS` at the latest.
    """
    words = [*([web_browser.LENT] if lends_terminal else []), leads.whole]
    program = Path(web_browser.__file__)
    # Isolated and in our own folder: a file of the learner's present folder can be taken for no module and no program.
    command = [sys.executable, "-I", str(program), *words]
    try:
        if lends_terminal:
            return _told(subprocess.run(command, check=False, cwd=program.parent).returncode)  # noqa: S603
        return _opened_aside(command, program.parent)
    except OSError:
        return Followed.NO_BROWSER


def _opened_aside(command: list[str], folder: Path) -> Followed:
    """Run without the terminal: nothing is printed over the screen, and ctrl+c or a closed window ends no browser."""
    process = subprocess.Popen(  # noqa: S603
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return _told(process.wait(WAITS_SECONDS))
    except subprocess.TimeoutExpired:
        RUNNING[:] = [each for each in [*RUNNING, process] if each.poll() is None]
        return Followed.OPENED


def _told(code: int) -> Followed:
    return next((each for each in Followed if each.value == code), Followed.FAILED)

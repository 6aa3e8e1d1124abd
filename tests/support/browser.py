"""A browser that writes down what it is asked to open, as a program of its own."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest


class Browser:
    """What `BROWSER` names; `opened` is what it was given."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, *, code: int = 0) -> None:
        """Write the program, which ends with a code."""
        self._list = folder / "opened.txt"
        script = folder / "browser.py"
        script.write_text(
            f"import sys\nopen({str(self._list)!r}, 'a').write(sys.argv[1] + '\\n')\nprint('noise')\nsys.exit({code})\n"
        )
        command = shlex.join([Path(sys.executable).as_posix(), script.as_posix()])
        monkeypatch.setenv("BROWSER", f"{command} %s")

    @property
    def opened(self) -> list[str]:
        """The addresses, in the order in which they came."""
        return self._list.read_text().splitlines() if self._list.exists() else []

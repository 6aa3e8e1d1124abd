"""What every test may rely on: a home of its own, and no settings of the machine it runs on."""

from __future__ import annotations

import os
import shlex
import signal
import sys
import tempfile
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import settings

REPOSITORY = Path(__file__).resolve().parents[1]

# Where git looks away, wherever the tests are started from.
os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", str(REPOSITORY / ".hypothesis"))

# The programs that tests start share what they compile; each of hundreds would compile all it needs again.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def _go_on(number: int, frame: FrameType | None) -> None:
    """Do nothing about a signal."""


# A shell that runs the tests in the background has them ignore signals, and so would the programs that they start. What
# has a handler is not handed on: the tests go on as before, and the programs heed what a program in a window heeds.
for _name in ("SIGINT", "SIGQUIT", "SIGHUP"):
    _number = getattr(signal, _name, None)
    if _number is not None and signal.getsignal(_number) is signal.SIG_IGN:
        signal.signal(_number, _go_on)

settings.register_profile("house", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("house")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int | None:
    """Let more tests run at once than there are processors: those with a screen wait half of their time."""
    if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ:
        return None
    return (os.cpu_count() or 1) * 3 // 2


@pytest.fixture
def repository() -> Path:
    """Return the folder that holds `pyproject.toml`."""
    return REPOSITORY


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Move the learner's own folders aside, so that no test touches their progress, settings or decks."""
    folder = Path(tempfile.mkdtemp(prefix="home-", dir=tmp_path_factory.getbasetemp()))
    for name in [name for name in os.environ if name.startswith("OCREQUIZ_")]:
        monkeypatch.delenv(name)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder))
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
    monkeypatch.setenv("OCREQUIZ_HOME", str(folder / "ocrequiz"))
    # A browser that shows nothing: no test opens a window of the machine it runs on.
    monkeypatch.setenv("BROWSER", f"{shlex.quote(Path(sys.executable).as_posix())} -c 0 %s")
    return folder

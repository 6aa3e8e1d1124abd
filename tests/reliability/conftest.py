"""Machines on which things go wrong."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from machine import Machine, shipped_index
from settling import settled

MakeMachine = Callable[..., Machine]


@pytest.fixture(autouse=True)
def no_idle_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Go on as soon as the screen has done what a key asked of it."""
    monkeypatch.setattr("textual.app.wait_for_idle", settled)
    monkeypatch.setattr("textual.pilot.wait_for_idle", settled)


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an index of the decks that come with the program."""
    return shipped_index(tmp_path_factory.mktemp("indexed"))


@pytest.fixture
def make_machine(tmp_path: Path, index: Path) -> MakeMachine:
    """Return a maker of machines."""

    def make(name: str = "machine", **terms: object) -> Machine:
        return Machine(tmp_path / name, index, **terms)  # type: ignore[arg-type]

    return make


@pytest.fixture
def machine(make_machine: MakeMachine) -> Machine:
    """A machine with a deck of sixty cards."""
    return make_machine()


collect_ignore = (
    []
    if sys.platform != "win32"
    else ["test_kills.py", "test_terminals.py", "test_faults.py", "test_syncs.py"]
)

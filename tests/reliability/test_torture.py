"""Whether a long run tries all it is asked for, and tells what broke."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from torturing import Room, run_parts, say


def _fails(room: Room) -> None:
    """Break a promise."""
    pytest.fail("a rating is gone")


def _leaves(room: Room) -> None:
    """Leave the program, as one that ends by itself."""
    sys.exit(3)


def _tries(room: Room) -> None:
    """Try something."""
    (room.folder / "tried").touch()
    say(f"{room.count(100)} times")


def test_what_breaks_keeps_nothing_else_from_being_tried(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each part is timed and summed up, with what it broke on."""
    parts = {"first": _fails, "second": _leaves, "third": _tries}
    assert run_parts(parts, tmp_path, 0.1) == ["first", "second"]
    told = capsys.readouterr().out
    assert "third: Try something.\n  10 times\n" in told
    first, second, third, last = told.splitlines()[-4:]
    assert first.split() == ["first", "0:00", "BROKEN:", "Failed:", "a", "rating", "is", "gone"]
    assert second.split() == ["second", "0:00", "BROKEN:", "SystemExit:", "3"]
    assert third.split() == ["third", "0:00", "held"]
    assert last == "Broken: first, second"

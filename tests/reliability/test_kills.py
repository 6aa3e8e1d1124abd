"""Whether a rating that was taken outlives a kill, in either face and either journal mode."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest
from kills import kill_often
from machine import Engine, Machine

# Python 3.12 and later warn that the child of a process with threads may hang; this one becomes another program.
pytestmark = pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")


@pytest.mark.parametrize("engine", ["pysqlite3", "stdlib"])
def test_kills_in_lines_lose_no_rating(make_machine: Callable[..., Machine], engine: Engine) -> None:
    """What was rated when the next card appeared is there, once, in order; the file is well afterwards."""
    machine = make_machine(engine=engine, cards=400)
    killed = kill_often(machine, 2, Random(20), on_screen=False, examine_every=2)
    assert killed.in_the_middle >= 1


def test_kills_on_the_screen_lose_no_rating(machine: Machine) -> None:
    """The same holds for who studies on the screen."""
    kill_often(machine, 1, Random(4), on_screen=True, examine_every=1)

"""Whether several windows on one progress file get along."""

from __future__ import annotations

from collections.abc import Callable

from machine import Machine
from windows import drill_at_once, start_at_once


def test_two_windows_lose_no_answer(make_machine: Callable[..., Machine]) -> None:
    """Two programs drill the same deck at once: every answer of both is in the log, and nobody hears of a lock."""
    machine = make_machine(cards=120)
    assert drill_at_once(machine, 2, 25) == 50


def test_an_old_file_is_brought_up_to_date_by_one_of_three(machine: Machine) -> None:
    """Started at the same instant on a file of version 1, all three succeed, and one copy of it is kept."""
    start_at_once(machine, 3, version=1)

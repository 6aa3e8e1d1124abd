"""Whether a disk that fails, or a file that is held, costs anything but a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest
from disk import FAULTS, Disk, can_fail
from machine import Machine
from troubles import fail_in_lines, fail_on_screen

pytestmark = [
    pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning"),
    pytest.mark.skipif(not can_fail(), reason="no disk can be made to fail here"),
]


def test_a_full_disk_on_the_screen_costs_a_sentence(machine: Machine, tmp_path: Path) -> None:
    """The sitting stays; when there is room again the same card is rated, and nothing is lost or doubled."""
    fail_on_screen(machine, Disk(tmp_path), FAULTS[0])


def test_a_broken_disk_in_lines_costs_a_sentence(machine: Machine, tmp_path: Path) -> None:
    """The program leaves with 3 and says why; started again it goes on."""
    fail_in_lines(machine, Disk(tmp_path), FAULTS[3])

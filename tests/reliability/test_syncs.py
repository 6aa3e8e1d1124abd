"""Whether a rating is on the disk before it counts."""

from __future__ import annotations

import pytest
from machine import Machine
from syncs import calls_of_a_sitting, can_trace, unsynced


@pytest.mark.skipif(not can_trace(), reason="system calls cannot be looked at here")
def test_what_is_written_is_synced_before_the_next_card_is_shown(machine: Machine) -> None:
    """The system calls of the real program show it: write, sync, and only then the next card."""
    calls = calls_of_a_sitting(machine, 3)
    assert calls.count("shown") >= 3
    assert calls.count("sync") >= 3
    assert unsynced(calls) == 0

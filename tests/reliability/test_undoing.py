"""Whether undo is exact, whatever was done in between."""

from __future__ import annotations

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test
from undoing import Undoing


def test_undo_is_exact() -> None:
    """Rate, flag, bury, suspend, reset, undo, reopen, go on another day: what counts decides alone."""
    run_state_machine_as_test(
        Undoing, settings=settings(max_examples=5, stateful_step_count=20, deadline=None)
    )

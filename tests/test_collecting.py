"""Garbage is left alone while the program starts, and collected afterwards."""

from __future__ import annotations

import gc

from ocrequiz.collecting import started, starting


def test_the_collector_rests_until_the_start_is_over() -> None:
    """It runs again from then on, and after the program in any case."""
    assert gc.isenabled()
    with starting():
        assert not gc.isenabled()
        started()
        assert gc.isenabled()
        assert gc.get_freeze_count() > 0
        started()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_a_start_that_ends_early_leaves_the_collector_running() -> None:
    """Also where an error ends it."""
    try:
        with starting():
            raise KeyError
    except KeyError:
        assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    """What another program has decided is left alone."""
    gc.disable()
    try:
        with starting():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()

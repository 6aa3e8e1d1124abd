"""Garbage is left alone while the program starts and when it ends, and collected in between."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from weakref import ref

import pytest

from ocrequiz.collecting import end, start, started


class Held:
    """What holds itself, so that only the collector frees it."""

    itself: object = None


@pytest.fixture(autouse=True)
def collector() -> Iterator[None]:
    """Leave the collector of the tests as it was."""
    yield
    gc.enable()
    gc.unfreeze()


def test_the_collector_rests_until_the_start_is_over() -> None:
    """From then on it runs, and leaves out what the start has made."""
    start()
    assert not gc.isenabled()
    started()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0


def test_a_start_that_was_not_begun_is_not_over() -> None:
    """Where the collector runs, as it does for who calls a verb from Python, nothing is taken out of it."""
    started()
    assert gc.get_freeze_count() == 0


def test_what_is_there_at_the_end_is_not_looked_through() -> None:
    """The last collection, which is Python's own, leaves what holds itself to the system."""
    held = Held()
    held.itself = held
    seen = ref(held)
    del held
    end()
    gc.collect()
    assert seen() is not None

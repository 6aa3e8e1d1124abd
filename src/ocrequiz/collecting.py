"""When is garbage collected? Not while the program starts: nearly all that is made then stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def starting() -> Iterator[None]:
    """Leave garbage alone until the start is over, or the `with` is left; it saves a tenth of the time to a card."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()


def started() -> None:
    """Say that the start is over: what was made by now is taken to stay, and later garbage is collected."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()

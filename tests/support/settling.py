"""When has the screen done all that a key asked of it?

Textual's own pauses last until the processor rests, 40 ms for each key at the least. Its event loop knows better: where
nothing is ready to run or about to be, no thread is at work and nothing is left to paint, there is nothing to wait for.
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Protocol, runtime_checkable

from textual._context import active_app
from textual.app import App

SOON_SECONDS = 0.01
"""What is to happen within this time belongs to what was done: Textual puts a new size off by a 120th of a second."""
THREAD_SECONDS = 0.002
"""How long to leave a thread alone before it is asked again whether it is done."""
MOST_SECONDS = 10
"""After which a screen that never rests is taken as it is."""


class _Planned(Protocol):
    """Something that the loop is to call at its time."""

    def when(self) -> float: ...
    def cancelled(self) -> bool: ...


@runtime_checkable
class _Loop(Protocol):
    """What CPython's loops know of what they are to do, on every platform and in every version."""

    _ready: deque[object]
    _scheduled: list[_Planned]


async def settled(min_sleep: float = 0, max_sleep: float = 0) -> None:
    """Wait until the loop is at rest; stands in for `textual._wait.wait_for_idle`, whose seconds mean nothing here."""
    loop = asyncio.get_running_loop()
    assert isinstance(loop, _Loop)
    app = active_app.get(None)
    end = loop.time() + MOST_SECONDS
    calm = 0
    while calm < 2 and loop.time() < end:
        await asyncio.sleep(0)
        wait = _until_more(loop, app)
        calm = calm + 1 if wait is None else 0
        if wait:
            await asyncio.sleep(wait)


def _until_more(loop: _Loop, app: App[object] | None) -> float | None:
    """Return the seconds until there is more to do: none where there is already, and no number at rest."""
    if loop._ready or (app is not None and _paints(app)):
        return 0.0
    if app is not None and any(each.is_running and each._thread_worker for each in app.workers):
        return THREAD_SECONDS
    planned = (each.when() for each in loop._scheduled if not each.cancelled())
    wait = min(planned, default=float("inf")) - asyncio.get_running_loop().time()
    return max(0.0, wait) if wait < SOON_SECONDS else None


def _paints(app: App[object]) -> bool:
    """Paint what waits for the next sixtieth of a second; tell whether there was anything."""
    if not app.screen_stack or app._batch_count:
        return False
    screen = app.screen_stack[-1]
    is_dirty = screen._layout_required or screen._scroll_required or screen._repaint_required
    if not (is_dirty or screen._dirty_widgets or screen._callbacks):
        return False
    screen._on_timer_update()
    return True

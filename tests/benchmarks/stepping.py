"""How a prepared process takes steps when it is told to, and measures each: the other end of `children.Stepper`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from time import perf_counter, process_time


def serve(about: str, step: Callable[[], None]) -> None:
    """Say what this process is, then take as many steps as each line asks for, until there are no more lines."""
    print(about, flush=True)
    for line in sys.stdin:
        walls = []
        began = process_time()
        for _ in range(int(line)):
            start = perf_counter()
            step()
            walls.append(perf_counter() - start)
        print(json.dumps({"cpu_s": process_time() - began, "walls_s": walls}), flush=True)

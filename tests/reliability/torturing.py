"""How is a long run made of parts, of which none keeps the others from being run?"""

from __future__ import annotations

import shutil
import signal
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from machine import Engine, Machine, shipped_index

HOURS_OF_A_PART = 2.0
"""A part that takes longer, at the whole share, hangs."""


class Room:
    """Where a part may work, and how much of it is wanted."""

    def __init__(self, folder: Path, index: Callable[[], Path], share: float) -> None:
        self.folder = folder
        self._index = index
        self.share = share

    def machine(self, name: str, *, engine: Engine = "pysqlite3", cards: int = 60) -> Machine:
        """Return a machine of its own."""
        return Machine(self.folder / name, self._index(), engine=engine, cards=cards)

    def count(self, whole: int) -> int:
        """Return how often to do what is done `whole` times in a whole run."""
        return max(1, round(whole * self.share))


Part = Callable[[Room], None]


@dataclass(frozen=True, slots=True)
class Tried:
    """A part that was run."""

    name: str
    elapsed: float
    """In seconds."""
    broke: str
    """What it broke on, in a line; nothing where it held."""

    def __str__(self) -> str:
        minutes, seconds = divmod(round(self.elapsed), 60)
        return f"{self.name:<14}{minutes:>5}:{seconds:02}  {self.broke or 'held'}"


def described(part: Part) -> str:
    """Return what a part does, in a sentence."""
    return (part.args[0] if isinstance(part, partial) else part).__doc__ or ""


def run_parts(parts: Mapping[str, Part], folder: Path, share: float) -> list[str]:
    """Run all parts, and sum them up; return the names of those that broke."""

    @cache
    def index() -> Path:
        return shipped_index(folder / "indexed")

    tried: list[Tried] = []
    try:
        for name, part in parts.items():
            sys.stdout.write(f"{name}: {described(part)}\n")
            room = Room(folder / name, index, share)
            room.folder.mkdir()
            tried.append(_try(name, part, room))
            shutil.rmtree(room.folder, ignore_errors=True)
    finally:
        sys.stdout.write("".join(f"{each}\n" for each in ("", *tried)))
        sys.stdout.flush()
    broken = [each.name for each in tried if each.broke]
    sys.stdout.write(f"Broken: {', '.join(broken)}\n" if broken else "Every promise held.\n")
    return broken


def _try(name: str, part: Part, room: Room) -> Tried:
    """Run a part; whatever it raises, and where it hangs, is told."""
    began, broke = time.monotonic(), ""
    try:
        with _at_most(3600 * HOURS_OF_A_PART * max(room.share, 0.25)):
            part(room)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - a test that fails or a program that exits is no Exception
        say(f"BROKEN:\n{traceback.format_exc()}")
        broke = f"BROKEN: {type(error).__name__}: {error}".splitlines()[0][:100]
    tried = Tried(name, time.monotonic() - began, broke)
    say(f"{tried.elapsed:.0f} seconds")
    return tried


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Raise TimeoutError in what hangs, where the machine can wake it."""

    def wake(number: int, frame: object) -> None:
        raise TimeoutError(f"it still ran after {seconds:.0f} s")

    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, wake)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def say(line: str) -> None:
    """Print a figure as soon as it is known."""
    sys.stdout.write(f"  {line}\n")
    sys.stdout.flush()

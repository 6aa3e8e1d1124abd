"""What is promised of what comes from outside, tried for long: each part yields its figures as they are measured."""

from __future__ import annotations

import asyncio
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Final, Protocol

from bad_decks import MADE, make_decks
from fuzzing import fuzz, fuzz_with_atheris, has_atheris
from hostile_running import (
    call,
    can_multiplex,
    check_watched,
    hostile,
    sit_in_terminal,
    sit_in_tmux,
    ways_to_call,
)
from hostile_world import furnish, live, revise
from learner import Learner
from loading_bounded import Read, check, read_each
from machine import Machine
from paths import PATTERNS, WAYS_OUT, furnish_folder, try_pattern, try_way_out
from wandering import Wanderer, every_screen

TESTS: Final = Path(__file__).resolve().parents[1]
SHARED: Final = TESTS.parents[1] / "shared" / "bad_decks"
"""A collection that may lie beside the checkout."""
SIZES: Final = ((100, 40), (60, 20), (160, 45), (300, 100))


class Room(Protocol):
    """Where a part may work, and how much of it is wanted."""

    folder: Path

    def machine(self, name: str) -> Machine:
        """Return a machine of its own."""

    def count(self, whole: int) -> int:
        """Return how often to do what is done `whole` times in a whole run."""


def decks(room: Room) -> Iterator[str]:
    """Read every bad deck in a process of its own that may have 200 MB, and see that it takes less than a second."""
    folder = room.folder / "bad-decks"
    folder.mkdir()
    made = make_decks(folder, MADE)
    reads = read_each(made)
    for file, read in zip(made, reads, strict=True):
        check(read, file.read_bytes(), MADE[file.stem].rule)
    yield _cost("made here: large, deep, endless or binary", reads)
    for words, files in {
        "written down": sorted((TESTS / "decks" / "bad").glob("*.yaml")),
        "of the collection beside the checkout": sorted(SHARED.glob("*.yaml")),
    }.items():
        reads = read_each(files) if files else []
        assert not any(read.failure for read in reads), [read for read in reads if read.failure][:1]
        yield _cost(words, reads)


def _cost(words: str, reads: Sequence[Read]) -> str:
    if not reads:
        return f"0 bad decks {words}"
    slowest = max(reads, key=lambda read: read.seconds)
    assert slowest.seconds < 1, slowest
    return (
        f"{len(reads)} bad decks {words}: no traceback; the slowest {slowest.seconds:.2f} s of processor time "
        f"({Path(slowest.file).stem}), the largest {max(read.megabytes for read in reads)} MB in all"
    )


def fuzzing(room: Room) -> Iterator[str]:
    """Change decks blindly, and with atheris where it is installed: any bytes give a deck or findings."""
    folder, times = room.folder / "fuzzing", room.count(20_000)
    folder.mkdir()
    still = fuzz(folder, times, Random(times))
    yield f"{times} mutated decks by our own mutator: {still} were decks, the others got findings"
    if has_atheris():
        yield f"atheris: {fuzz_with_atheris(folder, room.count(100_000))}"
    else:
        yield "atheris is not installed here, and was not used (pip install atheris)"


def text(room: Room) -> Iterator[str]:
    """Put what would be obeyed into everything that comes from outside, and look at all that is painted and printed."""
    machine = room.machine("hostile")
    environment = hostile(machine)
    for size in SIZES:
        sent = sit_in_terminal(machine, environment, (size[1], size[0]))
        yield f"{sent:,} bytes sent to a terminal of {size[0]}×{size[1]}: no command of a deck's"
    for name, extra in {"NO_COLOR": {"NO_COLOR": "1"}, "vt100": {"TERM": "vt100"}}.items():
        sent = sit_in_terminal(machine, {**environment, **extra})
        yield f"{sent:,} bytes, {name}: no command of a deck's"
    if can_multiplex():
        yield f"{sit_in_tmux(machine, environment)} keys under tmux: no paste buffer, the title its own"
    else:
        yield "not tried under tmux, which is not here"
    called = [call(machine, words, environment) for words in ways_to_call(machine)]
    characters = sum(map(len, called))
    yield f"{len(called)} calls of verbs, as text, JSON and annotations: {characters:,} characters, none obeyed"
    for name in ("C", "latin-1"):
        tongue = (
            {"LC_ALL": "C", "PYTHONUTF8": "0"} if name == "C" else {"PYTHONIOENCODING": "latin-1:replace"}
        )
        for words in (("check",), ("browse",), ("due",)):
            ran = machine.run(*words, environment={**environment, **tongue})
            assert "\x1b" not in ran.out + ran.err, words
            assert "Traceback" not in ran.err, words
        yield f"check, browse and due in {name}: no escape, no traceback"
    opened = check_watched(machine)
    yield f"{opened} files opened, all the program's or the learner's own; no program, socket or browser"


def screens(room: Room) -> Iterator[str]:
    """Give every command of every screen on such a machine, again and again."""
    looks, literal = Counter[str](), Counter[str]()
    here = Path.cwd()
    for number in range(room.count(8)):
        folder = room.folder / f"wandering-{number}"
        learner = Learner(folder)
        furnish(learner)
        live(learner)
        revise(learner)
        os.chdir(folder)
        wanderer = asyncio.run(_wander(learner, number))
        os.chdir(here)
        looks += wanderer.looks
        literal += wanderer.literal
    known = every_screen()
    yield f"{sum(looks.values()):,} looks at {len(known & set(looks))} of {len(known)} screens: all clean, no link"
    yield f"hostile markup stood as written on {sum(literal.values()):,} of them"
    if known - set(looks):
        yield f"not met this time: {', '.join(sorted(known - set(looks)))}"


async def _wander(learner: Learner, number: int) -> Wanderer:
    wanderer = Wanderer(Random(number))
    size = SIZES[number % len(SIZES)]
    await wanderer.preview(learner, size=size, steps=40)
    await wanderer.study(learner, size=size, least=500, most=500)
    return wanderer


def ways_out(room: Room) -> Iterator[str]:
    """Try to lead the program out of a deck's folder."""
    folder = furnish_folder(room.folder / "ways-out")
    for way in WAYS_OUT:
        try_way_out(folder, way)
    for pattern in PATTERNS:
        try_pattern(folder, pattern)
    yield (
        f"{len(WAYS_OUT)} paths for a document, an include and a picture each, and {len(PATTERNS)} patterns: "
        f"each refused, nothing outside was read"
    )


HOSTILE_PARTS: Final = {"decks": decks, "fuzz": fuzzing, "text": text, "screens": screens, "paths": ways_out}

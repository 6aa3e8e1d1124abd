"""What is promised of what comes from outside, tried for long: each part yields its figures as they are measured."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Final

import pytest
from bad_decks import MADE, make_decks
from browser import Browser
from fuzzing import fuzz, fuzz_with_atheris, has_atheris
from hostile_links import is_fit
from hostile_running import call, check_watched, hostile, ways_to_call
from hostile_terminals import can_multiplex, sit_in_lines, sit_in_terminal, sit_in_tmux
from hostile_world import furnish, live, revise
from kinds import KINDS, Kind
from learner import Learner
from loading_bounded import Read, check, read_each
from paths import PATTERNS, WAYS_OUT, furnish_folder, try_pattern, try_way_out
from torturing import Room
from wandering import Wanderer

TESTS: Final = Path(__file__).resolve().parents[1]
SHARED: Final = TESTS.parents[1] / "shared" / "bad_decks"
"""A collection that may lie beside the checkout."""
SIZES: Final = {
    "100×40": Kind((40, 100)),
    "60×20": Kind((20, 60)),
    "160×45": Kind((45, 160)),
    "300×100": Kind((100, 300)),
}


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
    """Put what would be obeyed into everything that comes from outside, and look at all that is sent and printed."""
    opened = followed = 0
    for name, kind in {**SIZES, **KINDS}.items():
        machine = room.machine(f"hostile-{name}".replace(" ", "-"))
        environment = hostile(machine)
        with pytest.MonkeyPatch.context() as patch:
            browser = Browser(machine.learner.home, patch)
            if kind.has_lines_only:
                sent = sit_in_lines(machine, environment, kind)
            else:
                sent = sit_in_terminal(machine, environment, browser, kind)
        opened += check_watched(machine)
        followed += len(browser.opened)
        yield f"{sent:,} bytes sent to a terminal, {name}: no command of a deck's, and it was left as found"
    if can_multiplex():
        machine = room.machine("hostile-tmux")
        copied = sit_in_tmux(machine, hostile(machine))
        assert is_fit(copied)
        yield f"every screen under tmux: no paste buffer, the title its own; a link copied by its key: {copied}"
    else:
        yield "not tried under tmux, which is not here"
    machine = room.machine("hostile")
    environment = hostile(machine)
    called = [call(machine, words, environment) for words in ways_to_call(machine)]
    characters = sum(map(len, called))
    yield f"{len(called)} calls of verbs, as text, JSON and annotations: {characters:,} characters, none obeyed"
    for name in ("C locale", "Latin-1"):
        for words in (("check",), ("browse",), ("due",)):
            ran = machine.run(*words, environment={**environment, **KINDS[name].environment})
            assert "\x1b" not in ran.out + ran.err, words
            assert "Traceback" not in ran.err, words
        yield f"check, browse and due, {name}: no escape, no traceback"
    opened += check_watched(machine)
    yield (
        f"{opened:,} files opened, all the program's or the learner's own; no socket, and no program but the browser, "
        f"which was given {followed} links, each where it was told to"
    )


def screens(room: Room) -> Iterator[str]:
    """Take the way to every screen on such a machine; then give every command that it offers, again and again."""
    looks, literal = Counter[str](), Counter[str]()
    steps, followed = room.count(500), 0
    for number in range(room.count(8)):
        wanderer = _wander(room.folder / f"wandering-{number}", number, steps)
        looks += wanderer.looks
        literal += wanderer.literal
        followed += len(wanderer.followed)
        assert not wanderer.missing, f"no way leads to {', '.join(sorted(wanderer.missing))}"
    yield f"{looks.total():,} looks at {len(looks)} screens, every one on every walk: all clean, no link of a terminal"
    yield f"hostile markup stood as written on {literal.total():,} of them"
    yield f"{followed} links followed, one by one and in the dialog: the browser was given these and no other"


def _wander(folder: Path, number: int, steps: int) -> Wanderer:
    learner = Learner(folder)
    furnish(learner)
    live(learner)
    revise(learner)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for name in ("VISUAL", "EDITOR"):
            patch.delenv(name, raising=False)
        wanderer = Wanderer(Random(number), Browser(folder, patch))
        lines, columns = list(SIZES.values())[number % len(SIZES)].size
        asyncio.run(_walk(wanderer, learner, (columns, lines), steps, follows_all=number == 0))
    return wanderer


async def _walk(
    wanderer: Wanderer, learner: Learner, size: tuple[int, int], steps: int, *, follows_all: bool
) -> None:
    await wanderer.preview(learner, size=size, steps=min(40, steps))
    await wanderer.study(learner, size=size, steps=steps, follows_all=follows_all)
    await wanderer.hurry(learner, size=size, bursts=max(1, steps // 10))


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

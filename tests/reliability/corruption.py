"""Is damage to a progress file noticed, and how much of it can be rescued?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

from ocrequiz.errors import OcrequizError
from ocrequiz.scheduling.events import Entry
from ocrequiz.scheduling.memory import Standing
from ocrequiz.store.health import examine
from ocrequiz.store.progress import Progress
from ocrequiz.store.salvage import salvage


@dataclass(slots=True)
class Corrupted:
    """What came of many corruptions."""

    files: int = 0
    harmless: int = 0
    """Files that read as before, each row and each card."""
    refused: int = 0
    """Files that were not opened."""
    noticed: int = 0
    """Files that the doctor found wanting."""
    unsalvageable: int = 0
    rescued: int = 0
    """Rows rescued of those that could have been."""
    rows: int = 0
    """Rows of all files of which something could be rescued."""
    unproven: int = 0
    """Rows rescued that nothing proves, which is said."""

    def __str__(self) -> str:
        percent = 100 * self.rescued / self.rows if self.rows else 0
        return (
            f"{self.files} corruptions: {self.harmless} harmless, {self.noticed} noticed by the doctor, {self.refused} "
            f"refused, 0 crashes, 0 histories silently wrong; salvage got something of "
            f"{self.files - self.unsalvageable} files and {percent:.1f} % of their rows ({self.unproven} without proof)"
        )


def corrupt_often(sound: Path, room: Path, files: int, dice: Random) -> Corrupted:
    """Damage copies of a file; raise AssertionError where one crashes the program or misleads it."""
    came = Corrupted()
    with Progress.open(sound, "") as progress:
        entries = {entry.id: entry for entry in progress.every_entry()}
        live = [entry.id for entry in progress.history()]
        standings = {entry.card: progress.standing(entry.card) for entry in entries.values()}
        progress.connection.execute("PRAGMA journal_mode = DELETE")
    content = sound.read_bytes()
    for number in range(files):
        damaged = damage(content, dice)
        copy, target = room / f"{number}.db", room / f"{number}-rescued.db"
        copy.write_bytes(damaged)
        came.files += 1
        _open(copy, came, entries, live, standings)
        copy.write_bytes(damaged)
        _rescue(copy, target, came, entries)
        assert copy.read_bytes() == damaged
        for each in room.glob(f"{number}*"):
            each.unlink()
    return came


def damage(content: bytes, dice: Random) -> bytes:
    """Flip a bit, wipe, overwrite or repeat up to a page, or cut the file short."""
    damaged, at, length = bytearray(content), dice.randrange(len(content)), dice.randrange(1, 4096)
    end = min(len(content), at + length)
    match dice.randrange(5):
        case 0:
            damaged[at] ^= 1 << dice.randrange(8)
        case 1:
            damaged[at:end] = bytes(end - at)
        case 2:
            damaged[at:end] = dice.randbytes(end - at)
        case 3:
            other = dice.randrange(len(content) // 4096) * 4096
            page = at // 4096 * 4096
            damaged[page : page + 4096] = content[other : other + 4096]
        case _:
            del damaged[max(1, at) :]
    return bytes(damaged)


def _open(
    path: Path,
    came: Corrupted,
    entries: Mapping[str, Entry],
    live: list[str],
    standings: Mapping[str, Standing],
) -> None:
    try:
        with Progress.open(path, "") as progress:
            if not examine(progress).is_well:
                came.noticed += 1
                return
            assert {entry.id: entry for entry in progress.every_entry()} == entries
            assert [entry.id for entry in progress.history()] == live
            assert {card: progress.standing(card) for card in standings} == standings
            came.harmless += 1
    except OcrequizError:
        came.refused += 1


def _rescue(path: Path, target: Path, came: Corrupted, entries: Mapping[str, Entry]) -> None:
    try:
        salvaged = salvage(path, target)
    except OcrequizError:
        came.unsalvageable += 1
        return
    with Progress.open(target, "") as progress:
        assert examine(progress).is_well
        wrong = sum(not _is_known(entry, entries) for entry in progress.every_entry())
    # A row behind a gap may be wrong, and it is said that nothing proves it.
    assert wrong <= salvaged.unproven
    came.rescued += salvaged.rows
    came.rows += len(entries)
    came.unproven += salvaged.unproven


def _is_known(entry: Entry, entries: Mapping[str, Entry]) -> bool:
    known = entries.get(entry.id)
    return known is not None and replace(entry, sequence=known.sequence) == known

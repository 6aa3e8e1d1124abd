"""Is everything whole? What `doctor` looks at: engine, files, log, memory, and cards without a question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ocrequiz.library.library import Library
from ocrequiz.store.health import Health, examine, rebuild_all
from ocrequiz.text import one_line
from ocrequiz.workspace.places import Places


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the report."""

    name: str
    """Stable, for scripts."""
    title: str
    value: str | int


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found."""

    facts: tuple[Fact, ...]
    notes: tuple[str, ...]
    """Worth knowing, but nothing is wrong."""
    problems: tuple[str, ...]
    """Each says what is wrong and what can be done."""


def examine_library(library: Library, places: Places, *, repair: bool) -> Examination:
    """Examine the progress file, and look for cards that no deck asks any more."""
    rebuilt = rebuild_all(library.progress) if repair else None
    health = examine(library.progress)
    orphans = library.orphans()
    facts = [
        Fact("progress", "Progress file", str(places.progress)),
        Fact("decks", "Your decks", str(places.decks)),
        Fact("settings", "Settings", str(places.settings)),
        Fact("index", "Index of decks", str(places.index)),
        Fact("engine", "SQLite", f"{health.engine.version} ({health.engine.library})"),
        Fact("journal_mode", "Journal mode", health.engine.journal_mode),
        Fact("synchronous", "Synchronous", health.engine.synchronous),
        Fact("log_rows", "Rows of the log", health.tables.get("log", 0)),
        Fact("cards", "Cards met", health.tables.get("card", 0)),
        Fact("integrity", "Integrity", "damaged" if health.integrity else "good"),
        Fact("chain", "Checksum chain", "whole" if health.chain is None else f"broken at row {health.chain}"),
        Fact(
            "replay", "Memory", f"{len(health.differing)} differ" if health.differing else "as the log gives"
        ),
        Fact("orphans", "Orphans", len(orphans)),
    ]
    if rebuilt is not None:
        facts.append(Fact("rebuilt", "Rebuilt from the log", rebuilt))
    return Examination(tuple(facts), tuple(map(_orphan, orphans)), tuple(_problems(health)))


def _orphan(card: str) -> str:
    return (
        f"No deck asks {one_line(card)} any more; its history is kept. "
        "If the question was renamed, add the old id to its `was`."
    )


def _problems(health: Health) -> Iterator[str]:
    yield from health.integrity
    if health.chain is not None:
        yield f"Row {health.chain} of the log is not as it was written; go back to an earlier copy."
    for card in health.differing:
        yield f"The memory of {one_line(card)} is not what the log gives; run: ocrequiz doctor --repair"

"""Is everything whole? What `doctor` looks at: engine, files, log, memory, and cards without a question."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ocrequiz.library.library import Library
from ocrequiz.records import record
from ocrequiz.scheduling.days import MINUTE_MS, day_as_date
from ocrequiz.store.backup_folder import BackupFolder
from ocrequiz.store.health import Health, examine, rebuild_all
from ocrequiz.text import one_line
from ocrequiz.workspace.places import Places


@record
class Fact:
    """One line of the report."""

    name: str
    """Stable, for scripts."""
    title: str
    value: str | int


@record
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
    backups = BackupFolder(places.progress).backups()
    dated = [each.made for each in backups if each.made is not None]
    newest = max(dated, default=None)
    facts += [
        Fact("backups", "Backups", len(backups)),
        Fact("newest_backup", "Newest backup", f"{newest:%Y-%m-%d}" if newest else "none yet"),
    ]
    if rebuilt is not None:
        facts.append(Fact("rebuilt", "Rebuilt from the log", rebuilt))
    late = _backup_notes(library, newest) if health.is_well else ()
    notes = (*_clock_notes(health), *late, *map(_orphan, orphans))
    return Examination(tuple(facts), notes, tuple(_problems(health)))


def _backup_notes(library: Library, newest: datetime | None) -> Iterator[str]:
    """Say that the copy due on the last day of study was not made; the very first day has none."""
    for last in library.progress.history(limit=1, newest_first=True):
        began = last.at.later(-last.at.into_the_day(library.settings.study.rollover_hour)).as_datetime()
        if library.progress.has_earlier_days(last.study_day) and (newest is None or newest < began):
            yield (
                f"The last day of study, {day_as_date(last.study_day)}, has no backup. "
                "Make one, or see what keeps it from being made, with: ocrequiz backup"
            )


def _clock_notes(health: Health) -> Iterator[str]:
    """Say where the clock was set back; intervals are never negative for it."""
    far = [each for each in health.backwards if each.milliseconds >= MINUTE_MS]
    if far:
        worst = max(far, key=lambda each: each.milliseconds)
        times = "once" if len(far) == 1 else f"{len(far)} times"
        yield (
            f"The clock was set back {times} while you studied, the furthest at row {worst.sequence} of the log, by "
            f"{worst.milliseconds // MINUTE_MS} minutes. Nothing is lost; look at the clock of this machine."
        )


def _orphan(card: str) -> str:
    return (
        f"No deck asks {one_line(card)} any more; its history is kept. "
        "If the question was renamed, add the old id to its `was`."
    )


def _problems(health: Health) -> Iterator[str]:
    yield from health.integrity
    if health.chain is not None:
        yield (
            f"Row {health.chain} of the log is not as it was written; go back to an earlier copy. "
            "See: ocrequiz restore --list"
        )
    for card in health.differing:
        yield f"The memory of {one_line(card)} is not what the log gives; run: ocrequiz doctor --repair"

"""Everything that is promised in SECURITY.md, tried for long: prints each figure as it was measured.

Run it as `just torture`, or `python tests/reliability/torture.py [PART…]`; `--share 0.1` takes a tenth of each.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from random import Random

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "support")]

from clocks import ZONES, check_days, days_of_a_year, study_through_leaps  # noqa: E402 - the path comes first
from corruption import corrupt_often  # noqa: E402
from disk import FAULTS, Disk, can_fail  # noqa: E402
from endings import ENDINGS, close_window, end, interrupt_anywhere, resize  # noqa: E402
from hostile_parts import HOSTILE_PARTS  # noqa: E402
from hypothesis import HealthCheck, settings  # noqa: E402
from hypothesis.stateful import run_state_machine_as_test  # noqa: E402
from kills import kill_often  # noqa: E402
from kinds import KINDS, study_in  # noqa: E402
from machine import Engine  # noqa: E402
from studied import studied  # noqa: E402
from syncs import calls_of_a_sitting, can_trace, unsynced  # noqa: E402
from torturing import Part, Room, run_parts, say  # noqa: E402
from troubles import fail_in_lines, fail_on_screen, lock_on_screen, start_read_only  # noqa: E402
from undoing import Undoing  # noqa: E402
from verbs import SPOILT, SURROUNDINGS, spoil, try_verbs  # noqa: E402
from whole_visit import visit  # noqa: E402
from windows import drill_at_once, start_at_once  # noqa: E402

ENGINES: tuple[Engine, ...] = ("pysqlite3", "stdlib")


def kills(room: Room) -> None:
    """Kill the program 250 times while it asks line by line, in both journal modes."""
    _kill(room, on_screen=False)


def screen_kills(room: Room) -> None:
    """Kill the program 250 times while it asks on the screen, in both journal modes."""
    _kill(room, on_screen=True)


def _kill(room: Room, *, on_screen: bool) -> None:
    for engine in ENGINES:
        face = "screen" if on_screen else "lines"
        machine = room.machine(f"kills-{face}-{engine}", engine=engine, cards=max(4000, room.count(4000)))
        count = room.count(125)
        killed = kill_often(machine, count, Random(count), on_screen=on_screen, examine_every=25)
        machine.examine()
        say(f"{face}, {machine.journal}: {killed}")


def windows(room: Room) -> None:
    """Let four programs give 500 answers each, and three start at once on an old file, fifty times."""
    for engine in ENGINES:
        machine = room.machine(f"windows-{engine}", engine=engine, cards=max(2400, room.count(2400)))
        ratings = room.count(500)
        rows = drill_at_once(machine, 4, ratings)
        assert rows == 4 * ratings, rows
        say(f"4 windows × {ratings} answers, {machine.journal}: {rows} rows, examined and well")
    machine, times = room.machine("starts"), room.count(50)
    for _ in range(times):
        start_at_once(machine, 3, version=1)
    say(f"{times} × 3 first starts at once on a file of version 1: no error, each file well, one copy kept")


def corruption(room: Room) -> None:
    """Damage a progress file 1,000 times."""
    dice = Random(1000)
    sound = studied(room.folder / "corruption", 400, dice)
    say(str(corrupt_often(sound, room.folder / "corruption", room.count(1000), dice)))


def faults(room: Room) -> None:
    """Let the disk fail in each way, hold the file for 30 seconds, and look whether ratings are synced."""
    if not can_fail():
        say("no disk can be made to fail here (that takes Linux and cc)")
    for engine in ENGINES if can_fail() else ():
        for place, fault in enumerate(FAULTS):
            for face, trouble in (("screen", fail_on_screen), ("lines", fail_in_lines)):
                machine = room.machine(f"fault-{engine}-{place}-{face}", engine=engine)
                trouble(machine, Disk(machine.learner.home), fault)
                say(
                    f"{fault.name}, {face}, {machine.journal}: one sentence, nothing lost, went on when it was mended"
                )
        machine = room.machine(f"read-only-{engine}", engine=engine)
        start_read_only(machine, Disk(machine.learner.home))
        say(
            f"a file turned read-only, {machine.journal}: one sentence, unchanged, went on when it could be written"
        )
    seconds = 30 * min(1.0, room.share)
    lock_on_screen(room.machine("lock"), seconds)
    say(f"a lock of {seconds:.0f} s: one sentence after 5 s, the rating taken when the file was free")
    for engine in ENGINES if can_trace() else ():
        machine, ratings = room.machine(f"syncs-{engine}", engine=engine), room.count(50)
        calls = calls_of_a_sitting(machine, ratings)
        assert unsynced(calls) == 0
        say(
            f"{calls.count('shown')} cards shown under strace, {machine.journal}: {calls.count('sync')} syncs of the "
            f"progress file, 0 cards shown before what was written was synced"
        )
    if not can_trace():
        say("system calls cannot be looked at here: no strace")


def terminals(room: Room) -> None:
    """Visit all of it, end in ten ways, resize 200 times, interrupt anywhere, in every kind of terminal."""
    for name in ENDINGS:
        end(room.machine(f"ending-{name}"), name)
    visit(room.machine("visit"))
    say("a whole visit, from home over study, undo, edit, quiz and search to the end: as found")
    say(
        f"{len(ENDINGS)} ways of ending ({', '.join(ENDINGS)}): modes and termios as found, no value in a crash report"
    )
    for is_told in (True, False):
        close_window(room.machine(f"closed-{is_told}"), is_told=is_told)
    say(
        "the window closed under the program, told by a signal or not: it ended with 130, the rating was there"
    )
    resizes = room.count(200)
    resize(room.machine("resized"), resizes, Random(resizes))
    say(f"{resizes} resizes while a card was asked: studied on, modes and termios as found")
    dice, times, codes = Random(7), room.count(200), Counter[int]()
    machine = room.machine("interrupted")
    for number in range(times):
        codes[interrupt_anywhere(machine, dice, plain=number % 2 == 0)] += 1
    machine.examine()
    say(
        f"{times} interruptions (SIGINT, SIGTERM, SIGHUP) at any moment: exit codes {dict(codes)}, no traceback"
    )
    for name in KINDS:
        study_in(room.machine(f"kind-{name}".replace(" ", "-")), name)
    say(f"studied in {', '.join(KINDS)}: as found")


def verbs(room: Room) -> None:
    """Run every verb in strange surroundings, and where the progress file cannot be used."""
    for name, surroundings in SURROUNDINGS.items():
        tried = try_verbs(room.machine(f"verbs-{name}".replace(" ", "-")), **surroundings)
        say(f"{tried} verbs, {name}: a promised exit code each, no traceback")
    for how in SPOILT:
        machine = room.machine(f"verbs-{how}".replace(" ", "-"))
        before = spoil(machine, how)
        tried = try_verbs(machine)
        assert not before or machine.progress.read_bytes() == before
        say(
            f"{tried} verbs where the progress file is {how}: a sentence each, no traceback, the file untouched"
        )


def clocks(room: Room) -> None:
    """Set the clock back and ahead, and live a year by the law of six zones."""
    for zone in ZONES:
        for hour in (0, 4, 23):
            check_days(days_of_a_year(zone, hour))
    say(
        f"a year of half hours in {', '.join(ZONES)}: no study day lost or doubled, none under 23 h or over 25 h"
    )
    leaps = room.count(300)
    leapt = study_through_leaps(room.folder / "leaps", leaps, Random(leaps))
    say(
        f"{leapt.answers} answers over {leapt.leaps} leaps of the clock (a year back to a hundred years ahead): no "
        f"negative interval, no card lost; the doctor names all {leapt.noticed} places where the log runs backwards"
    )


def undo(room: Room) -> None:
    """Do and take back whatever comes to mind, 1,000 times 50 steps, against a plain model."""
    examples = room.count(1000)
    run_state_machine_as_test(
        Undoing,
        settings=settings(
            max_examples=examples,
            stateful_step_count=50,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
    say(
        f"{examples} × 50 steps: every standing equal to the bit where what counts is equal, the file well each time"
    )


def _told(part: Callable[[Room], Iterator[str]], room: Room) -> None:
    for figure in part(room):
        say(figure)


PARTS: Mapping[str, Part] = {
    "kills": kills,
    "screen-kills": screen_kills,
    "windows": windows,
    "corruption": corruption,
    "faults": faults,
    "terminals": terminals,
    "verbs": verbs,
    "clocks": clocks,
    "undo": undo,
    **{name: partial(_told, part) for name, part in HOSTILE_PARTS.items()},
}


def main(words: Sequence[str] | None = None) -> int:
    """Run the parts that are asked for, or all; return 1 where a promise is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=", ".join(PARTS))
    parser.add_argument("--share", type=float, default=1.0, help="how much of each, 1.0 for all")
    chosen = parser.parse_args(words)
    unknown = [name for name in chosen.parts if name not in PARTS]
    if unknown or chosen.share <= 0:
        parser.error(f"no part is called {unknown[0]}" if unknown else "a share is more than 0")
    with tempfile.TemporaryDirectory(prefix="torture-", ignore_cleanup_errors=True) as folder:
        parts = {name: PARTS[name] for name in chosen.parts or PARTS}
        return 1 if run_parts(parts, Path(folder), chosen.share) else 0


if __name__ == "__main__":
    sys.exit(main())
